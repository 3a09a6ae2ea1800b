"""Merging what is new with what is there, touching no more of the record than it can change.

The neighbourhood of some mentions is whatever their coming or going can move: mentions linked to
them that are as coarse or coarser, and so on from these; with the clusters of finer mentions that
the coarse ones might join, which themselves stay as they are. Merging the neighbourhood gives what
merging everything would (a property test holds it to that).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, select

from svodka.record.clusters import Cluster, Mentioned, Verdicts, merge
from svodka.record.kinds import Kind, block_number
from svodka.record.mentions import Source
from svodka.record.schema import articles, blocks, mentions
from svodka.record.versions import copied_id, id_of

M = TypeVar("M", bound=Mentioned)

CHUNK = 500  # values in one IN (…)


@dataclass(slots=True)
class Neighbourhood(Generic[M]):
    """todo: mentions to merge anew. standing: ids of objects they may join. object_of: where each
    loaded mention is now. rows: the keys of loaded mentions by their rows."""

    todo: dict[str, M] = field(default_factory=dict)
    standing: set[str] = field(default_factory=set)
    object_of: dict[str, str | None] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)


def find_neighbourhood(
    connection: Connection, kind: Kind[M], seeds: Iterable[str], verdicts: Verdicts[M]
) -> Neighbourhood[M]:
    """What the coming or going of the mentions with these keys can move, themselves included."""
    found: Neighbourhood[M] = Neighbourhood()
    known: dict[str, M] = {}
    frontier = _take(load(connection, kind, mentions.c.key, seeds), found, known)
    while frontier:
        met = meet(connection, kind, frontier, found, known)
        frontier = []
        for one, other in met:
            if other.key in found.todo or not verdicts.of(one, other).linked:
                continue
            if kind.judge.level(other) >= kind.judge.level(one):
                found.todo[other.key] = other
                frontier.append(other)
            elif standing := found.object_of[other.key]:
                found.standing.add(standing)
        frontier += _fellows(connection, kind, frontier, found, known)
    return found


def _take(
    loaded: Iterable[tuple[M, str | None]], found: Neighbourhood[M], known: dict[str, M]
) -> list[M]:
    taken = []
    for mention, where in loaded:
        known[mention.key] = found.todo[mention.key] = mention
        found.object_of[mention.key] = where
        taken.append(mention)
    return taken


def meet(
    connection: Connection,
    kind: Kind[M],
    frontier: Sequence[M],
    found: Neighbourhood[M],
    known: dict[str, M],
) -> Iterator[tuple[M, M]]:
    """Pairs of a mention of the frontier and one that stands in a block it seeks."""
    seekers: dict[int, list[M]] = {}
    for mention in frontier:
        for number in {block_number(kind.name, block) for block in kind.judge.sought(mention)}:
            seekers.setdefault(number, []).append(mention)
    rows: dict[int, set[int]] = {}
    for part in _chunks(list(seekers)):
        query = select(blocks.c.block, blocks.c.mention).where(blocks.c.block.in_(part))
        for number, row in connection.execute(query):
            if found.rows.get(row) not in found.todo:
                rows.setdefault(row, set()).add(number)
    unseen = [row for row in rows if row not in found.rows]
    for mention, where, row in _load_rows(connection, kind, mentions.c.row, unseen):
        found.rows[row] = mention.key
        known.setdefault(mention.key, mention)
        found.object_of.setdefault(mention.key, where)
    for row, numbers in rows.items():
        if row not in found.rows:
            continue  # rejected
        other = known[found.rows[row]]
        met = {one.key: one for number in numbers for one in seekers[number]}
        yield from ((one, other) for one in met.values() if one is not other)


def _fellows(
    connection: Connection,
    kind: Kind[M],
    frontier: Sequence[M],
    found: Neighbourhood[M],
    known: dict[str, M],
) -> list[M]:
    """Coarse mentions of the same articles: only one of them may join a cluster."""
    texts = {one.source.text for one in frontier if kind.judge.level(one)}
    loaded = [
        (mention, where)
        for mention, where in load(connection, kind, articles.c.fingerprint, texts)
        if mention.key not in found.todo and kind.judge.level(mention)
    ]
    return _take(loaded, found, known)


def load(
    connection: Connection,
    kind: Kind[M],
    column: Any,
    values: Iterable[Any],
    rejected: bool = False,
) -> Iterator[tuple[M, str | None]]:
    """Mentions of a kind by a column's values, each with the object it is in; those that lead
    (see `echoes`). rejected: also those that a person rejected, which are in none."""
    for mention, where, _row in _load_rows(connection, kind, column, values, rejected):
        yield mention, where


def _load_rows(
    connection: Connection,
    kind: Kind[M],
    column: Any,
    values: Iterable[Any],
    rejected: bool = False,
) -> Iterator[tuple[M, str | None, int]]:
    for part in _chunks(list(values)):
        query = _MENTIONS.where(column.in_(part), mentions.c.kind == kind.name)
        query = query.where(mentions.c.leads == 1)
        for row in connection.execute(query):
            mention = kind.mention(row, _source(row))
            if rejected or not any(one.act == "reject" for one in mention.corrections):
                yield mention, row.object, row.row


_MENTIONS = select(
    mentions.c.row,
    mentions.c.key,
    mentions.c.finding,
    mentions.c.evidence,
    mentions.c.topic,
    mentions.c.clauses,
    mentions.c.context,
    mentions.c.corrected,
    mentions.c.object,
    articles.c.id,
    articles.c.fingerprint,
    articles.c.published,
    articles.c.outlet,
    articles.c.url,
    articles.c.replaced_by,
    articles.c.replaces,
    articles.c.copy_of,
).join_from(mentions, articles, mentions.c.article == articles.c.row)


def _source(row: Any) -> Source:
    return Source(
        row.id,
        row.fingerprint,
        row.published,
        row.outlet,
        row.url,
        id_of(row.replaced_by),
        copied_id(row.copy_of, row.replaces),
    )


def _chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), CHUNK):
        yield values[at : at + CHUNK]


@dataclass(frozen=True, slots=True)
class Moved(Generic[M]):
    """The clusters after merging by id, and the ids of the objects they take the place of."""

    clusters: dict[str, Cluster[M]]
    gone: frozenset[str]


def merge_neighbourhood(
    connection: Connection, kind: Kind[M], found: Neighbourhood[M], verdicts: Verdicts[M]
) -> Moved[M]:
    """Merges a neighbourhood as if the whole record were merged."""
    standing: dict[str, Cluster[M]] = {}
    for mention, where in load(connection, kind, mentions.c.object, found.standing):
        found.object_of.setdefault(mention.key, where)
        if mention.key not in found.todo and where is not None:
            standing.setdefault(where, Cluster([])).members.append(mention)
    before = {where for key in found.todo if (where := found.object_of[key])} | found.standing
    merged = merge(found.todo.values(), kind.judge, standing.values(), verdicts)
    clusters = {object_id(kind, cluster): cluster for cluster in merged}
    return Moved(clusters, frozenset(before - clusters.keys()))


def object_id(kind: Kind[M], cluster: Cluster[M]) -> str:
    return kind.letter + min(cluster.members, key=lambda one: one.order).key
