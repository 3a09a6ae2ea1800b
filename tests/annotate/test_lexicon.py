"""The lexicon takes in names as texts bring them up, which changes no reading."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.annotate.actors import find_actors, scans
from svodka.annotate.actors.lexicon import Lexicon, telling_word
from svodka.annotate.notes import Actor
from svodka.article import Article
from svodka.language import Language

TEXTS = (
    "Во вторник в Лиму прибыл принц Гарри.",
    "Вчера Яр'Адуа прилетел в Осло, где его принял король Харальд.",
    "Принц ушёл, Королев остался, Султанов молчал.",
    "Султан Хейсам и О'Брайен говорили с аль-Асадом.",
    "Путину позвонил Эрдоган.",
    "Король Филипп принял Урсулу фон дер Ляйен.",
)


def test_who_waits_is_met_in_any_form(language: Language) -> None:
    lexicon = Lexicon(language)
    waiting = list(lexicon.waiting())
    assert len(waiting) > 10_000
    for beginning, entry in waiting:
        word = telling_word(entry.name)
        for form in lexicon.declensions.forms(word):
            assert form != form.lower()
            assert form.lower().startswith(beginning)
            assert len(form) <= len(lexicon.declensions.stem(word)) + lexicon.declensions.reach


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[::-1]])
def test_readings_do_not_depend_on_what_was_read(
    texts: tuple[str, ...], language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Lexicon(language)
    for _, entry in list(full.waiting()):
        full.add(entry, entry.name)
    used = Lexicon(language)
    for text in texts:
        found = []
        for lexicon in (Lexicon(language), used, full):
            monkeypatch.setattr(scans, "load_lexicon", lambda _, told=lexicon: told)
            (doc,) = language.read([Article("x", text, date(2009, 6, 10))])
            found.append(find_actors(doc, language))
        fresh, *others = found
        assert fresh
        assert others == [fresh, fresh]


def names(actors: tuple[Actor, ...]) -> list[str]:
    return [actor.name for actor in actors if actor.kind == "person"]


@pytest.mark.parametrize(("text", "name"), [(TEXTS[0], "принц Гарри"), (TEXTS[1], "Яр'Адуа")])
def test_names_with_small_letters_and_apostrophes(text: str, name: str, language: Language) -> None:
    (doc,) = language.read([Article("x", text, date(2009, 6, 10))])
    assert name in names(find_actors(doc, language))
