"""Parts and wholes: the talks within a visit, the meeting on the fringes of a summit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection, and_, func, or_, select

from svodka.record.events import EventFacts, describe_event, edits_of
from svodka.record.kinds import EVENTS
from svodka.record.people import same_person
from svodka.record.queries import members
from svodka.record.schema import objects, parties
from svodka.record.spans import FINE, gap, level_of

_WHOLES = ("visit", "summit")
PLANNED = frozenset({"future", "hypothetical"})


@dataclass(frozen=True, slots=True)
class Parts:
    """whole: of an event, the visit or summit it belongs to. parts: the other way round. fallen:
    parts that were planned and were called off with their whole."""

    whole: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=dict)
    fallen: set[str] = field(default_factory=set)


def find_parts(
    connection: Connection, facts: Sequence[EventFacts], as_of: date | None = None
) -> Parts:
    """How these events belong to others of the record, or others to them, as told by that day."""
    pairs = _pairs(connection, [one.id for one in facts])
    known = {one.id: one for one in facts}
    others = sorted({id for pair in pairs for id in pair} - known.keys())
    found = members(connection, EVENTS, others, as_of)
    known.update((id, describe_event(ones)) for id, ones in found.items())
    wholes: dict[str, list[EventFacts]] = {}
    for part, whole in pairs:
        if part in known and whole in known and belongs(known[part], known[whole]):
            wholes.setdefault(part, []).append(known[whole])
    parts = Parts()
    for part, fits in sorted(wholes.items()):
        best = min(fits, key=_preference)
        parts.whole[part] = best.id
        if falls_with(known[part], best):
            parts.fallen.add(part)
        parts.parts.setdefault(best.id, []).append(part)
    return parts


def _preference(whole: EventFacts) -> tuple[bool, bool, str]:
    """What was not called off before what was, a visit before a summit."""
    return whole.status == "negation", whole.form != "visit", whole.id


def falls_with(one: EventFacts, whole: EventFacts) -> bool:
    """«Визит отменён»: the talks planned within it are too, unless they are still planned later, or
    a person said what they are."""
    off = [m.source.published for m in whole.mentions if m.event.status == "negation"]
    return (
        whole.status == "negation"
        and one.status in PLANNED
        and "status" not in edits_of(one.mentions)
        and bool(off)
        and one.mentions[-1].source.published <= max(off)
    )


def _pairs(connection: Connection, ids: Sequence[str]) -> list[tuple[str, str]]:
    """Ids of a part and a whole, at least one of them asked for, that meet in days and states.

    A whole that was not asked for may have parts that were not, which might fit it better; but a
    part goes to a whole whatever other parts there are, so these need not be known.
    """
    found: set[tuple[str, str]] = set()
    for chunk in (ids[at : at + _CHUNK] for at in range(0, len(ids), _CHUNK)):
        for asked in (_part.c.id, _whole.c.id):
            found.update(
                (row[0], row[1]) for row in connection.execute(_MEET.where(asked.in_(chunk)))
            )
    rivals = sorted({part for part, _whole_id in found} - set(ids))
    for chunk in (rivals[at : at + _CHUNK] for at in range(0, len(rivals), _CHUNK)):
        found.update(
            (row[0], row[1]) for row in connection.execute(_MEET.where(_part.c.id.in_(chunk)))
        )
    return sorted(found)


_CHUNK = 400
_NEAR = 10  # days between the beginnings of a whole and of its part, at most
_part, _whole = objects.alias("part"), objects.alias("whole")
_of_part, _of_whole = parties.alias("of_part"), parties.alias("of_whole")
_MEET = (
    select(_part.c.id, _whole.c.id)
    .join_from(_part, _whole, _whole.c.day.between(_part.c.day - _NEAR, _part.c.day + _NEAR))
    .join(_of_part, _of_part.c.object == _part.c.id)
    .join(_of_whole, and_(_of_whole.c.object == _whole.c.id, _of_whole.c.state == _of_part.c.state))
    .where(
        _part.c.form.in_(("meeting", "signing")),
        _whole.c.form.in_(_WHOLES),
    )
    .group_by(_part.c.id, _whole.c.id, _whole.c.form)
    .having(or_(func.count() > 1, _whole.c.form == "summit"))  # a visit has a guest and a host
)


def belongs(one: EventFacts, whole: EventFacts) -> bool:
    """Within its days, and in the host's land with the visitor (a visit), or at its place (a
    summit)."""
    if one.id == whole.id or one.form in _WHOLES or one.days is None or whole.days is None:
        return False
    if one.status == "actual" and whole.status == "negation":
        return False  # what took place was no part of what did not
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
