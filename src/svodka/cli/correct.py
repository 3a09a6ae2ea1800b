"""svodka correct: what a person says against the machine."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile
from svodka.cli.corrected import (
    Correcting,
    Done,
    choose_correction,
    choose_report,
    choose_reports,
    correction,
)
from svodka.cli.noticed import notes_on_edit, notes_on_merge, notes_on_value
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record

if TYPE_CHECKING:
    from svodka.record import CorrectionEntry

Id = Annotated[str, typer.Argument(metavar="ID", help="An event or a series of figures.")]
REPORT = "A report of it, as ARTICLE or ARTICLE:START; `svodka explain ID` lists them."


@correction
def merge(
    to: Correcting,
    ids: Annotated[list[str], typer.Argument(metavar="ID ID...", help="What is one and the same.")],
) -> Done:
    """These events (or series) are one.

    Examples:
    svodka correct merge e4f1c2d9a7 e09b3c1f55 --by "Анна Р." --because "одна и та же встреча"
    """
    found = (to.record.event(id) or to.record.series(id) for id in ids)
    merged = [one for one in found if one is not None]
    made = to.record.correct.merge(ids, *to.who)
    return Done(made, notes=notes_on_merge(to.record, merged))


@correction
def split(
    to: Correcting,
    id: Id,
    reports: Annotated[list[str], typer.Argument(metavar="REPORT...", help=REPORT)],
) -> Done:
    """These reports tell of another event than the rest.

    Examples:
    svodka correct split e4f1c2d9a7 tass-118 tass-120:340 --by "Анна Р." --because "вторая встреча"
    """
    chosen = [one.mention for told in reports for one in choose_reports(to.record, id, told)]
    return Done(to.record.correct.split(id, chosen, *to.who))


Field = Annotated[
    str,
    typer.Argument(
        metavar="FIELD",
        help="Of an event: status, rank, form, type, start, end, place, place_state. Of a "
        "series: status, measure, value, unit, start, end.",
    ),
]
Value = Annotated[
    str,
    typer.Argument(
        metavar="VALUE",
        help='What is right: a code (state, actual, GRC), a day, a number; "" for none, of a '
        "start: no known day.",
    ),
]
Alone = Annotated[
    str,
    typer.Option(
        "--report",
        metavar="REPORT",
        help="Of a series: correct the value of this report alone.",
    ),
]


@correction
def edit(to: Correcting, id: Id, field: Field, value: Value, report: Alone = "") -> Done:
    """A field of an event (or a series) is otherwise than told.

    Codes are in English whatever the language of the wording: a state visit is `rank state`, one
    called off `status negation`; a wrong code is refused with the right ones. The value of a figure
    that several report is corrected in all of them, unless --report names one.

    Examples:
    svodka correct edit e4f1c2d9a7 start 2024-08-18 --by "Анна Р." --because "сайт Кремля"
    svodka correct edit e4f1c2d9a7 place_state AZE --by "Анна Р." --because "встреча в Баку"
    svodka correct edit f77aa0c3e1 value 4.3e9 --by "Анна Р." --because "таблица ФТС"
    svodka correct edit f77aa0c3e1 value 4.3e9 --report tass-118 --by "Анна Р." --because "опечатка"
    """
    if field == "place_state" and value:
        from svodka.report.states import find_state

        value = find_state(value)
    before, series = to.record.event(id), to.record.series(id)
    alone = choose_report(to.record, id, report).mention if report else None
    made = to.record.correct.edit(id, field, value, *to.who, report=alone)
    if series and field == "value" and not alone:
        return Done(made, notes=notes_on_value(series, value))
    return Done(made, notes=notes_on_edit(before, to.record, id, field, value))


@correction
def reject(
    to: Correcting,
    id: Id,
    report: Annotated[str, typer.Argument(metavar="REPORT", help=REPORT)] = "",
) -> Done:
    """A finding is none: the article does not say so. REPORT may be left out where there is but one.

    Examples:
    svodka correct reject e4f1c2d9a7 tass-118 --by "Анна Р." --because "это подпись к старому фото"
    """
    chosen = choose_report(to.record, id, report)
    rest = [f"{id[0]}{one.mention}" for one in choose_reports(to.record, id, "")]
    return Done(to.record.correct.reject(chosen.mention, *to.who), rest)


@correction
def undo(
    to: Correcting,
    number: Annotated[
        str, typer.Argument(metavar="N", help="Its number in the log, or its id (k…).")
    ],
) -> Done:
    """A correction does nothing more; it stays in the log.

    Examples:
    svodka correct undo 3 --by "Анна Р." --because "источник отозван"
    """
    id = choose_correction(to.record, number).id
    return Done(id, to.record.correct.undo(id, *to.who))


def log(
    about: Annotated[
        str, typer.Argument(metavar="ID", help="Only of this event, series or article.")
    ] = "",
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Every correction, by whom and why, those undone too.

    Examples:
    svodka correct log
    svodka correct log e4f1c2d9a7 --lang en
    svodka correct log --json > corrections.json
    """
    from svodka.report.corrections import print_corrections

    with open_record(record) as opened:
        event = opened.event(about) or opened.series(about) if about else None
        found = _about(opened.corrections(), event.id if event else about)
        if json:
            print_json(found)
        elif not found:
            tell_nothing(
                f"no correction of {about} in {record}; leave it out to see all"
                if about
                else f"nothing in {record} has been corrected; see svodka correct --help"
            )
        else:
            print_corrections(found, lang, open_console())


def _about(log: Iterable[CorrectionEntry], about: str) -> list[CorrectionEntry]:
    return [
        one
        for one in log
        if not about
        or about in (*one.subjects, one.left)
        or about in (article for article, _ in one.quotes)
    ]


ACTS = (merge, split, edit, reject, undo, log)


def correct() -> None:
    """Corrects the record: merge, split, edit, reject; undo, and the log.

    A correction is kept with your name and your reason, applied over every later reading and merge,
    and can be undone.

    Examples:
    svodka correct merge e4f1c2d9a7 e09b3c1f55 --by "Анна Р." --because "одна и та же встреча"
    svodka correct edit e4f1c2d9a7 status negation --by "Анна Р." --because "визит не состоялся"
    svodka correct log
    svodka correct undo 3 --by "Анна Р." --because "источник отозван"
    """
