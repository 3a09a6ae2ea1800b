"""Capitals: a shouted headline is calmed for the networks."""

from __future__ import annotations

import pytest

from svodka.language import Language
from svodka.language.ru.capitals import calm, is_shouted
from svodka.language.ru.declensions import Declensions
from svodka.language.ru.dictionary import Dictionary
from svodka.language.ru.morphology import Morphology


@pytest.fixture(scope="module")
def morphology(language: Language) -> Morphology:
    dictionary = Dictionary()
    return Morphology(dictionary, Declensions(language.table("names"), dictionary, {}), {})


CALMED = [
    ("ВСТРЕЧА С ИЛЬХАМОМ АЛИЕВЫМ В БАКУ", "Встреча с Ильхамом Алиевым в Баку"),
    ("МИД РФ ВРУЧИЛ НОТУ ПОСЛУ США", "МИД РФ вручил ноту послу США"),
    ("ВИЗИТ В ЮЖНУЮ КОРЕЮ ОТЛОЖЕН", "Визит в Южную Корею отложен"),
]


@pytest.mark.parametrize(("shouted", "calmed"), CALMED)
def test_shout_calmed(morphology: Morphology, shouted: str, calmed: str) -> None:
    assert is_shouted(shouted.split())
    assert calm(shouted.split(), morphology) == calmed.split()


@pytest.mark.parametrize("text", ["МИД РФ", "США и НАТО усилили группировку", "18 + 20 = 38", ""])
def test_no_shout(text: str) -> None:
    assert not is_shouted(text.split())
