"""What the acts of `svodka correct` share: who says so, which reports are meant, what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from svodka.cli.outputs import open_console, print_json
from svodka.cli.records import open_record
from svodka.errors import SvodkaError

if TYPE_CHECKING:
    from svodka.record import CorrectionEntry, EventEntry, Record, Report, SeriesEntry

Who = tuple[str, str]


@contextmanager
def make(place: str, by: str, because: str) -> Iterator[tuple[Record, Who]]:
    """The record to correct, and by whom and why. Raises SvodkaError where either is missing."""
    for given, option in ((by, "--by NAME"), (because, "--because TEXT")):
        if not given.strip():
            raise SvodkaError(f"a correction keeps who made it, and why; give {option}")
    with open_record(place) as opened:
        yield opened, (by, because)


def find_entry(record: Record, id: str) -> EventEntry | SeriesEntry:
    """The event or series of an id. Raises SvodkaError where there is none."""
    found = record.event(id) or record.series(id)
    if found is None:
        raise SvodkaError(
            f"{id}: no event or series of that id; `svodka events` and `svodka figures` print them"
        )
    return found


def choose_reports(record: Record, id: str, told: str) -> list[Report]:
    """The reports of an event or a series meant by ARTICLE or ARTICLE:START; all for "".

    Raises SvodkaError, naming the reports there are.
    """
    reports = _reports(find_entry(record, id))
    chosen = [
        one
        for one in reports
        if told in ("", one.article, f"{one.article}:{one.start}", one.mention)
    ]
    if not chosen:
        listed = ", ".join(f"{one.article}:{one.start}" for one in reports)
        raise SvodkaError(f"{id}: {told} does not report it; give one of {listed}")
    return chosen


def _reports(entry: EventEntry | SeriesEntry) -> list[Report]:
    from svodka.record import EventEntry

    if isinstance(entry, EventEntry):
        return list(entry.reports)
    return [one.report for one in entry.reports]


def choose_correction(record: Record, told: str) -> CorrectionEntry:
    """The correction of a number in the log, or of an id. Raises SvodkaError."""
    for one in record.corrections():
        if told in (str(one.number), one.id):
            return one
    raise SvodkaError(f"{told}: no such correction; `svodka correct log` lists them")


def tell_done(record: Record, id: str, lang: str, json: bool, about: Sequence[str] = ()) -> None:
    """What was corrected, how to undo it, and what the events and series it is about now are.

    about: ids of those where the correction itself no longer says them.
    """
    from svodka.report.corrections import print_done
    from svodka.report.listings import print_events, print_figures
    from svodka.report.naming import name_articles

    entry = choose_correction(record, id)
    ids = [*entry.subjects, *about]
    events = {one.id: one for id in ids if (one := record.event(id))}
    series = {told.id: told for id in ids if (told := record.series(id))}
    if json:
        print_json({"correction": entry, "now": [*events, *series]})
        return
    console = open_console()
    print_done(entry, lang, console)
    print_events(events.values(), name_articles(record), console)
    print_figures(series.values(), name_articles(record), console)
