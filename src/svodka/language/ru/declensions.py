"""Declensions: what nominatives a form of a person's name may come from, and how likely each is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log10
from typing import Any, NamedTuple

from svodka.language.ru.dictionary import Dictionary, Known
from svodka.language.ru.spelling import as_written
from svodka.language.tables import fold

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
GENDERS = ("Masc", "Fem")
_GENDERS_OF = {"masc": ("Masc",), "femn": ("Fem",)}
READINGS = tuple((gender, case) for case in CASES for gender in GENDERS)  # nominatives first
PLACES = {reading: place for place, reading in enumerate(READINGS)}
_NAMES = frozenset({"Name", "Patr", "Surn"})
_SHORTEST_STEM = 2
_KEPT = 30_000  # distinct words remembered

# Scores are in the size of a count's logarithm: a nominative ten times as frequent is worth 0.5.
_PER_ZERO = 0.5
_DICTIONARY = 2.0  # the dictionary has this very form of a name, in this case and gender
_DECLINED = 0.5  # an ending is likelier to be one than to belong to a name that never changes
_FIXED_LAST = -2.0  # a name that should decline and does not
_FIXED = -0.7  # the same before the last word: «Ким Чен Ына»

Reading = tuple[str, str]  # gender, case
Scored = tuple[float, str]  # score, nominative


class Ending(NamedTuple):
    """One cell of the table `names`: a form with this ending may have the nominative's instead.

    place: of its reading.
    """

    place: int
    stems: tuple[str, ...]
    nominative: str
    rare: bool


class Declensions:
    """Nominatives of forms. `counts`: how often the news have a lower-case word."""

    def __init__(
        self, table: Mapping[str, Any], dictionary: Dictionary, counts: Mapping[str, int]
    ) -> None:
        self._dictionary = dictionary
        self._counts = counts
        self._fixed = {gender: tuple(ends) for gender, ends in table["indeclinable"].items()}
        self._endings: dict[str, list[Ending]] = defaultdict(list)
        for row in table["paradigm"]:
            for ending, cell in _cells(row):
                self._endings[ending].append(cell)
        self._longest = max(map(len, self._endings))
        self.nominatives = lru_cache(_KEPT)(self._nominatives)

    def _nominatives(self, word: str, last: bool) -> Sequence[Scored]:
        """The likeliest nominative of a form under each of READINGS, with its score.

        last: whether it is the last word of the name; the others of an Asian name do not decline.
        """
        left, dash, right = word.rpartition("-")
        low = fold(right).lower()
        best = self._unchanged(right, low, last)
        for place, score, nominative in self._changed(right, low):
            if score > best[place][0]:
                best[place] = score, nominative
        if not dash:
            return best
        return [
            (score, f"{self._first_part(left, place)}-{nominative}")
            for place, (score, nominative) in enumerate(best)
        ]

    def _first_part(self, word: str, place: int) -> str:
        """«Салтыковым-Щедриным» declines twice, «Жан-Клодом» once."""
        if place < len(GENDERS):
            return word
        return next((nom for known, nom in self._known(word) if known == place), word)

    def _unchanged(self, word: str, low: str, last: bool) -> list[Scored]:
        """The form as its own nominative, in every case and gender."""
        here = self._frequency(word)
        best: list[Scored] = [(here, word)] * len(GENDERS)
        obliques: list[Scored] = []
        for gender in GENDERS:
            fixed = low.endswith(self._fixed[gender])
            obliques.append((here + (0 if fixed else _FIXED_LAST if last else _FIXED), word))
        return best + obliques * (len(CASES) - 1)

    def _changed(self, word: str, low: str) -> Iterator[tuple[int, float, str]]:
        """What the dictionary and the table's endings make of the form."""
        for place, nominative in self._known(word):
            nominal = place < len(GENDERS)
            form = word if nominal else nominative
            yield place, self._frequency(form) + _DICTIONARY + (0 if nominal else _DECLINED), form
        for place, nominative in self._undone(word, low):
            yield place, self._frequency(nominative) + _DECLINED, nominative

    def _undone(self, word: str, low: str) -> Iterator[tuple[int, str]]:
        """The form with its ending exchanged, by every cell of the table that it fits."""
        capitals = word.isupper()
        for length in range(min(self._longest, len(word) - _SHORTEST_STEM) + 1):
            stem = len(word) - length
            for cell in self._endings.get(low[stem:], ()):
                if low.endswith(cell.stems, 0, stem):
                    ending = cell.nominative.upper() if capitals else cell.nominative
                    nominative = word[:stem] + ending
                    if not cell.rare or nominative.lower() in self._counts:
                        yield cell.place, nominative

    def _known(self, word: str) -> Iterator[tuple[int, str]]:
        """Nominatives of the dictionary's own readings of the form as a person's name."""
        for known in self._dictionary.known(word.lower()):
            here = known.place.here
            if here.singular and not _NAMES.isdisjoint(here.grammemes.grammemes):
                nominative = as_written(word, _singular(known))
                for gender in _GENDERS_OF.get(here.gender or "", GENDERS):
                    yield PLACES[gender, known.tag.feats["Case"]], nominative

    def _frequency(self, word: str) -> float:
        count = self._counts.get(word.lower())
        return _PER_ZERO * log10(1 + count) if count else 0.0


def _singular(known: Known) -> str:
    """The nominative singular of a name, in the reading's own gender."""
    here = known.place.here
    for cell in known.place.nominatives():
        if cell.singular and cell.gender == here.gender:
            return known.form(cell)
    return known.form(here)


def _cells(row: Mapping[str, Any]) -> Iterator[tuple[str, Ending]]:
    """(ending, cell) of a row of the table, the nominative's own cell left out."""
    stems, rare = tuple(row["stems"]), row.get("rare", False)
    for gender in row["genders"]:
        for case, ending in zip(CASES[1:], row["endings"][1:], strict=True):
            yield ending, Ending(PLACES[gender, case], stems, row["endings"][0], rare)
