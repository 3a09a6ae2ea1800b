"""Morphology: lemmas and readings of forms, each distinct form looked up once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from svodka.language.ru.dictionary import Dictionary, Reading
from svodka.language.ru.tags import Tag, agreement, read_tag
from svodka.language.tables import fold

_KEPT = 20_000  # distinct forms remembered for each tag
_LONGEST = 60  # letters; beyond it no dictionary helps and the guesser is slow
_RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
_NAMES = frozenset({"Name", "Patr", "Surn"})
_GENDERS = {"masc": "Masc", "femn": "Fem"}
_NUMBER = read_tag("NUM")
_MARK = read_tag("PUNCT")
_FOREIGN = read_tag("X|Foreign=Yes")


class NameForm(NamedTuple):
    """One reading of a form as a person's name; gender None: either."""

    case: str
    gender: str | None
    nominative: str


class Morphology:
    """Readings by the dictionary. `overrides`: form → lemma, where the dictionary errs."""

    def __init__(self, dictionary: Dictionary, overrides: Mapping[str, str]) -> None:
        self._dictionary = dictionary
        self._overrides = overrides
        # By tag, then by form: dictionaries of strings cost the garbage collector nothing.
        self._lemmas: dict[Tag, dict[str, str]] = defaultdict(dict)

    def readings(self, word: str) -> Sequence[Reading]:
        """Readings of a lower-case form; none if it is not Russian or too long to be a word."""
        if len(word) > _LONGEST or not _RUSSIAN.search(word):
            return ()
        return self._dictionary.readings(word)

    def lemma(self, word: str, tag: Tag) -> str:
        """The lemma of a lower-case form in the reading that agrees best with the tag."""
        lemmas = self._lemmas[tag]
        lemma = lemmas.get(word)
        if lemma is None:
            if len(lemmas) > _KEPT:
                lemmas.clear()
            lemma = lemmas[word] = self._best_lemma(word, tag)
        return lemma

    def likeliest(self, word: str) -> Reading | None:
        """The most probable reading of a lower-case form anywhere."""
        readings = self.readings(word)
        odds = self._dictionary.odds
        return max(readings, key=lambda reading: odds(word, reading), default=None)

    def guess(self, word: str) -> tuple[str, Tag]:
        """Lemma and tag of a lower-case form that no tagger has seen in its place."""
        best = self.likeliest(word)
        return (best.lemma, best.tag) if best else (fold(word), _tag_of_other(word))

    def names(self, word: str) -> Iterator[NameForm]:
        """The dictionary's own readings of a lower-case form as a first, second or last name."""
        for reading in self.readings(word):
            marks = reading.grammemes.grammemes
            if reading.known and "sing" in marks and not _NAMES.isdisjoint(marks):
                nominative = _singular(reading)
                if nominative:
                    gender = _GENDERS.get(reading.grammemes.gender)
                    yield NameForm(reading.tag.feats["Case"], gender, nominative)

    def _best_lemma(self, word: str, tag: Tag) -> str:
        folded = fold(word)
        if folded in self._overrides:
            return self._overrides[folded]
        readings = self.readings(word)
        if not readings:
            return folded
        scores = [agreement(reading.tag, tag) for reading in readings]
        top = max(scores)
        best = [r for r, score in zip(readings, scores, strict=True) if score == top]
        if len(best) > 1 and len({reading.lemma for reading in best}) > 1:
            return max(best, key=lambda reading: self._dictionary.odds(word, reading)).lemma
        return best[0].lemma


def _singular(reading: Reading) -> str | None:
    """The nominative singular of a name, in the reading's own gender."""
    gender = reading.grammemes.gender
    for grammemes, form in reading.nominatives():
        if "sing" in grammemes.grammemes and grammemes.gender == gender:
            return form
    return None


def _tag_of_other(word: str) -> Tag:
    """A tag for what holds no Russian letter."""
    if word[0].isdigit():
        return _NUMBER
    return _FOREIGN if any(map(str.isalpha, word)) else _MARK
