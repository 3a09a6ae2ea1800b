"""What cannot all hold: disagreements of kind, told by small rules over the mentions of one event.

Not contradictions: a plan and its outcome, a coarser date, a missing rank, a venue and its city.
An outlet's newer version replaces its earlier one: their difference is a correction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Generic, TypeVar

from svodka.record.clusters import Mentioned
from svodka.record.event_rules import NEAR_DAYS, STORY_DAYS, likeness, on_the_day
from svodka.record.events import EventFacts, tell_days
from svodka.record.mentions import EventMention
from svodka.record.spans import FINE, Days, gap, level_of
from svodka.record.traits import days_of, family, far_apart, is_contact
from svodka.record.versions import publisher

M = TypeVar("M", bound=Mentioned)
Sides = tuple[tuple[str, tuple[M, ...]], ...]  # each value told, and the mentions that tell it

NEWS_DAYS = 2  # a plan told so long before a denial is news of the same hour; older, it is history


@dataclass(frozen=True, slots=True)
class Conflict(Generic[M]):
    """kind: value | date | place | rank | status | count. nature: contradiction | mirror |
    correction."""

    kind: str
    nature: str
    note: str
    sides: Sides[M]

    @property
    def key(self) -> str:
        """Derived from its kind and the mentions on its sides."""
        told = sorted(one.key for _value, ones in self.sides for one in ones)
        return hashlib.sha256("|".join([self.kind, *told]).encode()).hexdigest()[:16]


def event_conflicts(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """The contradictions within one event, and the corrections."""
    for rule in _RULES:
        for conflict in rule(facts):
            yield settle_versions(conflict)


def settle_versions(conflict: Conflict[M]) -> Conflict[M]:
    """A conflict only with what an outlet itself replaced is a correction."""
    standing = [value for value, ones in conflict.sides if any(_stands(one) for one in ones)]
    if len(standing) >= 2:
        return conflict
    note = "the outlet replaced its own earlier version"
    return Conflict(conflict.kind, "correction", note, conflict.sides)


def _stands(one: Mentioned) -> bool:
    return one.source.replaced_by is None


def ranks_differ(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """«с официальным визитом» and «с рабочим визитом»."""
    sides = _sides(facts.mentions, lambda one: one.event.rank)
    if len(sides) > 1:
        yield Conflict("rank", "contradiction", "one visit has one rank", sides)


def days_differ(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """Days that do not touch, both told of the act itself or both of the plan. A stay goes on from
    day to day, where each was told on its own day."""
    for told in (("actual",), ("future", "hypothetical")):
        fine = [one for one in facts.mentions if one.event.status in told and _firm(one)]
        sides = _sides(fine, _tell_days)
        if kept := _at_odds(sides, partial(_apart, told=fine)):
            yield Conflict("date", "contradiction", "one act has one time", kept)


def _firm(one: EventMention) -> bool:
    """Dated by its words, to within days."""
    return level_of(days_of(one)) == FINE and not one.event.inferred_day


def _tell_days(one: EventMention) -> str | None:
    days = days_of(one)
    return tell_days(days) if days else None


def _apart(one: EventMention, other: EventMention, told: Sequence[EventMention]) -> bool:
    """told: every mention of the event that is dated as firmly."""
    here, there = days_of(one), days_of(other)
    if here is None or there is None or not gap(here, there):
        return False
    if family(one) != "visit":
        return True
    goes_on = gap(here, there) <= NEAR_DAYS and on_the_day(one) and on_the_day(other)
    return not goes_on and not _of_one_stay(here, there, told)


def _of_one_stay(here: Days, there: Days, told: Sequence[EventMention]) -> bool:
    """Arrived on the tenth, left on the eleventh: where another tells of a visit of both days."""
    first, last = min(here[0], there[0]), max(here[1], there[1])
    spans = (days for each in told if (days := days_of(each)))
    return any(a <= first and last <= b for a, b in spans)


_PLACED = ("visit", "meeting", "summit", "signing")


def places_differ(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """Two places of different states; two cities far apart, but for a visit, which may well have
    several stops."""
    placed = [one for one in facts.mentions if one.event.place and one.event.place_state]
    if facts.form not in _PLACED:
        return
    sides = _sides(placed, lambda one: one.event.place)
    if len({one.event.place_state for one in placed}) > 1:
        yield Conflict("place", "contradiction", "the places lie in different states", sides)
        return
    kept = _at_odds(sides, far_apart)
    if kept and facts.form != "visit":
        yield Conflict("place", "contradiction", "the cities lie far apart", kept)


def done_and_not_done(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """Told as done by one, and by another as not done or put off, when both should know."""
    done = [one for one in facts.mentions if one.event.status == "actual"]
    for status in ("negation", "future"):
        against = [one for one in facts.mentions if one.event.status == status]
        yield from _status_conflict(
            ("actual", status), done, against, _cannot_both, "done here, and there not"
        )


def planned_and_called_off(facts: EventFacts) -> Iterator[Conflict[EventMention]]:
    """Called off by one outlet, and still planned by another at the time or after."""
    off = [one for one in facts.mentions if one.event.status == "negation"]
    planned = [one for one in facts.mentions if one.event.status == "future"]
    if all(one.event.status != "actual" for one in facts.mentions):
        yield from _status_conflict(
            ("future", "negation"),
            planned,
            off,
            _still_planned,
            "planned here, and there called off",
        )


def _still_planned(planned: EventMention, off: EventMention) -> bool:
    outlets = [publisher(one.source.outlet, one.source.url) for one in (planned, off)]
    if outlets[0] is not None and outlets[0] == outlets[1]:
        return False
    return (off.source.published - planned.source.published).days <= NEWS_DAYS


def _status_conflict(
    values: tuple[str, str],
    ones: Sequence[EventMention],
    others: Sequence[EventMention],
    cannot_both: Callable[[EventMention, EventMention], bool],
    note: str,
) -> Iterator[Conflict[EventMention]]:
    left = tuple(one for one in ones if any(cannot_both(one, other) for other in others))
    right = tuple(other for other in others if any(cannot_both(one, other) for one in ones))
    if left:
        yield Conflict("status", "contradiction", note, ((values[0], left), (values[1], right)))


def _cannot_both(done: EventMention, other: EventMention) -> bool:
    """A denial told once the day had come; a plan told once it was over, or put off.

    A plan for the next day or so differs in its day, and that is told of the date.
    """
    days, published = _days_done(done, other), other.source.published
    if days is None or not _same_case(done, days, other):
        return False
    if other.event.status == "negation":
        return published >= days[0]
    later = days_of(other)
    put_off = later is not None and (later[0] - days[1]).days > NEAR_DAYS
    return published > days[1] or (put_off and published >= days[0])


def _days_done(done: EventMention, other: EventMention) -> Days | None:
    """Of what is told as done without a day («после подписания договора») those on which the other
    says that it was not; contacts there are many of, and one without a day may be another."""
    days = days_of(done)
    return days_of(other) if days is None and not is_contact(done) else days


def _same_case(done: EventMention, days: Days, other: EventMention) -> bool:
    """Surely of one act, and not of another of its kind: of contacts one that says when, or says it
    at the time; of other acts one told in the same days in much the same words."""
    told = days_of(other)
    if is_contact(done):
        late = (other.source.published - days[1]).days > NEWS_DAYS
        return level_of(told) == FINE or not late
    near = abs((done.source.published - other.source.published).days) <= STORY_DAYS
    return near and (done.event.form == "signing" or likeness(done, other) >= _ALIKE)


_ALIKE = 0.5

_RULES = (ranks_differ, days_differ, places_differ, done_and_not_done, planned_and_called_off)


def _at_odds(sides: Sides[M], differ: Callable[[M, M], bool]) -> Sides[M]:
    """The sides that differ from some other, by the first report of each."""
    apart = {
        value
        for (value, ones), (other, others) in combinations(sides, 2)
        if differ(ones[0], others[0])
        for value in (value, other)
    }
    return tuple(side for side in sides if side[0] in apart)


def _sides(mentions: Sequence[M], told: Callable[[M], str | None]) -> Sides[M]:
    """Mentions by the value they tell; the value told by most first, then by what it says."""
    sides: dict[str, list[M]] = {}
    for one in mentions:
        if (value := told(one)) is not None:
            sides.setdefault(value, []).append(one)
    ordered = sorted(sides.items(), key=lambda side: (-len(side[1]), side[0]))
    return tuple((value, tuple(ones)) for value, ones in ordered)
