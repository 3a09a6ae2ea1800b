"""Attributes of events compared: days, places, people, directions.

Everything here compares what is told; what is not told compares as nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from svodka.findings import Date, Event, Figure, Participant
from svodka.record import EventEntry
from svodka.record.people import Name, person_of, same_person
from svodka.record.wording import Wording, fold

Told = Event | EventEntry
Days = tuple[date, date]

IN_PERSON = frozenset(("visit", "meeting", "summit"))


def act_of(one: Told) -> str:
    """What kind of act it is: visit | talks | call | message | signing, else its type.

    Condolences by telephone are told of as condolences by letter are: a message.
    """
    if one.form == "signing":
        return "signing"
    if one.form == "call" and one.type == "SUPPORT":
        return "message"
    if one.form in ("visit", "meeting", "summit", "call", "message"):
        talks = one.form in ("meeting", "summit")
        return "talks" if talks else one.form
    return one.type


def is_contact(one: Told) -> bool:
    """Whether who and when are enough to tell it from another."""
    return act_of(one) in ("visit", "talks", "call", "message")


def days_of(one: Told | Figure | Date) -> Days | None:
    if one.start is None or one.end is None:
        return None
    return min(one.start, one.end), max(one.start, one.end)


def length(days: Days) -> int:
    """How many days it spans."""
    return (days[1] - days[0]).days + 1


def states_of(one: Told) -> frozenset[str]:
    return frozenset(p.state for p in one.participants if p.state)


def actors_of(one: Told) -> frozenset[str]:
    return frozenset(p.state for p in one.participants if p.role == "actor" and p.state)


def hosts_of(one: Told) -> frozenset[str]:
    """States a visit goes to: of the place, else of those visited."""
    if one.place_state and one.place_state not in actors_of(one):
        return frozenset((one.place_state,))
    return frozenset(p.state for p in one.participants if p.role == "recipient" and p.state)


def directions_differ(one: Told, other: Told) -> bool:
    """A visit to Baku is not one to Moscow; an accusation is not its answer; who was called did not
    call."""
    if act_of(one) == "visit" == act_of(other):
        return _apart(actors_of(one), actors_of(other)) or _apart(hosts_of(one), hosts_of(other))
    if {act_of(one), act_of(other)} == {"call", "message"}:
        call, message = (one, other) if act_of(one) == "call" else (other, one)
        return _apart(caller_of(call), actors_of(message))
    if act_of(one) in ("talks", "signing", "visit"):
        return False
    return _apart(actors_of(one), actors_of(other))


def caller_of(one: Told) -> frozenset[str]:
    """The state of who is told first: both who talk on the telephone act."""
    first = next(iter(one.participants), None)
    return frozenset((first.state,)) if first and first.state else frozenset()


def callers_differ(one: Told, other: Told) -> bool:
    """Of two calls between the same."""
    return _apart(caller_of(one), caller_of(other))


def _apart(here: frozenset[str], there: frozenset[str]) -> bool:
    return bool(here and there and not here & there)


def people_of(one: Told, wording: Wording) -> dict[str, list[tuple[Name, Participant]]]:
    """Named persons by the state they act for; of a visit only the visitors."""
    visitors = actors_of(one) if act_of(one) == "visit" else None
    people: dict[str, list[tuple[Name, Participant]]] = {}
    for participant in one.participants:
        state, name = participant.state, person_of(participant, wording)
        if name and state and (visitors is None or state in visitors):
            people.setdefault(state, []).append((name, participant))
    return people


People = dict[str, list[tuple[Name, Participant]]]


def same_people(here: People, there: People) -> frozenset[str]:
    """States for which both name somebody, and the same."""
    return frozenset(state for state in here.keys() & there.keys() if _meet(here, there, state))


def other_people(here: People, there: People) -> frozenset[str]:
    """States for which both name somebody, and not the same."""
    return frozenset(here.keys() & there.keys()) - same_people(here, there)


def _meet(here: People, there: People, state: str) -> bool:
    return any(same_person(a, b) for a, _one in here[state] for b, _other in there[state])


def all_named(one: Told, other: Told, wording: Wording) -> bool:
    """Whether the other names everybody the one names, for the same state where it tells one."""
    there = [(p.state, name) for p in other.participants if (name := person_of(p, wording))]
    named = [(p.state, name) for p in one.participants if (name := person_of(p, wording))]
    return all(_is_among(state, name, there) for state, name in named)


def _is_among(state: str | None, name: Name, there: Sequence[tuple[str | None, Name]]) -> bool:
    return any(
        same_person(name, other) and (state is None or at is None or state == at)
        for at, other in there
    )


def same_place(one: str, other: str) -> bool:
    return fold(one) == fold(other)


def same_day_of_another_year(one: Days, other: Days) -> bool:
    """«в сентябре 2018» and «в сентябре 2019»: the same stretch, some years apart."""
    return (
        one[0].year != other[0].year
        and (one[0].month, one[1].month) == (other[0].month, other[1].month)
        and length(one) <= 100
        and length(other) <= 100
        and (length(one) > 10 or length(other) > 10 or one[0].day == other[0].day)
    )
