"""Lookalikes: Latin letters in Russian words («провeл» with a Latin e) read as what they stand for."""

from __future__ import annotations

import re

# A Latin letter beside a Cyrillic one, all that letters' cases may be; of Latin ones texts have few.
_MIXED = re.compile(
    "[A-Za-z\u0130\u0131\u017f\u212a](?:(?=[А-Яа-яЁё\u1c80-\u1c86])|(?<=[А-Яа-яЁё\u1c80-\u1c86].))"
)
_WORD = re.compile(r"[a-zа-яё]+", re.IGNORECASE)
_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_HALVES = re.compile(r"[\ud800-\udfff]")  # of surrogate pairs: no characters, nothing encodes them
_AS_CYRILLIC = str.maketrans("aceopxyABCEHKMOPTXëË", "асеорхуАВСЕНКМОРТХёЁ")


def read_lookalikes(text: str) -> str:
    """The text, of the same length, with words of mixed letters made Cyrillic where all can be.

    Halves of surrogate pairs become U+FFFD.

    >>> read_lookalikes("провeл переговоры, Sputnik")
    'провел переговоры, Sputnik'
    """
    text = _HALVES.sub("\ufffd", text)
    if not _MIXED.search(text):
        return text
    return _WORD.sub(_read_word, text)


def _read_word(match: re.Match[str]) -> str:
    word = match.group()
    if not _MIXED.search(word):
        return word
    read = word.translate(_AS_CYRILLIC)
    return word if _LATIN.search(read) else read
