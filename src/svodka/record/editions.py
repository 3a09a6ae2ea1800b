"""Editions: the versions of an article that its outlet published, for all of which a correction
of one holds, as far as their words are the same.

Two articles are editions of one where they, or the first or the last version of either, are the
same: a function of the set of articles, as versions are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, or_, select

from svodka.record.corrections import Anchor, anchors_of
from svodka.record.schema import anchors, articles, corrections
from svodka.record.versions import VERSION_DAYS

_CHUNK = 400
_NEAR = timedelta(days=2 * VERSION_DAYS)  # from one edition to another, over a third


@dataclass(frozen=True, slots=True)
class Edition:
    """An article's row and id; order: as `versions.Text.order`; orders: it, the last and the first
    version of it."""

    row: int
    id: str
    order: str
    orders: frozenset[str]

    def beside(self, other: Edition) -> bool:
        """Whether the two are editions of one article under two ids."""
        return self.id != other.id and bool(self.orders & other.orders)


def editions_with(connection: Connection, fingerprints: Iterable[str]) -> list[Edition]:
    """The articles of these fingerprints."""
    marks = sorted(set(fingerprints))
    found: list[Edition] = []
    for at in range(0, len(marks), _CHUNK):
        query = _EDITIONS.where(articles.c.fingerprint.in_(marks[at : at + _CHUNK]))
        found += map(_edition, connection.execute(query))
    return found


def corrected_editions(connection: Connection) -> list[Edition]:
    """The articles that corrections which stand are anchored in, in every version."""
    standing = (
        select(anchors.c.article)
        .join(corrections, corrections.c.id == anchors.c.correction)
        .where(corrections.c.undone.is_(None))
    )
    return [
        _edition(row) for row in connection.execute(_EDITIONS.where(articles.c.id.in_(standing)))
    ]


def with_editions(connection: Connection, rows: Iterable[int]) -> list[int]:
    """Rows of articles, and of the editions of each."""
    found: set[int] = set()
    for row in rows:
        found.add(row)
        one = connection.execute(_EDITIONS.where(articles.c.row == row)).one()
        day = one.published
        near = articles.c.published.between(day - _NEAR, day + _NEAR)
        same = or_(near, articles.c.id == one.id)
        if one.url is not None:
            same = or_(same, articles.c.url == one.url)
        others = map(_edition, connection.execute(_EDITIONS.where(same)))
        found.update(other.row for other in others if _edition(one).beside(other))
    return sorted(found)


def moved_by(told: Sequence[Edition], corrected: Sequence[Edition]) -> set[int]:
    """Rows of those of the articles whose editions were corrected, and of corrected ones that are
    editions of them."""
    standing: dict[str, list[Edition]] = {}
    for one in corrected:
        for order in one.orders:
            standing.setdefault(order, []).append(one)
    rows: set[int] = set()
    for one in told:
        near = [other for order in one.orders for other in standing.get(order, ())]
        beside = [other.row for other in near if one.beside(other)]
        rows.update(beside, [one.row] if beside else [])
    return rows


def inherited(
    connection: Connection, row: int, corrected: Sequence[Edition], own: Iterable[Anchor]
) -> list[tuple[Anchor, Any]]:
    """The anchors that an article has from its editions, of each correction those in the latest
    one; none of the corrections that it has anchors of its own of."""
    one = _edition(connection.execute(_EDITIONS.where(articles.c.row == row)).one())
    others = sorted((it for it in corrected if one.beside(it)), key=lambda it: it.order)
    if not others:
        return []
    told = anchors_of(connection, {it.id for it in others})
    mine = {anchor.correction for anchor in own}
    latest: dict[str, list[tuple[Anchor, Any]]] = {}
    for other in others:
        latest.update(_by_correction(told.get(other.id, ())))
    return [pair for id, pairs in sorted(latest.items()) if id not in mine for pair in pairs]


def _by_correction(
    told: Iterable[tuple[Anchor, Any]],
) -> Iterator[tuple[str, list[tuple[Anchor, Any]]]]:
    found: dict[str, list[tuple[Anchor, Any]]] = {}
    for pair in told:
        found.setdefault(pair[0].correction, []).append(pair)
    yield from found.items()


_EDITIONS = select(
    articles.c.row,
    articles.c.id,
    articles.c.fingerprint,
    articles.c.published,
    articles.c.updates,
    articles.c.url,
    articles.c.replaced_by,
    articles.c.replaces,
)


def _edition(row: Any) -> Edition:
    order = f"{row.published}|{int(row.updates)}|{row.fingerprint}|{row.id}"
    known = (order, row.replaced_by, row.replaces)
    return Edition(row.row, row.id, order, frozenset(one for one in known if one))
