"""The last time a draft tells of: «последний раз президент Египта был в Анкаре в сентябре».

It holds as of the day the draft speaks on, unless the draft tells of a later one itself («прибыл
22 мая; в последний раз он был здесь в сентябре»): then as of that one. Against it counts only what
whoever it is of is named in: «президент» is whom articles of that time call so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from svodka.check.candidates import Candidates
from svodka.check.contacts import act_of, days_of, hosts_of, people_of, states_of
from svodka.check.counts import Made
from svodka.check.encounters import Sides
from svodka.check.offices import holder_of
from svodka.findings import Event
from svodka.record import EventEntry
from svodka.record.people import Name, same_person
from svodka.record.wording import Wording

NOBODY: Name = ("",)  # an office whose holder articles do not name: no name is theirs
KINDS = {"visit": ("visit",), "meeting": ("visit", "talks"), "call": ("call",)}


def as_told(made: Made, events: Iterable[Event], candidates: Candidates, wording: Wording) -> Made:
    """The claim of a last time as of the draft's own later act of that kind, with the names of
    those it tells by their office. events: the draft's."""
    last = made.claim.days
    if made.claim.kind != "last" or last is None:
        return made
    later = [
        days[0]
        for one in events
        if (days := days_of(one)) and last[1] < days[0] and _is_alike(one, made)
    ]
    told = min([made.told, *later])
    people = {**_holders(made, told, candidates, wording), **made.sides.people}
    return replace(made, told=told, sides=replace(made.sides, people=people))


def _is_alike(one: Event, made: Made) -> bool:
    sides = made.sides
    if act_of(one) not in KINDS.get(made.claim.act, ()) or not sides.states <= states_of(one):
        return False
    return sides.host is None or sides.host in hosts_of(one)


def _holders(made: Made, told: date, candidates: Candidates, wording: Wording) -> dict[str, Name]:
    """By state, whoever holds the office that the act is told of without a name, when it is told."""
    event = made.event
    if event is None:
        return {}
    titles = [p for p in event.participants if p.kind == "title" and p.state in made.sides.states]
    return {
        p.state: holder_of(p.office or p.name, p.state, told, candidates, wording) or NOBODY
        for p in titles
        if p.state
    }


def events_of_them(
    made: Made, events: Sequence[EventEntry], wording: Wording
) -> Sequence[EventEntry]:
    """Of a last time, the events that name whom it is of: those of a state alone may be others'."""
    named = _named(made.sides)
    if made.claim.kind != "last" or not named:
        return events
    return [one for one in events if _names(one, named, wording)]


def _named(sides: Sides) -> dict[str, Name]:
    """Whose acts they are: of a visit, not those of the host."""
    return {state: name for state, name in sides.people.items() if state != sides.host}


def _names(event: EventEntry, named: dict[str, Name], wording: Wording) -> bool:
    there = people_of(event, wording)
    return all(
        any(same_person(name, other) for other, _told in there.get(state, ()))
        for state, name in named.items()
    )
