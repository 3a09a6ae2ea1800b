"""Spellings: one string for all tokens spelled alike, and its lower case, made once.

A text has few distinct words: their strings shared, it takes less memory, and a look-up in a table
hashes no word twice.
"""

from __future__ import annotations

from svodka.language.tables import fold

_KEPT = 100_000  # distinct words remembered


class Spellings(dict[str, str]):
    """Word → the one string for it."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        made = self[word] = self.make(word)
        return made

    def make(self, word: str) -> str:
        return word


class Lowered(Spellings):
    """Word → its lower case."""

    def make(self, word: str) -> str:
        return word if word.islower() else word.lower()


class Folded(Spellings):
    """Word in lower case → with ё as е."""

    def make(self, word: str) -> str:
        return fold(word)
