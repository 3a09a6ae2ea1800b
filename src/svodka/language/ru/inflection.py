"""Inflection: noun phrases put into the nominative with the dictionary's paradigms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import takewhile
from typing import Any, NamedTuple

from svodka.language.doc import Token
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.phrases import changing, find_head, is_modifier
from svodka.language.ru.spelling import as_written, joined
from svodka.language.ru.tokens import clean_word
from svodka.language.tables import fold

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
        self._parse = lru_cache(_KEPT)(self._choose)
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
        parse = self._parse(word.lower(), _sought(head))
        return parse.tag.gender or _GENDERS.get(head.feats.get("Gender", ""))

    def _inflect(self, word: str, sought: Sought, number: str | None, gender: str | None) -> str:
        """A lower-case form in the nominative; the form itself where the dictionary has no other."""
        parse = self._parse(word, sought)
        if number == "plur" and fold(parse.normal_form) in self._plurals:
            return self._plurals[fold(parse.normal_form)]
        wished = {"nomn"} | ({number} - {None}) | ({gender} - {None})
        forms = [form for form in parse.lexeme if "nomn" in form.tag]
        if not forms:
            return word
        nearest = max(forms, key=lambda form: _nearness(form, parse, wished))
        return str(nearest.word)

    def _choose(self, word: str, sought: Sought) -> Any:
        """The dictionary's reading of a lower-case form that fits the tagger's best."""
        return max(self._morphology.analyzer.parse(word), key=lambda parse: _fit(parse, sought))


def _nearness(form: Any, parse: Any, wished: Set[str | None]) -> tuple[int, int, int]:
    """How well a form answers: what is wished, then what it has in common with the old one.

    «высшего» → "высший", though the dictionary has "высочайший" in the same row.
    """
    grammemes = form.tag.grammemes
    shared = len(grammemes & parse.tag.grammemes) - len(grammemes ^ parse.tag.grammemes)
    start = takewhile(lambda pair: pair[0] == pair[1], zip(form.word, parse.word, strict=False))
    return len(grammemes & wished), shared, len(list(start))


def _sought(token: Token) -> Sought:
    feats = token.feats
    return Sought(
        token.pos in ("NOUN", "PROPN"),
        token.pos == "PROPN",
        feats.get("Case"),
        feats.get("Number"),
        feats.get("Gender"),
    )


def _fit(parse: Any, sought: Sought) -> float:
    tag = parse.tag
    fit = 2.0 * (("NOUN" in tag) == sought.noun)
    fit += 1.0 * (sought.case is not None and _CASES.get(tag.case) == sought.case)
    fit += 1.0 * (sought.number is not None and tag.number == _NUMBERS[sought.number])
    fit += 0.5 * (sought.gender is not None and tag.gender == _GENDERS[sought.gender])
    fit += 0.25 * (sought.proper and not _PROPER.isdisjoint(tag.grammemes))
    return fit - 0.25 * ("Fixd" in tag)
