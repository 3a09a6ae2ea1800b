"""svodka brief"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.arguments import (
    DEFAULT_RECORD,
    YEAR_OR_DAY,
    Json,
    Lang,
    OtherState,
    RecordFile,
    State,
    read_day,
    read_since,
    to_pair,
)
from svodka.cli.outputs import open_console, write_file
from svodka.cli.records import open_record
from svodka.errors import OutputError, SvodkaError

if TYPE_CHECKING:
    from svodka.report.contents import Brief


RENDERERS = {  # by the ending of the file's name; imported when asked for
    (".html", ".htm"): "svodka.report.html:render_html",
    (".md", ".markdown"): "svodka.report.markdown:render_markdown",
    (".json",): "svodka.report.data:render_json",
    (".docx",): "svodka.report.document:render_docx",
    (".pdf",): "svodka.report.paper:render_pdf",
}

Output = Annotated[
    str,
    typer.Option(
        "-o", "--output", metavar="FILE", help="A file: .html, .docx, .pdf, .md or .json."
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        parser=read_day,
        metavar="YYYY-MM-DD",
        help="Use nothing published later; else the day of the newest article about the two.",
    ),
]
Since = Annotated[
    date | None,
    typer.Option(parser=read_since, metavar=YEAR_OR_DAY, help="Leave out events before it."),
]


def brief(
    a: State,
    b: OtherState,
    output: Output = "",
    as_of: AsOf = None,
    since: Since = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """A cited brief on two states.

    What is ahead, what was, which figures were told, what does not agree.

    Examples:
    svodka brief RUS AZE
    svodka brief RUS AZE --as-of 2024-08-17 -o brief.html
    svodka brief RUS AZE --since 2018 -o brief.docx
    svodka brief Турция Греция --lang en -o brief.md
    """
    pair = to_pair(a, b)
    render = _renderer("brief.json" if json and not output else output)

    from svodka.report.brief import write_brief
    from svodka.report.terminal import print_brief

    with open_record(record) as opened:
        written = write_brief(opened, *pair, as_of=as_of, since=since, lang=lang)
    if all(section.empty for section in written.sections if section.key != "people"):
        raise _nothing_known(written, record)
    if render is None:
        print_brief(written, open_console())
    elif output:
        write_file(Path(output), render(written))
        typer.echo(Path(output).resolve())
    else:
        typer.echo(render(written), nl=False)  # only JSON is asked for without a file


def _nothing_known(brief: Brief, record: str) -> SvodkaError:
    return SvodkaError(
        f"{brief.name_a} – {brief.name_b}: nothing is told of them in {record} by {brief.as_of}; "
        "read articles about them with svodka ingest, or see svodka events"
    )


def _renderer(output: str) -> Callable[[Brief], str | bytes] | None:
    """What writes the format of the file's name; None for the terminal."""
    if not output:
        return None
    for endings, renderer in RENDERERS.items():
        if output.lower().endswith(endings):
            module, name = renderer.split(":")
            found: Callable[[Brief], str | bytes] = getattr(import_module(module), name)
            return found
    raise OutputError(f"{output}: unknown format; end the name in .html, .docx, .pdf, .md or .json")
