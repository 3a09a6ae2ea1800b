"""svodka events"""

from __future__ import annotations

from typing import Annotated

import typer

from svodka.cli.arguments import (
    DEFAULT_RECORD,
    Json,
    Lang,
    Pair,
    RecordFile,
    Since,
    Until,
    in_order,
    one_of,
    to_pair,
    with_words,
)
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record
from svodka.ontology.events import FORMS, STATUSES

Form = Annotated[str | None, typer.Option(metavar="FORM", help=f"One of {', '.join(FORMS)}.")]
Status = Annotated[
    str | None, typer.Option(metavar="STATUS", help=f"One of {', '.join(STATUSES)}.")
]
Person = Annotated[str | None, typer.Option(metavar="NAME", help="Somebody who takes part.")]


def events(
    between: Pair = None,
    since: Since = None,
    until: Until = None,
    form: Form = None,
    status: Status = None,
    person: Person = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The record's events, each once, with its reports.

    Examples:
    svodka events --between RUS AZE --since 2024
    svodka events --since 2024-05-01 --until 2024-08-18
    svodka events --form visit --status future
    svodka events --person Алиев --json
    """
    in_order(since, until)
    _check(form, status, person)

    from svodka.report.listings import print_events
    from svodka.report.naming import name_articles

    with open_record(record) as opened:
        pair = to_pair(*between) if between else ()
        found = opened.events(pair, since, until, form=form, status=status, person=person)
        if json:
            print_json(list(found))
        elif not found:
            near = opened.near_names(person) if person else []
            tell_nothing(f"no event in {record} answers to all of that; {_cure(near)}")
        else:
            print_events(found, name_articles(opened), lang, open_console())


def _check(form: str | None, status: str | None, person: str | None) -> None:
    """Raises BadParameter or SvodkaError for what no event answers to."""
    one_of(form, FORMS, "--form")
    one_of(status, STATUSES, "--status")
    if person is not None:
        with_words(person, "--person", "--person Лавров")


def _cure(near: list[str]) -> str:
    meant = f", or did you mean {', '.join(near)}?" if near else ""
    return f"leave out an option{meant}"
