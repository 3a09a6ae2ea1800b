"""Arguments and options that several verbs take, each with one meaning everywhere."""

from __future__ import annotations

import re
import sys
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
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


def read_day(given: str) -> date:
    """The day of «2024-08-18». Raises SvodkaError."""
    return _day(given, given, "YYYY-MM-DD")


def read_since(given: str) -> date:
    """The day of «2024-08-18», the first day of «2024-08» or «2024». Raises SvodkaError."""
    whole = given + _FIRST.get(len(given), "") if PART.fullmatch(given) else given
    return _day(whole, given, YEAR_OR_DAY)


def read_until(given: str) -> date:
    """The day of «2024-08-18», the last day of «2024-08» or «2024». Raises SvodkaError."""
    if not PART.fullmatch(given):
        return _day(given, given, YEAR_OR_DAY)
    first = _day(
        f"{given}-01" if len(given) > len("2024") else f"{given}-12-01", given, YEAR_OR_DAY
    )
    return first.replace(day=monthrange(first.year, first.month)[1])


def _day(whole: str, given: str, form: str) -> date:
    """The day written out. Raises SvodkaError with what was given and the form that is taken."""
    try:
        return date.fromisoformat(whole if DAY.fullmatch(whole) else "")
    except ValueError:
        raise SvodkaError(f"{given} is no date; give {form}") from None


DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEAR_OR_DAY = "YYYY[-MM[-DD]]"
PART = re.compile(r"[0-9]{4}(-[0-9]{2})?")  # a year or a month
_FIRST = {len("2024"): "-01-01", len("2024-08"): "-01"}

Published = Annotated[
    date | None,
    typer.Option(
        parser=read_day,
        metavar="YYYY-MM-DD",
        help="Day of publication: of the one text or page given; of others where they tell none.",
    ),
]
Since = Annotated[
    date | None, typer.Option(parser=read_since, metavar=YEAR_OR_DAY, help="From then on.")
]
Until = Annotated[
    date | None, typer.Option(parser=read_until, metavar=YEAR_OR_DAY, help="Up to then.")
]
State = Annotated[str, typer.Argument(help="A state, by its ISO code, its name or its capital.")]
OtherState = Annotated[str, typer.Argument(help="Another state.")]
Jobs = Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="Read in N processes.")]
Pair = Annotated[
    tuple[str, str] | None,
    typer.Option("--between", metavar="A B", help="Only what concerns both states: RUS AZE."),
]


def _check_language(given: str) -> str:
    """The language. Raises OutputError for one nobody writes, before any work is done."""
    from svodka.report.wording import table

    table(given)
    return given


Lang = Annotated[
    str,
    typer.Option(
        "--lang", metavar="ru|en", callback=_check_language, help="Language of the wording."
    ),
]

DEFAULT_RECORD = "svodka.db"
TWO_STATES = "--between takes two states; give both, as in --between RUS AZE"


def in_order(since: date | None, until: date | None, options: str = "--since and --until") -> None:
    """Raises SvodkaError where the first day lies after the last."""
    if since is not None and until is not None and since > until:
        raise SvodkaError(f"{since} is after {until}; give {options} the other way round")


def with_words(given: str, argument: str, example: str) -> None:
    """Raises SvodkaError where there is not one word in what is asked for."""
    from svodka.record.wording import words_of

    if not any(words_of(given)):
        raise SvodkaError(f"{argument} {given!r} holds no word; give one, as in {example}")


def one_of(given: str | None, known: Sequence[str], option: str) -> None:
    """Raises BadParameter where an option is given, and is none of the known words."""
    if given is not None and given not in known:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(known)}", param_hint=option)


def to_pair(one: str, other: str) -> tuple[str, str]:
    """Codes of two states, as typed. Raises UnknownState for an unknown one, or the same twice."""
    from svodka.report.states import find_state, write_state

    a, b = find_state(one), find_state(other)
    if a == b:
        raise UnknownState(
            f"{one} and {other} are the same state ({write_state(a, 'ru')}); give two"
        )
    _tell_others(one, a)
    _tell_others(other, b)
    return a, b


def _tell_others(asked: str, code: str) -> None:
    """Tells on stderr which state is meant by a name that is part of others' names."""
    from svodka.report.states import others_of_name, write_state

    if others := others_of_name(asked, code):
        named = ", ".join(f"{one} ({write_state(one, 'ru')})" for one in others)
        taken = f"{code} ({write_state(code, 'ru')})"
        print(
            f"svodka: {asked} is taken as {taken}; for another give its code: {named}",
            file=sys.stderr,
        )


def one_article_only(path: str) -> SvodkaError:
    """The error for several articles where one was asked for."""
    return SvodkaError(f"{path}: holds more than one article; use svodka read --jsonl {path}")
