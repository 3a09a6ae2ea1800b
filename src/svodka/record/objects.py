"""Objects (events and series) written down: what queries filter by, and their contradictions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from svodka.record.clusters import Cluster
from svodka.record.contradictions import Conflict, event_conflicts
from svodka.record.events import EventFacts, describe_event
from svodka.record.mentions import EventMention, FigureMention
from svodka.record.schema import contradictions, mentions, objects, parties, people
from svodka.record.series import SeriesFacts, describe_series, series_conflicts
from svodka.record.spans import level_of

Row = dict[str, Any]

_MOVED = (
    update(mentions).where(mentions.c.key == bindparam("member")).values(object=bindparam("where"))
)


class ObjectRows:
    """Rows of new and changed objects, gathered and written together."""

    def __init__(self, object_of: Mapping[str, str | None]) -> None:
        """object_of: where each mention is now, so that only those that move are written."""
        self.object_of = object_of
        self.objects: list[Row] = []
        self.parties: list[Row] = []
        self.people: list[Row] = []
        self.contradictions: list[Row] = []
        self.members: list[Row] = []

    def add(self, cluster: Cluster[Any]) -> None:
        if isinstance(cluster.members[0], EventMention):
            self.add_event(cluster)
        else:
            self.add_series(cluster)

    def add_event(self, cluster: Cluster[EventMention]) -> None:
        facts = describe_event(cluster.members)
        self.objects.append(_event_row(facts))
        states = {one.state for one in facts.participants if one.state}
        self.parties += ({"state": state, "object": facts.id} for state in sorted(states))
        words = {word for one in facts.mentions for name in one.names for word in name}
        self.people += ({"name": word, "object": facts.id} for word in sorted(words))
        self._add(facts.id, (one.key for one in facts.mentions), event_conflicts(facts))

    def add_series(self, cluster: Cluster[FigureMention]) -> None:
        facts = describe_series(cluster.members)
        self.objects.append(_series_row(facts))
        states = {state for one in facts.mentions for state in one.parties}
        self.parties += ({"state": state, "object": facts.id} for state in sorted(states))
        self._add(facts.id, (one.key for one in facts.mentions), series_conflicts(facts))

    def _add(self, id: str, keys: Iterable[str], conflicts: Iterable[Conflict[Any]]) -> None:
        self.members += (
            {"member": key, "where": id} for key in keys if self.object_of.get(key) != id
        )
        self.contradictions += (_conflict_row(id, conflict) for conflict in conflicts)

    def write(self, connection: Connection) -> None:
        for table, rows in (
            (objects, self.objects),
            (parties, self.parties),
            (people, self.people),
            (contradictions, self.contradictions),
        ):
            if rows:
                connection.execute(insert(table), rows)
        if self.members:
            connection.execute(_MOVED, self.members)


def _event_row(facts: EventFacts) -> Row:
    published = [one.source.published for one in facts.mentions]
    start, end = facts.days or (None, None)
    return {
        "id": facts.id,
        "kind": "event",
        "type": facts.type,
        "form": facts.form,
        "status": facts.status,
        "start": start,
        "end": end,
        "first": published[0],
        "last": published[-1],
        "day": facts.days[0].toordinal() if facts.days and not level_of(facts.days) else None,
        "measure": None,
        "value": None,
        "reports": len(facts.mentions),
    }


def _series_row(facts: SeriesFacts) -> Row:
    published = [one.source.published for one in facts.mentions]
    start, end = facts.days or (None, None)
    figure = facts.figure
    return {
        "id": facts.id,
        "kind": "figure",
        "type": None,
        "form": None,
        "status": figure.status,
        "start": start,
        "end": end,
        "first": published[0],
        "last": published[-1],
        "day": None,
        "measure": " ".join(sorted({word for one in facts.mentions for word in one.topic})),
        "value": figure.value,
        "reports": len(facts.mentions),
    }


def _conflict_row(id: str, conflict: Conflict[Any]) -> Row:
    sides = [[value, [one.key for one in ones]] for value, ones in conflict.sides]
    return {
        "id": f"c{conflict.key}",
        "object": id,
        "kind": conflict.kind,
        "nature": conflict.nature,
        "note": conflict.note,
        "sides": orjson.dumps(sides).decode(),
    }


def drop_objects(connection: Connection, ids: Iterable[str]) -> None:
    """Takes objects away with all that hangs on them."""
    gone = [{"gone": id} for id in ids]
    if gone:
        for dropped in _DROPPED:
            connection.execute(dropped, gone)


_DROPPED = tuple(
    delete(column.table).where(column == bindparam("gone"))
    for column in (contradictions.c.object, parties.c.object, people.c.object, objects.c.id)
)


def contradiction_ids(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Ids of the contradictions (not corrections, not mirrors) about these objects."""
    told: set[str] = set()
    for id in ids:
        query = select(contradictions.c.id).where(
            contradictions.c.object == id, contradictions.c.nature == "contradiction"
        )
        told.update(connection.execute(query).scalars())
    return told
