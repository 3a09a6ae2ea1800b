"""The table `dates` made ready: each word with the kind the patterns call it and its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from svodka.language import Language

# Kinds that alone can make a date: a sentence without one of them and without a digit has none.
TELLING = (
    "month", "month_adj", "weekday", "weekday_adj", "season", "season_adj", "deictic",
    "deictic_adj", "yearly_adj", "daypart", "daytime", "byday", "tenday", "compound", "unit_day", "unit_week", "unit_month",
    "unit_quarter", "unit_half", "unit_year", "unit_decade", "unit_century", "unit_weekend",
    "unit_season", "unit_time", "unit_date", "hours", "eve", "morrow", "decade", "feast",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """forms, lemmas: word → (kind, value), each lemma a form too. plurals: forms of adjectives.
    lists: what the rules ask of the words around, by name.
    """

    forms: dict[str, tuple[str, int]]
    lemmas: dict[str, tuple[str, int]]
    telling: frozenset[str]
    plurals: frozenset[str]
    lists: dict[str, frozenset[str]]


@lru_cache(maxsize=8)
def ready_words(language: Language) -> Words:
    """The language's table of dates, compiled once."""
    table = language.table("dates")
    kinds = dict(_kinds(table))
    lists = {
        name: frozenset(_all_forms(words, table))
        for group in ("verbs", "nouns", "adjectives", "marks")
        for name, words in table[group].items()
    }
    telling = {word for word, (kind, _) in kinds.items() if kind in TELLING}
    lemmas = {word: told for word, told in kinds.items() if told[0] not in table["as_written"]}
    plurals = frozenset([*table["plurals"], *_plurals(table)])
    return Words(kinds, lemmas, frozenset(telling) | lists["yearlike"], plurals, lists)


Row = tuple[str, int, Sequence[str]]


def _rows(table: Mapping[str, Any]) -> Iterator[Row]:
    """(kind, value, words as the table writes them)."""
    for kind, words in table["plain"].items():
        yield kind, 0, words
    for kind, told in table["valued"].items():
        for value, words in told.items():
            yield kind, int(value), words


def _kinds(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, int]]]:
    """(word, (kind, value)) of every row, adjectives in all their forms."""
    for kind, value, words in _rows(table):
        for form in _all_forms(words, table):
            yield form, (kind, value)


def _all_forms(words: Sequence[str], table: Mapping[str, Any]) -> list[str]:
    return [form for word in words for form in _forms(word, table["endings"])]


def _forms(word: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    """ "перв+ый" → «первый», «первого» …; any other word is itself."""
    stem, plus, name = word.partition("+")
    return [stem + ending for ending in endings[name]] if plus else [word]


def _plurals(table: Mapping[str, Any]) -> Iterator[str]:
    for _, _, words in _rows(table):
        for word in words:
            if "+" in word:
                yield from _forms(word, table["endings"])[-3:]
