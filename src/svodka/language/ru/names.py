"""Names: persons, places and organisations, each with its nominative."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial
from typing import NamedTuple

from svodka.language.doc import Doc, Name, Sentence, Token
from svodka.language.ru.articled import Articled
from svodka.language.ru.forms import Form
from svodka.language.ru.inflection import Inflection
from svodka.language.ru.persons import Persons, Words
from svodka.language.ru.spans import Span, find_spans, repeated_persons
from svodka.language.ru.spelling import joined
from svodka.language.ru.tags import Tag
from svodka.language.tables import fold

# Relations in which no nominative stands.
_OBLIQUE = frozenset({"nmod", "obl", "obl:agent", "iobj"})


_KEPT = 30_000  # distinct places and organisations remembered


class Analysed(NamedTuple):
    """What the networks read of a sentence: the forms of its words, their name tags, tags."""

    forms: Sequence[Form]
    bio: Sequence[str]
    tags: Sequence[Tag]


# What every person's name may be in the nominative, word by word, the likeliest first.
Readings = dict[Name, tuple[Words, ...]]


class NameFinder:
    """Names from the networks' tags.

    titles: lemmas said before a name that are no part of it. known: full names of persons.
    articled: finds surnames that begin with an article.
    """

    def __init__(
        self,
        inflection: Inflection,
        persons: Persons,
        titles: Iterable[str],
        known: Iterable[str],
        articled: Articled,
    ) -> None:
        self._inflection = inflection
        self._persons = persons
        self._titles = frozenset(titles)
        self._places: dict[tuple[Words, tuple[Tag, ...], Words], Sequence[str]] = {}
        self._articled = articled
        self._known = frozenset(tuple(name.split()) for name in known)

    def find(self, doc: Doc, analysed: Sequence[Analysed]) -> list[Name]:
        """The article's names in order; `analysed` are its sentences.

        A person's words get the lemmas of the name: the tagger's are guesses for most.
        """
        spans = [
            list(find_spans(reading.bio, sentence.tokens, self._titles))
            for sentence, reading in zip(doc.sentences, analysed, strict=True)
        ]
        for sentence, reading, found in zip(doc.sentences, analysed, spans, strict=True):
            if reading.tags:
                found += list(self._articled.find(sentence.tokens, found))
        readings: Readings = {}
        names = list(self._named(doc, analysed, spans, readings))
        persons = {tuple(fold(word).lower() for word in found[0]) for found in readings.values()}
        surnames = {words[-1] for words in persons}
        others = {word for words in persons for word in words[:-1]}
        again = [
            repeated_persons(sentence.tokens, found, surnames, others) if reading.tags else []
            for sentence, reading, found in zip(doc.sentences, analysed, spans, strict=True)
        ]
        names.extend(self._named(doc, analysed, again, readings))
        for name, words in agreed(readings, self._known):
            tokens = doc.sentences[name.sentence].tokens[name.first : name.last + 1]
            name.told = joined(tokens, words)
            for token, word in zip(tokens, words, strict=True):
                if token.pos == "PROPN":
                    token.lemma = fold(word).lower()
        return sorted(names, key=lambda name: name.start)

    def _named(
        self,
        doc: Doc,
        analysed: Sequence[Analysed],
        spans: Sequence[Sequence[Span]],
        readings: Readings,
    ) -> Iterator[Name]:
        """Names of the sentences' spans; persons' are left to be agreed upon, in `readings`."""
        for sentence, reading, found in zip(doc.sentences, analysed, spans, strict=True):
            for span in found:
                part = slice(span.first, span.last + 1)
                tokens = sentence.tokens[part]
                words = [form.seen for form in reading.forms[part]]
                name = _name(sentence, span)
                if span.kind == "PER":
                    tags, governed = tuple(reading.tags[part]), _is_governed(span, tokens)
                    readings[name] = self._persons.readings(tuple(words), tags, governed)
                else:
                    name.told = partial(self._place, tokens, words, reading.tags[part])
                yield name

    def _place(self, tokens: Sequence[Token], words: Sequence[str], tags: Sequence[Tag]) -> str:
        """A place or organisation in the nominative; few make up most, and few are asked for."""
        key = tuple(words), tuple(tags), tuple(token.rel for token in tokens)
        if key not in self._places:
            if len(self._places) > _KEPT:
                self._places.clear()
            self._places[key] = self._inflection.words(tokens, None, words)
        return joined(tokens, self._places[key])


def _name(sentence: Sentence, span: Span) -> Name:
    first, last = sentence.tokens[span.first], sentence.tokens[span.last]
    return Name(first.start, last.stop, span.kind, sentence.index, span.first, span.last)


def _is_governed(span: Span, tokens: Sequence[Token]) -> bool:
    """Whether the parser hangs the name where no nominative stands: «визит Кира Стармера»."""
    top = next((t for t in tokens if not span.first <= t.head <= span.last), tokens[0])
    return top.rel in _OBLIQUE


def agreed(readings: Readings, known: Set[Words]) -> Iterator[tuple[Name, Words]]:
    """The reading of every name: of a full one the likeliest that another wording supports.

    «Кира Стармера» beside «Кир Стармер» is his genitive, whatever the tagger thinks. known: full
    names, ё→е.
    """
    wordings: dict[Words, set[tuple[Words, ...]]] = defaultdict(set)
    for found in readings.values():
        wordings[found[0]].add(found)
    surnames: set[str] = set()
    for name, found in sorted(readings.items(), key=lambda item: -len(item[1][0])):
        supported = (
            words
            for words in found
            if len(words) > 1
            and (wordings.get(words, set()) - {found} or tuple(map(fold, words)) in known)
        )
        told = next(supported, found[0])
        if len(told) > 1:
            surnames.add(told[-1])
        elif told[0] not in surnames:  # «Соте» beside «Хуан Соте» is no «Сот»
            told = next((words for words in found if words[0] in surnames), told)
        yield name, told
