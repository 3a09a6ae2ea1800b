"""svodka contradictions"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, Pair, RecordFile, to_pair
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record

if TYPE_CHECKING:
    from svodka.record import Contradiction, Record


def contradictions(
    between: Pair = None,
    every: Annotated[
        bool,
        typer.Option("--all", help="Also what an outlet corrected in its own report."),
    ] = False,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Reports that cannot all be right, side by side.

    Values, days, places, ranks, statuses and counts. "mirror": two sources count the same from
    two sides; "near": measures worded differently, that may be one.

    Examples:
    svodka contradictions
    svodka contradictions --between RUS AZE --json
    """
    from svodka.report.listings import print_contradictions

    with open_record(record) as opened:
        found = find_all(opened, to_pair(*between) if between else (), every)
        if json:
            print_json(list(found))
        elif not found:
            tell_nothing(
                f"no reports in {record} contradict each other"
                + (" on that pair; leave out --between" if between else "; ingest more articles")
            )
        else:
            print_contradictions(found, opened, lang, open_console())


def find_all(
    record: Record, between: Sequence[str] = (), agreeing: bool = False
) -> list[Contradiction]:
    """What a record holds, and what only comparing its objects shows."""
    from svodka.check.disagreements import find_disagreements
    from svodka.report.counting import claim_words, measure_words, wording

    return find_disagreements(record, wording(), claim_words(), measure_words(), between, agreeing)
