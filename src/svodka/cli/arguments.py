"""Arguments and options that several verbs take, each with one meaning everywhere."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

import typer

from svodka.errors import SvodkaError, UnknownState

RecordFile = Annotated[
    str,
    typer.Option(
        "--record",
        envvar="SVODKA_RECORD",
        metavar="FILE",
        show_default=True,
        help="The record.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Published = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="YYYY-MM-DD",
        help="Day of publication, where the article does not tell it.",
    ),
]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Read in N processes.")]
Pair = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="A B", help="Only what concerns both states: RUS AZE."),
]
Lang = Annotated[str, typer.Option("--lang", metavar="ru|en", help="Language of the wording.")]

DEFAULT_RECORD = "svodka.db"


def to_day(given: datetime | None) -> date | None:
    """The day of what typer read as a moment."""
    return given.date() if given else None


def to_pair(one: str, other: str) -> tuple[str, str]:
    """Codes of two states, as typed. Raises UnknownState for an unknown one, or the same twice."""
    from svodka.report.states import find_state, write_state

    a, b = find_state(one), find_state(other)
    if a == b:
        raise UnknownState(
            f"{one} and {other} are the same state ({write_state(a, 'ru')}); give two"
        )
    return a, b


def one_article_only(path: str) -> SvodkaError:
    """The error for several articles where one was asked for."""
    return SvodkaError(f"{path}: holds more than one article; use svodka read --jsonl {path}")
