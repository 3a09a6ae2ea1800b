"""Names: persons, places and organisations, each with its nominative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from svodka.language.doc import Doc, Name, Sentence, Token
from svodka.language.ru.inflection import Inflection
from svodka.language.ru.persons import Persons
from svodka.language.ru.spans import Span, find_spans, repeated_persons
from svodka.language.ru.spelling import joined
from svodka.language.ru.tags import Tag
from svodka.language.tables import fold

# Relations in which no nominative stands.
_OBLIQUE = frozenset({"nmod", "obl", "obl:agent", "iobj"})

Readings = dict[Name, list[str]]  # every nominative a person's name may have, likeliest first


class Analysed(NamedTuple):
    """What the networks read of a sentence: its words as they read them, their name tags, tags."""

    words: Sequence[str]
    bio: Sequence[str]
    tags: Sequence[Tag]


class NameFinder:
    """Names from the networks' tags.

    titles: lemmas said before a name that are no part of it. known: full names of persons.
    """

    def __init__(
        self,
        inflection: Inflection,
        persons: Persons,
        titles: Iterable[str],
        known: Iterable[str],
    ) -> None:
        self._inflection = inflection
        self._persons = persons
        self._titles = frozenset(titles)
        self._known = frozenset(known)

    def find(self, doc: Doc, analysed: Sequence[Analysed]) -> list[Name]:
        """The article's names in order; `analysed` are its sentences."""
        spans = [
            list(find_spans(reading.bio, sentence.tokens, self._titles))
            for sentence, reading in zip(doc.sentences, analysed, strict=True)
        ]
        readings: Readings = {}
        names = list(self._named(doc, analysed, spans, readings))
        persons = [fold(name.normal).lower().split() for name in readings]
        again = [
            repeated_persons(sentence.tokens, found, persons) if reading.tags else []
            for sentence, reading, found in zip(doc.sentences, analysed, spans, strict=True)
        ]
        names.extend(self._named(doc, analysed, again, readings))
        _agree(readings, self._known)
        return sorted(names, key=lambda name: name.start)

    def _named(
        self,
        doc: Doc,
        analysed: Sequence[Analysed],
        spans: Sequence[Sequence[Span]],
        readings: Readings,
    ) -> Iterator[Name]:
        """Names of the sentences' spans; what persons' may be in the nominative goes to `readings`."""
        for sentence, reading, found in zip(doc.sentences, analysed, spans, strict=True):
            for span in found:
                name = _name(sentence, span)
                nominatives = list(self._nominatives(sentence, reading, span))
                name.normal = nominatives[0]
                if name.kind == "PER":
                    readings[name] = nominatives
                yield name

    def _nominatives(self, sentence: Sentence, reading: Analysed, span: Span) -> Iterator[str]:
        """What the name may be in the nominative, the likeliest first."""
        part = slice(span.first, span.last + 1)
        tokens, words = sentence.tokens[part], reading.words[part]
        if span.kind != "PER":
            yield self._inflection.nominative(tokens, None, words)
            return
        tags = tuple(reading.tags[part])
        for found in self._persons.readings(tuple(words), tags, _is_governed(span, tokens)):
            yield joined(tokens, found)


def _name(sentence: Sentence, span: Span) -> Name:
    first, last = sentence.tokens[span.first], sentence.tokens[span.last]
    return Name(first.start, last.stop, span.kind, "", sentence.index, span.first, span.last)


def _is_governed(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether the parser hangs the name where no nominative stands: «визит Кира Стармера»."""
    top = next((t for t in tokens if not span.first <= t.head <= span.last), tokens[0])
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
