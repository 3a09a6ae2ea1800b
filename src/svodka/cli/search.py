"""svodka search"""

from __future__ import annotations

from typing import Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile, with_words
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record


def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="Words, in any of their forms; all are wanted."),
    ],
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="At most so many articles.")] = 20,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Articles that hold all the words, best first.

    Examples:
    svodka search железная дорога
    svodka search "санкции против заключённых" --lang en
    svodka search миротворцы --limit 5 --json
    """
    asked = " ".join(words)
    with_words(asked, "WORDS", "железная дорога")

    from svodka.report.listings import print_hits
    from svodka.report.naming import name_articles

    with open_record(record) as opened:
        found = opened.search(asked, limit=limit)
        if json:
            print_json(found)
        elif not found:
            tell_nothing(f"no article holds all of {asked!r}; try fewer words")
        else:
            print_hits(found, name_articles(opened), lang, open_console())
