"""The contacts of a brief, each act once: what is listed is what is counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from svodka.check.contacts import actors_of, days_of, hosts_of, other_people, people_of, states_of
from svodka.check.encounters import Encounter, Sides, find_encounters, is_said_in
from svodka.record import EventEntry, Report
from svodka.record.wording import Wording
from svodka.report.days import write_days, write_deadline, write_either

CONTACT_FORMS = ("visit", "meeting", "call", "message", "summit")
THIRD = "third_visit"  # in the land of a third
CALLED_OFF = "called_off"
EITHER = (
    "either"  # in place of the precision: on its first day or on its last, as one or other says
)
KINDS = ("visit", THIRD, *CONTACT_FORMS[1:], CALLED_OFF)


def kind_of(event: EventEntry, pair: tuple[str, str]) -> str:
    """The kind under which a contact is listed and counted: its form, a visit to a third, or what
    did not take place."""
    if event.status == "negation" and event.form in CONTACT_FORMS:
        return CALLED_OFF
    if event.form != "visit":
        return event.form
    hosts = {event.place_state} if event.place_state else hosts_of(event)
    return THIRD if hosts and not hosts & set(pair) else "visit"


def each_contact_once(
    events: Iterable[EventEntry], pair: tuple[str, str], wording: Wording
) -> list[EventEntry]:
    """The contacts with those told as several joined: what was said in a call with the call, talks
    of two days running between the same people, a visit told by its day and by its month."""
    kept = each_call_once(list(events), wording)
    for act in ("visit", "meeting"):
        done = [one for one in kept if one.form == act and one.status == "actual"]
        for encounter in find_encounters(done, act, Sides(frozenset(pair)), wording):
            for joined in _of_same_people(encounter, wording):
                kept = _joined(kept, joined) if len(joined) > 1 else kept
    return kept


def each_call_once(events: list[EventEntry], wording: Wording) -> list[EventEntry]:
    """What was said in a call is listed and counted with the call, its reports among the call's."""
    said: dict[str, list[Report]] = {}
    left = []
    for one in events:
        call = next((two for two in events if is_said_in(one, two, wording)), None)
        if call is None:
            left.append(one)
        else:
            said.setdefault(call.id, []).extend(one.reports)
    return [replace(one, reports=(*one.reports, *said.get(one.id, ()))) for one in left]


def _of_same_people(encounter: Encounter, wording: Wording) -> list[list[EventEntry]]:
    """The events of an encounter, parted by who met and who came: ministers beside presidents meet
    on their own."""
    groups: list[list[EventEntry]] = []
    for one in encounter.events:
        people = people_of(one, wording)
        for group in groups:
            alike = all(not other_people(people, people_of(two, wording)) for two in group)
            if alike and all(_same_way(one, two) for two in group):
                group.append(one)
                break
        else:
            groups.append([one])
    return groups


def _same_way(one: EventEntry, other: EventEntry) -> bool:
    return one.form != "visit" or bool(actors_of(one) & actors_of(other))


def _joined(kept: Sequence[EventEntry], told: Sequence[EventEntry]) -> list[EventEntry]:
    """The list with one event in the place of several: the most telling, its days those of all
    that are told to the day or nearly so; or either of two days."""
    best = max(told, key=lambda one: (bool(one.place), len(one.participants), len(one.reports)))
    finest = min(_length(one) for one in told)
    exact = [days for one in told if (days := days_of(one)) and _length(one) <= max(finest, 10)]
    first, last = min(days[0] for days in exact), max(days[1] for days in exact)
    whole = replace(
        best,
        start=first,
        end=last,
        precision=EITHER if _differ(told, kept, (first, last)) else best.precision,
        rank=best.rank or next((one.rank for one in told if one.rank), None),
        reports=tuple(report for one in told for report in one.reports),
    )
    others = {one.id for one in told} - {best.id}
    return [whole if one.id == best.id else one for one in kept if one.id not in others]


def _differ(
    told: Sequence[EventEntry], kept: Sequence[EventEntry], whole: tuple[date, date]
) -> bool:
    """Whether talks are told to be of one day by one article and of the next by another, and
    nothing tells that they, or a visit they are part of, took both."""
    if whole[0] == whole[1] or any(one.form != "meeting" or _length(one) for one in told):
        return False
    here, there = (_articles(one for one in told if one.start == day) for day in whole)
    stays = (one for one in kept if one.form == "visit" and one.status == "actual")
    lasted = any(_covers(one, whole) and states_of(told[0]) <= states_of(one) for one in stays)
    return not here & there and not lasted


def _covers(one: EventEntry, whole: tuple[date, date]) -> bool:
    days = days_of(one)
    return days is not None and days[0] <= whole[0] and whole[1] <= days[1]


def _articles(events: Iterable[EventEntry]) -> set[str]:
    return {report.article for one in events for report in one.reports}


def write_when(one: EventEntry, lang: str) -> str:
    """The days of an event; of talks told to be of one day and of another, «28 или 29 марта»; of
    what may be from the day it was told on, «до конца года»."""
    if one.start is None or one.end is None:
        return write_days(one.start, one.end, lang)
    if one.precision == EITHER:
        return write_either(one.start, one.end, lang)
    told = {report.published for report in one.reports}
    ahead = one.status in ("future", "hypothetical") and one.start in told
    deadline = write_deadline(one.start, one.end, lang) if ahead else ""
    return deadline or write_days(one.start, one.end, lang)


def _length(one: EventEntry) -> int:
    days = days_of(one)
    return (days[1] - days[0]).days if days else date.max.toordinal()
