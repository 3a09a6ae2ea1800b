"""Versions and copies in the record: found as articles come, the same whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection, bindparam, or_, select, update

from svodka.record.schema import articles, bands
from svodka.record.versions import Text, bands_sought, publisher, relation

_CHUNK = 500


@dataclass(slots=True)
class _Known:
    """An article of the record; newer, older, original: the orders of its last version, of its
    first, and of the first article it is a copy of, as far as they are known."""

    text: Text
    newer: str | None
    older: str | None
    original: str | None

    def relate(self, other: Text) -> bool:
        """Takes another article into account; whether that changed anything."""
        how, before = relation(self.text, other), (self.newer, self.older, self.original)
        if how == "version" and other.order > self.text.order:
            self.newer = max(self.newer or "", other.order)
        if how == "version" and other.order < self.text.order:
            self.older = min(self.older or other.order, other.order)
        if how == "copy" and other.order < self.text.order:
            self.original = min(self.original or other.order, other.order)
        return (self.newer, self.older, self.original) != before


def relate(connection: Connection, new: Sequence[Text]) -> list[str]:
    """Relates new articles (already written) to all others; fingerprints of those that changed."""
    known: dict[int, _Known] = {}
    changed: dict[str, _Known] = {}
    for one, others in _neighbours(connection, new, known):
        for other in others:
            if one.text.fingerprint == other.text.fingerprint:
                continue
            for here, there in ((one, other), (other, one)):
                if here.relate(there.text):
                    changed[here.text.fingerprint] = here
    if changed:
        rows = [
            {"told": mark, "newer": one.newer, "older": one.older, "original": one.original}
            for mark, one in changed.items()
        ]
        connection.execute(_RELATED, rows)
    return list(changed)


_RELATED = (
    update(articles)
    .where(articles.c.fingerprint == bindparam("told"))
    .values(
        replaced_by=bindparam("newer"),
        replaces=bindparam("older"),
        copy_of=bindparam("original"),
    )
)


def _neighbours(
    connection: Connection, new: Sequence[Text], known: dict[int, _Known]
) -> Iterator[tuple[_Known, list[_Known]]]:
    """Each new article with those at its address and those that share a band with it."""
    sought = {one.fingerprint: set(bands_sought(one)) for one in new if one.sketch.any()}
    standing = _standing(connection, {band for bands_ in sought.values() for band in bands_})
    _load(connection, {row for rows in standing.values() for row in rows}, known)
    by_address = _same_address(connection, new, known)
    row_of = {one.text.fingerprint: one for one in known.values()}
    for text in new:
        rows = {row for band in sought.get(text.fingerprint, ()) for row in standing.get(band, ())}
        rows.update(by_address.get(("id", text.id), ()), by_address.get(("url", text.url), ()))
        if text.fingerprint in row_of:
            yield row_of[text.fingerprint], [known[row] for row in rows]


def _standing(connection: Connection, sought: Iterable[int]) -> dict[int, list[int]]:
    """Rows of articles by the bands they stand in."""
    standing: dict[int, list[int]] = {}
    for part in _parts(list(sought)):
        query = select(bands.c.band, bands.c.article).where(bands.c.band.in_(part))
        for band, row in connection.execute(query):
            standing.setdefault(band, []).append(row)
    return standing


def _same_address(
    connection: Connection, new: Sequence[Text], known: dict[int, _Known]
) -> dict[tuple[str, str | None], list[int]]:
    """Rows by id and by url, of the ids and urls of the new articles (themselves included)."""
    found: dict[tuple[str, str | None], list[int]] = {}
    for part in _parts(new):
        same = or_(
            articles.c.id.in_([one.id for one in part]),
            articles.c.url.in_([one.url for one in part if one.url is not None]),
        )
        for row in connection.execute(_TEXTS.where(same)):
            known.setdefault(row.row, _known(row))
            found.setdefault(("id", row.id), []).append(row.row)
            if row.url is not None:
                found.setdefault(("url", row.url), []).append(row.row)
    return found


def _load(connection: Connection, rows: Iterable[int], known: dict[int, _Known]) -> None:
    for part in _parts(list(rows)):
        for row in connection.execute(_TEXTS.where(articles.c.row.in_(part))):
            known[row.row] = _known(row)


_TEXTS = select(
    articles.c.row,
    articles.c.id,
    articles.c.fingerprint,
    articles.c.published,
    articles.c.url,
    articles.c.outlet,
    articles.c.updates,
    articles.c.sketch,
    articles.c.replaced_by,
    articles.c.replaces,
    articles.c.copy_of,
)


def _known(row: Any) -> _Known:
    text = Text(
        row.id,
        row.fingerprint,
        row.published,
        row.url,
        publisher(row.outlet, row.url),
        bool(row.updates),
        np.frombuffer(row.sketch, dtype=np.uint32),
    )
    return _Known(text, row.replaced_by, row.replaces, row.copy_of)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]
