"""Rules and steps that the signs of a token leave out would have seen nothing there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.annotate.test_actors import PUBLISHED, SPECIMENS, read

from svodka.annotate.actors import complements, find_actors
from svodka.annotate.actors.openings import signs_of_head
from svodka.annotate.actors.rules import RULES
from svodka.annotate.actors.scans import Scan
from svodka.language import Doc, Language


@pytest.fixture(scope="module")
def docs(language: Language) -> list[Doc]:
    return read(language, list(SPECIMENS))


def scans(docs: list[Doc], language: Language) -> Iterator[Scan]:
    for doc in docs:
        for sentence in doc.sentences:
            names = [name for name in doc.names if name.sentence == sentence.index]
            yield Scan(sentence, names, PUBLISHED, language)


def test_rules_left_out_see_nothing(docs: list[Doc], language: Language) -> None:
    for scan in scans(docs, language):
        for index in range(len(scan.tokens)):
            here = scan.signs(index)
            head = signs_of_head(scan, index, here)
            for rule in RULES:
                if not (rule.here & here or rule.head & head):
                    assert rule.read(scan, index) is None


def test_steps_left_out_take_nothing(
    docs: list[Doc], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [find_actors(doc, language) for doc in docs]
    every = tuple(step.extend for step in complements.STEPS)
    monkeypatch.setattr(complements, "_extending", lambda signs, pos: every)
    assert [find_actors(doc, language) for doc in docs] == told


def test_words_of_more_signs_show_them_all(language: Language, docs: list[Doc]) -> None:
    signs = next(scans(docs, language)).lexicon.signs
    assert {"dual", "home"} <= signs["наш"]
    assert {"pronoun", "dual"} <= signs["оба"]
