"""Questions to the record, as SQL: which objects, then their mentions, then entries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, desc, func, select

from svodka.record.clusters import Mentioned
from svodka.record.corrections import heir_of
from svodka.record.kinds import Kind
from svodka.record.names import known_words
from svodka.record.neighbourhoods import load
from svodka.record.people import Name
from svodka.record.schema import articles, contradictions, mentions, objects, parties, people
from svodka.record.wording import Wording

M = TypeVar("M", bound=Mentioned)


def members(
    connection: Connection, kind: Kind[M], ids: Sequence[str], as_of: date | None = None
) -> dict[str, list[M]]:
    """The mentions of objects, in the order of `ids`; as_of: only those published by then."""
    found: dict[str, list[M]] = {id: [] for id in ids}
    for mention, where in load(connection, kind, mentions.c.object, ids):
        if where is not None and (as_of is None or mention.source.published <= as_of):
            found[where].append(mention)
    return {id: ones for id, ones in found.items() if ones}


def object_of(connection: Connection, id: str) -> str | None:
    """The object an id now stands for: its own, the one its first report has since joined, or
    where that was rejected, the one that the rest of its reports are in."""
    query = select(mentions.c.object, mentions.c.corrected).where(mentions.c.key == id[1:])
    row = connection.execute(query).first()
    if row is None:
        return None
    where = row.object or heir_of(connection, row.corrected)
    return where if where is not None and where[0] == id[0] else None


def count_echoes(connection: Connection, ids: Sequence[str]) -> dict[str, int]:
    """How many echoes objects have; those without any are left out."""
    told: dict[str, int] = {}
    for part in _parts(ids):
        query = (
            select(mentions.c.object, func.count())
            .where(mentions.c.object.in_(part), mentions.c.leads == 0)
            .group_by(mentions.c.object)
        )
        told.update((row[0], row[1]) for row in connection.execute(query))
    return told


def find_echoes(connection: Connection, id: str) -> list[str]:
    """Ids of the articles of an object's echoes, in order of publication."""
    query = (
        select(articles.c.id)
        .join(mentions, mentions.c.article == articles.c.row)
        .where(mentions.c.object == id, mentions.c.leads == 0)
        .order_by(articles.c.published, articles.c.id)
    )
    return list(connection.execute(query).scalars())


def contradictions_of(connection: Connection, ids: Sequence[str]) -> dict[str, list[Any]]:
    """Rows of contradictions by the object they are about."""
    told: dict[str, list[Any]] = {}
    for part in _parts(ids):
        query = select(contradictions).where(contradictions.c.object.in_(part))
        for row in connection.execute(query.order_by(contradictions.c.id)):
            told.setdefault(row.object, []).append(row)
    return told


def object_query(kind: Kind[Any], between: Iterable[str]) -> Select[Any]:
    """Ids of objects of a kind in which all these states take part."""
    query = select(objects.c.id).where(objects.c.kind == kind.name)
    for state in between:
        party = select(parties.c.object).where(parties.c.state == state)
        query = query.where(objects.c.id.in_(party))
    return query


def within(query: Select[Any], since: date | None, until: date | None) -> Select[Any]:
    """Objects whose days touch the stretch; an undated one counts by its last publication."""
    first = func.coalesce(objects.c.start, objects.c.last)
    last = func.coalesce(objects.c.end, objects.c.last)
    if since is not None:
        query = query.where(last >= since)
    if until is not None:
        query = query.where(first <= until)
    return query


def naming(query: Select[Any], connection: Connection, name: Name, wording: Wording) -> Select[Any]:
    """Objects that name a person: every word of the name, in any case."""
    for word in name:
        words = known_words(connection, people.c.name, word, wording)
        named = select(people.c.object).where(people.c.name.in_(words))
        query = query.where(objects.c.id.in_(named))
    return query


def newest_first(query: Select[Any], limit: int | None) -> Select[Any]:
    when = func.coalesce(objects.c.start, objects.c.last)
    return query.order_by(desc(when), objects.c.id).limit(limit)


def _parts(values: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    for at in range(0, len(values), size):
        yield values[at : at + size]
