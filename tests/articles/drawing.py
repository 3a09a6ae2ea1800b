"""A reading drawn as a picture: the article's lines, and under each the findings as spans.

Президент России Владимир Путин 18–19 августа посетит Азербайджан с государственным визитом.
                 └────────────────────────────────────────────────────────────────────────┘
                 event visit state future CONSULT 2024-08-18..2024-08-19 RUS→AZE @Баку
                                └───────────┘ date 2024-08-18..2024-08-19
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from svodka.article import Article
from svodka.findings import Event, Figure, Reading, Span, Statement
from svodka.report.reading import write_span

WIDTH = 100


def draw(article: Article, reading: Reading) -> str:
    """The picture. A finding over several rows is named on the last of them."""
    found = sorted(_labelled(reading), key=lambda one: (one[0].start, -one[0].stop, one[1]))
    rows: list[str] = []
    for start, stop in _rows(article.text):
        rows.append(article.text[start:stop].rstrip())
        for span, label in found:
            if span.start < stop and start < span.stop:
                rows += _underline(span, label, start, stop)
    return "\n".join(rows) + "\n"


def _rows(text: str) -> Iterator[tuple[int, int]]:
    """Rows of at most WIDTH characters, broken at spaces; each keeps its offsets."""
    for line in re.finditer(r"[^\n]*\n|[^\n]+$", text):
        start = line.start()
        while line.end() - start > WIDTH:
            cut = text.rfind(" ", start, start + WIDTH) + 1 or start + WIDTH
            cut = cut if cut > start else start + WIDTH
            yield start, cut
            start = cut
        yield start, line.end()


def _underline(span: Span, label: str, start: int, stop: int) -> Iterator[str]:
    left, right = max(span.start, start) - start, min(span.stop, stop) - start
    opening = "└" if span.start >= start else "─"
    closing = "┘" if span.stop <= stop else "─"
    width = right - left
    line = opening + "─" * (width - 2) + closing if width > 1 else "╵"
    named = label if span.stop <= stop else ""
    if left + width + len(named) < WIDTH + 20:
        yield f"{' ' * left}{line} {named}".rstrip()
    else:
        yield f"{' ' * left}{line}"
        yield f"{' ' * max(0, min(left, WIDTH - len(named)))}{named}"


def _labelled(reading: Reading) -> Iterator[tuple[Span, str]]:
    for event in reading.events:
        yield event.evidence, _event(event)
    for figure in reading.figures:
        yield figure.evidence, _figure(figure)
    for date in reading.dates:
        yield date.span, f"date {write_span(date.start, date.end)}"
    for statement in reading.statements:
        yield statement.evidence, _statement(statement)


def _event(event: Event) -> str:
    sides = [
        "+".join(one.state or one.name for one in event.participants if one.role == role)
        for role in ("actor", "recipient")
    ]
    who = "→".join(side for side in sides if side)
    rank = f" {event.rank}" if event.rank else ""
    place = f" @{event.place}" if event.place else ""
    days = write_span(event.start, event.end)
    return f"event {event.form}{rank} {event.status} {event.type} {days} {who}{place}"


def _figure(figure: Figure) -> str:
    change = figure.change
    size = change and (change.percent or change.amount or change.times)
    moved = f" {change.direction} {size:g}" if change and size else ""
    value = f" {figure.value:.12g}" if figure.value is not None else ""
    days = f" {write_span(figure.start, figure.end)}" if figure.start else ""
    parties = f" {'+'.join(figure.parties)}" if figure.parties else ""
    status = "" if figure.status == "actual" else f" {figure.status}"
    qualifier = "" if figure.qualifier == "exact" else f" {figure.qualifier}"
    return f"figure «{figure.measure}»{qualifier}{value} {figure.unit or ''}{moved}{status}{days}{parties}"


def _statement(statement: Statement) -> str:
    return f"statement {statement.kind} {statement.speaker}"
