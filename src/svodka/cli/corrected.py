"""What the acts of `svodka correct` share: who says so, which reports are meant, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, Concatenate, NamedTuple, ParamSpec

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile
from svodka.cli.noticed import Note
from svodka.cli.outputs import open_console, print_json
from svodka.cli.records import open_record
from svodka.errors import SvodkaError

if TYPE_CHECKING:
    from svodka.record import CorrectionEntry, EventEntry, Record, Report, SeriesEntry

P = ParamSpec("P")
By = Annotated[
    str,
    typer.Option("--by", metavar="NAME", envvar="SVODKA_CORRECTOR", help="Who says so: your name."),
]
Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="Why: what it rests on.")]


class Correcting(NamedTuple):
    """The record to correct, and by whom and why."""

    record: Record
    who: tuple[str, str]


class Done(NamedTuple):
    """The id of a correction made or undone. about: ids of the events and series it is about, where
    the correction itself no longer says them. notes: what else came of it."""

    correction: str
    about: Sequence[str] = ()
    notes: Sequence[Note] = ()


def correction(act: Callable[Concatenate[Correcting, P], Done]) -> Callable[..., None]:
    """The act as a verb: its own arguments, then the options that every correction takes.

    The verb tells what was done, and raises SvodkaError where it is not told by whom or why.
    """

    def verb(
        by: By = "",
        because: Because = "",
        lang: Lang = "ru",
        json: Json = False,
        record: RecordFile = DEFAULT_RECORD,
        **own: Any,
    ) -> None:
        for given, option in ((by, "--by NAME"), (because, "--because TEXT")):
            if not given.strip():
                raise SvodkaError(f"a correction keeps who made it, and why; give {option}")
        with open_record(record) as opened:
            done = act(Correcting(opened, (by, because)), **own)  # type: ignore[call-arg]
            tell_done(opened, done, lang, json)

    own = list(signature(act, eval_str=True).parameters.values())[1:]
    shared = list(signature(verb, eval_str=True).parameters.values())[:-1]
    return _signed(update_wrapper(verb, act), [*own, *shared])


def _signed(verb: Callable[..., None], parameters: Sequence[Parameter]) -> Callable[..., None]:
    """The function with these parameters, as typer looks for them."""
    verb.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    verb.__annotations__ = {one.name: one.annotation for one in parameters}
    return verb


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
        listed = ", ".join(name_reports(reports))
        raise SvodkaError(f"{id}: {told} does not report it; give one of {listed}")
    return chosen


def choose_report(record: Record, id: str, told: str) -> Report:
    """The one report meant. Raises SvodkaError, naming the reports, where several are."""
    chosen = choose_reports(record, id, told)
    if len(chosen) > 1:
        listed = ", ".join(name_reports(chosen))
        raise SvodkaError(f"{id}: which report is meant? give one of {listed}")
    return chosen[0]


def name_reports(reports: Sequence[Report]) -> list[str]:
    """Each as REPORT takes it: ARTICLE:START, or the key where two start at one place."""
    places = [f"{one.article}:{one.start}" for one in reports]
    return [
        place if places.count(place) == 1 else one.mention
        for place, one in zip(places, reports, strict=True)
    ]


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


def tell_done(record: Record, done: Done, lang: str, json: bool) -> None:
    """What was corrected, how to undo it, and what the events and series it is about now are."""
    from svodka.report.corrections import print_done, write_correction_note
    from svodka.report.listings import print_events, print_figures
    from svodka.report.naming import name_articles

    entry = choose_correction(record, done.correction)
    ids = [*entry.subjects, *done.about]
    events = {one.id: one for id in ids if (one := record.event(id))}
    series = {told.id: told for id in ids if (told := record.series(id))}
    notes = [
        write_correction_note(key, {**values, "correction": entry.number}, lang)
        for key, values in done.notes
    ]
    if json:
        print_json({"correction": entry, "now": [*events, *series], "notes": notes})
        return
    console = open_console()
    print_done(entry, notes, lang, console)
    print_events(events.values(), name_articles(record), lang, console)
    print_figures(series.values(), name_articles(record), lang, console)
