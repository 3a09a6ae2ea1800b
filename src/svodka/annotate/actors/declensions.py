"""Forms of names that no dictionary has, by the language's table of endings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Declensions:
    """`table` is the language's table "declensions": default endings, and endings → endings.

    reach: by how many letters a form may be longer than the word's stem.
    """

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._default: list[str] = table["default"]
        self._endings: Mapping[str, list[str]] = table["endings"]
        self._plural: tuple[str, ...] = tuple(table["plural"])
        self._unchanging: list[str] = table["unchanging"]
        self._lost: list[str] = table["lost"]
        self._genitives: Mapping[str, str] = table["genitives"]
        self._longest = max(map(len, self._endings))
        others = (ending for endings in self._endings.values() for ending in endings)
        self.reach = max(map(len, (*self._endings, *others, *self._default)))

    def forms(self, word: str) -> list[str]:
        """The word and its oblique forms, the genitive second; any letter case, kept as it is.

        «Макрон» → Макрон, Макрона, Макрону…
        """
        stem = self.stem(word)
        if stem == word:
            return [word, *(word + ending for ending in self._default)]
        return [word, *(stem + other for other in self._endings[word[len(stem) :]])]

    def stem(self, word: str) -> str:
        """How all forms of the word begin."""
        for size in range(min(self._longest, len(word) - 1), 0, -1):
            if word[-size:] in self._endings:
                return word[:-size]
        return word

    def _genitive_of(self, word: str) -> str:
        if word.isupper() or word[-1] in self._unchanging:
            return word
        forms = self.forms(word)
        return forms[1] if len(forms) > 1 else word

    def is_plural(self, form: str, lemma: str) -> bool:
        """Whether a common noun's form can only be plural: «президентов», «глав»."""
        if form == lemma:
            return False
        if form.endswith(self._plural) and not lemma.endswith(self._plural):
            return True
        return form == lemma[:-1] and lemma[-1:] in self._lost

    def genitive(self, name: str) -> str:
        """«Южная Корея» → "Южной Кореи"; a word in capitals stays («США»)."""
        if name in self._genitives:
            return self._genitives[name]
        return " ".join([self._genitive_of(word) for word in name.split()])
