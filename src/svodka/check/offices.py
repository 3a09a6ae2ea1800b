"""Offices a draft gives people, against those that articles attest: «премьер-министр Турции Эрдоган»
of whom all say that he is its president.

Somebody's office is known where articles of around that day name one kind of it; else where none of
half a year around names another. Offices that one person may well hold together tell nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from svodka.check.candidates import Candidates
from svodka.check.contacts import days_of
from svodka.check.verdicts import CONTRADICTED, Difference, Verdict
from svodka.findings import Event, Reading, Span, Tenure
from svodka.record import Report, TenureEntry
from svodka.record.people import Name, same_person
from svodka.record.titles import holder_at
from svodka.record.wording import Wording, fold

AROUND = timedelta(days=60)
STILL = timedelta(days=183)
CITED = 3
MINISTERS = ("head_of_government", "foreign_minister", "defence_minister", "minister")
DEPUTIES = ("vice_president", "deputy_head_of_government")  # they often head a ministry too


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """Another office than the draft's, and who attests it."""

    difference: Difference
    reports: tuple[Report, ...]


def with_offices(
    verdicts: Sequence[Verdict],
    reading: Reading,
    published: date,
    candidates: Candidates,
    wording: Wording,
) -> list[Verdict]:
    """The verdicts on events; contradicted the one in whose words somebody has another's office."""
    judged = list(verdicts)
    for tenure in reading.tenures:
        event = _told_in(tenure.span, reading.events)
        at = next((n for n, one in enumerate(judged) if event and one.span == event.evidence), None)
        if event is None or at is None:
            continue
        days = days_of(event) or (published, published)
        if (held := find_other_office(tenure, days, published, candidates, wording)) is not None:
            judged[at] = _with_office(judged[at], held)
    return judged


def _with_office(found: Verdict, held: OfficeHeld) -> Verdict:
    """A verdict that is contradicted anyway keeps its own ground too."""
    if found.outcome == CONTRADICTED:
        differences = (*found.differences, held.difference)
        return replace(found, differences=differences, reports=(*found.reports, *held.reports))
    return replace(
        found,
        outcome=CONTRADICTED,
        rule="other_office",
        differences=(held.difference,),
        reports=held.reports,
    )


def _told_in(span: Span, events: Iterable[Event]) -> Event | None:
    """The event in which somebody takes part by these words, else whose words they stand in."""
    ordered = sorted(events, key=lambda one: one.evidence)
    taking_part = (
        one for one in ordered for p in one.participants if p.span and _meet(span, p.span)
    )
    within = (one for one in ordered if any(_meet(span, told) for told in _spans(one)))
    return next(taking_part, None) or next(within, None)


def _spans(event: Event) -> tuple[Span, ...]:
    return event.evidence, *event.mentions


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.stop and other.start < one.stop


# ------------------------------------------------------------------ judged


def find_other_office(
    tenure: Tenure,
    days: tuple[date, date],
    published: date,
    candidates: Candidates,
    wording: Wording,
) -> OfficeHeld | None:
    """The office the person is attested to hold on those days, where it is not the draft's. Of a past
    act the office of today is told as well as that of then."""
    told = wording.office(tenure.office)
    if not told or tenure.state is None:
        return None
    known = [
        one
        for one in _same_holder(tenure.person, candidates.tenures(tenure.state))
        if wording.office(one.office)
    ]
    held = _held_around(known, *days, wording)
    now = _held_around(known, published, published, wording)
    if not held or any(_go_together(told, wording.office(one.office)) for one in (*held, *now)):
        return None
    offices = dict.fromkeys(one.office for one in held)
    reports = _nearest(held, days[0])
    return OfficeHeld(Difference("office", tenure.office, ", ".join(offices)), reports)


def holder_of(
    title: str, state: str, day: date, candidates: Candidates, wording: Wording
) -> Name | None:
    """The one person attested in that office around a day; None where none or more than one is."""
    kind = wording.office(title)
    attested = [
        (report.published, one.person)
        for one in (candidates.tenures(state) if kind else ())
        if wording.office(one.office) == kind
        for report in one.reports
    ]
    holder = holder_at(sorted(attested), day, day)
    return _name(holder) if holder else None


def _same_holder(person: str, tenures: Iterable[TenureEntry]) -> list[TenureEntry]:
    """What is told of the one of that name; nothing where it may be two people's. A surname alone
    is no more than that of whoever is told by it in full."""
    name = _name(person)
    alike = [one for one in tenures if same_person(name, _name(one.person))]
    full = [one for one in alike if " " in one.person]
    if len(name) > 1:
        return full
    names = [_name(one.person) for one in full or alike]
    return alike if all(same_person(*two) for two in combinations(names, 2)) else []


def _name(person: str) -> Name:
    return tuple(map(fold, person.split()))


def _held_around(
    known: Sequence[TenureEntry], first: date, last: date, wording: Wording
) -> list[TenureEntry]:
    """Attested within two months of these days; else within half a year, if it is one office."""
    if near := [one for one in known if any(_days_attested(one, first - AROUND, last + AROUND))]:
        return near
    still = [one for one in known if any(_days_attested(one, first - STILL, last + STILL))]
    return still if len({wording.office(one.office) for one in still}) == 1 else []


def _days_attested(one: TenureEntry, first: date, last: date) -> Iterator[date]:
    return (r.published for r in one.reports if first <= r.published <= last)


def _go_together(one: str, other: str) -> bool:
    """Whether one person may hold both: the same; of two ministries it is not told which differ."""
    kinds = [kind.partition(" ")[0] for kind in (one, other)]
    if kinds[0] == kinds[1]:
        return True
    return any(kind in DEPUTIES for kind in kinds) and all(
        kind in (*DEPUTIES, *MINISTERS) for kind in kinds
    )


def _nearest(held: Iterable[TenureEntry], day: date) -> tuple[Report, ...]:
    """Own reports before copies, those of about that day first."""
    reports = [report for one in held for report in one.reports]
    reports.sort(key=lambda one: (one.copy_of is not None, abs((one.published - day).days)))
    return tuple(reports[:CITED])
