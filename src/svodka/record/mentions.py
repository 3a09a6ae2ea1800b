"""Mentions: the findings that are merged, with all that merging asks of them.

A mention is a pure function of its article, its finding and the wording; its key is derived from
its content, so the same text read twice gives the same keys in any record.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from svodka.article import Article
from svodka.findings import Event, Figure, Reading, Span
from svodka.record.people import Name, person_of
from svodka.record.wording import Wording, stem


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


@dataclass(frozen=True, slots=True, eq=False)
class EventMention:
    """One article's word for an event.

    topic: stems of what the quote tells beyond those who take part and the place.
    names: for each participant the name of the person, () where nobody is named.
    """

    key: str
    source: Source
    event: Event
    evidence: str
    topic: frozenset[str]
    names: tuple[Name, ...]
    states: frozenset[str]

    @property
    def people(self) -> tuple[tuple[str | None, Name], ...]:
        """The persons named, each with the state they act for."""
        pairs = zip(self.event.participants, self.names, strict=True)
        return tuple((one.state, name) for one, name in pairs if name)

    @property
    def order(self) -> tuple[date, str]:
        """Earlier reports come first; the first of an event gives it its id."""
        return self.source.published, self.key


@dataclass(frozen=True, slots=True, eq=False)
class FigureMention:
    """One article's word for a figure. topic: telling lemmas of its measure, in order."""

    key: str
    source: Source
    figure: Figure
    evidence: str
    topic: tuple[str, ...]

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
    keys = _keys(source, map(_event_told, reading.events))
    for event, key in zip(reading.events, keys, strict=True):
        quote = _slice(article, event.evidence)
        names = tuple(person_of(one, wording.states) for one in event.participants)
        yield event_mention(key, source, event, quote, event_topic(event, quote, wording), names)


def event_mention(
    key: str,
    source: Source,
    event: Event,
    quote: str,
    topic: Iterable[str],
    names: tuple[Name, ...],
) -> EventMention:
    """A mention from its parts; only `topic` and `names` took a language to find."""
    states = frozenset(one.state for one in event.participants if one.state)
    return EventMention(key, source, event, quote, frozenset(map(stem, topic)), names, states)


def figure_mentions(
    article: Article, reading: Reading, wording: Wording
) -> Iterator[FigureMention]:
    """The figures of a reading as mentions, in order."""
    source = source_of(article)
    told = map(_figure_told, reading.figures)
    for figure, key in zip(reading.figures, _keys(source, told), strict=True):
        quote = _slice(article, figure.evidence)
        yield FigureMention(key, source, figure, quote, tuple(wording.topic(figure.measure)))


def event_topic(event: Event, quote: str, wording: Wording) -> list[str]:
    """What the quote tells beyond who takes part and where."""
    known = {event.place or ""}
    known.update(part for one in event.participants for part in (one.name, one.office or ""))
    said = {lemma for part in known for lemma in wording.lemmas(part)}
    return [lemma for lemma in wording.topic(quote) if lemma not in said]


def _event_told(event: Event) -> str:
    return f"{event.evidence}|{event.type}|{event.form}|{event.status}|{event.start}"


def _figure_told(figure: Figure) -> str:
    return f"{figure.evidence}|{figure.measure}|{figure.value}|{figure.unit}|{figure.status}"


def _keys(source: Source, told: Iterable[str]) -> Iterator[str]:
    """A key for each finding of an article; findings told alike are numbered."""
    seen: Counter[str] = Counter()
    for one in told:
        seen[one] += 1
        content = f"{source.text}|{one}|{seen[one]}"
        yield hashlib.sha256(content.encode()).hexdigest()[:16]


def _slice(article: Article, span: Span) -> str:
    return article.text[span.start : span.stop]
