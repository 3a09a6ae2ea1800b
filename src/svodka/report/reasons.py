"""Why an article was read as it was: every finding with its rule and the words that made it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from svodka.article import Article
from svodka.findings import Date, Event, Figure, Reading, Span, Statement
from svodka.report.amounts import write_amount
from svodka.report.quoting import shorten
from svodka.report.reading import print_head, write_sides, write_span

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Reason:
    """A finding in a few words, its quote, the rule that made it and the words it went by."""

    kind: str  # event | figure | date | statement
    finding: str
    span: Span
    rule: str
    words: tuple[Span, ...]


def find_reasons(reading: Reading) -> Iterator[Reason]:
    """Events, figures, dates, statements, each in the order of the reading."""
    for event in reading.events:
        yield Reason("event", _event(event), event.evidence, event.rule, event.words)
    for figure in reading.figures:
        yield Reason("figure", _figure(figure), figure.evidence, figure.rule, figure.words)
    for found in reading.dates:
        yield Reason("date", _date(found), found.span, found.rule, ())
    for one in reading.statements:
        yield Reason("statement", _statement(one), one.evidence, one.rule, one.words)


def _event(event: Event) -> str:
    rank = f" ({event.rank})" if event.rank else ""
    days = write_span(event.start, event.end)
    dated = f" by {event.dated_by}" if event.dated_by else ""
    place = f" @ {event.place}" if event.place else ""
    who = write_sides(event.participants)
    return f"{event.form}{rank}, {event.status}, {event.type}, {days}{dated}: {who}{place}"


def _figure(figure: Figure) -> str:
    amount = write_amount(figure.value, figure.unit, figure.qualifier, figure.change, "ru")
    status = "" if figure.status == "actual" else f" ({figure.status})"
    return f"{figure.measure}: {amount}{status}"


def _date(found: Date) -> str:
    return f"{write_span(found.start, found.end)}, {found.precision}"


def _statement(statement: Statement) -> str:
    return f"{statement.speaker}, {statement.kind}"


def print_reasons(article: Article, reading: Reading, console: Console) -> None:
    """One paragraph a finding: what it says, its quote, the rule and the words."""
    from rich.text import Text

    print_head(article, console)
    for reason in find_reasons(reading):
        quote = shorten(article.text[reason.span.start : reason.span.stop])
        told = ", ".join(_word(word, article) for word in reason.words)
        console.print(Text(f"\n{reason.kind}: {reason.finding}", style="bold"))
        console.print(Text(f"  «{quote}»", style="dim"))
        console.print(Text(f"  rule {reason.rule}" + (f", words {told}" if told else "")))


def _word(word: Span, article: Article) -> str:
    return f"«{article.text[word.start : word.stop]}» [{word.start}:{word.stop}]"


def reasons_to_json(article: Article, reading: Reading) -> list[dict[str, Any]]:
    """The same as data."""
    text = article.text
    return [
        {
            "kind": reason.kind,
            "finding": reason.finding,
            "evidence": text[reason.span.start : reason.span.stop],
            "span": [reason.span.start, reason.span.stop],
            "rule": reason.rule,
            "words": [
                {"text": text[word.start : word.stop], "span": [word.start, word.stop]}
                for word in reason.words
            ],
        }
        for reason in find_reasons(reading)
    ]
