"""Every verb by its name, and what all of them share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from svodka import __version__
from svodka.cli.arguments import TWO_STATES
from svodka.cli.brief import brief
from svodka.cli.check import check
from svodka.cli.contradictions import contradictions
from svodka.cli.correct import ACTS, correct
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
    correct,
    evaluate,
)
GROUPS = {"correct": ACTS}  # verbs of several acts


class Verbs(TyperGroup):
    """The verbs in their order, those of several acts among them."""

    def list_commands(self, ctx: Any) -> list[str]:
        named = [verb.__name__ for verb in VERBS]
        return sorted(self.commands, key=named.index)


app = typer.Typer(
    name="svodka",
    cls=Verbs,
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


def _told(verb: Callable[..., None]) -> dict[str, str]:
    """Help and examples out of a verb's docstring."""
    about, _, examples = (verb.__doc__ or "").partition("Examples:\n")
    lines = [f"  {line.strip()}" for line in examples.splitlines() if line.strip()]
    return {"help": about.strip(), "epilog": "\n".join(["\b\nExamples:", *lines])}


def _add(to: typer.Typer, verb: Callable[..., None]) -> None:
    to.command(verb.__name__, cls=Verb, **_told(verb))(verb)  # type: ignore[arg-type]


for _verb in VERBS:
    _name = _verb.__name__
    if _name in GROUPS:
        _group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
        for _act in GROUPS[_name]:
            _add(_group, _act)
        app.add_typer(_group, name=_name, **_told(_verb))  # type: ignore[arg-type]
    else:
        _add(app, _verb)
