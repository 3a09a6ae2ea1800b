"""svodka event"""

from __future__ import annotations

from typing import Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile
from svodka.cli.outputs import open_console, print_json
from svodka.cli.records import open_record
from svodka.errors import SvodkaError


def event(
    id: Annotated[str, typer.Argument(metavar="ID", help="An id that a verb printed.")],
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """One event: each attribute with who says so, and who differs.

    Also what it was said to be over time, what it is part of, and every quote.

    Examples:
    svodka event e4f1c2d9a7
    svodka event e4f1c2d9a7 --json
    """
    from svodka.report.corrections import print_shaping
    from svodka.report.listings import print_event
    from svodka.report.naming import name_articles

    with open_record(record) as opened:
        found = opened.event(id)
        if found is None:
            raise SvodkaError(
                f"{id}: no event of that id in {record}; `svodka events` prints the ids"
            )
        if json:
            print_json(found)
        else:
            console = open_console()
            print_event(found, name_articles(opened), lang, console)
            told = [one for one in opened.corrections() if one.id in found.corrections]
            print_shaping(told, lang, console)
