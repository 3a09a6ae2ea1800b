"""Versions and copies in the record: found as articles come, the same whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection, bindparam, or_, select, update

from svodka.record.schema import articles, bands
from svodka.record.versions import Text, bands_sought, publisher, relation

_CHUNK = 400


def relate(connection: Connection, new: Sequence[Text]) -> list[str]:
    """Relates new articles (already written) to all others; fingerprints of those that changed."""
    affected: dict[str, Text] = {}
    for one in new:
        related = [other for other in _candidates(connection, one) if relation(one, other)]
        if related:
            affected.update((text.fingerprint, text) for text in (one, *related))
    changed = [row for one in affected.values() if (row := _settle(connection, one))]
    if changed:
        connection.execute(_RELATED, changed)
    return [row["told"] for row in changed]


_RELATED = (
    update(articles)
    .where(articles.c.fingerprint == bindparam("told"))
    .values(replaced_by=bindparam("newer"), copy_of=bindparam("original"))
)


def _settle(connection: Connection, one: Text) -> dict[str, Any] | None:
    """What replaces an article is the last of its versions; what it copies, the first of copies."""
    newer, original = one, one
    for other in _candidates(connection, one):
        how = relation(one, other)
        if how == "version":
            newer = max(newer, other, key=lambda text: text.order)
        elif how == "copy":
            original = min(original, other, key=lambda text: text.order)
    told = {
        "told": one.fingerprint,
        "newer": None if newer is one else newer.id,
        "original": None if original is one else original.id,
    }
    known = connection.execute(
        select(articles.c.replaced_by, articles.c.copy_of).where(
            articles.c.fingerprint == one.fingerprint
        )
    ).one()
    return None if tuple(known) == (told["newer"], told["original"]) else told


def _candidates(connection: Connection, one: Text) -> list[Text]:
    """Articles at the same address, and those that share a band."""
    same = [articles.c.id == one.id]
    if one.url is not None:
        same.append(articles.c.url == one.url)
    found = {row.fingerprint: row for row in connection.execute(_TEXTS.where(or_(*same)))}
    sought = list(bands_sought(one)) if one.sketch.any() else []
    for part in (sought[at : at + _CHUNK] for at in range(0, len(sought), _CHUNK)):
        query = _TEXTS.join(bands, bands.c.article == articles.c.row).where(bands.c.band.in_(part))
        found.update((row.fingerprint, row) for row in connection.execute(query))
    found.pop(one.fingerprint, None)
    return _texts(found.values())


_TEXTS = select(
    articles.c.id,
    articles.c.fingerprint,
    articles.c.published,
    articles.c.url,
    articles.c.outlet,
    articles.c.updates,
    articles.c.sketch,
)


def _texts(rows: Iterable[Any]) -> list[Text]:
    return [
        Text(
            row.id,
            row.fingerprint,
            row.published,
            row.url,
            publisher(row.outlet, row.url),
            bool(row.updates),
            np.frombuffer(row.sketch, dtype=np.uint32),
        )
        for row in rows
    ]
