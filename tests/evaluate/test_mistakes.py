"""Misses and extras tell the rule and the words, and what was read in place of a miss."""

from __future__ import annotations

from tests.evaluate.rows import event, figure, reading

from svodka.evaluate import evaluate_readings
from svodka.evaluate.mistakes import find_mistakes, first_of_each, mistake_to_json
from svodka.evaluate.tables import write_evaluation, write_mistakes

TEXT = "Варшава вручила ноту послу Белоруссии"
NOTE = event("ACCUSE", "POL", ">BLR", form="action", evidence=TEXT)
TAKEN = NOTE | {"type": "REQUEST", "rule": "hand_over", "words": [[8, 15], [16, 20]]}
EVALUATION = evaluate_readings(reading(events=[NOTE]), reading(events=[TAKEN]))


def test_extra_tells_its_rule_and_words() -> None:
    extra = [one for one in find_mistakes(EVALUATION, {"a": TEXT}) if one.kind == "extra"]
    assert [(one.measure, one.rule, one.words) for one in extra] == [
        ("event", "hand_over", ("вручила", "ноту")),
        ("event, strict", "hand_over", ("вручила", "ноту")),
    ]


def test_miss_tells_what_was_read_in_its_place_and_how_it_differs() -> None:
    missed = next(iter(find_mistakes(EVALUATION, {"a": TEXT})))
    assert (missed.kind, missed.rule, missed.differs) == ("missed", "hand_over", ("type",))
    assert missed.instead == TAKEN


def test_miss_of_something_nobody_read() -> None:
    nothing = evaluate_readings(reading(figures=[figure(5, "%", evidence="5 %")]), reading())
    missed = next(iter(find_mistakes(nothing, {})))
    assert (missed.measure, missed.rule, missed.instead) == ("figure", "", None)
    assert mistake_to_json(missed)["rule"] is None


def test_words_of_a_text_nobody_gave_are_left_out() -> None:
    assert {one.words for one in find_mistakes(EVALUATION, {})} == {()}


def test_only_the_first_of_each_measure() -> None:
    gold = reading(events=[NOTE, NOTE | {"evidence": "ещё одна нота"}])
    mistakes = list(find_mistakes(evaluate_readings(gold, {}), {}))
    assert len(mistakes) == 4
    assert [one.measure for one in first_of_each(mistakes, 1)] == ["event", "event, strict"]
    assert len(list(first_of_each(mistakes, 0))) == 0


def test_written_mistakes_name_rule_words_and_difference() -> None:
    lines = list(write_mistakes(find_mistakes(EVALUATION, {"a": TEXT}), 1))
    assert lines[0].startswith("[event] missed a: ACCUSE action actual POL (POL) →BLR (BLR)")
    assert lines[1].endswith("apart in type")
    assert lines[2] == "    rule hand_over, words «вручила», «ноту»"


def test_written_evaluation_has_every_measure_and_breakdown() -> None:
    text = "\n".join(write_evaluation(EVALUATION, ("type", "rule")))
    for words in ("event, strict", "date, resolved", "events by type", "events by rule"):
        assert words in text
    assert "types taken for others: ACCUSE as REQUEST 1" in text
