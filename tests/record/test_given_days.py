"""Of one text under several days, the day that a person gave is the one it is read under."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from tests.record.telling import Pair, event, tell

from svodka.record import Record

SENTENCE = "Министр иностранных дел Сербии прибыл в Афины с визитом."


def told(published: str, told_by: str) -> Pair:
    said = event(SENTENCE, "SRB Министр; GRC Греция <", published, form="visit")
    article, reading = tell("a1", published, said, outlet="Вестник")
    return replace(article, published_by=told_by), reading


BY_NAME, GIVEN = told("2025-01-15", "date_in_name"), told("2024-06-20", "given")


@pytest.mark.parametrize("order", list(itertools.permutations((BY_NAME, GIVEN))))
@pytest.mark.parametrize("together", [True, False])
def test_only_the_given_day_is_kept(
    record: Record, order: tuple[Pair, ...], together: bool
) -> None:
    for batch in [order] if together else [[one] for one in order]:
        record.ingest(batch)
    (found,) = record.events()
    assert [report.published for report in found.reports] == [GIVEN[0].published]
    assert record.ingest(order).known == 2


def test_days_that_rules_told_stay(record: Record) -> None:
    record.ingest([BY_NAME, told("2024-06-20", "dateline_with_year")])
    assert len(record.events()) == 2


def test_another_reader_keeps_to_the_given_day(record: Record) -> None:
    record.ingest([BY_NAME, GIVEN])
    record.ingest([BY_NAME], reader="later")
    assert len(record.events()) == 1


def test_a_slip_is_put_right_by_giving_the_day_that_the_text_tells(record: Record) -> None:
    article, reading = BY_NAME
    for pair in (BY_NAME, GIVEN, (replace(article, published_by="given"), reading)):
        record.ingest([pair])
    days = {report.published for found in record.events() for report in found.reports}
    assert article.published in days
    assert record.ingest([BY_NAME]).known == 1
    assert {r.published for found in record.events() for r in found.reports} == days
