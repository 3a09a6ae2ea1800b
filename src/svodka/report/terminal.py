"""A brief in a terminal: the same lines and numbers, quotes at the end; plain text in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svodka.report.columns import print_columns
from svodka.report.contents import Brief, Cell, Line, Row, Section
from svodka.report.html import write_origin
from svodka.report.wording import label

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

DAY_WIDTH = 23


def print_brief(brief: Brief, console: Console) -> None:
    """Writes the brief to the console, in its width."""
    title = label(brief.lang, "brief.title", a=brief.name_a, b=brief.name_b)
    console.print(title, style="bold", highlight=False, markup=False)
    console.print(brief.scope, style="dim", highlight=False, markup=False)
    for section in brief.sections:
        _print_section(section, brief.lang, console)
    _print_sources(brief, console)


def _print_section(section: Section, lang: str, console: Console) -> None:
    _heading(section.title, console)
    if section.intro:
        console.print(section.intro, style="dim", highlight=False, markup=False)
    if section.empty:
        console.print(label(lang, "brief.empty"), highlight=False, markup=False)
    if section.notes:
        notes = [("•", _cited(line.text, line.quotes, _more(line, lang))) for line in section.notes]
        print_columns(notes, 2, console)
    for group in section.groups:
        if group.title:
            console.print(f"\n{group.title}", style="italic", highlight=False, markup=False)
        print_columns((_row(line, lang) for line in group.lines), DAY_WIDTH, console)
    _print_rows(section.rows, lang, console)
    if section.targets:
        title = label(lang, "brief.targets")
        console.print(f"\n{title}", style="italic", highlight=False, markup=False)
    _print_rows(section.targets, lang, console)
    for found in section.disagreements:
        if found.heading:
            console.print(f"\n{found.heading}", style="italic", highlight=False, markup=False)
        nature = f", {found.nature}" if found.nature else ""
        console.print(f"\n{found.about} ({found.kind}{nature})", highlight=False, markup=False)
        _print_cells(found.sides, console)
    if section.left_out:
        note = label(lang, "brief.left_out", n=section.left_out, command=section.command)
        console.print(note, style="dim", highlight=False, markup=False)


def _row(line: Line, lang: str) -> tuple[Text, Text]:
    marks = f" ({'; '.join(line.marks)})" if line.marks else ""
    told = _cited(line.text + marks, line.quotes, _more(line, lang))
    return _text(line.day, "cyan"), told


def _more(line: Line, lang: str) -> str:
    return f" {label(lang, 'brief.reports_more', n=line.more)}" if line.more else ""


def _print_rows(rows: tuple[Row, ...], lang: str, console: Console) -> None:
    for row in rows:
        flag = "" if row.agree else f" – {label(lang, 'brief.differ')}"
        heading = _text(f"\n{row.measure}, {row.period}", "")
        heading.append(flag, style="bold red")
        if row.quote:
            heading.append(f"\n{row.quote}", style="dim")
        console.print(heading)
        _print_cells(row.cells, console)


def _print_cells(cells: tuple[Cell, ...], console: Console) -> None:
    notes = ((cell, f" ({cell.note})" if cell.note else "") for cell in cells)
    rows = (("", _cited(cell.text + note, cell.quotes, "")) for cell, note in notes)
    print_columns(rows, 2, console)


def _print_sources(brief: Brief, console: Console) -> None:
    if not brief.sources:
        return
    _heading(label(brief.lang, "sections.quotes"), console)
    quotes = []
    for quote in brief.quotes:
        words = _text(f"«{quote.before}", "dim")
        words.append(" ".join(quote.text.split()), style="not dim")
        words.append(f"{quote.after}» ")
        words.append(f"({quote.source})", style="cyan")
        quotes.append((_text(f"[{quote.number}]", "green"), words))
    print_columns(quotes, 5, console)
    _heading(label(brief.lang, "sections.sources"), console)
    sources = []
    for source in brief.sources:
        words = _text(f"{source.headline} – {write_origin(source, brief.lang)}", "")
        sources.append((_text(f"({source.number})", "cyan"), words))
    print_columns(sources, 5, console)


def _heading(title: str, console: Console) -> None:
    console.print(f"\n{title.upper()}", style="bold", highlight=False, markup=False)


def _text(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(words, style=style)


def _cited(words: str, numbers: tuple[int, ...], more: str) -> Text:
    text = _text(words, "")
    text.append(" " + "".join(f"[{number}]" for number in numbers), style="green")
    text.append(more, style="dim")
    return text
