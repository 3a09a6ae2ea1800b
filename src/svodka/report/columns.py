"""Rows in columns: wrapped to the window in a terminal; in a pipe one row is one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    Cell = str | Text

GAP = " "


def print_columns(
    rows: Iterable[Sequence[Cell]], first: int, console: Console, gap: str = GAP
) -> None:
    """Prints rows of one, two or three cells. first: the width of the first; the second takes what
    is left of the window; a third stands at its right edge."""
    if console.is_terminal:
        _print_table(list(rows), first, len(gap), console)
        return
    for row in rows:
        console.print(_line(row, first, gap), soft_wrap=True)


def _print_table(rows: list[Sequence[Cell]], first: int, gap: int, console: Console) -> None:
    from rich.table import Table

    table = Table.grid(padding=(0, gap, 0, 0))
    table.add_column(width=first)
    table.add_column(ratio=1, overflow="fold")
    for _ in range(2, max(map(len, rows), default=0)):
        table.add_column(justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    console.print(table)


def _line(row: Sequence[Cell], first: int, gap: str) -> Text:
    from rich.text import Text

    line = Text()
    for at, cell in enumerate(row):
        line.append(_one_line(cell))
        if at < len(row) - 1:
            line.append(" " * (max(0, first - len(cell)) if at == 0 else 1) + gap)
    line.rstrip()
    return line


def _one_line(cell: Cell) -> Cell:
    return " ".join(cell.split("\n")) if isinstance(cell, str) else cell
