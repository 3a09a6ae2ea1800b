"""Plans that another side denies: «в июне Минск посетит премьер» in Minsk, «такой визит не
планируется» in Warsaw. A denial without a day is an event of its own: nothing says which of two
plans it denies but who, where to and when it was said. And acts of certain people that are denied,
which what is told of their states does not bear out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from svodka.check.compared import Compared
from svodka.check.contacts import (
    act_of,
    days_of,
    directions_differ,
    is_contact,
    other_people,
    people_of,
    same_people,
    states_of,
)
from svodka.check.verdicts import DIFFERS, Difference, Verdict
from svodka.record import EventEntry, Report
from svodka.record.mentions import EventMention
from svodka.record.spans import gap
from svodka.record.wording import Wording

PLANNED = ("future", "hypothetical")
ANSWERED = timedelta(days=62)  # after the plan was last told; later it may be another one's
NEWS = timedelta(days=3)
LATELY = timedelta(days=10)  # before a denial is told; what it denies is no older


def find_denials(
    plan: EventEntry, entries: Iterable[EventEntry], wording: Wording
) -> list[EventEntry]:
    """The events that tell a plan of a contact is none; () for a plan that was confirmed since."""
    if plan.status not in PLANNED or not is_contact(plan):
        return []
    return [
        one
        for one in entries
        if one.status == "negation" and _denies(one, plan, wording) and not _confirmed(plan, one)
    ]


def _denies(one: EventEntry, plan: EventEntry, wording: Wording) -> bool:
    """The same act of the same people, that way, of those days or of none, said while it was
    spoken of."""
    if act_of(one) != act_of(plan) or directions_differ(one, plan):
        return False
    here, there = people_of(plan, wording), people_of(one, wording)
    if states_of(one) != states_of(plan) or other_people(here, there):
        return False
    if not same_people(here, there) and (here or there):
        return False
    days, denied = days_of(plan), days_of(one)
    if days and denied:
        return gap(days, denied) == 0
    return abs(_newest(one) - _newest(plan)) <= ANSWERED.days


def _newest(one: EventEntry) -> int:
    return max(report.published for report in one.reports).toordinal()


def _confirmed(plan: EventEntry, denial: EventEntry) -> bool:
    """Told again after the denial, and not only by those who told it before."""
    denied = max(report.published for report in denial.reports)
    before = {one.speaker for one in plan.reports if one.published <= denied}
    after = [one.speaker for one in plan.reports if one.published > denied]
    return any(speaker is None or speaker not in before for speaker in after)


def with_denials(
    found: Verdict, told: str, entries: Iterable[EventEntry], wording: Wording
) -> Verdict:
    """The verdict on an act that the record knows as a plan: where that is denied, reports differ,
    and both are cited. told: the draft's status."""
    known = list(entries)
    plan = next((one for one in known if one.id == found.subject), None)
    denials = find_denials(plan, known, wording) if plan else []
    if plan is None or not denials:
        return found
    return replace(
        found,
        outcome=DIFFERS,
        rule="reports_differ",
        differences=(
            *(one for one in found.differences if one.attribute != "status"),
            Difference("status", told, f"{plan.status}, negation"),
        ),
        reports=(*found.reports, *denying(denials)),
    )


def denying(denials: Iterable[EventEntry]) -> tuple[Report, ...]:
    """The reports of denials, each voice once."""
    return tuple(
        report
        for one in denials
        for report in one.reports
        if report.copy_of is None and report.replaced_by is None
    )


def find_denied(
    mention: EventMention, compared: Iterable[Compared], supporting: str
) -> EventEntry | None:
    """The event by which an act of these very people, told as done, did not take place; None where
    the event that supports it (its id, "" for none) tells that they did it."""
    event = mention.event
    if event.status != "actual" or not is_contact(event):
        return None
    known = list(compared)
    if any(one.entry.id == supporting and _tells_them(one) for one in known):
        return None
    return next((one.entry for one in known if _denies_them(mention, one)), None)


def _tells_them(one: Compared) -> bool:
    """Whether the record has it as done by whom the draft names."""
    return one.entry.status == "actual" and one.named and "person" in one.same


def _denies_them(mention: EventMention, one: Compared) -> bool:
    if one.entry.status != "negation" or one.names - {"date"} != {"status"}:
        return False
    if act_of(mention.event) != act_of(one.entry):
        return False
    days = days_of(mention.event)
    told = one.named and "person" in one.same
    return told and (days is None or gap(days, _days_denied(one.entry)) == 0)


def _days_denied(denial: EventEntry) -> tuple[date, date]:
    """From its own day to that on which it was told: «не состоялась» is true up to then. Without a
    day, the days before it was told; some of them where its day is just that of the news."""
    told = max(report.published for report in denial.reports)
    days = days_of(denial)
    if days is None:
        return told - LATELY, told
    if told - days[1] > LATELY:
        return days
    of_the_news = any(report.published == days[0] for report in denial.reports)
    return days[0] - NEWS if of_the_news else days[0], max(days[1], told)
