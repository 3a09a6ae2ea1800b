"""Inflection: noun phrases put into the nominative with the dictionary's paradigms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from typing import Any, NamedTuple

from svodka.language.doc import Token
from svodka.language.ru.dictionary import Reading
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.phrases import changing, find_head, is_modifier
from svodka.language.ru.spelling import as_written, joined

_KEPT = 50_000  # distinct inflections remembered
# «МОК», «ОМОНа»: capitals too few to be a word shouted, or with an ending of their own.
_ABBREVIATION = re.compile(r"([А-ЯЁ]{2,5}|[А-ЯЁ]{2,}(?=[а-яё]))[а-яё]{0,3}")
_MODEL = re.compile(r"\d[^\W\d_]*(?:-[^\W\d_]+)?$")  # «Ту-95-МС», «Су-30СМ»: letters of a model
_NUMBERS = {"Sing": "sing", "Plur": "plur"}
_CASES = {
    "Nom": frozenset({"nomn", "voct"}),
    "Gen": frozenset({"gent", "gen2"}),
    "Dat": frozenset({"datv"}),
    "Acc": frozenset({"accs"}),
    "Ins": frozenset({"ablt"}),
    "Loc": frozenset({"loct", "loc2"}),
}
_WISHED = {"Nom": "nomn", "Gen": "gent"}
_NO_CASE: frozenset[str] = frozenset()
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
        self._respelled = lru_cache(_KEPT)(self._respell)

    def nominative(self, tokens: Sequence[Token], number: str | None) -> str:
        """See Language.nominative. number: None | "sing" | "plur"."""
        words = [token.seen for token in tokens]
        return joined(tokens, self.words(tokens, number, words))

    def genitive(self, tokens: Sequence[Token]) -> str:
        """See Language.genitive."""
        words = [token.seen for token in tokens]
        return joined(tokens, self.words(tokens, None, words, "Gen"))

    def words(
        self,
        tokens: Sequence[Token],
        number: str | None,
        words: Sequence[str],
        case: str = "Nom",
    ) -> Sequence[str]:
        """The words of a phrase (as they are to be read, one a token) in the case: Nom | Gen."""
        if len(tokens) == 1 and tokens[0].pos in ("NOUN", "PROPN"):
            return [self._noun(tokens[0], number, words[0], case)]
        modifiers = [self._modifies(tokens, index) for index in range(len(tokens))]
        head = find_head(tokens, modifiers)
        if head is None or (number is None and tokens[head].feats.get("Case", "Nom") == case):
            return words
        changed = list(words)
        gender = self._gender(tokens[head]) if any(modifiers) else None
        for index in changing(tokens, modifiers, head):
            model = tokens[head if modifiers[index] else index]  # a modifier agrees with the head
            wanted = number or _NUMBERS.get(model.feats.get("Number", ""))
            sought = _sought(tokens[index], modifiers[index])
            gendered = gender if modifiers[index] and wanted == "sing" else None
            changed[index] = self._respelled(changed[index], sought, wanted, gendered, case)
        return changed

    def _noun(self, token: Token, number: str | None, word: str, case: str) -> str:
        """A noun by itself, as most are that are asked for."""
        if number is None and token.feats.get("Case", "Nom") == case:
            return word
        wanted = number or _NUMBERS.get(token.feats.get("Number", ""))
        return self._respelled(word, _sought(token, False), wanted, None, case)

    def _respell(
        self, word: str, sought: Sought, number: str | None, gender: str | None, case: str
    ) -> str:
        """A word, as it is written, in the case."""
        if abbreviation := _ABBREVIATION.fullmatch(word):
            return abbreviation[1]
        if _MODEL.search(word):
            return word
        return as_written(word, self._inflected(word.lower(), sought, number, gender, case))

    def _modifies(self, tokens: Sequence[Token], index: int) -> bool:
        """Whether a token is a modifier: by its tag, or as the first part of a name («Южная Осетия»),
        where the tagger sees nothing but proper nouns."""
        token = tokens[index]
        if token.pos != "PROPN":
            return is_modifier(token)
        follower = tokens[index + 1] if index + 1 < len(tokens) else None
        return (
            follower is not None
            and follower.pos in ("NOUN", "PROPN")
            and follower.feats.get("Case") == token.feats.get("Case")
            and self._is_adjective(token.seen.lower())
        )

    def _is_adjective(self, word: str) -> bool:
        readings = self._morphology.readings(word)
        return bool(readings) and all(
            r.tag.feats.get("VerbForm") == "Part" or r.tag.pos == "ADJ" for r in readings
        )

    def _gender(self, head: Token) -> str | None:
        """The gender modifiers take from the head."""
        reading = self._reading(head.seen.lower(), _sought(head, False))
        own = reading.grammemes.gender if reading else None
        return own or _GENDERS.get(head.feats.get("Gender", ""))

    def _inflect(
        self, word: str, sought: Sought, number: str | None, gender: str | None, case: str
    ) -> str:
        """A lower-case form in the case; the form itself where the dictionary has no other."""
        reading = self._reading(word, sought)
        if reading is None:
            return word
        if case == "Nom" and number == "plur" and reading.lemma in self._plurals:
            return self._plurals[reading.lemma]
        forms = reading.nominatives() if case == "Nom" else reading.genitives()
        wished = frozenset({_WISHED[case], number, gender} - {None})
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
    common = 3 * len(new & old) - len(new) - len(old)  # shared ones less those of one alone
    return len(new & wished), common, _shared_start(form[1], word)


def _shared_start(one: str, other: str) -> int:
    size, shared = min(len(one), len(other)), 0
    while shared < size and one[shared] == other[shared]:
        shared += 1
    return shared


def _sought(token: Token, modifier: bool) -> Sought:
    feats = token.feats
    return Sought(
        token.pos in ("NOUN", "PROPN") and not modifier,
        token.pos == "PROPN",
        feats.get("Case"),
        feats.get("Number"),
        feats.get("Gender"),
    )


def _fit(grammemes: Any, sought: Sought) -> float:
    told: Set[str] = grammemes.grammemes  # its properties are slow to ask
    fit = 2.0 * (("NOUN" in told) == sought.noun)
    if not _CASES.get(sought.case or "", _NO_CASE).isdisjoint(told):
        fit += 1.0
    if sought.number is not None and _NUMBERS[sought.number] in told:
        fit += 1.0
    if sought.gender is not None and _GENDERS[sought.gender] in told:
        fit += 0.5
    if sought.proper and not _PROPER.isdisjoint(told):
        fit += 0.25
    return fit - 0.25 * ("Fixd" in told)
