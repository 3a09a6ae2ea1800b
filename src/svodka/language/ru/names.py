"""Names: persons, places and organisations, each with its nominative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.language.doc import Name, Sentence, Token
from svodka.language.ru.inflection import Inflection
from svodka.language.ru.persons import Persons
from svodka.language.ru.spelling import joined
from svodka.language.ru.tags import Tag
from svodka.language.ru.tokens import clean_word


class NameFinder:
    """Names from the networks' tags."""

    def __init__(self, inflection: Inflection, persons: Persons) -> None:
        self._inflection = inflection
        self._persons = persons

    def find(self, sentence: Sentence, bio: Sequence[str], tags: Sequence[Tag]) -> Iterator[Name]:
        """The sentence's names in order."""
        for first, last in _spans(bio):
            tokens = sentence.tokens[first : last + 1]
            kind = bio[first][2:]
            yield Name(
                start=tokens[0].start,
                stop=tokens[-1].stop,
                kind=kind,
                normal=self._normal(tokens, tags[first : last + 1], kind),
                sentence=sentence.index,
                first=first,
                last=last,
            )

    def _normal(self, tokens: Sequence[Token], tags: Sequence[Tag], kind: str) -> str:
        if kind != "PER":
            return self._inflection.nominative(tokens, None)
        words = tuple(clean_word(token.text) for token in tokens)
        return joined(tokens, self._persons.nominatives(words, tuple(tags)))


def _spans(bio: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last index of every name: B-PER I-PER O → (0, 1)."""
    first = -1
    for index, tag in enumerate((*bio, "O")):
        if first >= 0 and not tag.startswith("I"):
            yield first, index - 1
            first = -1
        if tag.startswith("B"):
            first = index
