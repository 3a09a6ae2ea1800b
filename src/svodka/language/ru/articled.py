"""Surnames that begin with a small article, which the recogniser often takes for no name: «ас-Сиси»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from svodka.language.doc import Token
from svodka.language.ru.spans import Span

SHORTEST = 4  # letters behind the article
QUOTES = frozenset('«„“"')


class Articled:
    """Finds them. table: names.articles."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self._articles = frozenset(table["words"])
        self._places = frozenset(table["places"])
        self._things = frozenset(table["things"])
        self._others = tuple(table["others"])

    def find(self, tokens: Sequence[Token], spans: Sequence[Span]) -> Iterator[Span]:
        """Those that no name of the sentence holds; each is then read as a proper name."""
        for index, token in enumerate(tokens):
            if "-" not in token.text or not self._is_surname(token.text):
                continue
            if any(span.first <= index <= span.last for span in spans):
                continue
            if index and not self._may_stand_behind(tokens[index - 1]):
                continue
            token.pos = "PROPN"
            yield Span("PER", index, index)

    def _is_surname(self, word: str) -> bool:
        article, _, name = word.partition("-")
        if article not in self._articles or len(name) < SHORTEST or not name[0].isupper():
            return False
        return not any(name.lower().startswith(other[:-1]) for other in self._others)

    def _may_stand_behind(self, before: Token) -> bool:
        if before.text in QUOTES or before.lemma in self._things:
            return False
        return before.low not in self._places
