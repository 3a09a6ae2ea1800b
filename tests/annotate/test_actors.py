"""Actors of single sentences: the specimens of `actors.txt`, and what no single one shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from svodka.annotate.actors import find_actors
from svodka.annotate.actors.declensions import Declensions
from svodka.annotate.actors.rules import RULES
from svodka.annotate.notes import Actor
from svodka.article import Article
from svodka.language import Doc, Language

PUBLISHED = date(2024, 8, 18)
SILENT = {"no_actor", "thing_named_after_person"}  # rules that see there is nobody


def read_table() -> dict[str, str]:
    """Sentence → picture of what is found in it."""
    table: dict[str, str] = {}
    text = ""
    path = Path(__file__).with_name("actors.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            table[text] = line.strip()
        elif line and not line.startswith("#"):
            text = line
            table[text] = ""
    return table


SPECIMENS = read_table()


def read(language: Language, texts: Sequence[str], published: date = PUBLISHED) -> list[Doc]:
    return language.read([Article(str(n), text, published) for n, text in enumerate(texts)])


def draw(doc: Doc, actors: Sequence[Actor]) -> str:
    return "; ".join(
        f"{a.kind} [{doc.text[a.span.start : a.span.stop]}] {a.name} {'+'.join(a.states) or '?'}"
        for a in actors
    )


@pytest.fixture(scope="module")
def found(language: Language) -> dict[str, tuple[Doc, tuple[Actor, ...]]]:
    """All specimens read in one batch."""
    docs = read(language, list(SPECIMENS))
    return {doc.text: (doc, find_actors(doc, language)) for doc in docs}


@pytest.mark.parametrize("text", SPECIMENS)
def test_actors_specimen(found: dict[str, tuple[Doc, tuple[Actor, ...]]], text: str) -> None:
    assert draw(*found[text]) == SPECIMENS[text]


def test_actors_every_rule_has_a_specimen(
    found: dict[str, tuple[Doc, tuple[Actor, ...]]],
) -> None:
    fired = {actor.rule.split("/")[0] for _, actors in found.values() for actor in actors}
    renamed = {"one_of_a_state": "office", "pointing": "our_state"}
    names = {rule.read.__name__ for rule in RULES} - SILENT
    assert {name for name in names if name not in fired} <= renamed.keys()


@pytest.mark.parametrize(
    ("told", "each"),
    [
        ("главы парламентов Чили и Перу", "глава парламента"),
        ("спикеры верхних палат парламентов Чили и Перу", "спикер верхней палаты парламента"),
        ("главы внешнеполитических ведомств Чили и Перу", "глава внешнеполитического ведомства"),
        ("заместители министров обороны Чили и Перу", "заместитель министра обороны"),
        ("главы советов министров Чили и Перу", "глава совета министров"),
    ],
)
def test_of_several_each_holds_one(told: str, each: str, language: Language) -> None:
    """None of them heads both parliaments."""
    (doc,) = language.read([Article("x", f"В Осло встретились {told}.", date(2025, 7, 15))])
    offices = [actor.office for actor in find_actors(doc, language) if actor.office]
    assert offices == [each] or offices == [f"{each} Чили и Перу"], offices


def test_actors_head_is_the_office(language: Language) -> None:
    """Events ask the head for its case and relation."""
    (doc,) = read(language, ["Путин принял министра иностранных дел КНР Ван И в Кремле."])
    heads = [doc.sentences[a.sentence].tokens[a.head].text for a in find_actors(doc, language)]
    assert heads == ["Путин", "министра", "Кремле"]


def test_actors_office_is_each_ones_own(language: Language) -> None:
    (doc,) = read(
        language, ["Главы МИД Польши и Чехии Радослав Сикорский и Ян Липавский встретились."]
    )
    offices = [actor.office for actor in find_actors(doc, language)]
    assert offices == ["глава МИД Польши", "глава МИД Чехии"]


def test_actors_do_not_overlap_and_stay_in_order(language: Language) -> None:
    (doc,) = read(language, [" ".join(SPECIMENS)])
    spans = [actor.span for actor in find_actors(doc, language)]
    assert all(one.stop <= other.start for one, other in pairwise(spans))
    assert len(spans) > len(SPECIMENS)


def test_actors_disputed_place_has_a_state_only_before(language: Language) -> None:
    """Crimea: whose it is the text must tell since March 2014."""
    text = ["Саммит прошел в Ялте."]
    (before,) = read(language, text, date(2003, 5, 1))
    (since,) = read(language, text, date(2020, 5, 1))
    assert [a.states for a in find_actors(before, language)] == [("UKR",)]
    assert [a.states for a in find_actors(since, language)] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "я",
        "США",
        "«",
        "😀 🇷🇺",
        "The President of Russia",
        "президент " * 2000,
        "и " * 5000,
    ],
    ids=["empty", "blank", "letter", "state", "quote", "emoji", "latin", "offices", "ands"],
)
def test_actors_any_text(language: Language, text: str) -> None:
    (doc,) = read(language, [text])
    for actor in find_actors(doc, language):
        assert doc.text[actor.span.start : actor.span.stop]
        assert actor.first <= actor.head <= actor.last


@pytest.mark.parametrize(
    ("name", "genitive"),
    [("Египет", "Египта"), ("Филиппины", "Филиппин"), ("Никарагуа", "Никарагуа"), ("Куба", "Кубы")],
)
def test_genitive_of_a_state(name: str, genitive: str, language: Language) -> None:
    assert Declensions(language.table("declensions")).genitive(name) == genitive
