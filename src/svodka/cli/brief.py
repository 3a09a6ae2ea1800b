"""svodka brief"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile, to_day, to_pair
from svodka.cli.outputs import open_console, write_file
from svodka.cli.records import open_record
from svodka.errors import OutputError

if TYPE_CHECKING:
    from svodka.report.contents import Brief


def brief(
    a: Annotated[str, typer.Argument(help="A state, by its ISO code or name.")],
    b: Annotated[str, typer.Argument(help="Another state.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="A file: .html, .md or .json.")
    ] = "",
    as_of: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="YYYY-MM-DD",
            help="Use nothing published later; else the day of the newest article in the record.",
        ),
    ] = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y", "%Y-%m-%d"], metavar="YYYY", help="Leave out events before it."
        ),
    ] = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """A cited brief on two states.

    What is ahead, what was, which figures were told, what does not agree.

    Examples:
    svodka brief RUS AZE
    svodka brief RUS AZE --as-of 2024-08-17 -o brief.html
    svodka brief Турция Греция --lang en -o brief.md
    """
    pair = to_pair(a, b)
    render = _renderer("brief.json" if json and not output else output)

    from svodka.report.brief import write_brief
    from svodka.report.terminal import print_brief

    with open_record(record) as opened:
        written = write_brief(opened, *pair, as_of=to_day(as_of), since=to_day(since), lang=lang)
    if render is None:
        print_brief(written, open_console())
    elif output:
        write_file(Path(output), render(written))
        typer.echo(Path(output).resolve())
    else:
        typer.echo(render(written), nl=False)


def _renderer(output: str) -> Callable[[Brief], str] | None:
    """What writes the format of the file's name; None for the terminal."""
    if not output:
        return None
    if output.endswith((".html", ".htm")):
        from svodka.report.html import render_html

        return render_html
    if output.endswith((".md", ".markdown")):
        from svodka.report.markdown import render_markdown

        return render_markdown
    if output.endswith(".json"):
        from svodka.report.data import render_json

        return render_json
    raise OutputError(f"{output}: unknown format; end the name in .html, .md or .json")
