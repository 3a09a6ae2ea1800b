"""Traits of an event mention that the rules ask for again and again, worked out once each."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

from svodka.ontology.cities import kilometres_apart
from svodka.record.mentions import EventMention
from svodka.record.people import Name, same_person
from svodka.record.spans import FINE, Days, level_of

KEPT = 20_000  # mentions whose traits are remembered

_CONTACTS = frozenset({"visit", "talks", "call", "message"})


@lru_cache(maxsize=KEPT)
def family(one: EventMention) -> str:
    """What can be one event at all: visits, talks (summits too), calls, messages, signings; other
    acts by their type."""
    form = one.event.form
    if form in ("meeting", "summit"):
        return "talks" if one.event.type == "CONSULT" else f"talks {one.event.type}"
    if form in ("visit", "call", "message", "signing"):
        return (
            form if form == "signing" or one.event.type == "CONSULT" else f"{form} {one.event.type}"
        )
    return one.event.type


def is_contact(one: EventMention) -> bool:
    """Whether who and when are enough to tell one act of this family from another."""
    return family(one) in _CONTACTS


@lru_cache(maxsize=KEPT)
def days_of(one: EventMention) -> Days | None:
    event = one.event
    if event.start is None or event.end is None:
        return None
    return min(event.start, event.end), max(event.start, event.end)


@lru_cache(maxsize=KEPT)
def states_as(one: EventMention, role: str) -> frozenset[str]:
    return frozenset(p.state for p in one.event.participants if p.role == role and p.state)


def far_apart(one: EventMention, other: EventMention) -> bool:
    """Places in different states, or two cities far apart: of a residence or a hall nobody here
    knows where it lies."""
    here, there = one.event, other.event
    if not (here.place and there.place and here.place_state and there.place_state):
        return False
    if here.place_state != there.place_state:
        return True
    return _distance(here.place, there.place, here.place_state) > _FAR


_FAR = 40.0  # kilometres; nearer is a suburb


@lru_cache(maxsize=KEPT)
def _distance(one: str, other: str, state: str) -> float:
    return (kilometres_apart(one, other, state) or 0.0) if one != other else 0.0


def compare_people(one: EventMention, other: EventMention) -> tuple[set[str], set[str]]:
    """States for which both name the same person, and those for which they name others."""
    here, there = acting(one), acting(other)
    same: set[str] = set()
    different: set[str] = set()
    for state in here.keys() & there.keys():
        met = any(same_person(a, b) for a in here[state] for b in there[state])
        (same if met else different).add(state)
    for state, met in _compare_offices(one, other).items():
        if state not in here.keys() & there.keys():
            (same if met else different).add(state)
    return same, different


def _compare_offices(one: EventMention, other: EventMention) -> dict[str, bool]:
    """Whether the same office acts for a state in both, where at least one names nobody: the
    «президент Чили» of a day is who is named as its president, and not its foreign minister."""
    here, there = in_office(one), in_office(other)
    return {
        state: bool(here[state] & there[state])
        for state in here.keys() & there.keys()
        if here[state] and there[state]
    }


@lru_cache(maxsize=KEPT)
def in_office(one: EventMention) -> dict[str, frozenset[str]]:
    """Kinds of office by state, () where not everybody's is told; of a visit the visitors'."""
    visitors = states_as(one, "actor") if family(one) == "visit" else None
    told: dict[str, set[str]] = {}
    for state, kind, _named in one.officials:
        if state and (visitors is None or state in visitors):
            told.setdefault(state, set()).add(kind)
    return {
        state: frozenset() if "" in kinds else frozenset(kinds) for state, kinds in told.items()
    }


def states_of_envoys(one: EventMention) -> set[str]:
    """States for which only an ambassador acts, whose name is not told."""
    told = [state for state, _kind, _named in one.officials]
    return {
        state
        for state, kind, named in one.officials
        if state and kind == "ambassador" and not named and told.count(state) == 1
    }


def states_without_office(one: EventMention) -> set[str]:
    """States for which somebody named acts, told without any office."""
    return {state for state, kind, named in one.officials if state and named and not kind}


@lru_cache(maxsize=KEPT)
def acting(one: EventMention) -> dict[str, list[Name]]:
    """Named people by state; of a visit only the visitors."""
    visitors = states_as(one, "actor") if family(one) == "visit" else None
    people: dict[str, list[Name]] = {}
    for state, name in one.people:
        if state and (visitors is None or state in visitors):
            people.setdefault(state, []).append(name)
    return people


@lru_cache(maxsize=KEPT)
def content_of(one: EventMention) -> Hashable:
    """All that the rules ask of a mention but its article, None where that is not enough to know
    its like: a story repeated word for word in many articles is compared once."""
    event = one.event
    if not one.topic or level_of(days_of(one)) != FINE:
        return None
    return (
        family(one),
        event.form,
        event.status,
        event.inferred_day,
        days_of(one),
        event.place,
        event.place_state,
        tuple(sorted((p.state or "", p.role) for p in event.participants)),
        tuple(sorted((state or "", name) for state, name in one.people)),
        tuple(sorted((state or "", kind, named) for state, kind, named in one.officials)),
        one.topic,
    )
