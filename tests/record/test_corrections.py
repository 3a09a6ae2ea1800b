"""What a person says against the machine holds over every later reading and merge, until undone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text
from tests.record.empty import empty_record
from tests.record.telling import Pair, event, figure, tell
from tests.record.worlds import all_of, crowded_world

from svodka.errors import RecordError
from svodka.findings import Reading
from svodka.record import EventEntry, Record

WHO = ("Анна Редактор", "сверено с расписанием")


QUOTED = "Токаев и Мирзиёев провели переговоры"


def talks(sentence: str, *days: Any, **told: Any) -> Any:
    return event(sentence, "KAZ Касым-Жомарт Токаев; UZB Шавкат Мирзиёев", *days, **told)


MORNING = tell(
    "a1", "2025-04-03", talks("утром Токаев и Мирзиёев провели переговоры", "2025-04-03")
)
EVENING = tell(
    "a2", "2025-04-03", talks("вечером Токаев и Мирзиёев встретились снова", "2025-04-03")
)
LATER = tell("a3", "2025-04-20", talks("Токаев принял Мирзиёева", "2025-04-20"))
AGAIN = tell("a4", "2025-04-21", talks("встреча Токаева и Мирзиёева", "2025-04-20"))
TRADE = tell("a5", "2025-04-03", figure("оборот 4,3 млрд", "товарооборот", 4.3e9, "USD", "KAZ UZB"))


def grouped(record: Record) -> set[frozenset[str]]:
    return {frozenset(one.article for one in found.reports) for found in record.events()}


def of(record: Record, article: str) -> EventEntry:
    return next(one for one in record.events() if any(r.article == article for r in one.reports))


def test_merged_events_are_one_whatever_comes(record: Record) -> None:
    record.ingest([MORNING, LATER])
    ids = [one.id for one in record.events()]
    made = record.correct.merge(ids, *WHO)
    assert grouped(record) == {frozenset({"a1", "a3"})}
    record.ingest([EVENING, AGAIN])
    assert grouped(record) == {frozenset({"a1", "a2", "a3", "a4"})}
    (found,) = record.events()
    assert found.corrections == (made,)
    assert "corrected" in {
        reason for join in record.explain(found.id).joins for reason in join.reasons
    }  # type: ignore[union-attr]
    record.correct.undo(made, *WHO)
    assert grouped(record) == {frozenset({"a1", "a2"}), frozenset({"a3", "a4"})}


def test_what_is_merged_is_not_merged_again(record: Record) -> None:
    record.ingest([MORNING, LATER, TRADE])
    ids = [one.id for one in record.events()]
    record.correct.merge([ids[0], *ids], *WHO)
    (found,) = record.events()
    with pytest.raises(RecordError, match=f"one already \\({found.id}\\)"):
        record.correct.merge(ids, *WHO)
    assert len(record.corrections()) == 1


def test_merged_with_a_third_by_every_id_known(record: Record) -> None:
    record.ingest([MORNING, LATER, tell("a8", "2025-06-20", talks(QUOTED, "2025-06-20"))])
    ids = [one.id for one in record.events()]
    record.correct.merge(ids[:2], *WHO)
    record.correct.merge(ids, *WHO)
    assert grouped(record) == {frozenset({"a1", "a3", "a8"})}


def test_undated_report_is_merged_beside_another_of_its_article(record: Record) -> None:
    """One article tells of both: the talks as planned, and the reception as held."""
    planned = tell(
        "b1",
        "2025-04-03",
        talks("Токаев принял Мирзиёева", "2025-04-03"),
        talks("главы государств проведут переговоры", None, status="future"),
    )
    held = tell(
        "b2", "2025-04-05", talks("переговоры Токаева и Мирзиёева завершились", "2025-04-05")
    )
    record.ingest([planned, held])
    ids = [one.id for one in record.events()]
    assert len(ids) > 1
    made = record.correct.merge(ids, *WHO)
    (found,) = record.events()
    assert len(found.reports) == 3
    record.correct.undo(made, *WHO)
    assert sorted(one.id for one in record.events()) == sorted(ids)


def test_split_reports_stay_apart(record: Record) -> None:
    record.ingest([MORNING, EVENING])
    (found,) = record.events()
    evening = next(one.mention for one in found.reports if one.article == "a2")
    made = record.correct.split(found.id, [evening], *WHO)
    assert grouped(record) == {frozenset({"a1"}), frozenset({"a2"})}
    record.ingest([LATER])
    assert frozenset({"a1"}) in grouped(record)
    record.correct.undo(made, *WHO)
    assert grouped(record) == {frozenset({"a1", "a2"}), frozenset({"a3"})}


@pytest.mark.parametrize(
    ("field", "value", "seen"),
    [
        ("status", "negation", lambda one: one.status == "negation"),
        ("form", "summit", lambda one: one.form == "summit"),
        ("place", "Ташкент", lambda one: one.place == "Ташкент"),
        ("start", "2025-04-01", lambda one: (one.start.day, one.end.day) == (1, 1)),
        ("end", "2025-04-05", lambda one: (one.start.day, one.end.day) == (3, 5)),
    ],
)
def test_edited_field_outlives_other_reports(
    record: Record, field: str, value: str, seen: Callable[[EventEntry], bool]
) -> None:
    record.ingest([MORNING])
    (found,) = record.events()
    made = record.correct.edit(found.id, field, value, *WHO)
    record.ingest([EVENING])
    (found,) = record.events()
    assert seen(found)
    assert len(found.reports) == 2
    record.correct.undo(made, *WHO)
    (found,) = record.events()
    assert not seen(found)


def test_edited_status_is_what_events_are_asked_by(record: Record) -> None:
    record.ingest([MORNING])
    record.correct.edit(record.events()[0].id, "status", "negation", *WHO)
    assert len(record.events(status="negation")) == 1
    assert record.events(status="actual") == []


def test_edited_figure(record: Record) -> None:
    record.ingest([TRADE])
    (series,) = record.figures()
    made = record.correct.edit(series.id, "value", "4.5e9", *WHO)
    (series,) = record.figures()
    assert (series.value, series.corrections) == (4.5e9, (made,))
    (report,) = series.reports
    assert (report.value, report.told) == (4.5e9, 4.3e9)


@pytest.mark.parametrize(
    ("edits", "days"),
    [
        ([("start", "")], (None, None)),
        ([("end", "")], ("2025-04-03", "2025-04-03")),
        ([("start", "2025-04-04"), ("end", "")], ("2025-04-04", "2025-04-04")),
        ([("start", ""), ("end", "2025-04-05")], ("2025-04-05", "2025-04-05")),
        ([("start", ""), ("start", "2025-04-01")], ("2025-04-01", "2025-04-05")),
    ],
)
def test_day_edited_away(
    record: Record, edits: list[tuple[str, str]], days: tuple[str | None, str | None]
) -> None:
    record.ingest([tell("a1", "2025-04-03", talks(QUOTED, "2025-04-03", "2025-04-05"))])
    for number, (field, value) in enumerate(edits):
        made = f"2025-05-0{number + 1}T10:00:00+00:00"
        record.correct.edit(record.events()[0].id, field, value, *WHO, made=made)
    (found,) = record.events()
    assert tuple(day and day.isoformat() for day in (found.start, found.end)) == days


@pytest.mark.parametrize(
    ("told", "start", "days"),
    [
        (("2025-04-03",), "2025-03-02", ("2025-03-02", "2025-03-02")),
        (("2025-04-03", "2025-04-05"), "2025-04-02", ("2025-04-02", "2025-04-05")),
        (("2025-04-03", "2025-04-05"), "2025-03-02", ("2025-03-02", "2025-03-04")),
        (("2025-04-03", "2025-04-05"), "2025-04-07", ("2025-04-07", "2025-04-09")),
        (("2025-04-01", "2025-04-30"), "2025-04-07", ("2025-04-07", "2025-04-07")),
    ],
    ids=["a day", "a day more", "a month earlier", "later", "some day of a month"],
)
def test_days_move_with_an_edited_start(
    record: Record, told: tuple[str, ...], start: str, days: tuple[str, str]
) -> None:
    record.ingest([tell("a1", "2025-04-03", talks(QUOTED, *told))])
    record.correct.edit(record.events()[0].id, "start", start, *WHO)
    (found,) = record.events()
    assert (found.start, found.end) == tuple(map(date.fromisoformat, days))


def test_end_before_the_start_is_refused(record: Record) -> None:
    period = ("2024-01-01", "2024-06-30")
    trade = figure("оборот 4,3 млрд", "товарооборот", 4.3e9, "USD", "KAZ UZB", *period)
    record.ingest([MORNING, tell("a9", "2025-04-03", trade)])
    event, series = record.events()[0].id, record.figures()[0].id
    for id, field, day in (
        (event, "end", "2025-04-01"),
        (series, "end", "2023-12-31"),
        (series, "start", "2024-07-01"),
    ):
        with pytest.raises(RecordError, match=r"correct the (start|end) first"):
            record.correct.edit(id, field, day, *WHO)
    record.correct.edit(series, "end", "2024-12-31", *WHO)
    record.correct.edit(series, "start", "2024-07-01", *WHO)
    (found,) = record.figures()
    assert (found.start, found.end) == (date(2024, 7, 1), date(2024, 12, 31))


def test_state_of_a_place_is_one_there_is(record: Record) -> None:
    record.ingest([MORNING])
    with pytest.raises(RecordError, match="ISO 3166"):
        record.correct.edit(record.events()[0].id, "place_state", "MARS", *WHO)


def test_the_last_edit_holds(record: Record) -> None:
    record.ingest([MORNING])
    (found,) = record.events()
    record.correct.edit(found.id, "place", "Ташкент", *WHO, made="2025-05-02T10:00:00+00:00")
    record.correct.edit(found.id, "place", "Самарканд", *WHO, made="2025-05-01T10:00:00+00:00")
    assert record.events()[0].place == "Ташкент"


def test_rejected_finding_is_gone(record: Record) -> None:
    record.ingest([MORNING, EVENING, LATER])
    wrong = next(one for one in of(record, "a2").reports if one.article == "a2")
    made = record.correct.reject(wrong.mention, *WHO)
    assert grouped(record) == {frozenset({"a1"}), frozenset({"a3"})}
    record.ingest([EVENING], reader="another")
    assert grouped(record) == {frozenset({"a1"}), frozenset({"a3"})}
    record.correct.undo(made, *WHO)
    assert grouped(record) == {frozenset({"a1", "a2"}), frozenset({"a3"})}


def test_old_id_leads_to_what_is_left_of_an_event(record: Record) -> None:
    """The first report of an event gives it its id; that one is rejected, and then the next."""
    third = tell("a6", "2025-04-04", talks("встреча была вчера", "2025-04-03"))
    record.ingest([MORNING, EVENING, third])
    old = record.events()[0].id
    made = record.correct.reject(old[1:], *WHO)
    (found,) = record.events()
    assert found.id != old and record.event(old) == found
    record.correct.reject(found.reports[0].mention, *WHO)
    (last,) = record.events()
    assert record.event(old) == last == record.event(found.id)
    assert [one.left for one in record.corrections()] == [last.id, last.id]
    record.correct.undo(made, *WHO)
    assert record.event(old) == record.events()[0]


def test_old_id_of_a_series_leads_to_what_is_left_of_it(record: Record) -> None:
    again = tell(
        "a7", "2025-04-04", figure("оборот 4,3 млрд", "товарооборот", 4.3e9, "USD", "KAZ UZB")
    )
    record.ingest([TRADE, again])
    record.correct.merge([one.id for one in record.figures()], *WHO)
    (found,) = record.figures()
    record.correct.reject(found.id[1:], *WHO)
    assert record.series(found.id) == record.figures()[0]


def test_article_lists_no_event_of_a_rejected_finding(record: Record) -> None:
    record.ingest([MORNING, TRADE])
    record.correct.reject(record.events()[0].id[1:], *WHO)
    record.correct.reject(record.figures()[0].id[1:], *WHO)
    told = [record.article("a1"), record.article("a5")]
    assert [(one.events, one.figures) for one in told if one] == [((), ()), ((), ())]


def test_correction_outlives_another_reading(record: Record) -> None:
    """Another version of the reader quotes a little more, and dates the event anew."""
    record.ingest([MORNING, LATER], reader="1")
    record.correct.merge([one.id for one in record.events()], *WHO)
    record.correct.edit(record.events()[0].id, "place", "Ташкент", *WHO)
    record.ingest([_read_otherwise(MORNING), _read_otherwise(LATER)], reader="2")
    (found,) = record.events()
    assert found.place == "Ташкент"
    assert {one.article for one in found.reports} == {"a1", "a3"}


def _read_otherwise(pair: Pair) -> Pair:
    article, reading = pair
    told = reading.events[0]
    shorter = replace(told.evidence, stop=told.evidence.stop - 3)
    return article, Reading(article.id, (replace(told, evidence=shorter, place="Астана"),))


def test_corrections_are_kept_in_a_log(record: Record) -> None:
    record.ingest([MORNING, EVENING])
    (found,) = record.events()
    made = record.correct.edit(found.id, "rank", "", *WHO, made="2025-05-01T10:00:00+00:00")
    record.correct.undo(made, *WHO, made="2025-05-02T10:00:00+00:00")
    (entry,) = record.corrections()
    assert (entry.id, entry.act, entry.field, entry.value) == (made, "edit", "rank", None)
    assert (entry.corrector, entry.reason) == WHO
    assert (entry.made[:10], (entry.undone or "")[:10]) == ("2025-05-01", "2025-05-02")
    assert (entry.undone_by, entry.undone_because) == WHO
    assert (entry.number, entry.subjects) == (1, ())
    assert [article for article, _quote in entry.quotes] == ["a1", "a2"]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda to, id: to.merge([id], *WHO), "ids of two events or more"),
        (lambda to, id: to.merge([id, id], *WHO), "ids of two events or more"),
        (lambda to, id: to.merge([id, "f0"], *WHO), "give ids of events"),
        (lambda to, id: to.merge([id, "e0000"], *WHO), "e0000: nothing has that id"),
        (lambda to, id: to.split(id, [], *WHO), "not all or none"),
        (lambda to, id: to.split(id, ["x"], *WHO), "not all or none"),
        (lambda to, id: to.edit(id, "mood", "good", *WHO), "no field 'mood'"),
        (lambda to, id: to.edit(id, "status", "done", *WHO), "give one of actual"),
        (lambda to, id: to.edit(id, "start", "вчера", *WHO), "a day such as"),
        (lambda to, id: to.reject("x", *WHO), "x: no such report"),
        (lambda to, id: to.undo("k0", *WHO), "k0: no such correction"),
        (lambda to, id: to.edit(id, "form", "", *WHO), "give one of action, call"),
        (lambda to, id: to.edit(id, "type", "", *WHO), "give one of ACCUSE"),
        (lambda to, id: to.edit(id, "type", "", *WHO), "type cannot be ''"),
        (lambda to, id: to.edit(id, "place", "Баку", "А\ud83d", "причина"), "halves of characters"),
        (lambda to, id: to.edit(id, "status", "actual", " ", "причина"), "name and a reason"),
    ],
)
def test_wrong_corrections_are_refused(
    record: Record, wrong: Callable[[Any, str], object], told: str
) -> None:
    record.ingest([MORNING])
    with pytest.raises(RecordError, match=told):
        wrong(record.correct, record.events()[0].id)
    assert record.corrections() == []


def test_edited_period_of_a_figure_is_what_figures_are_asked_by(record: Record) -> None:
    record.ingest([TRADE])
    (series,) = record.figures()
    record.correct.edit(series.id, "start", "2023-01-01", *WHO)
    record.correct.edit(series.id, "end", "2023-12-31", *WHO)
    (series,) = record.figures(until=date(2024, 1, 1))
    assert (series.start, series.end) == (date(2023, 1, 1), date(2023, 12, 31))


@pytest.mark.parametrize("value", ["много", "nan", "inf", ""])
def test_value_of_a_figure_is_a_number(record: Record, value: str) -> None:
    record.ingest([TRADE])
    with pytest.raises(RecordError, match=r"give a number|left empty"):
        record.correct.edit(record.figures()[0].id, "value", value, *WHO)


def turnover(id: str, sentence: str, value: float) -> Pair:
    """The turnover of one year as an article tells it."""
    told = figure(sentence, "товарооборот", value, "USD", "KAZ UZB", "2024-01-01", "2024-12-31")
    return tell(id, "2025-04-03", told)


FIRST = turnover("b1", "товарооборот за год составил 4,3 млрд", 4.3e9)
SECOND = turnover("b2", "товарооборот двух стран достиг 4,8 млрд", 4.8e9)


def values(record: Record) -> dict[str, tuple[float | None, float | None]]:
    """Article → the value as corrected, and the one it told where that is another."""
    (series,) = record.figures()
    return {one.report.article: (one.value, one.told) for one in series.reports}


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)])
def test_value_of_one_report_is_corrected_alone(record: Record, order: tuple[Pair, ...]) -> None:
    record.ingest(order)
    (series,) = record.figures()
    assert len(series.contradictions) == 1
    (mention,) = (
        one.report.mention for one in series.reports if one.report.article == SECOND[0].id
    )
    made = record.correct.edit(series.id, "value", "4.3e9", *WHO, report=mention)
    assert values(record) == {"b1": (4.3e9, None), "b2": (4.3e9, 4.8e9)}
    assert record.figures()[0].contradictions == ()
    (entry,) = record.corrections()
    assert [article for article, _quote in entry.apart] == ["b2"]
    record.correct.undo(made, *WHO)
    assert values(record) == {"b1": (4.3e9, None), "b2": (4.8e9, None)}


@pytest.mark.parametrize(("first", "second"), [("whole", 4.5e9), ("alone", 4.4e9)])
def test_the_last_of_an_edit_of_all_and_one_alone_holds(
    record: Record, first: str, second: float
) -> None:
    record.ingest([FIRST, SECOND])
    (series,) = record.figures()
    mention = next(one.report.mention for one in series.reports if one.report.article == "b2")
    days = ["2025-05-01T10:00:00+00:00", "2025-05-02T10:00:00+00:00"]
    whole, alone = days if first == "whole" else reversed(days)
    record.correct.edit(series.id, "value", "4.5e9", *WHO, made=alone, report=mention)
    record.correct.edit(series.id, "value", "4.4e9", *WHO, made=whole)
    assert values(record)["b1"] == (4.4e9, 4.3e9)
    assert values(record)["b2"] == (second, 4.8e9)


def test_only_the_value_of_a_figure_is_corrected_alone(record: Record) -> None:
    record.ingest([FIRST, MORNING])
    (series,), (found,) = record.figures(), record.events()
    for id, field, value, mention, told in (
        (series.id, "status", "target", series.reports[0].report.mention, "of all reports"),
        (found.id, "place", "Баку", found.reports[0].mention, "of all reports"),
        (series.id, "value", "5", "nobody", "does not report it"),
    ):
        with pytest.raises(RecordError, match=told):
            record.correct.edit(id, field, value, *WHO, report=mention)
    assert record.corrections() == []


def test_undone_twice_is_refused(record: Record) -> None:
    record.ingest([MORNING])
    made = record.correct.edit(record.events()[0].id, "place", "Ташкент", *WHO)
    assert record.correct.undo(made, *WHO) == [record.events()[0].id]
    with pytest.raises(RecordError, match="undone already"):
        record.correct.undo(made, *WHO)


def test_log_tells_what_stands_where(record: Record) -> None:
    record.ingest([MORNING, EVENING, TRADE])
    (found,), (series,) = record.events(), record.figures()
    evening = next(one.mention for one in found.reports if one.article == "a2")
    record.correct.split(found.id, [evening], *WHO, made="2025-05-01T10:00:00+00:00")
    record.correct.edit(series.id, "unit", "", *WHO, made="2025-05-02T10:00:00+00:00")
    split, edit = record.corrections()
    assert [article for article, _quote in split.apart] == ["a2"]
    assert set(split.subjects) == {of(record, "a1").id, of(record, "a2").id}
    assert (edit.number, edit.subjects) == (2, (record.figures()[0].id,))
    trail = record.explain(series.id)
    assert trail is not None
    assert trail.corrections == (edit,)


def test_correcting_what_other_rules_derived_makes_it_anew(record: Record) -> None:
    record.ingest([MORNING, LATER])
    with record._store.writing() as connection:
        connection.execute(text("UPDATE derivations SET rules = 0"))
        connection.execute(text("DELETE FROM blocks"))
    record.correct.edit(of(record, "a1").id, "place", "Ташкент", *WHO)
    record.ingest([EVENING])
    assert grouped(record) == {frozenset({"a1", "a2"}), frozenset({"a3"})}
    assert of(record, "a1").place == "Ташкент"


@pytest.mark.parametrize("seed", range(6))
def test_record_is_a_function_of_articles_and_corrections(seed: int) -> None:
    """The same corrections, with other articles before and after them: the same record."""
    chance = random.Random(seed)
    pairs = [MORNING, EVENING, LATER, AGAIN, TRADE]
    first = {"a1", "a3"}
    with empty_record() as one, empty_record() as other:
        for record, order in ((one, pairs), (other, chance.sample(pairs, len(pairs)))):
            early = [pair for pair in order if pair[0].id in first]
            late = [pair for pair in order if pair[0].id not in first]
            record.ingest(early, batch=1)
            ids = sorted(found.id for found in record.events())
            record.correct.merge(ids, *WHO, made="2025-05-01T10:00:00+00:00")
            record.correct.edit(ids[0], "place", "Ташкент", *WHO, made="2025-05-02T10:00:00+00:00")
            record.ingest(late, batch=chance.randint(1, 3))
        assert all_of(one) == all_of(other)
        assert one.corrections() == other.corrections()


@pytest.mark.parametrize("seed", range(12))
def test_crowded_record_is_a_function_of_articles_and_corrections(seed: int) -> None:
    """Merged, split, edited and rejected at random; whatever order the articles came in before
    and after, and derived anew, it is the same record."""
    world = crowded_world(random.Random(seed))
    cut = len(world) * 2 // 3
    told = []
    for way in range(2):
        chance = random.Random(f"{seed} {way}")
        with empty_record() as record:
            for part, hand in ((world[:cut], random.Random(seed)), (world[cut:], None)):
                record.ingest(chance.sample(part, len(part)), batch=chance.randint(1, 4))
                if hand is not None:
                    _correct_at_random(record, hand)
            told.append((all_of(record), record.corrections()))
            record.rebuild()
            told.append((all_of(record), record.corrections()))
    assert all(one == told[0] for one in told)


def _correct_at_random(record: Record, hand: random.Random) -> None:
    for number in range(1, 4):
        made = f"2025-05-0{number}T10:00:00+00:00"
        ids = sorted(one.id for one in record.events())
        act = hand.choice(("merge", "merge", "split", "edit", "reject"))
        found = record.event(hand.choice(ids)) if ids else None
        if found is None:
            return
        if act == "merge" and len(ids) > 1:
            record.correct.merge(hand.sample(ids, 2), *WHO, made=made)
        elif act == "split" and len(found.reports) > 1:
            record.correct.split(found.id, [found.reports[0].mention], *WHO, made=made)
        elif act == "reject":
            record.correct.reject(found.reports[0].mention, *WHO, made=made)
        else:
            record.correct.edit(found.id, "status", "negation", *WHO, made=made)
