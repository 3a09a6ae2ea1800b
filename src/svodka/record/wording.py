"""Wording: what the record must know of a language, given by whoever opens the record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from svodka.article import Article

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

    lemma: a folded word's likeliest dictionary form; the folded word itself where no language is
    given. entries: all dictionary forms it may be of («астану»: "астана", "астан"), for search.
    empty: lemmas that tell nothing about what an act or a figure is about («сторона», «общий»).
    same: a lemma → the lemma that stands for it («оборот» → "товарооборот").
    states: folded names of states and organisations, which are nobody's surnames; adjectives:
    folded words for what is theirs («российский»).
    office: the kind of office a title tells («президент Чили» → "head_of_state"), "" where that is
    not told («лидер Чили»).
    particles: what stands in a person's name without a capital («аль», «де»).
    updated: folded words by which a headline says the article replaces an earlier one.
    matter: an article's text without what is not its own: other stories' teasers, site chrome.
    """

    lemma: Callable[[str], str] = fold
    entries: Callable[[str], tuple[str, ...]] = field(default=lambda word: (word,))
    empty: frozenset[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)
    states: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    office: Callable[[str], str] = field(default=lambda title: "")
    held: Callable[[tuple[str, ...], str, int], str] = field(default=lambda name, state, year: "")
    particles: frozenset[str] = frozenset()
    updated: frozenset[str] = frozenset()
    matter: Callable[[Article], str] = field(default=lambda article: article.text)

    def lemmas(self, text: str) -> list[str]:
        """The lemmas of a text's words, in order."""
        return [self.lemma(fold(word.group())) for word in words_of(text)]

    def index(self, text: str) -> str:
        """What the search index holds of a text: every dictionary form of every word."""
        words = (fold(word.group()) for word in words_of(text))
        return " ".join(entry for word in words for entry in self.entries(word))

    def topic(self, text: str) -> list[str]:
        """What a quote or a measure is about: its telling lemmas, in order, without states and
        numbers."""
        return [self.same.get(one, one) for one in self.lemmas(text) if self._tells(one)]

    def _tells(self, lemma: str) -> bool:
        if len(lemma) < 3 or lemma[0].isdigit():
            return False
        last = lemma.rpartition("-")[2]  # «сербско-венгерский» is whose it is, too
        return not (lemma in self.empty or lemma in self.states or last in self.adjectives)


def words_of(text: str) -> Iterator[re.Match[str]]:
    """The words of a text with their places."""
    return _WORD.finditer(text)


def stem(lemma: str) -> str:
    """What words of one root mostly share: the first five letters.

    >>> stem("закрыть") == stem("закрытие")
    True
    """
    return lemma[:5]
