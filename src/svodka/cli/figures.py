"""svodka figures"""

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
    to_pair,
    with_words,
)
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record


def figures(
    between: Pair = None,
    since: Since = None,
    until: Until = None,
    measure: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only measures with these words.")
    ] = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The record's figures, with who told each value.

    One entry a measure, parties, unit and period. A figure without a period counts by the day its
    last article was published.

    Examples:
    svodka figures --between RUS AZE --since 2023
    svodka figures --measure товарооборот --json
    """
    in_order(since, until)
    if measure is not None:
        with_words(measure, "--measure", "--measure товарооборот")

    from svodka.report.listings import print_figures
    from svodka.report.naming import name_articles

    with open_record(record) as opened:
        found = opened.figures(to_pair(*between) if between else (), measure, since, until)
        if json:
            print_json(list(found))
        elif not found:
            tell_nothing(
                f"no figure in {record} answers to that; leave out an option, or words of the measure"
            )
        else:
            print_figures(found, name_articles(opened), lang, open_console())
