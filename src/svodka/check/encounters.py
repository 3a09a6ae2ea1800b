"""Encounters: acts of one kind between two sides, each once, however many events tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from svodka.check.contacts import (
    IN_PERSON,
    days_of,
    hosts_of,
    length,
    other_people,
    people_of,
    states_of,
)
from svodka.record import EventEntry
from svodka.record.people import same_person
from svodka.record.spans import gap
from svodka.record.wording import Wording

NEXT = timedelta(days=1)
COARSE = 100  # days; an event dated by a year is no encounter of its own
Days = tuple[date, date]
NEVER = date(1, 1, 2), date(1, 1, 2)


@dataclass(slots=True)
class Encounter:
    """One act: its days as exactly as any event tells them, and the events that tell of it."""

    days: Days
    place_state: str | None
    events: list[EventEntry] = field(default_factory=list)

    @property
    def meant(self) -> bool:
        """Whether it is announced, and not only invited to or wished for."""
        return any(one.status == "future" for one in self.events)

    @property
    def done(self) -> bool:
        """Whether it took place, as far as anybody reports."""
        return any(one.status == "actual" for one in self.events)


@dataclass(frozen=True, slots=True)
class Sides:
    """Who a claim counts the acts of: two states, their people if named, the host of a visit."""

    states: frozenset[str]
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    host: str | None = None


def find_encounters(
    events: Iterable[EventEntry], act: str, sides: Sides, wording: Wording
) -> list[Encounter]:
    """Acts of that kind between those sides, in order of time; planned ones too.

    The finest first: a coarser telling joins the act it may be of. Two calls of one day stay two,
    but for what was only said in one of them.
    """
    told = [one for one in events if not one.fallen]  # called off with the visit it was part of
    fits = [one for one in told if _counts(one, act, sides, wording)]
    if act == "call":  # what ministers agreed by telephone is no call of their presidents
        others = [one for one in told if one not in fits]
        fits = [one for one in fits if not any(is_said_in(one, call, wording) for call in others)]
    fits.sort(key=_exactness)
    found: list[Encounter] = []
    months: dict[int, list[Encounter]] = {}
    for one in fits:
        near = (there for month in _months(_days(one)) for there in months.get(month, ()))
        joins = partial(_said_in, wording=wording) if act == "call" else _belongs
        home = next((two for two in near if joins(one, two)), None)
        if home is None and length(_days(one)) <= COARSE:
            home = Encounter(_days(one), _where(one))
            found.append(home)
            for month in _months(home.days):
                months.setdefault(month, []).append(home)
        if home is not None:
            home.events.append(one)
    return sorted(found, key=lambda one: one.days)


def _exactness(one: EventEntry) -> tuple[object, ...]:
    """Sorts the finest first; of a day, talks before what was said in them."""
    return length(_days(one)), one.place_state is None, one.start, one.type != "CONSULT", one.id


def is_said_in(said: EventEntry, call: EventEntry, wording: Wording) -> bool:
    """Whether an act by telephone («по телефону выразил соболезнования») is of a call: of the same
    day, states and people, and status."""
    if said.form != "call" or call.form != "call":
        return False
    if said.type == "CONSULT" or call.type != "CONSULT" or said.status != call.status:
        return False
    if said.start is None or (said.start, said.end) != (call.start, call.end):
        return False
    return states_of(said) == states_of(call) and not other_people(
        people_of(said, wording), people_of(call, wording)
    )


def _said_in(one: EventEntry, there: Encounter, wording: Wording) -> bool:
    return any(is_said_in(one, call, wording) for call in there.events)


def _months(days: Days) -> range:
    """Numbers of the months the days touch, and those next to them by a day."""
    first, last = days[0] - NEXT, days[1] + NEXT
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _days(one: EventEntry) -> Days:
    return days_of(one) or NEVER


def _where(one: EventEntry) -> str | None:
    if one.place_state:
        return one.place_state
    hosts = hosts_of(one)
    return next(iter(hosts)) if one.form == "visit" and len(hosts) == 1 else None


def _counts(one: EventEntry, act: str, sides: Sides, wording: Wording) -> bool:
    if one.start is None or one.status in ("negation", "hypothetical"):
        return False
    if not _is_act(one, act, sides) or not sides.states <= {p.state for p in one.participants}:
        return False
    if act == "visit" and sides.host and sides.host not in hosts_of(one) | {one.place_state}:
        return False
    return _people_fit(one, sides, wording)


def _is_act(one: EventEntry, act: str, sides: Sides) -> bool:
    """A visit of one side to the other is a meeting too; one of both to a third is not."""
    if act == "call":
        return one.form == "call"
    if act == "visit":
        return one.form == "visit" and _where(one) in sides.states
    if one.form == "visit":
        return _where(one) in sides.states
    return one.form in IN_PERSON and one.type == "CONSULT"


def _people_fit(one: EventEntry, sides: Sides, wording: Wording) -> bool:
    """Nobody else is named for a side; a bare state may be anybody."""
    named = people_of(one, wording)
    for state, names in sides.people.items():
        there = [name for name, _participant in named.get(state, ())]
        if there and not any(same_person(a, name) for a in there for name in (names,)):
            return False
    return True


def _belongs(one: EventEntry, there: Encounter) -> bool:
    here = _where(one)
    apart = here is not None and there.place_state is not None and here != there.place_state
    near = 1 if length(_days(one)) <= 10 and length(there.days) <= 10 else 0
    return not apart and gap(_days(one), there.days) <= near
