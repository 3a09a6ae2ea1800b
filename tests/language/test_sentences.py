"""Sentences: where one ends, and that none crosses a line or a zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from svodka.article import Article, Zone
from svodka.language import Doc, Language
from svodka.language.ru.sentences import LONGEST

Make = Callable[[str], Article]
Read = Callable[[str], Doc]

# Sentences are parted by |.
SPECIMENS = [
    "Стороны встретились в Баку. |Переговоры длились три часа.",
    "Товарооборот составил 4,2 млрд долл. за год. |В 2023 г. он был ниже.",
    "Иск подали в январе 2008 г. |Чили отозвала посла. |В 2010 г. Чили сдалась.",
    "Посол сказал, что в 2008 г. Чили отозвала посла.",
    "Договор был подписан в 2008 г. Россией и Чили.",
    "Об этом сообщил В. В. Путин. |Он прибыл в 10 час. утра.",
    "В Лиме принят посол Ван И. |Во вторник гость уехал. |Его сменит С. В. Ли.",
    "«Встреча будет», — сказал он. |Дата не названа.",
    "Когда визит? |В августе!",
    "Делегация прибыла\n|Встреча началась",
    "Смотрите в\u00a0этом выпуске: |премьер прибыл в Осло; |выпал снег.",
    "Посол заявил: визит отложен.",
    "Заголовок без точки\r\n|Первый абзац.\r\n\r\n|Второй абзац.",
]


@pytest.mark.parametrize("drawn", SPECIMENS)
def test_sentences_end(read: Read, drawn: str) -> None:
    doc = read(drawn.replace("|", ""))
    found = [doc.text[sentence.start : sentence.stop] for sentence in doc.sentences]
    assert found == [part.strip() for part in drawn.split("|")]


def test_sentences_stop_at_zones(language: Language) -> None:
    text = "БАКУ, 18 авг – Агентство. Президент прибыл"
    zones = (Zone("headline", 0, 10), Zone("body", 10, len(text)))
    doc = language.read([Article("test", text, date(2025, 6, 11), zones=zones)])[0]
    assert {sentence.zone for sentence in doc.sentences} == {"headline", "lead"}
    for sentence in doc.sentences:
        zone = next(z for z in doc.zones if z.start <= sentence.start < z.stop)
        assert sentence.stop <= zone.stop
        assert sentence.zone == zone.kind


def test_sentences_too_long_are_cut_at_a_mark(read: Read) -> None:
    doc = read("Президент Сербии посетил Баку, " * 500)
    sizes = [len(sentence.tokens) for sentence in doc.sentences]
    assert sum(sizes) == 2500
    assert max(sizes) <= LONGEST
    assert all(sentence.tokens[-1].text == "," for sentence in doc.sentences)
    assert any(sentence.parsed for sentence in doc.sentences)


def test_sentences_of_nothing(read: Read) -> None:
    for text in ("", " ", "\n\n", "\u200b"):
        assert read(text).sentences == []


def test_read_keeps_the_order_of_articles(language: Language, make_article: Make) -> None:
    texts = ["Визит начался.", "", "Переговоры в Баку завершились. Дата не названа."]
    docs = language.read([make_article(text) for text in texts])
    assert [doc.text for doc in docs] == texts
    assert [len(doc.sentences) for doc in docs] == [1, 0, 2]


def test_read_alone_is_read_together(language: Language, make_article: Make, read: Read) -> None:
    texts = [
        "Президент Турции Реджеп Тайип Эрдоган прибыл в Афины.",
        "Товарооборот вырос на 6,3% до 5 млрд долларов, сообщил министр.",
        "Ильхам Алиев принял Сергея Лаврова. Они обсудили поставки газа.",
    ]
    together = language.read([make_article(text) for text in texts])
    for text, doc in zip(texts, together, strict=True):
        alone = read(text)
        assert [s.tokens for s in alone.sentences] != []
        for one, other in zip(alone.sentences, doc.sentences, strict=True):
            assert list(map(repr, one.tokens)) == list(map(repr, other.tokens))
        assert [n.normal for n in alone.names] == [n.normal for n in doc.names]
