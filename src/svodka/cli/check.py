"""svodka check"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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

if TYPE_CHECKING:
    from svodka.check import Checked

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
    counted from the day the draft bears, else from the last one it names (and not as still to
    come), else from today; the report says which.

    Examples:
    svodka check draft.docx --between RUS AZE
    svodka check draft.md -o report.html --published 2024-08-18
    """
    pair = to_pair(*between) if between else ()
    if output and not output.endswith((".html", ".htm", ".json")):
        raise OutputError(f"{output}: unknown format; end the name in .html or .json")

    from svodka.report.wording import table

    table(lang)  # an unknown language is told before the work, not after it
    checked = _check(draft, published, pair, record)
    _show(checked, output, lang, json)
    if checked.contradicted:
        raise typer.Exit(CONTRADICTED)


def _check(draft: str, published: date | None, pair: tuple[str, ...], record: str) -> Checked:
    from svodka.check import ClaimWords, check_draft, people_known
    from svodka.check.speaking import spoken
    from svodka.intake.drafts import read_draft
    from svodka.language.ru import load
    from svodka.pipeline import read
    from svodka.wordings import load_wording

    text = read_draft(draft, published)
    with open_record(record) as opened:
        language = load()
        words = ClaimWords(language.table("counts"))
        known = people_known(opened)
        reading = read(text, language, known)
        if (dated := spoken(text, reading)) is not text:  # «вчера» is counted from that day too
            text, reading = dated, read(dated, language, known)
        return check_draft(text, reading, opened, load_wording(), words, pair)


def _show(checked: Checked, output: str, lang: str, json: bool) -> None:
    """As a file, as JSON, or in the terminal."""
    from svodka.report.checked_data import checked_to_json
    from svodka.report.checked_page import render_checked
    from svodka.report.checked_terminal import print_checked

    if output:
        as_json = json or output.endswith(".json")
        page = dumps(checked_to_json(checked)) if as_json else render_checked(checked, lang)
        write_file(Path(output), page)
        typer.echo(Path(output).resolve())
    elif json:
        print_json(checked_to_json(checked))
    else:
        print_checked(checked, lang, open_console())


def dumps(data: object) -> str:
    """Indented JSON as text."""
    import orjson

    return orjson.dumps(data, option=orjson.OPT_INDENT_2).decode() + "\n"
