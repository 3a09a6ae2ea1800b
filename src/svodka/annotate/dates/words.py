"""The table `dates` made ready: each word with the kind the patterns call it and its value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from svodka.language import Language

# Kinds that alone can make a date: a sentence without one of them and without a digit has none.
TELLING = (
    "month", "month_adj", "weekday", "weekday_adj", "season", "season_adj", "deictic",
    "deictic_adj", "yearly_adj", "daypart", "compound", "unit_day", "unit_week", "unit_month",
    "unit_quarter", "unit_half", "unit_year", "unit_decade", "unit_century", "unit_weekend",
    "unit_date", "eve", "rel", "ordinal", "similar",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """forms, lemmas: word → (kind, value). lists: what the rules ask of the words around, by name."""

    forms: Mapping[str, tuple[str, int]]
    lemmas: Mapping[str, tuple[str, int]]
    telling: frozenset[str]
    lists: Mapping[str, frozenset[str]]


@lru_cache(maxsize=8)
def ready_words(language: Language) -> Words:
    """The language's table of dates, compiled once."""
    table = language.table("dates")
    kinds = dict(_kinds(table))
    telling = frozenset(word for word, (kind, _) in kinds.items() if kind in TELLING)
    lists = {
        name: frozenset(words)
        for group in ("verbs", "nouns", "adjectives", "marks")
        for name, words in table[group].items()
    }
    forms = {word: told for word, told in kinds.items() if told[0] not in table["by_lemma"]}
    lemmas = {word: told for word, told in kinds.items() if told[0] not in table["as_written"]}
    return Words(forms, lemmas, telling, lists)


def _kinds(table: Mapping[str, Any]) -> list[tuple[str, tuple[str, int]]]:
    plain = [(w, (kind, 0)) for kind, words in table["plain"].items() for w in words]
    valued = [
        (word, (kind, int(value)))
        for kind, rows in table["valued"].items()
        for value, words in rows.items()
        for word in words
    ]
    return plain + valued
