"""Morphology: the dictionary's readings of a form, each distinct form looked up once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

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


class Form(NamedTuple):
    """One reading of a form: its lemma (lower case, ё→е), its tag, its tag as pymorphy has it."""

    lemma: str
    tag: Tag
    grammemes: Any = None


@dataclass(frozen=True, slots=True)
class NameForm:
    """One reading of a form as a person's name; gender None: either."""

    case: str
    gender: str | None
    nominative: str


class Place(NamedTuple):
    """A row of a paradigm of the dictionary: how a form that stands there gives its lemma."""

    tag: Tag
    grammemes: Any
    prefix: int  # letters before the stem
    suffix: int  # letters after it
    before: str  # what the lemma has there
    after: str

    def form(self, word: str) -> Form:
        """The reading of a lower-case form that stands in this place."""
        stem = word[self.prefix : len(word) - self.suffix]
        lemma = f"{self.before}{stem}{self.after}".replace("ё", "е")
        return Form(lemma, self.tag, self.grammemes)


class Morphology:
    """The dictionary (pymorphy3's, OpenCorpora). `overrides`: form → lemma, where it errs."""

    def __init__(self, overrides: Mapping[str, str]) -> None:
        self.analyzer = pymorphy3.MorphAnalyzer()
        self._overrides = overrides
        self._tags: dict[Any, Tag] = {}
        self._forms: dict[str, tuple[Form, ...]] = {}
        self._lemmas: dict[tuple[str, Tag], str] = {}
        self._place = lru_cache(_KEPT)(self._read_place)

    def forms(self, word: str) -> tuple[Form, ...]:
        """Readings of a lower-case form, in no order; at least one."""
        known = self._forms.get(word)
        if known is None:
            if len(self._forms) > _KEPT:
                self._forms.clear()
            known = self._forms[word] = tuple(self._look_up(word))
        return known

    def guess(self, word: str) -> Form:
        """The most probable reading of a lower-case form that no tagger has seen in its place."""
        forms = self.forms(word)
        return forms[0] if len(forms) == 1 else max(forms, key=lambda form: self._odds(word, form))

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
        scored = [(agreement(form.tag, tag), form) for form in self.forms(word)]
        top = max(score for score, _ in scored)
        best = [form for score, form in scored if score == top]
        if len({form.lemma for form in best}) == 1:
            return best[0].lemma
        return max(best, key=lambda form: self._odds(word, form)).lemma

    def _odds(self, word: str, form: Form) -> float:
        """How often OpenCorpora's texts have the form in that reading, of all its readings."""
        if form.grammemes is None:
            return 0.0
        return float(self.analyzer.prob_estimator.p_t_given_w.prob(word, form.grammemes))

    def _look_up(self, word: str) -> Iterator[Form]:
        if not _RUSSIAN.search(word) or len(word) > _LONGEST:
            yield Form(fold(word), _tag_of_other(word))
            return
        # What `analyzer.parse` does for known words, without its records.
        words = self.analyzer.dictionary.words
        known = words.similar_items(word, self.analyzer.char_substitutes)
        if len(word) == 1 or not known:
            for parse in self.analyzer.parse(word):
                yield Form(fold(parse.normal_form), self._tag(parse.tag), parse.tag)
            return
        for spelled, places in known:
            for place in places:
                yield self._place(*place).form(spelled)

    def _read_place(self, paradigm: int, index: int) -> Place:
        dictionary = self.analyzer.dictionary
        row = dictionary.paradigms[paradigm]  # all suffixes, then all tags, then all prefixes
        forms = len(row) // 3
        grammemes = dictionary.gramtab[row[forms + index]]
        return Place(
            self._tag(grammemes),
            grammemes,
            len(dictionary.paradigm_prefixes[row[2 * forms + index]]),
            len(dictionary.suffixes[row[index]]),
            dictionary.paradigm_prefixes[row[2 * forms]],
            dictionary.suffixes[row[0]],
        )

    def _tag(self, grammemes: Any) -> Tag:
        if grammemes not in self._tags:
            self._tags[grammemes] = tag_of_grammemes(grammemes.grammemes)
        return self._tags[grammemes]


def _tag_of_other(word: str) -> Tag:
    """A tag for what holds no Russian letter."""
    if word[0].isdigit():
        return _NUMBER
    return _FOREIGN if any(map(str.isalpha, word)) else _MARK
