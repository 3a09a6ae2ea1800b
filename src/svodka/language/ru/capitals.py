"""Capitals: a headline shouted in capitals, calmed so that names stand out again.

The networks know a name by its capital letter: «ПУТИН ПРИБЫЛ В БАКУ» tells them nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from svodka.language.ru.dictionary import Reading
from svodka.language.ru.forms import Form
from svodka.language.ru.morphology import Morphology

_FEWEST = 3  # words that make a shout
_SHARE = 0.8  # of them in capitals
_LONGEST_ABBREVIATION = 5
_PROPER = ("Geox", "Orgn", "Name", "Surn", "Patr")
_NAMING = frozenset((*_PROPER, "Abbr"))


def is_shouted(words: Sequence[str]) -> bool:
    """Whether a sentence is written in capitals."""
    shouted, said, most = 0, 0, (1 - _SHARE) * len(words)
    for word in words:
        if len(word) > 1 and word.isalpha():
            if word.isupper():
                shouted += 1
            else:
                said += 1
                if said > most:  # most sentences are left at their second or third word
                    return False
    return shouted >= _FEWEST and shouted >= _SHARE * (shouted + said)


def may_name(forms: Sequence[Form], morphology: Morphology) -> bool:
    """Whether a sentence may hold a name: not if nothing is capital but a common word that opens it."""
    capitals = [index for index, form in enumerate(forms) if form.capital]
    if len(capitals) != 1:
        return bool(capitals)
    first = forms[capitals[0]]
    if any(form.seen.isalnum() for form in forms[: capitals[0]]) or not first.seen.istitle():
        return True
    readings = morphology.readings(first.low)
    return not readings or any(
        not reading.known or not reading.grammemes.grammemes.isdisjoint(_NAMING)
        for reading in readings
    )


def calm(words: Sequence[str], morphology: Morphology) -> list[str]:
    """The words of a shouted sentence with capitals only where they belong."""
    readings = [morphology.likeliest(word.lower()) for word in words]
    calmed = []
    for index, (word, reading) in enumerate(zip(words, readings, strict=True)):
        follower = readings[index + 1] if index + 1 < len(words) else None
        opens = index == 0 or (_has(reading, "ADJF") and _has(follower, "Geox"))  # «Южная Корея»
        lower = _calmed(word, reading)
        calmed.append(lower[:1].upper() + lower[1:] if opens else lower)
    return calmed


def _calmed(word: str, reading: Reading | None) -> str:
    if reading is None or (len(word) > 1 and not word.isupper()):
        return word
    if len(word) > 1 and (not reading.known or _has(reading, "Abbr")):
        return word if len(word) <= _LONGEST_ABBREVIATION else word.title()
    return word.title() if _has(reading, *_PROPER) else word.lower()


def _has(reading: Reading | None, *grammemes: str) -> bool:
    return reading is not None and not reading.grammemes.grammemes.isdisjoint(grammemes)
