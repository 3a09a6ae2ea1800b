"""Morphology: the dictionary's readings of a form, each distinct form looked up once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pymorphy3

from svodka.language.ru.tags import Tag, agreement, read_tag, tag_of_grammemes
from svodka.language.tables import fold

_KEPT = 100_000  # distinct forms remembered, of each kind
_LONGEST = 60  # letters; beyond it no dictionary helps and the guesser is slow
_RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
_NAMES = frozenset({"Name", "Patr", "Surn"})
_NUMBER = read_tag("NUM")
_MARK = read_tag("PUNCT")
_FOREIGN = read_tag("X|Foreign=Yes")


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a form: its lemma (lower case, ё→е) and its tag."""

    lemma: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class NameForm:
    """One reading of a form as a person's name; gender None: either."""

    case: str
    gender: str | None
    nominative: str


class Morphology:
    """The dictionary (pymorphy3's, OpenCorpora). `overrides`: form → lemma, where it errs."""

    def __init__(self, overrides: Mapping[str, str]) -> None:
        self.analyzer = pymorphy3.MorphAnalyzer()
        self._overrides = overrides
        self._tags: dict[Any, Tag] = {}
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._lemmas: dict[tuple[str, Tag], str] = {}

    def forms(self, word: str) -> tuple[Form, ...]:
        """Readings of a lower-case form, most probable first; at least one."""
        known = self._forms.get(word)
        if known is None:
            if len(self._forms) > _KEPT:
                self._forms.clear()
            known = self._forms[word] = self._look_up(word)
        return known

    def lemma(self, word: str, tag: Tag) -> str:
        """The lemma of a lower-case form in the reading that agrees best with the tag."""
        key = (word, tag)
        lemma = self._lemmas.get(key)
        if lemma is None:
            if len(self._lemmas) > _KEPT:
                self._lemmas.clear()
            lemma = self._lemmas[key] = self._best_lemma(word, tag)
        return lemma

    def names(self, word: str) -> list[NameForm]:
        """The dictionary's own readings of a lower-case form as a first, second or last name."""
        nominatives: dict[tuple[str, str | None], str] = {}
        found = []
        for parse in self.analyzer.parse(word):
            grammemes = parse.tag.grammemes
            known = len(parse.methods_stack) == 1 and "sing" in grammemes
            if known and not _NAMES.isdisjoint(grammemes):
                feats = self._tag(parse.tag).feats
                row = parse.normal_form, feats.get("Gender")
                if row not in nominatives:
                    nominatives[row] = (parse.inflect({"nomn"}) or parse).word
                found.append(NameForm(feats["Case"], row[1], nominatives[row]))
        return found

    def _best_lemma(self, word: str, tag: Tag) -> str:
        folded = fold(word)
        if folded in self._overrides:
            return self._overrides[folded]
        return max(self.forms(word), key=lambda form: agreement(form.tag, tag)).lemma

    def _look_up(self, word: str) -> tuple[Form, ...]:
        if not _RUSSIAN.search(word) or len(word) > _LONGEST:
            return (Form(fold(word), _tag_of_other(word)),)
        parses = self.analyzer.parse(word)
        return tuple(Form(fold(parse.normal_form), self._tag(parse.tag)) for parse in parses)

    def _tag(self, tag: Any) -> Tag:
        if tag not in self._tags:
            self._tags[tag] = tag_of_grammemes(tag.grammemes)
        return self._tags[tag]


def _tag_of_other(word: str) -> Tag:
    """A tag for what holds no Russian letter."""
    if word[0].isdigit():
        return _NUMBER
    return _FOREIGN if any(map(str.isalpha, word)) else _MARK
