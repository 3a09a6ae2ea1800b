"""Names: persons, places and organisations, each with its nominative."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.language.doc import Name, Sentence, Token
from svodka.language.ru.inflection import Inflection


class NameFinder:
    """Names from the networks' tags."""

    def __init__(self, inflection: Inflection) -> None:
        self._inflection = inflection

    def find(self, sentence: Sentence, bio: Sequence[str]) -> Iterator[Name]:
        """The sentence's names in order."""
        for first, last in _spans(bio):
            tokens = sentence.tokens[first : last + 1]
            yield Name(
                start=tokens[0].start,
                stop=tokens[-1].stop,
                kind=bio[first][2:],
                normal=self._normal(tokens),
                sentence=sentence.index,
                first=first,
                last=last,
            )

    def _normal(self, tokens: Sequence[Token]) -> str:
        return " ".join(self._inflection.nominative(token) for token in tokens)


def _spans(bio: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last index of every name: B-PER I-PER O → (0, 1)."""
    first = -1
    for index, tag in enumerate((*bio, "O")):
        if first >= 0 and not tag.startswith("I"):
            yield first, index - 1
            first = -1
        if tag.startswith("B"):
            first = index
