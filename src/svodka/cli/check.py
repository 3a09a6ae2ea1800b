"""svodka check"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from svodka.cli.arguments import (
    DEFAULT_RECORD,
    Json,
    Lang,
    Pair,
    Published,
    RecordFile,
    to_pair,
)
from svodka.cli.outputs import open_console, print_json, write_file
from svodka.cli.records import open_record
from svodka.errors import OutputError

CONTRADICTED = 1


def check(
    draft: Annotated[
        str, typer.Argument(metavar="DRAFT", help="A text: .md, .txt, .docx or .html, in Russian.")
    ],
    between: Pair = None,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="A page: .html (or .json).")
    ] = "",
    published: Published = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """A draft checked against the record: what is supported, what is contradicted, and by whom.

    Every event, figure, date and counted claim in it. Exit code 0: nothing is contradicted; 1:
    something is; 2: the draft could not be read. Without --published, days such as «вчера» are
    counted from the day the draft bears, else from the last one it names, else from today; the
    report says which.

    Examples:
    svodka check draft.docx --between RUS AZE
    svodka check draft.md -o report.html --published 2024-08-18
    """
    pair = to_pair(*between) if between else ()
    if output and not output.endswith((".html", ".htm", ".json")):
        raise OutputError(f"{output}: unknown format; end the name in .html or .json")

    from svodka.check import ClaimWords, check_draft
    from svodka.check.speaking import spoken
    from svodka.intake.drafts import read_draft
    from svodka.language.ru import load
    from svodka.pipeline import read
    from svodka.report.checked_data import checked_to_json
    from svodka.report.checked_page import render_checked
    from svodka.report.checked_terminal import print_checked
    from svodka.report.wording import table
    from svodka.wordings import load_wording

    table(lang)  # an unknown language is told before the work, not after it
    text = read_draft(draft, published)
    with open_record(record) as opened:
        language = load()
        words = ClaimWords(language.table("counts"))
        reading = read(text, language)
        if (dated := spoken(text, reading)) is not text:  # «вчера» is counted from that day too
            text, reading = dated, read(dated, language)
        checked = check_draft(text, reading, opened, load_wording(), words, pair)
    if output.endswith(".json") or (json and output):
        write_file(Path(output), dumps(checked_to_json(checked)))
    elif output:
        write_file(Path(output), render_checked(checked, lang))
    if output:
        typer.echo(Path(output).resolve())
    elif json:
        print_json(checked_to_json(checked))
    else:
        print_checked(checked, lang, open_console())
    if checked.contradicted:
        raise typer.Exit(CONTRADICTED)


def dumps(data: object) -> str:
    """Indented JSON as text."""
    import orjson

    return orjson.dumps(data, option=orjson.OPT_INDENT_2).decode() + "\n"
