"""Persons' names put into the nominative: «Ангелой Меркель» → "Ангела Меркель".

A name is read under every gender and case at once; the reading in which its words are likeliest
to come from their nominatives, and which the tagger and the parser support, wins.
"""

from __future__ import annotations

import re
from functools import lru_cache

from svodka.language.ru.declensions import GENDERS, READINGS, Declensions
from svodka.language.ru.tags import Tag

Words = tuple[str, ...]

_KEPT = 30_000  # distinct names remembered
_SYLLABLE = re.compile(r"[аеёиоуыэюя]", re.IGNORECASE)

# In the scores of declensions: how much an opinion about one word is worth.
_CASE = 1.2
_CASE_LOOKALIKE = 0.6  # genitive and accusative of men are one form
_GENDER = 0.8
_GOVERNED = -2.5  # a nominative where the parser sees an oblique noun
_LOOKALIKES = ({"Gen", "Acc"}, {"Dat", "Loc"})


class Persons:
    """Nominatives of persons' names, each distinct name worked out once."""

    def __init__(self, declensions: Declensions) -> None:
        self._declensions = declensions
        self.readings = lru_cache(_KEPT)(self._readings)

    def _readings(self, words: Words, tags: tuple[Tag, ...], governed: bool) -> tuple[Words, ...]:
        """The name in the nominative, the likeliest reading first; every word written as it was.

        governed: the parser sees the name where no nominative can stand.
        """
        nominal = _GOVERNED if governed else 0.0
        totals = [nominal] * len(GENDERS) + [0.0] * (len(READINGS) - len(GENDERS))
        read = [list(words) for _ in READINGS]
        last = len(words) - 1
        for place in _declined(words):
            column = self._declensions.nominatives(words[place], place == last)
            supports = _supports(tags[place], governed)
            for number, (score, nominative) in enumerate(column):
                totals[number] += score + supports[number]
                read[number][place] = nominative
        ranked = sorted(range(len(READINGS)), key=lambda number: -totals[number])
        return tuple(dict.fromkeys([tuple(read[number]) for number in ranked]))


def _declined(words: Words) -> list[int]:
    """Places of the words that may decline: not initials, particles («фон») and marks.

    Of a name in three or more parts whose first ones have one syllable each, only the last
    declines: «Ким Чен Ыну».
    """
    places = [i for i, word in enumerate(words) if len(word) > 1 and _is_capital(word)]
    if len(words) > 2 and all(len(_SYLLABLE.findall(word)) == 1 for word in words[:-1]):
        return places[-1:]
    return places


def _is_capital(word: str) -> bool:
    """A name by its first letter, or by that behind a small article («аль-Хадид»)."""
    return word[0].isupper() or word.partition("-")[2][:1].isupper()


@lru_cache(4_000)
def _supports(tag: Tag, governed: bool) -> list[float]:
    """What the tagger's opinion of one word adds to every reading."""
    return [_support(tag, gender, case, governed) for gender, case in READINGS]


def _support(tag: Tag, gender: str, case: str, governed: bool) -> float:
    """What the tagger's opinion of one word adds; nothing where the parser contradicts it."""
    told = tag.feats.get("Case")
    if governed and told == "Nom":
        return 0.0
    support = _GENDER if tag.feats.get("Gender") == gender else 0.0
    if told == case:
        return support + _CASE
    if any(told in pair and case in pair for pair in _LOOKALIKES):
        return support + _CASE_LOOKALIKE
    return support
