"""Inflection: noun phrases put into the nominative with the dictionary's paradigms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from svodka.language.doc import Token
from svodka.language.ru.dictionary import Reading
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.phrases import changing, find_head, is_modifier
from svodka.language.ru.spelling import as_written, joined
from svodka.language.ru.tokens import clean_word

_KEPT = 50_000  # distinct inflections remembered
# «МОК», «ОМОНа»: capitals too few to be a word shouted, or with an ending of their own.
_ABBREVIATION = re.compile(r"([А-ЯЁ]{2,5}|[А-ЯЁ]{2,}(?=[а-яё]))[а-яё]{0,3}")
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_CASES = {
    "nomn": "Nom", "voct": "Nom", "gent": "Gen", "gen2": "Gen", "datv": "Dat", "accs": "Acc",
    "ablt": "Ins", "loct": "Loc", "loc2": "Loc",
}  # fmt: skip
_GENDERS = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}
_PROPER = frozenset({"Geox", "Orgn", "Name", "Surn", "Patr"})


class Sought(NamedTuple):
    """What the tagger says of a form, by which its reading in the dictionary is chosen."""

    noun: bool
    proper: bool
    case: str | None
    number: str | None
    gender: str | None


class Inflection:
    """Noun phrases in the nominative."""

    def __init__(self, morphology: Morphology, plurals: Mapping[str, str]) -> None:
        self._morphology = morphology
        self._plurals = plurals
        self._reading = lru_cache(_KEPT)(self._choose)
        self._inflected = lru_cache(_KEPT)(self._inflect)

    def nominative(self, tokens: Sequence[Token], number: str | None) -> str:
        """See Language.nominative. number: None | "sing" | "plur"."""
        words = [clean_word(token.text) for token in tokens]
        head = find_head(tokens)
        if head is None or (number is None and tokens[head].feats.get("Case", "Nom") == "Nom"):
            return joined(tokens, words)
        for index in changing(tokens, head):
            words[index] = self._changed(words, tokens, index, head, number)
        return joined(tokens, words)

    def _changed(
        self,
        words: Sequence[str],
        tokens: Sequence[Token],
        index: int,
        head: int,
        number: str | None,
    ) -> str:
        """One word of a phrase in the nominative; a modifier takes the head's number and gender."""
        if abbreviation := _ABBREVIATION.fullmatch(words[index]):
            return abbreviation[1]
        modifier = is_modifier(tokens[index])
        model = tokens[head if modifier else index]
        number = number or _NUMBERS.get(model.feats.get("Number", ""))
        gender = self._gender(words[head], model) if modifier and number == "sing" else None
        form = self._inflected(words[index].lower(), _sought(tokens[index]), number, gender)
        return as_written(words[index], form)

    def _gender(self, word: str, head: Token) -> str | None:
        """The gender modifiers take from the head."""
        reading = self._reading(word.lower(), _sought(head))
        own = reading.grammemes.gender if reading else None
        return own or _GENDERS.get(head.feats.get("Gender", ""))

    def _inflect(self, word: str, sought: Sought, number: str | None, gender: str | None) -> str:
        """A lower-case form in the nominative; the form itself where the dictionary has no other."""
        reading = self._reading(word, sought)
        if reading is None:
            return word
        if number == "plur" and reading.lemma in self._plurals:
            return self._plurals[reading.lemma]
        wished = {"nomn"} | ({number} - {None}) | ({gender} - {None})
        forms = reading.nominatives()
        if not forms:
            return word
        return max(forms, key=lambda form: _nearness(form, reading, word, wished))[1]

    def _choose(self, word: str, sought: Sought) -> Reading | None:
        """The dictionary's reading of a lower-case form that fits the tagger's best."""
        readings = self._morphology.readings(word)
        return max(readings, key=lambda reading: _fit(reading.grammemes, sought), default=None)


def _nearness(
    form: tuple[Any, str], reading: Reading, word: str, wished: Set[str | None]
) -> tuple[int, int, int]:
    """How well a form answers: what is wished, then what it has in common with the old one.

    «высшего» → "высший", though the dictionary has "высочайший" in the same row.
    """
    new, old = form[0].grammemes, reading.grammemes.grammemes
    start = takewhile(lambda pair: pair[0] == pair[1], zip(form[1], word, strict=False))
    return len(new & wished), len(new & old) - len(new ^ old), len(list(start))


def _sought(token: Token) -> Sought:
    feats = token.feats
    return Sought(
        token.pos in ("NOUN", "PROPN"),
        token.pos == "PROPN",
        feats.get("Case"),
        feats.get("Number"),
        feats.get("Gender"),
    )


def _fit(grammemes: Any, sought: Sought) -> float:
    fit = 2.0 * (("NOUN" in grammemes.grammemes) == sought.noun)
    fit += 1.0 * (sought.case is not None and _CASES.get(grammemes.case) == sought.case)
    fit += 1.0 * (sought.number is not None and grammemes.number == _NUMBERS[sought.number])
    fit += 0.5 * (sought.gender is not None and grammemes.gender == _GENDERS[sought.gender])
    fit += 0.25 * (sought.proper and not _PROPER.isdisjoint(grammemes.grammemes))
    return fit - 0.25 * ("Fixd" in grammemes.grammemes)
