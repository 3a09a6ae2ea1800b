"""A correction of one edition of an article holds for the others, for what they tell in the very
same words."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import pytest
from tests.record.empty import empty_record
from tests.record.telling import Pair, event, tell
from tests.record.worlds import all_of

from svodka.record import EventEntry, Record

WHO = ("Анна Редактор", "сверено с расписанием")
STORY = (
    "Переговоры президентов в Самарканде продлились дольше намеченного, рассказали в городе. "
    "На главной площади к приезду гостей починили мостовую и высадили две сотни платанов. "
    "Жители соседних кварталов говорят, что такой суеты не видели с прошлой весны."
)
TALKS = "Токаев и Мирзиёев провели переговоры"


def talks(sentence: str, **told: Any) -> Any:
    return event(sentence, "KAZ Касым-Жомарт Токаев; UZB Шавкат Мирзиёев", "2025-04-03", **told)


def edition(id: str, day: str, sentence: str = TALKS, **told: Any) -> Pair:
    return tell(id, day, talks(sentence, **told), headline=STORY, outlet="Вестник")


FIRST, SECOND, THIRD = (edition(f"v{n}", f"2025-04-0{n + 2}") for n in (1, 2, 3))
AFAR = edition("v4", "2025-04-08")  # too late for an edition of the first, not of the third
OTHER = tell("b1", "2025-04-03", talks("вечером Токаев и Мирзиёев встретились"), outlet="Курьер")


def grouped(record: Record) -> set[frozenset[str]]:
    return {frozenset(one.article for one in found.reports) for found in record.events()}


def mention(record: Record, article: str) -> str:
    reports = (one for found in record.events() for one in found.reports)
    return next(one.mention for one in reports if one.article == article)


def reject(record: Record) -> str:
    return record.correct.reject(mention(record, "v1"), *WHO, made="2025-05-01T10:00:00+00:00")


def split(record: Record) -> str:
    (found,) = record.events()
    apart = [mention(record, "b1")]
    return record.correct.split(found.id, apart, *WHO, made="2025-05-01T10:00:00+00:00")


def test_rejected_finding_stays_rejected_in_a_newer_edition(record: Record) -> None:
    record.ingest([FIRST, OTHER])
    made = reject(record)
    record.ingest([SECOND])
    assert grouped(record) == {frozenset({"b1"})}
    record.ingest([SECOND], reader="another")
    assert grouped(record) == {frozenset({"b1"})}
    record.correct.undo(made, *WHO)
    assert grouped(record) == {frozenset({"v1", "v2", "b1"})}


def test_split_stays_split_in_a_newer_edition(record: Record) -> None:
    record.ingest([FIRST, OTHER])
    made = split(record)
    record.ingest([SECOND])
    assert grouped(record) == {frozenset({"v1", "v2"}), frozenset({"b1"})}
    record.correct.undo(made, *WHO)
    assert grouped(record) == {frozenset({"v1", "v2", "b1"})}


def test_edit_holds_for_a_newer_edition(record: Record) -> None:
    """Also where the edition that it was made of is told to be none."""
    record.ingest([FIRST])
    record.correct.edit(record.events()[0].id, "place", "Самарканд", *WHO)
    apart = edition("v2", "2025-04-04", place="Ташкент")
    record.ingest([apart])
    (found,) = record.events()
    record.correct.split(found.id, [mention(record, "v2")], *WHO)
    assert [one.place for one in record.events()] == ["Самарканд", "Самарканд"]


@pytest.mark.parametrize(
    "newer",
    [
        edition("v2", "2025-04-04", "Токаев и Мирзиёев вчера провели переговоры вдвоём"),
        edition("v2", "2025-04-04", form="call"),
        tell("c1", "2025-04-04", talks(TALKS), headline=STORY, outlet="Курьер"),
        tell("c2", "2025-04-04", talks(TALKS), outlet="Вестник"),
    ],
    ids=["other words", "another finding", "another outlet", "another article"],
)
def test_other_words_are_another_finding(record: Record, newer: Pair) -> None:
    record.ingest([FIRST])
    reject(record)
    record.ingest([newer])
    assert grouped(record) == {frozenset({newer[0].id})}


def test_editions_may_be_told_apart(record: Record) -> None:
    """What a correction says of each edition itself comes before what it says of the others."""
    record.ingest([FIRST, SECOND])
    (found,) = record.events()
    record.correct.split(found.id, [mention(record, "v2")], *WHO)
    assert grouped(record) == {frozenset({"v1"}), frozenset({"v2"})}


@pytest.mark.parametrize("act", [reject, split])
def test_order_of_editions_does_not_matter(act: Callable[[Record], str]) -> None:
    told = []
    for late in itertools.permutations((SECOND, THIRD, AFAR)):
        for cut in range(4):
            with empty_record() as record:
                record.ingest([FIRST, OTHER])
                if act is reject:
                    record.ingest(late[:cut])
                act(record)
                record.ingest(late if act is split else late[cut:], batch=1)
                told.append((all_of(record), _events(record)))
    assert all(one == told[0] for one in told)


def _events(record: Record) -> list[EventEntry]:
    return sorted(record.events(), key=lambda one: one.id)
