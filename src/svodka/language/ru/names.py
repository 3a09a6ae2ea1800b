"""Names: persons, places and organisations, each with its nominative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from svodka.language.doc import Doc, Name, Sentence, Token
from svodka.language.ru.inflection import Inflection
from svodka.language.ru.persons import Persons
from svodka.language.ru.spelling import joined
from svodka.language.ru.tags import Tag
from svodka.language.tables import fold

# Relations in which no nominative stands.
_OBLIQUE = frozenset({"nmod", "obl", "obl:agent", "iobj"})


class Analysed(NamedTuple):
    """What the networks read of a sentence: its words as they read them, their name tags, tags."""

    words: Sequence[str]
    bio: Sequence[str]
    tags: Sequence[Tag]


Readings = dict[Name, list[str]]  # every nominative a person's name may have, likeliest first


class NameFinder:
    """Names from the networks' tags."""

    def __init__(self, inflection: Inflection, persons: Persons, known: Iterable[str]) -> None:
        self._inflection = inflection
        self._persons = persons
        self._known = frozenset(known)  # full names in the nominative, ё→е

    def find(self, doc: Doc, analysed: Sequence[Analysed]) -> list[Name]:
        """The article's names in order; `analysed` are its sentences."""
        names: list[Name] = []
        readings: Readings = {}
        for sentence, (words, bio, tags) in zip(doc.sentences, analysed, strict=True):
            for first, last in _spans(bio):
                last += _quote_left_out(sentence, first, last)
                last -= _ends_the_sentence(sentence, first, last)
                tokens, part = sentence.tokens[first : last + 1], slice(first, last + 1)
                span = tokens[0].start, tokens[-1].stop
                name = Name(*span, bio[first][2:], "", sentence.index, first, last)
                if name.kind == "PER":
                    governed = _is_governed(name, tokens)
                    found = self._persons.readings(tuple(words[part]), tuple(tags[part]), governed)
                    readings[name] = [joined(tokens, reading) for reading in found]
                    name.normal = readings[name][0]
                else:
                    name.normal = self._inflection.nominative(tokens, None, words[part])
                names.append(name)
        _agree(readings, self._known)
        return names


def _quote_left_out(sentence: Sentence, first: int, last: int) -> bool:
    """«центр «Россия»: the quotation mark that closes the name's own."""
    words = [token.text for token in sentence.tokens[first : last + 2]]
    inside, after = words[: last + 1 - first], words[last + 1 - first :]
    return after == ["»"] and "«" in inside and "»" not in inside


def _ends_the_sentence(sentence: Sentence, first: int, last: int) -> bool:
    """«с Ван И.»: the point that ends the sentence is no part of the name."""
    end = len(sentence.tokens) - 1
    return first < last == end and sentence.tokens[end].text == "."


def _is_governed(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether the parser hangs the name where no nominative stands: «визит Кира Стармера»."""
    top = next((t for t in tokens if not name.first <= t.head <= name.last), tokens[0])
    return top.rel in _OBLIQUE


def _agree(readings: Readings, known: frozenset[str]) -> None:
    """A full name that no other wording in the article supports yields to its reading that one does.

    «Кира Стармера» beside «Кир Стармер» is his genitive, whatever the tagger thinks.
    """
    full = {name: found for name, found in readings.items() if name.first < name.last}
    wordings: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name, found in full.items():
        wordings[name.normal].add(tuple(found))
    for name, found in full.items():
        own = {tuple(found)}
        supported = (
            other for other in found if fold(other) in known or wordings.get(other, own) - own
        )
        name.normal = next(supported, name.normal)


def _spans(bio: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last index of every name: B-PER I-PER O → (0, 1)."""
    first = -1
    for index, tag in enumerate((*bio, "O")):
        if first >= 0 and not tag.startswith("I"):
            yield first, index - 1
            first = -1
        if tag.startswith("B"):
            first = index
