"""Spelling: capitals carried over from one form of a word to another, words put together."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.language.doc import Token
from svodka.language.footnotes import CLOSING
from svodka.language.tables import fold


def as_written(model: str, word: str) -> str:
    """`word` with the capitals of `model`, and without ё where `model` has none.

    "АЛИЕВЫМ", "алиев" → "АЛИЕВ"; "Горбачева", "горбачёв" → "Горбачев".
    """
    if "ё" in word and "ё" not in model.lower():
        word = fold(word)
    if model.islower():
        return word
    if model[:1].isupper() and model[1:].islower() and "-" not in model:
        return word[:1].upper() + word[1:]
    if len(model) > 1 and model.isupper():
        return word.upper()
    parts, models = word.split("-"), model.split("-")
    if len(parts) != len(models):
        return _like(model, word)
    return "-".join(map(_like, models, parts))


def _like(model: str, word: str) -> str:
    """Capitals of the letters both have, from the left: "ЕврАзЭСом", "евразэс" → "ЕврАзЭС"."""
    kept = 0
    while kept < min(len(model), len(word)) and _same(model[kept], word[kept]):
        kept += 1
    if kept == 0 and model[:1].isupper():
        return word[:1].upper() + word[1:]
    return model[:kept] + word[kept:]


def _same(one: str, other: str) -> bool:
    return fold(one.lower()) == fold(other.lower())


def joined(tokens: Sequence[Token], words: Sequence[str]) -> str:
    """The words with single spaces where their tokens have any; "В.Путин" gets one too; none is
    where a footnote's mark stands before a closing one («группа «Талибан*»»)."""
    text = ""
    for index, word in enumerate(words):
        apart = index > 0 and tokens[index].start > tokens[index - 1].stop
        apart = apart and word not in CLOSING
        initial = index > 0 and words[index - 1] == "." and word[:1].isalpha()
        text += f" {word}" if apart or initial else word
    return text
