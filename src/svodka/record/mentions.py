"""Mentions: the findings that are merged, with all that merging asks of them.

A mention is a pure function of its article, its finding and the wording; its key is derived from
its content, so the same text read twice gives the same keys in any record.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from svodka.article import Article
from svodka.findings import Event, Figure, Participant, Reading, Span
from svodka.record.people import Name, person_of
from svodka.record.spans import FINE, level_of
from svodka.record.wording import Wording, stem

F = TypeVar("F", Event, Figure)


@dataclass(frozen=True, slots=True)
class Source:
    """What the record knows of a mention's article. text: the article's fingerprint.

    replaced_by, copy_of: ids of the same outlet's newer version and of the article it reprints.
    """

    id: str
    text: str
    published: date
    outlet: str | None = None
    url: str | None = None
    replaced_by: str | None = None
    copy_of: str | None = None

    @property
    def independent(self) -> bool:
        """Whether it adds a voice of its own."""
        return self.replaced_by is None and self.copy_of is None


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the article's text, [start, stop), and its words."""

    start: int
    stop: int
    quote: str


@dataclass(frozen=True, slots=True)
class Applied:
    """A standing correction that means a mention; see `corrections`. made: when, ISO 8601. side: 1
    for what a split takes out, and for an edit that is of this mention alone."""

    made: str
    id: str
    act: str
    side: int
    field: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class EventMention:
    """One article's word for an event.

    clauses: every stretch that tells of it. topic: stems of what they tell beyond those who take
    part and the place. names: for each participant the name of the person, () where nobody is
    named; offices: the kind of office it is told with, "" where none is.
    """

    key: str
    source: Source
    event: Event
    evidence: str
    clauses: tuple[Clause, ...]
    topic: frozenset[str]
    names: tuple[Name, ...]
    offices: tuple[str, ...]
    states: frozenset[str]
    corrections: tuple[Applied, ...] = ()

    @property
    def people(self) -> tuple[tuple[str | None, Name], ...]:
        """The persons named, each with the state they act for."""
        pairs = zip(self.event.participants, self.names, strict=True)
        return tuple((one.state, name) for one, name in pairs if name)

    @property
    def officials(self) -> tuple[tuple[str | None, str, bool], ...]:
        """The offices told: of which state, the kind, and whether its holder is named."""
        told = zip(self.event.participants, self.names, self.offices, strict=True)
        return tuple((one.state, kind, bool(name)) for one, name, kind in told)

    @property
    def order(self) -> tuple[date, str]:
        """Earlier reports come first; the first of an event gives it its id."""
        return self.source.published, self.key


@dataclass(frozen=True, slots=True, eq=False)
class FigureMention:
    """One article's word for a figure.

    topic: telling lemmas of its measure, in order. context: the states and organisations its
    article is about; parties: the figure's own, or where it names none, those. story: who the
    article names and which contacts it tells of; what two articles of one story have in common.
    """

    key: str
    source: Source
    figure: Figure
    evidence: str
    topic: tuple[str, ...]
    context: frozenset[str]
    story: frozenset[str]
    corrections: tuple[Applied, ...] = ()

    @property
    def parties(self) -> frozenset[str]:
        return frozenset(self.figure.parties) or self.context

    @property
    def order(self) -> tuple[date, str]:
        return self.source.published, self.key


def fingerprint(article: Article) -> str:
    """What makes an article the same: its id, its day of publication and its text."""
    told = "\0".join((article.id, article.published.isoformat(), article.text))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def source_of(article: Article) -> Source:
    return Source(article.id, fingerprint(article), article.published, article.outlet, article.url)


def event_mentions(article: Article, reading: Reading, wording: Wording) -> Iterator[EventMention]:
    """The events of a reading as mentions, in order."""
    source = source_of(article)
    keys = _keys(article, reading.events, _event_told)
    for event, key in zip(reading.events, keys, strict=True):
        clauses = tuple(_clause(article, span) for span in (event.mentions or (event.evidence,)))
        topic = frozenset(map(stem, event_topic(event, clauses, wording)))
        names = tuple(person_of(one, wording) for one in event.participants)
        offices = tuple(
            _office(one, name, event, wording)
            for one, name in zip(event.participants, names, strict=True)
        )
        quote = _clause(article, event.evidence).quote
        yield event_mention(key, source, event, quote, clauses, topic, names, offices)


def _office(one: Participant, name: Name, event: Event, wording: Wording) -> str:
    """The kind of office told; of somebody well known told without one, that which he held on the
    day. What has no day goes by what is told of it alone."""
    told = wording.office(one.office or one.name)
    days = (event.start, event.end) if event.start and event.end else None
    if told or not name or not one.state or days is None or level_of(days) != FINE:
        return told
    return wording.held(name, one.state, days[0].year)


def event_mention(
    key: str,
    source: Source,
    event: Event,
    quote: str,
    clauses: tuple[Clause, ...],
    topic: frozenset[str],
    names: tuple[Name, ...],
    offices: tuple[str, ...],
    corrections: tuple[Applied, ...] = (),
) -> EventMention:
    """A mention from its parts; only `topic`, `names` and `offices` took a language to find."""
    states = frozenset(one.state for one in event.participants if one.state)
    return EventMention(
        key, source, event, quote, clauses, topic, names, offices, states, corrections
    )


def figure_mentions(
    article: Article, reading: Reading, wording: Wording
) -> Iterator[FigureMention]:
    """The figures of a reading as mentions, in order."""
    source, context, story = source_of(article), states_of(reading), story_of(reading, wording)
    keys = _keys(article, reading.figures, _figure_told)
    for figure, key in zip(reading.figures, keys, strict=True):
        quote = _clause(article, figure.evidence).quote
        topic = tuple(wording.topic(figure.measure))
        yield FigureMention(key, source, figure, quote, topic, context, story)


def states_of(reading: Reading) -> frozenset[str]:
    """The two or three states or organisations a reading is about; () where there are more."""
    told = {one.state for event in reading.events for one in event.participants if one.state}
    told.update(party for figure in reading.figures for party in figure.parties)
    return frozenset(told) if 2 <= len(told) <= _FEW else frozenset()


_FEW = 3


def story_of(reading: Reading, wording: Wording) -> frozenset[str]:
    """Surnames of those who take part in a reading's events, and its dated contacts."""
    story: set[str] = set()
    for event in reading.events:
        names = (person_of(one, wording) for one in event.participants)
        story.update(name[-1] for name in names if name)
        states = sorted({one.state for one in event.participants if one.state})
        if event.form in _CONTACTS and event.start and len(states) > 1:
            story.add(f"{event.form} {event.start} {' '.join(states)}")
    return frozenset(story)


_CONTACTS = frozenset({"visit", "meeting", "summit", "call", "signing"})


def event_topic(event: Event, clauses: Iterable[Clause], wording: Wording) -> list[str]:
    """What the clauses tell beyond who takes part and where."""
    known = {event.place or ""}
    known.update(part for one in event.participants for part in (one.name, one.office or ""))
    said = {lemma for part in known for lemma in wording.lemmas(part)}
    told = (lemma for clause in clauses for lemma in wording.topic(clause.quote))
    return [lemma for lemma in told if lemma not in said]


def _event_told(event: Event) -> str:
    return f"{event.evidence}|{event.type}|{event.form}|{event.status}|{event.start}"


def _figure_told(figure: Figure) -> str:
    return f"{figure.evidence}|{figure.measure}|{figure.value}|{figure.unit}|{figure.status}"


def _keys(article: Article, findings: Iterable[F], told: Callable[[F], str]) -> Iterator[str]:
    """A key for each finding of an article; findings told alike are numbered."""
    seen: Counter[str] = Counter()
    mark = fingerprint(article)
    for finding in findings:
        content = f"{mark}|{told(finding)}"
        seen[content] += 1
        yield hashlib.sha256(f"{content}|{seen[content]}".encode()).hexdigest()[:16]


def _clause(article: Article, span: Span) -> Clause:
    return Clause(span.start, span.stop, article.text[span.start : span.stop])
