"""Figures: the specimens of `figures.txt`, each with its measure and its picture."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.extract.pictures import draw, sorted_words

from svodka.annotate.actors import find_actors
from svodka.annotate.dates import find_dates
from svodka.annotate.notes import Notes
from svodka.annotate.quantities import find_quantities
from svodka.article import Article
from svodka.extract.figures import extract_figures
from svodka.findings import Figure
from svodka.language import Language

TABLE = Path(__file__).with_name("figures.txt")


def read_table() -> Iterator[tuple[str, str, list[str]]]:
    """(day, text, its figures as the table writes them) of every specimen."""
    rows: list[tuple[str, str, list[str]]] = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            rows[-1][2].append(line.strip())
        elif line and not line.startswith("#"):
            day, text = line.split(" | ", 1)
            rows.append((day, text, []))
    return iter(rows)


def figures_of(day: str, text: str, language: Language) -> tuple[Figure, ...]:
    (doc,) = language.read([Article("specimen", text, date.fromisoformat(day))])
    notes = Notes(
        find_dates(doc, language), find_quantities(doc, language), find_actors(doc, language)
    )
    return extract_figures(doc, notes, (), language)


def told(line: str) -> tuple[str, list[str]]:
    measure, _, picture = line.partition(" = ")
    return measure, sorted_words(picture)


@pytest.mark.parametrize(("day", "text", "expected"), list(read_table()))
def test_figures_told(day: str, text: str, expected: list[str], language: Language) -> None:
    found = figures_of(day, text, language)
    drawn = [(f.measure.replace("ё", "е"), sorted_words(draw(f))) for f in found]
    assert drawn == [told(line) for line in expected]


def test_figures_table_is_read() -> None:
    rows = list(read_table())
    assert len(rows) > 50
    assert all(figures for _, _, figures in rows)


@pytest.mark.parametrize(
    "text",
    [
        "Экспорт Чили упал на две десятых процентного пункта.",
        "Подписать договор Чили и Перу опоздали на 2 часа.",
    ],
)
def test_nothing_is_told(text: str, language: Language) -> None:
    assert not figures_of("2025-07-15", text, language)
