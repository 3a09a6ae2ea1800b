"""Settling: after a batch is written, whatever it can move is merged anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from svodka.record.clusters import Cluster, Mentioned, Verdicts
from svodka.record.kinds import EVENTS, FIGURES, Kind
from svodka.record.neighbourhoods import (
    Moved,
    Neighbourhood,
    find_neighbourhood,
    merge_neighbourhood,
)
from svodka.record.objects import ObjectRows, contradiction_ids, drop_objects
from svodka.record.schema import articles, mentions

M = TypeVar("M", bound=Mentioned)


@dataclass(frozen=True, slots=True)
class Settled:
    """new: objects told by new mentions only. joined: new mentions beyond these."""

    new: int
    joined: int
    contradictions: int


class Settling:
    """Gathers what a batch adds, takes away and touches; then merges."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.added: dict[str, list[str]] = {EVENTS.name: [], FIGURES.name: []}
        self.moved: dict[str, set[str]] = {EVENTS.name: set(), FIGURES.name: set()}
        self.touched: dict[str, set[str]] = {EVENTS.name: set(), FIGURES.name: set()}
        self.relocated: dict[str, set[str]] = {EVENTS.name: set(), FIGURES.name: set()}

    def add(self, kind: str, key: str) -> None:
        self.added[kind].append(key)

    def drop(self, kind: str, keys: Iterable[str]) -> None:
        """Mentions that are to be merged with nothing."""
        self.moved[kind].difference_update(keys)

    def forget(self, article: int) -> None:
        """To be called before an article's mentions are taken away."""
        self._forget(EVENTS, article)
        self._forget(FIGURES, article)

    def _forget(self, kind: Kind[M], article: int) -> None:
        query = select(mentions.c.key, mentions.c.object).where(
            mentions.c.article == article, mentions.c.kind == kind.name, mentions.c.leads == 1
        )
        gone = {row.key: row.object for row in self.connection.execute(query)}
        self.loosen(kind, gone)
        self.moved[kind.name].difference_update(gone)

    def loosen(self, kind: Kind[M], gone: Mapping[str, str | None]) -> None:
        """To be called before mentions (by key, with their objects) change what they are."""
        found = find_neighbourhood(self.connection, kind, gone, Verdicts(kind.judge))
        self.moved[kind.name].update(found.todo.keys(), gone)
        self.touched[kind.name].update(one for one in gone.values() if one)

    def touch(self, fingerprints: Iterable[str]) -> None:
        """Articles whose standing changed: what they tell of is described anew."""
        for mark in fingerprints:
            query = (
                select(mentions.c.kind, mentions.c.object)
                .join(articles, articles.c.row == mentions.c.article)
                .where(articles.c.fingerprint == mark, mentions.c.object.is_not(None))
            )
            for row in self.connection.execute(query):
                self.touched[row.kind].add(row.object)

    def settle(self, kind: Kind[M]) -> Settled:
        added = set(self.added[kind.name])
        seeds = added | self.moved[kind.name]
        if not seeds and not self.touched[kind.name]:
            return Settled(0, 0, 0)
        verdicts = Verdicts(kind.judge)
        found = find_neighbourhood(self.connection, kind, seeds, verdicts)
        found.standing |= self.touched[kind.name]
        moved = merge_neighbourhood(self.connection, kind, found, verdicts)
        changed = self._changed(kind, found, moved)
        contradictions = self._rewrite(changed, moved.gone, found.object_of)
        self.relocated[kind.name].update(
            one.key
            for id, cluster in changed.items()
            for one in cluster.members
            if found.object_of.get(one.key) != id
        )
        new = sum(
            all(one.key in added for one in cluster.members) for cluster in moved.clusters.values()
        )
        return Settled(new, len(added) - new, contradictions)

    def _changed(
        self, kind: Kind[M], found: Neighbourhood[M], moved: Moved[M]
    ) -> dict[str, Cluster[M]]:
        """Clusters that gained or lost a mention, or whose articles changed their standing."""
        where = {one.key: id for id, cluster in moved.clusters.items() for one in cluster.members}
        lost = {was for key, id in where.items() if (was := found.object_of.get(key)) and was != id}
        lost |= self.touched[kind.name]
        return {
            id: cluster
            for id, cluster in moved.clusters.items()
            if id in lost or any(found.object_of.get(one.key) != id for one in cluster.members)
        }

    def _rewrite(
        self,
        changed: dict[str, Cluster[Any]],
        gone: Iterable[str],
        object_of: Mapping[str, str | None],
    ) -> int:
        stale = [*changed, *gone]
        before = contradiction_ids(self.connection, stale)
        rows = ObjectRows(object_of)
        for cluster in changed.values():
            rows.add(cluster)
        drop_objects(self.connection, stale)
        rows.write(self.connection)
        return len(
            {row["id"] for row in rows.contradictions if row["nature"] == "contradiction"} - before
        )
