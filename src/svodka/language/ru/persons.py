"""Persons' names put into the nominative: «Ангелой Меркель» → "Ангела Меркель".

A name is read under every gender and case at once; the reading in which its words are likeliest
to come from, and which the tagger supports, wins.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from svodka.language.ru.declensions import CASES, GENDERS, Declensions
from svodka.language.ru.spelling import as_written
from svodka.language.ru.tags import Tag

_KEPT = 50_000  # distinct names remembered

# In the scores of declensions: how much the tagger's opinion of one word is worth.
_CASE = 1.2
_CASE_LOOKALIKE = 0.6  # genitive and accusative of men are one form
_GENDER = 0.8
_LOOKALIKES = ({"Gen", "Acc"}, {"Dat", "Loc"})


class Persons:
    """Nominatives of persons' names, each distinct name worked out once."""

    def __init__(self, declensions: Declensions) -> None:
        self._declensions = declensions
        self.nominatives = lru_cache(_KEPT)(self._nominatives)

    def _nominatives(self, words: tuple[str, ...], tags: tuple[Tag, ...]) -> tuple[str, ...]:
        """The words of a name in the nominative, written as they were."""
        readings = (self._read(words, tags, gender, case) for case in CASES for gender in GENDERS)
        _, best = max(readings, key=lambda reading: reading[0])
        return tuple(as_written(word, low) for word, low in zip(words, best, strict=True))

    def _read(
        self, words: Sequence[str], tags: Sequence[Tag], gender: str, case: str
    ) -> tuple[float, list[str]]:
        """The score of a name in that gender and case, and its words in the nominative."""
        total, nominatives = 0.0, []
        for place, (word, tag) in enumerate(zip(words, tags, strict=True), start=1):
            if _declines(word):
                score, word = self._declensions.best(word, gender, case, place == len(words))
                total += score + _support(tag, gender, case)
            nominatives.append(word)
        return total, nominatives


def _declines(word: str) -> bool:
    """Initials, particles («фон», «аль») and marks stay as they are."""
    return len(word) > 1 and word[0].isupper()


def _support(tag: Tag, gender: str, case: str) -> float:
    told = tag.feats.get("Case")
    support = _GENDER if tag.feats.get("Gender") == gender else 0.0
    if told == case:
        return support + _CASE
    if any(told in pair and case in pair for pair in _LOOKALIKES):
        return support + _CASE_LOOKALIKE
    return support
