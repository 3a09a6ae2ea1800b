"""Counts worked out by hand."""

from __future__ import annotations

import pytest
from tests.evaluate.rows import day, event, figure, reading, said

from svodka.evaluate import evaluate_readings
from svodka.evaluate.breakdowns import NOTHING, break_down, break_down_rules, confuse_types

CALL = event("CONSULT", "RUS", "TUR", form="call", evidence="Путин и Эрдоган поговорили")
NOTE = event("ACCUSE", "POL", ">BLR", form="action", evidence="Варшава вручила ноту")
PLAN = event("CONSULT", "RUS", ">CHN", form="visit", status="future", evidence="посетит Пекин")


def test_counts_are_summed_over_items() -> None:
    gold = reading("a", events=[CALL, NOTE]) | reading("b", events=[PLAN])
    read = reading("a", events=[CALL, PLAN]) | reading("b", events=[PLAN | {"form": "meeting"}])
    scores = evaluate_readings(gold, read).scores
    event_score, strict = scores["event"], scores["event, strict"]
    assert (event_score.gold, event_score.read, event_score.right) == (3, 3, 2)
    assert (strict.gold, strict.read, strict.right) == (3, 3, 1)
    assert event_score.f1 == pytest.approx(2 / 3)


def test_item_without_a_reading_counts_as_an_empty_one() -> None:
    score = evaluate_readings(reading(figures=[figure(5, "%")]), {}).scores["figure"]
    assert (score.gold, score.read, score.precision, score.recall, score.f1) == (1, 0, 0, 0, 0)


def test_reading_of_an_item_that_gold_lacks_is_not_counted() -> None:
    gold, read = reading("a", events=[CALL]), reading("b", events=[CALL])
    assert evaluate_readings(gold, read).scores["event"].read == 0


def test_the_likest_is_chosen_whatever_comes_first() -> None:
    other = CALL | {"status": "future", "evidence": "созвонятся завтра"}
    gold = reading(events=[other, CALL])
    matches = evaluate_readings(gold, reading(events=[CALL, other])).matches["event, strict"]
    assert [pair[0] is pair[1] for pair in matches[0].pairs] == [True, True]


def test_optional_counts_neither_way() -> None:
    gold = reading(events=[CALL, NOTE | {"optional": True}])
    for found in ([CALL], [CALL, NOTE]):
        score = evaluate_readings(gold, reading(events=found)).scores["event"]
        assert (score.gold, score.read, score.right) == (1, 1, 1)


def test_either_annotator_may_be_agreed_with() -> None:
    gold = reading(events=[CALL | {"also": [CALL | {"status": "negation"}]}])
    for status in ("actual", "negation"):
        read = reading(events=[CALL | {"status": status}])
        evaluation = evaluate_readings(gold, read)
        assert evaluation.scores["event, strict"].right == 1
        assert evaluation.attributes["status"] == 1


def test_dates_repeated_count_once() -> None:
    gold = reading(dates=[day("в мае", "2024-05-01", "2024-05-31")])
    read = reading(dates=[day("мае", "2024-05-01", "2024-05-31")] * 3)
    score = evaluate_readings(gold, read).scores["date, resolved"]
    assert (score.gold, score.read, score.right) == (1, 1, 1)


def test_attributes_over_matched_events() -> None:
    wanted = event("CONSULT", "RUS", ">AZE", form="visit", place_state="AZE", rank="state")
    found = event("CONSULT", "RUS", "AZE", form="visit", place_state="AZE", rank=None)
    agreeing = evaluate_readings(reading(events=[wanted]), reading(events=[found])).attributes
    assert {name for name, share in agreeing.items() if share == 0} == {"roles", "rank"}


def test_names_agree_by_their_last_words() -> None:
    wanted = event("CONSULT", "RUS", names={"RUS": "Владимир Путин"})
    found = event("CONSULT", "RUS", names={"RUS": "Путин"})
    evaluation = evaluate_readings(reading(events=[wanted]), reading(events=[found]))
    assert evaluation.attributes["names"] == 1


def test_quotes_are_looked_for_in_headline_and_body() -> None:
    items = {"a": {"id": "a", "headline": "Путин прибыл в Баку", "body": "Вчера он вылетел."}}
    read = reading(
        events=[event("CONSULT", evidence="прибыл в Баку")],
        dates=[day("вчера"), day("Вчера")],
        statements=[said("Песков", "")],
    )
    told = evaluate_readings(reading(), read, items).citations
    assert told is not None
    assert (told.quotes, told.verbatim) == (4, 2)  # «вчера» is not «Вчера», and "" is no quote


def test_breakdown_by_form_counts_a_wrong_form_under_both() -> None:
    gold, read = reading(events=[CALL]), reading(events=[CALL | {"form": "meeting"}])
    by_form = break_down(evaluate_readings(gold, read), "event", "form")
    assert {form: (one.gold, one.read, one.right) for form, one in by_form.items()} == {
        "call": (1, 0, 0),
        "meeting": (0, 1, 0),
    }


def test_breakdown_by_type_sums_to_the_whole() -> None:
    gold = reading("a", events=[CALL, NOTE]) | reading("b", events=[PLAN, NOTE])
    evaluation = evaluate_readings(gold, reading("a", events=[CALL]) | reading("b", events=[NOTE]))
    by_type = break_down(evaluation, "event", "type")
    assert {type: (one.gold, one.right) for type, one in by_type.items()} == {
        "ACCUSE": (2, 1),
        "CONSULT": (2, 1),
    }


def test_breakdown_by_rule_puts_the_worst_first() -> None:
    gold = reading(events=[CALL])
    read = reading(events=[CALL | {"rule": "phone"}, NOTE | {"rule": "note"}])
    rules = break_down_rules(evaluate_readings(gold, read), "event")
    assert list(rules.items()) == [("note", (0, 1)), ("phone", (1, 0))]


def test_confusion_of_types_goes_by_the_clause() -> None:
    gold = reading(events=[CALL, NOTE, PLAN])
    read = reading(events=[CALL, NOTE | {"type": "REQUEST"}, event("AID", evidence="помощь")])
    assert confuse_types(evaluate_readings(gold, read)) == {
        ("CONSULT", "CONSULT"): 1,
        ("ACCUSE", "REQUEST"): 1,
        ("CONSULT", NOTHING): 1,
        (NOTHING, "AID"): 1,
    }
