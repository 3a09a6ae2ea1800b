"""svodka events"""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Pair, RecordFile, read_since, to_pair
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record

FORMS = ("visit", "meeting", "call", "message", "summit", "signing", "statement", "action")
STATUSES = ("actual", "future", "hypothetical", "negation")


def events(
    between: Pair = None,
    since: Annotated[
        date | None,
        typer.Option(parser=read_since, metavar="YYYY", help="Events from then on."),
    ] = None,
    form: Annotated[str, typer.Option(metavar="FORM", help=f"One of {', '.join(FORMS)}.")] = "",
    status: Annotated[
        str, typer.Option(metavar="STATUS", help=f"One of {', '.join(STATUSES)}.")
    ] = "",
    person: Annotated[str, typer.Option(metavar="NAME", help="Somebody who takes part.")] = "",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The record's events, each once, with its reports.

    Examples:
    svodka events --between RUS AZE --since 2024
    svodka events --form visit --status future
    svodka events --person Алиев --json
    """
    _one_of(form, FORMS, "--form")
    _one_of(status, STATUSES, "--status")

    from svodka.report.listings import print_events
    from svodka.report.naming import name_articles

    with open_record(record) as opened:
        found = opened.events(
            between=to_pair(*between) if between else (),
            since=since,
            form=form or None,
            status=status or None,
            person=person or None,
        )
        if json:
            print_json(list(found))
        elif not found:
            tell_nothing(f"no event in {record} answers to all of that; leave out an option")
        else:
            print_events(found, name_articles(opened), open_console())


def _one_of(given: str, known: tuple[str, ...], option: str) -> None:
    if given and given not in known:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(known)}", param_hint=option)
