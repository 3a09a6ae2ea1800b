"""The dated events of a pair, a line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from svodka.record import EventEntry
from svodka.report.columns import print_columns
from svodka.report.days import write_days
from svodka.report.naming import Tell
from svodka.report.reading import STATUS_STYLES
from svodka.report.sentences import say_event

if TYPE_CHECKING:
    from rich.console import Console

DAY_WIDTH = 25


def print_timeline(
    events: Iterable[EventEntry], pair: tuple[str, str], tell: Tell, lang: str, console: Console
) -> None:
    """When, what, how many reports, and the id for `svodka event`."""
    from rich.text import Text

    rows = []
    for event in events:
        style = STATUS_STYLES.get(event.status, "")
        rows.append(
            (
                Text(write_days(event.start, event.end, lang), style="cyan"),
                Text(say_event(event, pair, lang, tell(event)), style=style),
                Text(f"{len(event.reports)}× {event.id}", style="dim"),
            )
        )
    print_columns(rows, DAY_WIDTH, console)
