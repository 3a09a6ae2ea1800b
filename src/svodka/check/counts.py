"""Counted claims judged: against the acts the record holds, and against what articles count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from svodka.check.attributes import tell_days
from svodka.check.claims import EVER, Claim
from svodka.check.contacts import days_of
from svodka.check.encounters import Encounter, Sides, find_encounters
from svodka.check.verdicts import CONTRADICTED, SUPPORTED, UNKNOWN, Difference, Verdict
from svodka.record import EventEntry, Report
from svodka.record.people import same_person
from svodka.record.spans import gap
from svodka.record.wording import Wording

SAME_TIME = 20  # days between two tellings of one count; later it may be the next act
COARSE = 45  # days; an act dated more coarsely does not tell when it was counted
STILL_LAST = 400  # and of one last time


@dataclass(frozen=True, slots=True)
class Made:
    """A claim with who it counts, the day it was told, and its report where an article told it."""

    claim: Claim
    sides: Sides
    told: date
    event: EventEntry | None = None
    report: Report | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """What the record counts for a claim. up_to: the last day counted."""

    encounters: tuple[Encounter, ...]
    up_to: date


def judge_claim(
    made: Made,
    events: Iterable[EventEntry],
    others: Sequence[Made],
    wording: Wording,
    finding: str,
) -> Verdict:
    """The verdict on a counted claim. others: what articles of the record count of these sides."""
    if len(made.sides.states) != 2:
        return Verdict("count", made.claim.span, finding, UNKNOWN, "counts_of_nobody_told")
    counted = count_acts(made, list(events), wording)
    alike = [one for one in others if same_count(made, one)]
    for rule in RULES:
        if (found := rule(made, counted, alike)) is not None:
            outcome, difference, reports = found
            differences = (difference,) if difference else ()
            return Verdict(
                "count", made.claim.span, finding, outcome, rule.__name__, differences, reports
            )
    return _not_known(made, counted, finding)


def _not_known(made: Made, counted: Counted, finding: str) -> Verdict:
    """How many the record holds, where that is another number; that it holds just as many of all
    there ever were neither differs nor supports: it knows only what it was given."""
    claim, known = made.claim, len(counted.encounters)
    missing = Difference("count", str(claim.number or "-"), str(known))
    return Verdict(
        "count",
        made.claim.span,
        finding,
        UNKNOWN,
        "count_not_known",
        (missing,) if claim.number not in (0, known) else (),
        _reports(counted.encounters),
    )


def count_acts(made: Made, events: Sequence[EventEntry], wording: Wording) -> Counted:
    """The acts the claim is about, up to the one it is told of."""
    found = find_encounters(events, made.claim.act, made.sides, wording)
    up_to = _horizon(made, found)
    first, last = made.claim.days or (EVER, date.max)
    if made.claim.kind in ("first", "last"):
        first, last = first, date.max
    inside = tuple(
        one
        for one in found
        if first <= one.days[1]
        and one.days[0] <= min(last, up_to)
        and (one.done or _own(one, made))
    )
    return Counted(inside, up_to)


def _own(one: Encounter, made: Made) -> bool:
    """A planned act counts where the claim is told of it as planned, and not where it lies further
    ahead; of meetings held it is none."""
    planned = made.claim.ahead or (made.event is not None and made.event.status == "future")
    own = made.claim.ahead or _is_of(one, made)
    return planned and own and one.days[1] >= made.told and one.meant


def _is_of(one: Encounter, made: Made) -> bool:
    days = days_of(made.event) if made.event else None
    return days is not None and gap(days, one.days) == 0


def _horizon(made: Made, found: Sequence[Encounter]) -> date:
    """Up to the act the claim is told of: the next one, the one of its own event, or by then. A draft
    that tells a last time tells it as of its own day."""
    if made.claim.kind == "last" and made.report is None:
        return made.told
    if made.claim.ahead:
        ahead = [one.days[1] for one in found if one.days[1] >= made.told]
        return min(ahead, default=made.told)
    days = days_of(made.event) if made.event else None
    return days[1] if days and (days[1] - days[0]).days < COARSE else made.told


def same_count(made: Made, other: Made) -> bool:
    """Counts of the same act in the same period, told of the same time."""
    here, there = made.claim, other.claim
    if here.kind != there.kind or here.act != there.act:
        return False
    if made.sides.host != other.sides.host or _other_people(made.sides, other.sides):
        return False
    if here.kind == "nth" and (here.days is None) != (there.days is None):
        return False
    if here.kind in ("nth", "total") and here.days and there.days:
        if gap(here.days, there.days):
            return False
        years = {here.days[0].year, there.days[0].year}
        if len(years) > 1 and (here.days[1] - there.days[1]).days > SAME_TIME:
            return False
    apart = SAME_TIME if here.kind != "last" else STILL_LAST
    return abs((_moment(made) - _moment(other)).days) <= apart


def _other_people(here: Sides, there: Sides) -> bool:
    both = here.people.keys() & there.people.keys()
    return any(not same_person(here.people[state], there.people[state]) for state in both)


def _moment(made: Made) -> date:
    """The act counted; of a last time the day it was said to be the last."""
    if made.claim.kind == "last":
        return made.told
    days = days_of(made.event) if made.event else None
    return days[1] if days and (days[1] - days[0]).days < COARSE else made.told


# ------------------------------------------------------------------ rules

Ruled = tuple[str, Difference | None, tuple[Report, ...]] | None


def said_alike(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """An article counts so."""
    claim = made.claim
    said = [one for one in alike if one.claim.number == claim.number]
    if claim.kind not in ("nth", "total") or not said:
        return None
    reports = [one.report for one in said if one.report]
    return SUPPORTED, None, (*reports, *_reports(counted.encounters))


def counted_alike(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """The record holds as many."""
    claim = made.claim
    if claim.kind not in ("nth", "total") or claim.days is None:
        return None
    if len(counted.encounters) != claim.number:
        return None
    return SUPPORTED, None, _reports(counted.encounters)


def counted_otherwise(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """Articles count another number of the same acts."""
    claim = made.claim
    if claim.kind not in ("nth", "total") or not alike:
        return None
    numbers = ", ".join(sorted({str(one.claim.number) for one in alike}))
    reports = tuple(one.report for one in alike if one.report)
    return CONTRADICTED, Difference("count", str(claim.number), numbers), reports


def more_than_claimed(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """The record holds more of them than are claimed; fewer says nothing, reports may be missing."""
    claim = made.claim
    known = len(counted.encounters)
    if claim.kind not in ("nth", "total") or claim.days is None or known <= claim.number:
        return None
    difference = Difference("count", str(claim.number), str(known))
    return CONTRADICTED, difference, _reports(counted.encounters)


def time_between(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """«впервые с 2018 года», and there was one in 2021; or an article names another last time."""
    claim = made.claim
    if claim.kind not in ("first", "last") or claim.days is None or not _known_where(made):
        return None
    moment = _moment(made)
    between = [
        one
        for one in counted.encounters
        if one.done and claim.days[1] < one.days[0] and one.days[1] < _before(made, moment)
    ]
    if between:
        told = ", ".join(tell_days(one.days) for one in between)
        difference = Difference("last", tell_days(claim.days), told)
        return CONTRADICTED, difference, _reports(between)
    return None


def _known_where(made: Made) -> bool:
    """A last visit is the last one there."""
    return made.claim.act != "visit" or made.sides.host is not None


def _before(made: Made, moment: date) -> date:
    """The act the claim is told of is not one between."""
    days = days_of(made.event) if made.event else None
    if made.claim.kind == "first" and days:
        return days[0]
    return moment if made.claim.kind == "first" else made.told


def last_time_told(made: Made, counted: Counted, alike: Sequence[Made]) -> Ruled:
    """The record has the act, or an article names that last time, or names another."""
    claim = made.claim
    if claim.kind not in ("first", "last") or claim.days is None:
        return None
    there = [one for one in counted.encounters if gap(one.days, claim.days) == 0]
    said = [one for one in alike if one.claim.days and gap(one.claim.days, claim.days) == 0]
    if there or said:
        return SUPPORTED, None, (*(one.report for one in said if one.report), *_reports(there))
    if not alike:
        return None
    told = ", ".join(sorted({tell_days(one.claim.days) for one in alike if one.claim.days}))
    reports = tuple(one.report for one in alike if one.report)
    return CONTRADICTED, Difference("last", tell_days(claim.days), told), reports


RULES: tuple[Callable[[Made, Counted, Sequence[Made]], Ruled], ...] = (
    said_alike,
    more_than_claimed,
    counted_otherwise,
    counted_alike,
    time_between,
    last_time_told,
)


def _reports(encounters: Iterable[Encounter]) -> tuple[Report, ...]:
    """One report an encounter: the one that tells most."""
    return tuple(
        min(
            (report for event in one.events for report in event.reports),
            key=lambda report: (
                report.copy_of is not None,
                -len(report.evidence),
                report.published,
                report.mention,
            ),
        )
        for one in encounters
    )
