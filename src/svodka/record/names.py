"""Names as a person asks for them: in any case, in any order, and nearly spelled."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from svodka.record.people import Name, same_person
from svodka.record.schema import people, tenures
from svodka.record.wording import Wording, fold

_BEGINNING = 3  # letters that every form of a name has
_NEAR = 0.7
_MOST_NEAR = 3


def split_name(person: str | None) -> Name:
    return tuple(fold(word) for word in (person or "").split())


def known_words(
    connection: Connection, column: ColumnElement[Any], word: str, wording: Wording
) -> tuple[str, ...]:
    """The words of the column that a folded word of a name may be a form of: the word itself where
    it is there, else those it may be declined from («путина» → "путин"); () where there is none."""
    if _among(connection, column, [word]):
        return (word,)
    if declined := _among(connection, column, wording.entries(word)):
        return declined
    begins = select(column).distinct().where(column.startswith(word[:_BEGINNING], autoescape=True))
    found = connection.execute(begins).scalars()
    return tuple(sorted(name for name in found if _shares_form(name, word, wording)))


def _among(
    connection: Connection, column: ColumnElement[Any], words: Iterable[str]
) -> tuple[str, ...]:
    query = select(column).distinct().where(column.in_(list(words)))
    return tuple(sorted(connection.execute(query).scalars()))


def _shares_form(one: str, other: str, wording: Wording) -> bool:
    return bool({one, *wording.entries(one)} & {other, *wording.entries(other)})


def holder_words(connection: Connection, name: Name, wording: Wording) -> tuple[str, ...]:
    """The last words of the names of office holders that a name asked for may be of: its own last
    word first tried; then those of whoever is so called otherwise («Си» of Си Цзиньпин)."""
    for word in reversed(name):
        if found := known_words(connection, tenures.c.name, word, wording):
            return found
    holders = connection.execute(select(tenures.c.name, tenures.c.person).distinct())
    return tuple(sorted({row.name for row in holders if is_called(row.person, name, wording)}))


def is_called(person: str, name: Name, wording: Wording) -> bool:
    """Whether somebody may be asked for by that name: each word of the shorter is one of the
    longer, in any case."""
    words = split_name(person)
    asked = [
        next((word for word in words if _shares_form(word, one, wording)), one) for one in name
    ]
    return same_person(words, tuple(asked))


def near_names(connection: Connection, person: str) -> list[str]:
    """Names in the record spelled nearly so: of office holders in full, else single words of those
    who take part in events."""
    asked = split_name(person)
    holders: dict[str, set[str]] = {}
    for (full,) in connection.execute(select(tenures.c.person).distinct()):
        for word in split_name(full):
            holders.setdefault(word, set()).add(full)
    for word in reversed(asked):
        near = get_close_matches(word, holders, _MOST_NEAR, _NEAR)
        if found := _fullest(full for one in near for full in sorted(holders[one])):
            return found[:_MOST_NEAR]
    words = set(connection.execute(select(people.c.name).distinct()).scalars()) - {*asked}
    near = [one for word in asked[-1:] for one in get_close_matches(word, words, _MOST_NEAR, _NEAR)]
    return [one.title() for one in near]


def _fullest(names: Iterable[str]) -> list[str]:
    """Each once, without those that another holds all words of («Алиев» beside «Ильхам Алиев»)."""
    told = list(dict.fromkeys(names))
    words = {name: set(split_name(name)) for name in told}
    return [one for one in told if not any(words[one] < words[other] for other in told)]
