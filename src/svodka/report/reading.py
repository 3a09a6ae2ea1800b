"""What one article says, in a terminal: every finding with its quote and where it stands.

Offsets are written as in Python, [start:stop], and count characters of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from svodka.article import Article
from svodka.findings import Date, Event, Figure, Participant, Reading, Span, Statement
from svodka.report.amounts import write_amount
from svodka.report.citations import headline_of
from svodka.report.codes import name_measure, name_person, name_place, say, write_code
from svodka.report.columns import print_columns
from svodka.report.measures import whole_unit
from svodka.report.quoting import shorten

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

STATUS_STYLES = {"future": "yellow", "hypothetical": "magenta", "negation": "red"}
SPAN_STYLES = {"statement": "italic", "event": "bold underline", "figure": "green", "date": "cyan"}
CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n"}
CONTROLS |= {0x7F: 0x2421, ord("\r"): ord(" ")}


def print_reading(article: Article, reading: Reading, lang: str, console: Console) -> None:
    """The article's findings as tables; in a terminal the text itself too, findings marked."""
    print_head(article, lang, console)
    if console.is_terminal:
        console.print(_marked(article, reading, lang))
    tables = {
        "events": [_event_row(one, lang) for one in reading.events],
        "figures": [_figure_row(one, lang) for one in reading.figures],
        "dates": [_date_row(one, lang) for one in reading.dates],
        "statements": [_statement_row(one, lang) for one in reading.statements],
    }
    for title, rows in tables.items():
        _print_findings(say(title, lang), rows, article, console)


def print_head(article: Article, lang: str, console: Console) -> None:
    """Headline, day of publication, and what told the day."""
    console.print(printable(headline_of(article)), style="bold")
    by = write_code("published_by", article.published_by, lang)
    told = say("published", lang, day=article.published, by=by)
    console.print(told, style="dim")


def _marked(article: Article, reading: Reading, lang: str) -> Text:
    """The text with its findings marked, under a line that tells how."""
    from rich.text import Text

    text = Text("\n")
    for kind, style in SPAN_STYLES.items():
        text.append(say(f"{kind}s", lang).lower(), style=style)
        text.append("  ")
    text.append("\n\n")
    shift = len(text)
    text.append(printable(article.text))
    for kind, span in _stretches(reading):
        text.stylize(SPAN_STYLES[kind], span.start + shift, span.stop + shift)
    text.rstrip()
    return text


def printable(text: str) -> str:
    """Control characters as pictures of them, one for one: an article may not drive the terminal.

    >>> printable("а\\x1b[2J")
    'а␛[2J'
    """
    return text.translate(CONTROLS)


def _stretches(reading: Reading) -> Iterator[tuple[str, Span]]:
    """What is marked; of marks on the same words the later wins."""
    yield from (("statement", one.evidence) for one in reading.statements)
    for event in reading.events:
        yield from (("event", span) for span in dict.fromkeys((event.evidence, *event.mentions)))
    yield from (("figure", one.evidence) for one in reading.figures)
    yield from (("date", one.span) for one in reading.dates)


Row = tuple[tuple[str, ...], str, Span]  # cells, style of the first, the quote


def _print_findings(title: str, rows: Iterable[Row], article: Article, console: Console) -> None:
    from rich.text import Text

    rows = list(rows)
    console.print(f"\n{title} ({len(rows)})", style="bold")
    told_rows: list[tuple[str, Text]] = []
    for number, (cells, style, span) in enumerate(rows, start=1):
        first, *others = cells
        line = Text(printable(first), style=style or "bold")
        told = printable("".join(f"  {cell}" for cell in others if cell))
        line.append(told, style="not bold default")
        quote = printable(shorten(article.text[span.start : span.stop]))
        told_rows.append((f"{number:>3}", line))
        told_rows.append(("", Text(f"«{quote}» [{span.start}:{span.stop}]", style="dim")))
    print_columns(told_rows, 5, console, gap="")


def write_kind(form: str, rank: str | None, status: str, lang: str) -> str:
    """What an event is: «визит (рабочий), планируется»."""
    ranked = f" ({write_code('rank', rank, lang)})" if rank else ""
    return f"{write_code('form', form, lang)}{ranked}, {write_code('status', status, lang)}"


def _event_row(event: Event, lang: str) -> Row:
    inferred = f" ({say('inferred', lang)})" if event.inferred_day else ""
    where = (name_place(event.place, lang), event.place_state) if event.place else ()
    place = f" @ {', '.join(filter(None, where))}" if where else ""
    claim = f"  {_speaks(event.speaker, lang)}" if event.speaker else ""
    cells = (
        write_kind(event.form, event.rank, event.status, lang),
        event.type,
        write_span(event.start, event.end, lang) + inferred,
        write_sides(event.participants, lang) + place + claim,
    )
    return cells, STATUS_STYLES.get(event.status, ""), event.evidence


def _speaks(speaker: str, lang: str) -> str:
    return say("speaker", lang, speaker=name_person(speaker, lang))


def write_sides(participants: Iterable[Participant], lang: str = "ru") -> str:
    """Actors, then an arrow and recipients: «Владимир Путин (RUS) → Ильхам Алиев (AZE)»."""
    sides: dict[str, list[str]] = {"actor": [], "recipient": []}
    for one in participants:
        name = name_person(one.name, lang)
        sides[one.role].append(f"{name} ({one.state})" if one.state else name)
    return " → ".join(", ".join(names) for names in sides.values() if names)


def _figure_row(figure: Figure, lang: str) -> Row:
    unit = whole_unit(figure.measure, figure.unit)
    amount = write_amount(figure.value, unit, figure.qualifier, figure.change, lang)
    cells = (
        amount,
        name_measure(figure.measure, lang),
        write_code("figure", figure.status, lang),
        ", ".join(figure.parties),
        write_span(figure.start, figure.end, lang) if figure.start else "",
        _speaks(figure.speaker, lang) if figure.speaker else "",
    )
    return cells, "", figure.evidence


def _date_row(found: Date, lang: str) -> Row:
    precision = write_code("precision", found.precision, lang)
    return (write_span(found.start, found.end, lang), precision), "", found.span


def _statement_row(statement: Statement, lang: str) -> Row:
    state = f" ({statement.state})" if statement.state else ""
    speaker = name_person(statement.speaker, lang)
    kind = write_code("statement", statement.kind, lang)
    return (f"{speaker}{state}", kind), "", statement.evidence


def write_span(start: date | None, end: date | None, lang: str = "en") -> str:
    """Days in ISO 8601.

    >>> write_span(date(2024, 8, 18), date(2024, 8, 19))
    '2024-08-18..2024-08-19'
    """
    if start is None or end is None:
        return say("undated", lang)
    return start.isoformat() if start == end else f"{start}..{end}"
