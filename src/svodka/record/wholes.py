"""Parts and wholes: the talks within a visit, the meeting on the fringes of a summit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from svodka.record.events import EventFacts, describe_event
from svodka.record.kinds import EVENTS
from svodka.record.people import same_person
from svodka.record.queries import members
from svodka.record.schema import objects, parties
from svodka.record.spans import FINE, gap, level_of

_WHOLES = ("visit", "summit")


@dataclass(frozen=True, slots=True)
class Parts:
    """whole: of an event, the visit or summit it belongs to. parts: the other way round."""

    whole: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)


def find_parts(connection: Connection, facts: Sequence[EventFacts]) -> Parts:
    """How these events belong to others of the record, or others to them."""
    found = Parts()
    around = _around(connection, facts)
    wholes = [one for one in around if one.form in _WHOLES]
    for one in facts:
        if whole := _whole_of(one, wholes):
            found.whole[one.id] = whole.id
        if one.form in _WHOLES:
            parts = [other for other in around if _whole_of(other, wholes) is one]
            if parts:
                found.parts[one.id] = sorted(other.id for other in parts)
    return found


def _around(connection: Connection, facts: Sequence[EventFacts]) -> list[EventFacts]:
    """These events, and those of the same states on the same days."""
    known = {one.id: one for one in facts}
    near: set[str] = set()
    for one in facts:
        if one.days is None or level_of(one.days) != FINE:
            continue
        states = sorted({p.state for p in one.participants if p.state})
        query = (
            select(objects.c.id)
            .join(parties, parties.c.object == objects.c.id)
            .where(
                objects.c.kind == EVENTS.name,
                parties.c.state.in_(states),
                objects.c.start <= one.days[1],
                objects.c.start >= one.days[0].fromordinal(max(1, one.days[0].toordinal() - 10)),
                objects.c.end >= one.days[0],
            )
        )
        near.update(connection.execute(query).scalars())
    ids = sorted(near - known.keys())
    others = [describe_event(ones) for ones in members(connection, EVENTS, ids).values()]
    return [*facts, *others]


def _whole_of(one: EventFacts, wholes: Iterable[EventFacts]) -> EventFacts | None:
    fits = [whole for whole in wholes if belongs(one, whole)]
    return min(fits, key=lambda whole: (whole.form != "visit", whole.id)) if fits else None


def belongs(one: EventFacts, whole: EventFacts) -> bool:
    """Within its days, and in the host's land with the visitor (a visit), or at its place (a
    summit)."""
    if one.id == whole.id or one.form in _WHOLES or one.days is None or whole.days is None:
        return False
    if level_of(one.days) != FINE or level_of(whole.days) != FINE or gap(one.days, whole.days):
        return False
    if whole.form == "summit":
        return one.form == "meeting" and one.place is not None and one.place == whole.place
    return one.form in ("meeting", "signing") and _of_visit(one, whole)


def _of_visit(one: EventFacts, visit: EventFacts) -> bool:
    host = visit.place_state
    states = {p.state for p in one.participants if p.state}
    visitors = {p.state for p in visit.participants if p.role == "actor" and p.state}
    if one.place_state and host and one.place_state != host:
        return False
    if host not in states or not visitors <= states:
        return False
    there = [name for m in one.mentions for state, name in m.people if state in visitors]
    came = [name for m in visit.mentions for state, name in m.people if state in visitors]
    return not there or not came or any(same_person(a, b) for a in there for b in came)
