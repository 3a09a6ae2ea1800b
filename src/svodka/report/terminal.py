"""A brief in a terminal: the same lines and numbers, quotes at the end; plain text in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svodka.report.contents import Brief, Cell, Row, Section
from svodka.report.html import write_origin
from svodka.report.wording import label

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
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
        notes = _grid(2)
        for line in section.notes:
            more = f" {label(lang, 'brief.reports_more', n=line.more)}" if line.more else ""
            notes.add_row("•", _cited(line.text, line.quotes, more))
        console.print(notes)
    for group in section.groups:
        if group.title:
            console.print(f"\n{group.title}", style="italic", highlight=False, markup=False)
        table = _grid(DAY_WIDTH)
        for line in group.lines:
            marks = f" ({'; '.join(line.marks)})" if line.marks else ""
            more = f" {label(lang, 'brief.reports_more', n=line.more)}" if line.more else ""
            table.add_row(_text(line.day, "cyan"), _cited(line.text + marks, line.quotes, more))
        console.print(table)
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
    table = _grid(2)
    for cell in cells:
        note = f" ({cell.note})" if cell.note else ""
        table.add_row("", _cited(cell.text + note, cell.quotes, ""))
    console.print(table)


def _print_sources(brief: Brief, console: Console) -> None:
    if not brief.sources:
        return
    _heading(label(brief.lang, "sections.quotes"), console)
    quotes = _grid(5)
    for quote in brief.quotes:
        words = _text(f"«{' '.join(quote.text.split())}» ", "")
        words.append(f"({quote.source})", style="cyan")
        quotes.add_row(_text(f"[{quote.number}]", "green"), words)
    console.print(quotes)
    _heading(label(brief.lang, "sections.sources"), console)
    sources = _grid(5)
    for source in brief.sources:
        words = _text(f"{source.headline} – {write_origin(source, brief.lang)}", "")
        sources.add_row(_text(f"({source.number})", "cyan"), words)
    console.print(sources)


def _heading(title: str, console: Console) -> None:
    console.print(f"\n{title.upper()}", style="bold", highlight=False, markup=False)


def _grid(first: int) -> Table:
    from rich.table import Table

    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=first)
    table.add_column(ratio=1, overflow="fold")
    return table


def _text(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(words, style=style)


def _cited(words: str, numbers: tuple[int, ...], more: str) -> Text:
    text = _text(words, "")
    text.append(" " + "".join(f"[{number}]" for number in numbers), style="green")
    text.append(more, style="dim")
    return text
