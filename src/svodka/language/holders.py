"""Holders: the table of who held which office, a line a row.

    [holders]
    RUS = '''
    Борис Ельцин; президент; 1991-1999
    Дмитрий Медведев; президент; 2008-2012
    '''

`|` separates the spellings of a name, the first of which is shown; years are inclusive, none behind
the hyphen means still in office.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from svodka.errors import WordsError

STILL = 9999  # the year of an end that has not come


class Holder(NamedTuple):
    """A row: every spelling of the name, the office, its first and last year."""

    names: list[str]
    office: str
    start: int
    end: int


def read_holders(table: Mapping[str, Any]) -> Iterator[tuple[str, Holder]]:
    """(state, row) of the table "leaders". Raises WordsError, naming the line and the next step."""
    for state, lines in table["holders"].items():
        for line in lines.split("\n"):
            if line:
                yield state, _read_line(state, line)


def _read_line(state: str, line: str) -> Holder:
    try:
        names, office, years = line.split("; ")
        first, last = years.split("-")
        return Holder(names.split("|"), office, int(first), int(last) if last else STILL)
    except ValueError as error:
        raise WordsError(
            f"leaders, {state}: {line!r} is no row; write it as «Имя Фамилия; президент; 2000-2008»"
        ) from error


class Surnames:
    """What the table's people are called by alone."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._whole = frozenset(table["whole"])
        self._unsure = frozenset(table["first_names"])

    def of(self, name: str, state: str) -> str:
        """The last word, where it is no first name («Петр Павел»); "" in the states whose names
        have no last word, and for «Карл III»."""
        surname = name.rpartition(" ")[2]
        if state in self._whole or surname == name or surname.isascii():
            return ""
        return "" if surname in self._unsure else surname
