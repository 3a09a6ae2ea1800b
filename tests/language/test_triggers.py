"""Triggers: which sentences are parsed, and what the others still have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from svodka.article import Article
from svodka.errors import WordsError
from svodka.language import Doc, Frame, Language
from svodka.language.ru.dictionary import Dictionary
from svodka.language.ru.triggers import Triggers, predicates_of
from svodka.language.tables import fold

Read = Callable[[str], Doc]

WORTH = [
    "Президент Сербии посетил Будапешт.",
    "Состоялись переговоры сторон.",
    "Погода будет хорошей, сообщил синоптик.",
    "Улица длиной 300 метров.",
    "Пятеро учеников и двадцать два учителя.",
    "Чад разорвал дипотношения с Нигером.",  # a word that the dictionary lacks
]
NOT_WORTH = ["Погода в Сочи стоит тёплая.", "Фото из архива.", "Так жили в 2019 году."]


@pytest.mark.parametrize("text", WORTH)
def test_sentence_is_parsed(read: Read, text: str) -> None:
    (sentence,) = read(text).sentences
    assert sentence.parsed
    assert any(token.head == -1 and token.rel == "root" for token in sentence.tokens)


@pytest.mark.parametrize("text", NOT_WORTH)
def test_sentence_is_not_parsed(read: Read, text: str) -> None:
    (sentence,) = read(text).sentences
    assert not sentence.parsed
    assert {(token.head, token.rel) for token in sentence.tokens} == {(-1, "")}


def test_sentence_not_parsed_still_has_names_lemmas_and_tags(read: Read) -> None:
    doc = read("Погода в Сочи стоит тёплая.\nФото из архива.")
    first, second = doc.sentences
    assert [name.normal for name in doc.names] == ["Сочи"]
    assert [token.lemma for token in first.tokens] == [
        "погода",
        "в",
        "сочи",
        "стоить",
        "теплый",
        ".",
    ]
    assert [token.lemma for token in second.tokens] == ["фото", "из", "архив", "."]
    assert [token.pos for token in second.tokens] == ["NOUN", "ADP", "NOUN", "PUNCT"]
    assert second.tokens[2].feats["Case"] == "Gen"


def test_junk_is_not_analysed(language: Language) -> None:
    text = "Визит начался\n\nПрезидент Сербии посетил Будапешт.\nСегодня, 13:26\nФото: ТАСС"
    doc = language.read([Article("test", text, date(2025, 6, 11))])[0]
    junk = [sentence for sentence in doc.sentences if sentence.zone == "junk"]
    assert junk
    assert not any(sentence.parsed for sentence in junk)
    assert {name.sentence for name in doc.names}.isdisjoint({s.index for s in junk})
    assert all(token.lemma and token.pos for sentence in junk for token in sentence.tokens)


def frame(**values: Any) -> Frame:
    return Frame(name="f", type="SANCTION", form="action", **values)


@pytest.fixture(scope="module")
def triggers() -> Triggers:
    frames = [
        frame(verbs=("ввести санкция|запрет", "отозвать посол")),
        frame(nouns=("звонок",), with_words=("телефон",)),
    ]
    tables = {"speech": {"verbs": {"say": ["заявить"]}, "links": ["что"]}}
    predicates = predicates_of(frames, {"speech": ["verbs.say"]}, tables.__getitem__)
    return Triggers(Dictionary(), predicates, {"звонке": "звонок", "санкцыи": "санкция"})


CASES = [
    ("сша введут санкции", True),
    ("введённым был запрет", True),
    ("войска ввели вчера", False),
    ("сша введут санкцыи", True),  # an override
    ("санкции и запреты", False),
    ("отзывать послов", False),
    ("отозвав посла", True),
    ("звонок прозвенел", False),
    ("звонок по телефону", True),
    ("он заявил", True),
    ("что за новости", False),
    ("рост на 5 %", True),
    ("рост на 5,5 %", True),
    ("в 2019 году", False),
]


@pytest.mark.parametrize(("words", "expected"), CASES)
def test_trigger_found(triggers: Triggers, words: str, expected: bool) -> None:
    forms = fold(words).split()
    assert (
        any(map(triggers.alone, forms)) or triggers.meet(map(triggers.hints, forms))
    ) is expected


def test_trigger_table_that_points_nowhere() -> None:
    with pytest.raises(WordsError, match=r"'speech' has no 'verbs.shout'"):
        predicates_of([], {"speech": ["verbs.shout"]}, lambda _: {"verbs": {}})
