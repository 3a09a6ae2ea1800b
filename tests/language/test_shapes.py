"""The shapes of words are slovnet's own."""

from __future__ import annotations

import pytest
from slovnet.shape import word_shape

from svodka.language.ru.vocabulary import shape_of

WORDS = (
    "визит", "Баку", "МИД", "в", "В", "ёлка", "Ёлка", "Нью-Йорк", "Нью-йорк", "экс-премьер",
    "СИЗО-6", "БелАЗ", "Т-72", "20-летие", "2015", "№", "?!", "NATO", "iPhone", "Reuters", "яЯ",
    "Яя", "№5", "°", "МИДом", "я1", "Я1", "а-", "А-", "ІІ", "ї",
)  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_shape_is_slovnets(word: str) -> None:
    assert shape_of(word) == word_shape(word)
