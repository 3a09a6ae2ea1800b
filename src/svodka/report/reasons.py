"""Why an article was read as it was: every finding with its rule and the words that made it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from svodka.article import Article
from svodka.findings import Date, Event, Figure, Reading, Span, Statement
from svodka.report.amounts import write_amount
from svodka.report.codes import CODES, name_measure, name_person, name_place, say, write_code
from svodka.report.measures import whole_unit
from svodka.report.quoting import shorten
from svodka.report.reading import print_head, write_kind, write_sides, write_span

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


def find_reasons(reading: Reading, lang: str = CODES) -> Iterator[Reason]:
    """Events, figures, dates, statements, each in the order of the reading. lang: of the words for
    a finding; without one they are the codes, as in JSON, and days and amounts are in English."""
    for event in reading.events:
        yield Reason("event", _event(event, lang), event.evidence, event.rule, event.words)
    for figure in reading.figures:
        yield Reason("figure", _figure(figure, lang), figure.evidence, figure.rule, figure.words)
    for found in reading.dates:
        yield Reason("date", _date(found, lang), found.span, found.rule, ())
    for one in reading.statements:
        yield Reason("statement", _statement(one, lang), one.evidence, one.rule, one.words)


def _event(event: Event, lang: str) -> str:
    kind = write_kind(event.form, event.rank, event.status, lang)
    days = write_span(event.start, event.end, lang or "en")
    told_by = write_code("dated_by", event.dated_by, lang)
    dated = f" {say('dated_by', lang, rule=told_by)}" if told_by else ""
    place = f" @ {name_place(event.place, lang)}" if event.place else ""
    who = write_sides(event.participants, lang)
    return f"{kind}, {event.type}, {days}{dated}: {who}{place}"


def _figure(figure: Figure, lang: str) -> str:
    unit = whole_unit(figure.measure, figure.unit)
    amount = write_amount(figure.value, unit, figure.qualifier, figure.change, lang or "en")
    status = write_code("figure", figure.status, lang)
    told = f" ({status})" if status not in ("", "actual") else ""
    return f"{name_measure(figure.measure, lang)}: {amount}{told}"


def _date(found: Date, lang: str) -> str:
    precision = write_code("precision", found.precision, lang)
    return f"{write_span(found.start, found.end, lang or 'en')}, {precision}"


def _statement(statement: Statement, lang: str) -> str:
    return (
        f"{name_person(statement.speaker, lang)}, {write_code('statement', statement.kind, lang)}"
    )


def print_reasons(article: Article, reading: Reading, lang: str, console: Console) -> None:
    """One paragraph a finding: what it says, its quote, the rule and the words."""
    from rich.text import Text

    print_head(article, lang, console)
    for reason in find_reasons(reading, lang):
        quote = shorten(article.text[reason.span.start : reason.span.stop])
        told = ", ".join(_word(word, article) for word in reason.words)
        kind = say(f"kind_{reason.kind}", lang)
        console.print(Text(f"\n{kind}: {reason.finding}", style="bold"))
        console.print(Text(f"  «{quote}»", style="dim"))
        console.print(Text(f"  {write_rule(reason.rule, told, lang)}"))


def write_rule(rule: str, words: str, lang: str) -> str:
    """The rule that made a finding, and its words where they are told."""
    made_of = f", {say('words', lang, words=words)}" if words else ""
    return say("rule", lang, rule=rule) + made_of


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
