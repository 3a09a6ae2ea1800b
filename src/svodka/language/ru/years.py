"""Years: whether «в 2008 г.» ends its sentence; razdel takes it for an abbreviation always."""

from __future__ import annotations

import re

from svodka.language.ru.morphology import Morphology

_YEAR = re.compile(r"\b\d{4}(?:\s?[-–—/]\s?\d{2,4})?\s?гг?$")
_WORD = re.compile(r"[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*")
_PARTS = re.compile(r"[,;:—–(]")  # marks that part clauses
# characters looked back on, as what has been joined so far may be long: «А. Б. А. Б. …»
_NEAR, _FAR = 16, 400


class YearEnd:
    """«Иск подали в 2008 г. Чили отозвала посла» ends there, «В 2008 г. Чили отозвала посла» and
    «сказал, что в 2008 г. Чили отозвала посла» do not: a verb stands before the year in its clause,
    and who does something behind it."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology

    def __call__(self, before: str, after: str) -> bool:
        """before: the sentence so far, up to the point; after: a few characters behind it."""
        if not _YEAR.search(before[-_NEAR:]):
            return False
        opening = _WORD.match(after.lstrip())
        if opening is None or not opening.group()[0].isupper():
            return False
        whole = opening.end() < len(after.lstrip())
        if whole and not self._may_be_a_subject(opening.group().lower()):
            return False
        clause = _PARTS.split(before[-_FAR:])[-1]
        return any(self._is_told(word) for word in _WORD.findall(clause) if word.islower())

    def _may_be_a_subject(self, word: str) -> bool:
        cases = {
            reading.tag.feats.get("Case", "Nom") for reading in self._morphology.readings(word)
        }
        return not cases or "Nom" in cases

    def _is_told(self, word: str) -> bool:
        """A verb with a tense."""
        reading = self._morphology.likeliest(word)
        return reading is not None and reading.tag.feats.get("VerbForm") == "Fin"
