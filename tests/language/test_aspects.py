"""Aspects: verbs of frames beside their imperfectives."""

import pytest

from svodka.language import Language
from svodka.language.ru.aspects import add_aspects

PAIRS = {"прервать": "прерывать", "снять": "снимать"}


@pytest.mark.parametrize(
    ("phrase", "expected"),
    {
        "прервать связь": "прервать|прерывать связь",
        "снять|прервать|сократить связь": "снять|прервать|сократить|снимать|прерывать связь",
        "прервать|прерывать связь": "прервать|прерывать связь",
        "прервать": "прервать",
    }.items(),
)
def test_add_aspects(phrase: str, expected: str) -> None:
    assert add_aspects(phrase, PAIRS) == expected


def test_no_verb_is_its_own_imperfective(language: Language) -> None:
    pairs = language.table("aspects")["imperfective"]
    assert not set(pairs) & set(pairs.values())
