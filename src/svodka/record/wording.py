"""Wording: what the record must know of a language, given by whoever opens the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

_WORD = re.compile(r"\w+(?:-\w+)*")


def fold(text: str) -> str:
    """Lower case, ё as е: the form in which the record compares words.

    >>> fold("Пётр")
    'петр'
    """
    return text.casefold().replace("ё", "е")


@dataclass(frozen=True, slots=True)
class Wording:
    """How words are compared.

    lemma: a folded word's dictionary form; the folded word itself where no language is given.
    empty: lemmas that tell nothing about what an act or a figure is about («сторона», «общий»).
    same: a lemma → the lemma that stands for it («оборот» → "товарооборот").
    states: folded names of states and organisations, which are nobody's surnames.
    updated: folded words by which a headline says the article replaces an earlier one.
    """

    lemma: Callable[[str], str] = fold
    empty: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    states: frozenset[str] = frozenset()
    updated: frozenset[str] = frozenset()

    def lemmas(self, text: str) -> list[str]:
        """The lemmas of a text's words, in order."""
        return [self.lemma(fold(word)) for word in _WORD.findall(text)]

    def topic(self, text: str) -> list[str]:
        """What a quote or a measure is about: its telling lemmas, in order, without numbers."""
        return [
            self.same.get(lemma, lemma)
            for lemma in self.lemmas(text)
            if len(lemma) > 2 and lemma not in self.empty and not lemma[0].isdigit()
        ]


def words_of(text: str) -> Iterator[re.Match[str]]:
    """The words of a text with their places."""
    return _WORD.finditer(text)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """A crude stem for words that no dictionary joined: the first five letters.

    >>> stem("нефтепроводе") == stem("нефтепровод")
    True
    """
    return word[:5]
