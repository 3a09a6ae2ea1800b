"""Days that a person gave: of one text under several days, only what is read of it under the day
given counts; of several that persons gave, each. A function of the set of articles: whichever of them
comes first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy import Connection, select

from svodka.article import Article
from svodka.record.mentions import fingerprint
from svodka.record.schema import articles

GIVEN = "given"  # `Article.published_by` where a person told the day
_CHUNK = 400


Told = TypeVar("Told")


def given_last(pairs: Iterable[tuple[Article, Told]]) -> list[tuple[Article, Told]]:
    """In their order, but those whose day a person gave behind the others: of one text and day it is
    the one that counts."""
    return sorted(pairs, key=lambda pair: pair[0].published_by == GIVEN)


def find_outranked(
    connection: Connection, ones: Sequence[Article]
) -> tuple[frozenset[str], frozenset[int]]:
    """What is told under a day that no person gave, while the same id and text is told under one that
    a person did: fingerprints of these articles, rows of those in the record."""
    known = _of_ids(connection, sorted({one.id for one in ones}))
    given = {(one.id, one.text) for one in ones if one.published_by == GIVEN}
    given |= {(id, text) for _row, id, text, told_by in known if told_by == GIVEN}
    marks = (
        fingerprint(one)
        for one in ones
        if one.published_by != GIVEN and (one.id, one.text) in given
    )
    rows = (row for row, id, text, told_by in known if told_by != GIVEN and (id, text) in given)
    return frozenset(marks), frozenset(rows)


def _of_ids(connection: Connection, ids: Sequence[str]) -> list[tuple[int, str, str, str]]:
    query = select(articles.c.row, articles.c.id, articles.c.text, articles.c.published_by)
    found: list[tuple[int, str, str, str]] = []
    for at in range(0, len(ids), _CHUNK):
        part = query.where(articles.c.id.in_(ids[at : at + _CHUNK]))
        found += [(one.row, one.id, one.text, one.published_by) for one in connection.execute(part)]
    return found
