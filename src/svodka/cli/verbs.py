"""Every verb by its name, and what all of them share."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand

from svodka import __version__
from svodka.cli.arguments import TWO_STATES
from svodka.cli.brief import brief
from svodka.cli.check import check
from svodka.cli.contradictions import contradictions
from svodka.cli.evaluate import evaluate
from svodka.cli.event import event
from svodka.cli.events import events
from svodka.cli.explain import explain
from svodka.cli.figures import figures
from svodka.cli.ingest import ingest
from svodka.cli.person import person
from svodka.cli.read import read
from svodka.cli.search import search
from svodka.cli.timeline import timeline
from svodka.errors import SvodkaError


class Verb(TyperCommand):
    """A verb that tells a pair with one state only for what it is."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Raises SvodkaError where --between is not followed by two states."""
        if "--between" in args:
            at = args.index("--between")
            told = [one for one in args[at + 1 : at + 3] if not one.startswith("-")]
            if len(told) < 2:
                raise SvodkaError(TWO_STATES)
        return super().parse_args(ctx, args)


VERBS = (
    read,
    ingest,
    events,
    event,
    figures,
    timeline,
    contradictions,
    person,
    search,
    brief,
    check,
    explain,
    evaluate,
)

app = typer.Typer(
    name="svodka",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,  # half of the start-up time, for boxes around the help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"svodka {__version__}")
        raise typer.Exit


@app.callback(
    epilog="\b\nFirst steps:\n"
    "  svodka read article.txt\n"
    "  svodka ingest articles/\n"
    "  svodka brief RUS AZE -o brief.html"
)
def svodka(
    version: bool = typer.Option(
        False, "--version", callback=_print_version, is_eager=True, help="Print the version."
    ),
) -> None:
    """Reads the news, Russian first, and keeps the cited record of relations between states."""


for _verb in VERBS:
    _about, _, _examples = (_verb.__doc__ or "").partition("Examples:\n")
    _lines = [f"  {line.strip()}" for line in _examples.splitlines() if line.strip()]
    app.command(
        _verb.__name__,
        cls=Verb,
        help=_about.strip(),
        epilog="\n".join(["\b\nExamples:", *_lines]),
    )(_verb)
