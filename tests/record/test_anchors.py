"""A correction means the finding it names, though another of its sentence is told alike."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.record.telling import Pair, event, figure, tell

from svodka.findings import Event, Figure, Reading, Span
from svodka.record import Record

WHO = ("Анна Редактор", "сверено с источником")
SENTENCE = "Товарооборот превысил 5 млрд долларов и должен вырасти до 10 млрд долларов."
DONE = figure(SENTENCE, "товарооборот", 5e9, "USD", "BLR POL", "2025-01-01", qualifier="more")
GOAL = figure(SENTENCE, "товарооборот", 1e10, "USD", "BLR POL", "2030-01-01", status="target")


def together(id: str, published: str, *told: Figure | Event, before: str = "") -> Pair:
    """An article of one sentence, all of it the evidence of each finding."""
    article, _reading = tell(id, published, figure(before + SENTENCE, "", None, None, ""))
    span = Span(len(before), len(before) + len(SENTENCE))
    found = [
        replace(one, evidence=span, mentions=(span,), words=(span,))
        if isinstance(one, Event)
        else replace(one, evidence=span, words=(span,))
        for one in told
    ]
    return article, Reading(
        id,
        tuple(one for one in found if isinstance(one, Event)),
        tuple(one for one in found if isinstance(one, Figure)),
    )


def told(*figures: Any) -> list[Any]:
    return [one.finding for one in figures]


BOTH = together("a1", "2025-03-03", *told(DONE, GOAL))


def values(record: Record) -> set[float | None]:
    return {one.value for one in record.figures()}


def id_of(record: Record, value: float) -> str:
    return next(one.id for one in record.figures() if one.value == value)


@pytest.mark.parametrize("wrong", [5e9, 1e10])
def test_rejected_figure_is_the_one_of_that_value(record: Record, wrong: float) -> None:
    record.ingest([BOTH])
    record.correct.reject(id_of(record, wrong)[1:], *WHO)
    assert values(record) == {5e9, 1e10} - {wrong}


@pytest.mark.parametrize("old", [5e9, 1e10])
def test_edited_figure_is_the_one_of_that_value(record: Record, old: float) -> None:
    record.ingest([BOTH])
    record.correct.edit(id_of(record, old), "value", "7e9", *WHO)
    assert values(record) == {5e9, 1e10} - {old} | {7e9}


def test_figures_of_one_sentence_are_merged_and_split(record: Record) -> None:
    again = replace(told(GOAL)[0], value=1.1e10)
    record.ingest([together("a1", "2025-03-03", *told(DONE, GOAL), again)])
    ids = [one.id for one in record.figures() if one.value != 5e9]
    before = len(record.figures())
    record.correct.merge(ids, *WHO, made="2025-05-01T10:00:00+00:00")
    assert len(record.figures()) == before - len(ids) + 1
    (series,) = [one for one in record.figures() if len(one.reports) == 2]
    record.correct.split(
        series.id, [series.reports[0].report.mention], *WHO, made="2025-05-02T10:00:00+00:00"
    )
    assert len(record.figures()) == before
    assert all(len(one.reports) == 1 for one in record.figures())


def test_events_of_one_sentence_told_alike_but_for_the_day(record: Record) -> None:
    (held,) = told(event(SENTENCE, "BLR Андрей Петров; POL Ян Новак", "2025-03-03"))
    due = replace(held, status="future", start=None, end=None, precision=None)
    record.ingest([together("a1", "2025-03-03", held, due)])
    ids = [one.id for one in record.events()]
    assert len(ids) == 2
    record.correct.merge(ids, *WHO)
    assert len(record.events()) == 1


@pytest.mark.parametrize("wrong", [5e9, 1e10])
def test_correction_finds_its_figure_in_another_reading(record: Record, wrong: float) -> None:
    record.ingest([BOTH], reader="1")
    record.correct.reject(id_of(record, wrong)[1:], *WHO)
    article, reading = BOTH
    shorter = [
        replace(one, evidence=Span(0, len(SENTENCE) - 1), measure="торговля")
        for one in reading.figures
    ]
    record.ingest([(article, Reading("a1", (), tuple(shorter)))], reader="2")
    assert values(record) == {5e9, 1e10} - {wrong}


def test_correction_of_a_figure_no_longer_found_moves_to_no_other(record: Record) -> None:
    record.ingest([BOTH], reader="1")
    record.correct.reject(id_of(record, 1e10)[1:], *WHO)
    article, reading = BOTH
    less = replace(reading.figures[0], measure="торговля")
    record.ingest([(article, Reading("a1", (), (less,)))], reader="2")
    assert values(record) == {5e9}


@pytest.mark.parametrize("wrong", [5e9, 1e10])
def test_correction_finds_its_figure_in_another_edition(record: Record, wrong: float) -> None:
    record.ingest([BOTH])
    record.correct.reject(id_of(record, wrong)[1:], *WHO)
    record.ingest([together("a1", "2025-03-04", *told(DONE, GOAL), before="Обновлено. ")])
    assert values(record) == {5e9, 1e10} - {wrong}


OLD = """
CREATE TABLE anchors_old (
    correction TEXT NOT NULL REFERENCES corrections (id), side INTEGER NOT NULL,
    article TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, trait TEXT NOT NULL,
    stop INTEGER NOT NULL, quote TEXT NOT NULL,
    PRIMARY KEY (correction, side, article, kind, start, trait));
INSERT INTO anchors_old SELECT correction, side, article, kind, start, trait, stop, quote
    FROM anchors;
DROP TABLE anchors;
ALTER TABLE anchors_old RENAME TO anchors;
CREATE INDEX anchors_by_article ON anchors (article);
ALTER TABLE statements DROP COLUMN said;
ALTER TABLE statements DROP COLUMN said_until;
UPDATE alembic_version SET version_num = 'r0002';
"""


def test_corrections_of_an_older_record_hold(tmp_path: Path) -> None:
    place = tmp_path / "old.db"
    alone = together("a2", "2025-03-03", *told(DONE))
    with Record.open(place) as record:
        record.ingest([alone])
        record.correct.edit(record.figures()[0].id, "value", "6e9", *WHO)
    with sqlite3.connect(place) as connection:
        connection.executescript(OLD)
    with Record.open(place) as record:
        record.ingest([BOTH])
        assert values(record) == {6e9, 5e9, 1e10}
        (kept,) = record.corrections()
        record.correct.reject(id_of(record, 1e10)[1:], *WHO)
        article, reading = alone
        shorter = replace(reading.figures[0], evidence=Span(0, len(SENTENCE) - 1))
        record.ingest([(article, Reading("a2", (), (shorter,)))], reader="2")
        assert values(record) == {6e9, 5e9}
        record.correct.undo(kept.id, *WHO)
        assert values(record) == {5e9}
