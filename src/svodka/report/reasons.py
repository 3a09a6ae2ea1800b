"""Why an article was read as it was: every finding with its rule and the words that made it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from svodka.article import Article
from svodka.findings import Reading, Span
from svodka.report.reading import print_head, write_sides, write_span
from svodka.report.sentences import shorten

if TYPE_CHECKING:
    from rich.console import Console


def print_reasons(article: Article, reading: Reading, console: Console) -> None:
    """One paragraph a finding: what it says, its quote, the rule and the words."""
    from rich.text import Text

    print_head(article, console)
    for title, span, rule, words in _reasons(reading):
        console.print(Text(f"\n{title}", style="bold"))
        console.print(Text(f"  «{shorten(article.text[span.start : span.stop])}»", style="dim"))
        told = ", ".join(_word(word, article) for word in words)
        console.print(Text(f"  rule {rule}" + (f", words {told}" if told else "")))


def _word(word: Span, article: Article) -> str:
    return f"«{article.text[word.start : word.stop]}» [{word.start}:{word.stop}]"


def _reasons(reading: Reading) -> Iterator[tuple[str, Span, str, tuple[Span, ...]]]:
    for event in reading.events:
        dated = f", dated by {event.dated_by}" if event.dated_by else ""
        title = (
            f"event: {event.form}, {event.type}, {event.status}, "
            f"{write_span(event.start, event.end)}{dated}: {write_sides(event.participants)}"
        )
        yield title, event.evidence, event.rule, event.words
    for figure in reading.figures:
        title = f"figure: {figure.measure}: {figure.value or figure.change} {figure.unit or ''}"
        yield title, figure.evidence, figure.rule, figure.words
    for found in reading.dates:
        title = f"date: {write_span(found.start, found.end)}, {found.precision}"
        yield title, found.span, found.rule, ()
    for statement in reading.statements:
        title = f"statement: {statement.speaker}, {statement.kind}"
        yield title, statement.evidence, statement.rule, statement.words


def reasons_to_json(article: Article, reading: Reading) -> list[dict[str, Any]]:
    """The same as data."""
    return [
        {
            "finding": title,
            "evidence": article.text[span.start : span.stop],
            "span": [span.start, span.stop],
            "rule": rule,
            "words": [
                {"text": article.text[word.start : word.stop], "span": [word.start, word.stop]}
                for word in words
            ],
        }
        for title, span, rule, words in _reasons(reading)
    ]
