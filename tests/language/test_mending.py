"""Mending: whom a word hangs on, where the parser alone was wrong."""

from __future__ import annotations

import pytest
from tests.language.conftest import Read

from svodka.language.trees import tree_of

# sentence, a word of it, the word it hangs on
HANGS = [
    (
        "Визит президента Чили Бориса Соте в Перу, который планировался на 28 октября, перенесён на "
        "середину ноября, сообщил пресс-секретарь президента.",
        "Визит",
        "перенесён",
    ),
    (
        "Премьер-министр Армении Никол Пашинян выразил соболезнования турецкому народу и во вторник "
        "позвонил президенту Турции.",
        "народу",
        "выразил",
    ),
    (
        "Отношения двух стран испортились в апреле 2021 года, когда Прага обвинила российские "
        "спецслужбы во взрывах на складах и выслала 18 сотрудников посольства.",
        "выслала",
        "обвинила",
    ),
    (
        "Каракас разорвал отношения с Перу после того, как перуанские власти признали победителем "
        "выборов в Венесуэле оппозиционера.",
        "оппозиционера",
        "признали",
    ),
    (
        "Король принял президентов Сирии и Ирака Башара Асада и Джаляля Талабани.",
        "Джаляля",
        "Башара",
    ),
    (
        "Норвегия призвала враждующие стороны прекратить огонь.",
        "стороны",
        "призвала",
    ),
    (
        "Литовские пограничники задержали на границе троих граждан Белоруссии.",
        "граждан",
        "задержали",
    ),
]


@pytest.mark.parametrize(("text", "word", "head"), HANGS)
def test_mended(text: str, word: str, head: str, read: Read) -> None:
    tree = tree_of(read(text).sentences[0])
    words = [token.text for token in tree.tokens]
    above = tree.governor(words.index(word))
    assert above is not None
    assert words[above] == head
