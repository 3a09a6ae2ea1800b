"""Tokens: what is one and what is several."""

from __future__ import annotations

import pytest

from svodka.language.ru.tokens import clean_word, cut_tokens

# The text with its tokens parted by |; a space between tokens stays a space.
SPECIMENS = [
    "Переговоры| в| Нью-Йорке| прошли|.",
    "Рост| на| 7,1|%| до| $|4,2| млрд|.",
    "Встреча| 18.08.2024| в| 12|:|30|.",
    "До| 18–19| августа| и| в| 1990-е| годы|,| 2-го| числа|.",
    "Что|?!| Нет|...| Да|…",
    "Комплексы| С-300| и| G|7|.",
    '«|Газпром|»| (|Россия|)| и| "|Лукойл|"|.',
    "Саммит| Россия|—|Африка| и| Россия|–|АСЕАН|.",
    "Рейс| Баку-Москва|,| совет| Россия-НАТО|.",
    "Путин|-| президент| России|.",
    "Площадь| 5| км²|,| Київ|,| ΔP|.",
    "Счёт| 1/8|,| 1,5/2|.",
    "В|.|В|.| Путин| и| Дж|.| Байден|",
    "Почта| press_service|,| адрес| mid|.|ru|/|news|",
    "Слово| с|**|а|,| 2|*|2|,| *| Сноска|",
]


@pytest.mark.parametrize("drawn", SPECIMENS)
def test_tokens_cut(drawn: str) -> None:
    text = drawn.replace("|", "")
    expected = [token.strip() for token in drawn.split("|") if token.strip()]
    assert [text[start:stop] for start, stop in cut_tokens(text, 0, len(text))] == expected


def test_tokens_within_bounds() -> None:
    text = "Вчера. Сегодня встреча. Завтра."
    assert [text[a:b] for a, b in cut_tokens(text, 7, 23)] == ["Сегодня", "встреча", "."]


def test_tokens_unseen_marks_are_none() -> None:
    text = "Визит \u200b\ufeff в\u00a0Баку \u200f."
    assert [text[a:b] for a, b in cut_tokens(text, 0, len(text))] == ["Визит", "в", "Баку", "."]


def test_tokens_marks_of_footnotes_are_none() -> None:
    text = "Власти талибов* и «Талибана»**, Meta***."
    words = ["Власти", "талибов", "и", "«", "Талибана", "»", ",", "Meta", "."]
    assert [text[a:b] for a, b in cut_tokens(text, 0, len(text))] == words


def test_tokens_unseen_marks_stay_within_words() -> None:
    text = "Ильха\u0301м Али\u00adев"
    spans = cut_tokens(text, 0, len(text))
    assert [clean_word(text[a:b]) for a, b in spans] == ["Ильхам", "Алиев"]
    assert spans == [(0, 7), (8, 14)]


def test_clean_word_composes_letters() -> None:
    assert clean_word("Толстои\u0306") == "Толстой"
    assert clean_word("учет") == "учет"
