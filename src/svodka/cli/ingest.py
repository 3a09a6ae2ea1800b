"""svodka ingest"""

from __future__ import annotations

from typing import Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Published, RecordFile, to_day
from svodka.cli.outputs import print_json


def ingest(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...", help="Texts, pages, JSON Lines (.gz too), folders; - for stdin."
        ),
    ],
    published: Published = None,
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Reads articles into the record.

    The same article again changes nothing; stopped half-way, run it again and it goes on.

    Examples:
    svodka ingest articles/
    svodka ingest news.jsonl.gz --record caucasus.db
    svodka ingest article.txt --published 2024-08-18
    """
