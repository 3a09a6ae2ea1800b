"""Words: what the tables look for by lemma is a lemma that some form of it really gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from svodka.language import Language
from svodka.language.ru.declensions import Declensions
from svodka.language.ru.dictionary import Dictionary
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.triggers import forms_of

WORD = re.compile("[а-я]+(?:-[а-я]+)*")

# parts of acts.toml whose words are compared with forms, or with how a form begins or ends
BY_FORM = {
    "jubilees.years",
    "jubilees.since",
    "jubilees.then",
    "status.coming",
    "status.jubilees",
    "groups.sides",
    "groups.states",
    "groups.diplomats",
    "groups.councils",
}


class Lemmas:
    """The product's own lemmatiser, asked of every form of a word."""

    def __init__(self, language: Language) -> None:
        self._dictionary = Dictionary()
        table = language.table("morphology")
        self._overrides = table["lemmas"]
        declensions = Declensions(language.table("names"), self._dictionary, {})
        self._morphology = Morphology(
            self._dictionary, declensions, self._overrides, table["alike"], table["models"]
        )
        self.reached = cache(self._reached)

    def _reached(self, word: str) -> bool:
        return any(
            self._morphology.lemma(form, reading.tag) == word
            for form in self._forms(word)
            for reading in self._morphology.readings(form)
        )

    def _forms(self, word: str) -> set[str]:
        known = self._dictionary.known(word)
        forms = self._dictionary.forms(word) if known else forms_of(word, self._dictionary)
        return forms | {form for form, lemma in self._overrides.items() if lemma == word}


@pytest.fixture(scope="module")
def lemmas(language: Language) -> Lemmas:
    return Lemmas(language)


def strings(part: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """(path, word) of every string of a table, and of every key that is a word."""
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for key, inner in part.items():
            if WORD.fullmatch(key):
                yield path, key
            yield from strings(inner, f"{path}.{key}" if path else key)
    elif isinstance(part, list):
        for inner in part:
            yield from strings(inner, path)


def test_words_of_frames_are_lemmas(language: Language, lemmas: Lemmas) -> None:
    dead = [
        (frame.name, phrase, word)
        for frame in language.frames()
        for phrase in (*frame.verbs, *frame.nouns, *frame.with_words)
        for word in re.split(r"[ |]", phrase)
        if WORD.fullmatch(word) and not lemmas.reached(word)
    ]
    assert not dead


def test_words_of_acts_are_lemmas(language: Language, lemmas: Lemmas) -> None:
    dead = [
        (path, word)
        for path, word in strings(language.table("acts"))
        if path not in BY_FORM and WORD.fullmatch(word) and not lemmas.reached(word)
    ]
    assert not dead


def test_lists_of_forms_are_there(language: Language) -> None:
    assert {path for path, _ in strings(language.table("acts"))} >= BY_FORM


@pytest.mark.parametrize("word", ["запланированный", "сделали", "достичь", "готов"])
def test_form_that_is_no_lemma_is_told(lemmas: Lemmas, word: str) -> None:
    assert not lemmas.reached(word)
