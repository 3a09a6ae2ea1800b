"""What a paragraph of a draft tells itself: a day or a place that reading took over from an earlier
one may help to know what is meant, and is nobody's claim about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from svodka.check.attributes import BORROWED
from svodka.check.contacts import days_of
from svodka.findings import Date, Event, Figure, Reading, Span
from svodka.record.spans import gap
from svodka.record.wording import Wording, stem


def without_borrowed(text: str, reading: Reading, wording: Wording) -> Reading:
    """The reading of a draft, its events dated as borrowed and in a place that cannot differ,
    and its figures without a period, where their own paragraphs do not tell them."""
    dates = reading.dates
    return replace(
        reading,
        events=tuple(_own_event(text, one, dates, wording) for one in reading.events),
        figures=tuple(_own_figure(text, one, dates) for one in reading.figures),
    )


def _own_event(text: str, event: Event, dates: Iterable[Date], wording: Wording) -> Event:
    told = [paragraph_of(text, span) for span in (event.evidence, *event.mentions)]
    if event.dated_by and not event.inferred_day and not _tell(told, event, dates):
        event = replace(event, dated_by=BORROWED)
    if event.place and not any(_is_named(text, one, event.place, wording) for one in told):
        event = _placed_loosely(event)
    return event


def _placed_loosely(event: Event) -> Event:
    """With a place that may be the same as another and cannot differ: in no state, so far as is told.
    A visit keeps the state it goes to, which is its direction."""
    return replace(event, place=None) if event.form == "visit" else replace(event, place_state=None)


def _own_figure(text: str, figure: Figure, dates: Iterable[Date]) -> Figure:
    if figure.start is None or _tell([paragraph_of(text, figure.evidence)], figure, dates):
        return figure
    return replace(figure, start=None, end=None)


def paragraph_of(text: str, span: Span) -> Span:
    """The line, or the lines, a stretch of text stands in."""
    start, stop = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.stop)
    return Span(start, stop if stop >= 0 else len(text))


def _tell(paragraphs: Iterable[Span], one: Event | Figure, dates: Iterable[Date]) -> bool:
    """Whether a date expression in them touches its days."""
    days = days_of(one)
    told = [(date.span, when) for date in dates if (when := days_of(date))]
    return days is None or any(
        there.start <= span.start < there.stop and gap(days, when) == 0
        for there in paragraphs
        for span, when in told
    )


def _is_named(text: str, paragraph: Span, place: str, wording: Wording) -> bool:
    """Whether a word of the place stands there, in any case."""
    told = {stem(one) for one in wording.lemmas(text[paragraph.start : paragraph.stop])}
    return any(stem(one) in told for one in wording.lemmas(place))
