"""Declensions: what nominatives a form of a person's name may come from, and how likely each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

from svodka.language.ru.morphology import Morphology
from svodka.language.tables import fold

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
GENDERS = ("Masc", "Fem")
_SHORTEST_STEM = 2

# Scores are in the size of a count's logarithm: a nominative ten times as frequent is worth 0.5.
_PER_ZERO = 0.5
_DICTIONARY = 2.0  # the dictionary has this very form of a name, in this case and gender
_DECLINED = 0.5  # an ending is likelier to be one than to belong to a name that never changes
_FIXED_LAST = -2.0  # a name that should decline and does not
_FIXED = -0.7  # the same before the last word: «Ким Чен Ына»


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A row of the table `names`: stems' last letters and the endings of the six cases."""

    genders: frozenset[str]
    stems: tuple[str, ...]
    endings: Mapping[str, str]
    rare: bool


class Declensions:
    """Nominatives of forms. `counts`: how often the news have a lower-case word."""

    def __init__(
        self, table: Mapping[str, Any], morphology: Morphology, counts: Mapping[str, int]
    ) -> None:
        self._morphology = morphology
        self._counts = counts
        self._fixed = {gender: tuple(ends) for gender, ends in table["indeclinable"].items()}
        self._paradigms = [
            Paradigm(
                frozenset(row["genders"]),
                tuple(row["stems"]),
                dict(zip(CASES, row["endings"], strict=True)),
                row.get("rare", False),
            )
            for row in table["paradigm"]
        ]

    def best(self, word: str, gender: str, case: str, last: bool) -> tuple[float, str]:
        """The likeliest nominative of a form in that gender and case, with its score.

        last: whether it is the last word of the name; the others of an Asian name do not decline.
        """
        left, dash, right = word.rpartition("-")
        score, nominative = max(self._candidates(right, gender, case, last))
        return score, self._first_part(left, gender, case) + dash + nominative

    def _first_part(self, word: str, gender: str, case: str) -> str:
        """«Салтыковым-Щедриным» declines twice, «Жан-Клодом» once."""
        known = [] if case == "Nom" else self._known(word, gender, case)
        return known[0] if known else word

    def _candidates(
        self, word: str, gender: str, case: str, last: bool
    ) -> Iterator[tuple[float, str]]:
        known = self._known(word, gender, case)
        if case == "Nom":
            yield self._frequency(word) + (_DICTIONARY if known else 0), word
            return
        for nominative in known:
            yield self._frequency(nominative) + _DICTIONARY + _DECLINED, nominative
        for nominative in self._undone(word, gender, case):
            yield self._frequency(nominative) + _DECLINED, nominative
        fixed = fold(word).lower().endswith(self._fixed[gender])
        yield self._frequency(word) + (0 if fixed else _FIXED_LAST if last else _FIXED), word

    def _undone(self, word: str, gender: str, case: str) -> Iterator[str]:
        """The form with its ending exchanged, by every paradigm it fits."""
        low = fold(word).lower()
        for paradigm in self._paradigms:
            ending = paradigm.endings[case]
            stem = len(word) - len(ending)
            if (
                gender in paradigm.genders
                and stem >= _SHORTEST_STEM
                and low.endswith(ending)
                and low.endswith(paradigm.stems, 0, stem)
            ):
                nominative = word[:stem] + paradigm.endings["Nom"]
                if not paradigm.rare or nominative.lower() in self._counts:
                    yield nominative

    def _known(self, word: str, gender: str, case: str) -> Sequence[str]:
        """Nominatives of the dictionary's own readings of the form as a name."""
        return [
            name.nominative
            for name in self._morphology.names(word.lower())
            if name.case == case and name.gender in (gender, None)
        ]

    def _frequency(self, word: str) -> float:
        return _PER_ZERO * log10(1 + self._counts.get(word.lower(), 0))
