"""Titles without a name, named by who held the office then: as attested, never as guessed.

Somebody is named where articles published around the day attest one holder of the office, or none
around it but the same one last before and first after. Where two are attested, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, select

from svodka.findings import Participant
from svodka.record.entries import EventEntry
from svodka.record.people import person_of, same_person
from svodka.record.schema import articles, tenures
from svodka.record.wording import Wording, fold

AROUND = timedelta(days=60)
COARSE = timedelta(days=100)  # an event dated more coarsely may fall into several tenures

Office = tuple[str, str]  # state and kind
Attested = Sequence[tuple[date, str]]  # the day of publication and the holder, in order


def name_titles(
    connection: Connection, events: Sequence[EventEntry], wording: Wording, as_of: date | None
) -> list[EventEntry]:
    """The events, with the holders of offices they tell without a name."""
    sought = {
        office
        for event in events
        for one in event.participants
        if (office := _nameless(one, wording))
    }
    if not sought:
        return list(events)
    held = _attested(connection, sought, wording, as_of)
    return [_with_holders(event, held, wording) for event in events]


def _nameless(one: Participant, wording: Wording) -> Office | None:
    """The office of a participant told by it alone."""
    kind = wording.office(one.office or one.name) if one.state else ""
    return (one.state or "", kind) if kind and not person_of(one, wording) else None


def _attested(
    connection: Connection, sought: set[Office], wording: Wording, as_of: date | None
) -> Mapping[Office, Attested]:
    offices = _told_as(connection, sought, wording)
    query = (
        select(tenures.c.state, tenures.c.office, articles.c.published, tenures.c.person)
        .join_from(tenures, articles, tenures.c.article == articles.c.row)
        .where(tenures.c.state.in_({state for state, _kind in sought}))
        .where(tenures.c.office.in_({told for _state, told in offices}))
        .order_by(articles.c.published, tenures.c.person)
    )
    if as_of is not None:
        query = query.where(articles.c.published <= as_of)
    held: dict[Office, list[tuple[date, str]]] = {}
    for state, told, published, person in connection.execute(query).all():
        if office := offices.get((state, told)):
            held.setdefault(office, []).append((published, person))
    return held


def _told_as(
    connection: Connection, sought: set[Office], wording: Wording
) -> Mapping[tuple[str, str], Office]:
    """How the offices are told: a state and the words → the office."""
    query = select(tenures.c.state, tenures.c.office).distinct()
    query = query.where(tenures.c.state.in_({state for state, _kind in sought}))
    told = {
        (state, words): (state, wording.office(words)) for state, words in connection.execute(query)
    }
    return {words: office for words, office in told.items() if office in sought}


def _with_holders(
    event: EventEntry, held: Mapping[Office, Attested], wording: Wording
) -> EventEntry:
    when = _when(event)
    named = []
    for one in event.participants:
        office = _nameless(one, wording)
        holder = holder_at(held.get(office, ()), *when) if office and when else None
        title = one.office or one.name
        named.append(replace(one, name=holder, office=title, kind="title") if holder else one)
    return replace(event, participants=tuple(named))


def _when(event: EventEntry) -> tuple[date, date] | None:
    """The event's days, else those on which it was told; None where either is too coarse."""
    told = [report.published for report in event.reports]
    first, last = event.start or min(told), event.end or max(told)
    return (first, last) if last - first <= COARSE else None


def holder_at(attested: Attested, first: date, last: date) -> str | None:
    """The one holder attested around these days, in the fullest form; None where there is none or
    more than one."""
    around = [who for day, who in attested if first - AROUND <= day <= last + AROUND]
    if not around:
        before = [who for day, who in attested if day < first]
        after = [who for day, who in attested if day > last]
        around = [before[-1], after[0]] if before and after else []
    return _the_one(around)


def _the_one(people: Iterable[str]) -> str | None:
    ordered = sorted(set(people), key=lambda who: (-len(who), who))
    names: list[Any] = [tuple(map(fold, who.split())) for who in ordered]
    alike = all(same_person(names[0], other) for other in names[1:])
    return ordered[0] if ordered and alike else None
