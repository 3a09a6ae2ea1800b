"""Lengths: up to which day a visit lasts, by any mention of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.extract.events.times import precision_of
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.stays import Stay
from svodka.findings import Date

LONGEST = timedelta(days=14)  # a longer stay is no visit
LATELY = timedelta(days=3)  # what began so long ago goes on


def prolong(draft: Draft, drafts: Sequence[Draft], published: date) -> Draft:
    """A visit of which one day is told, up to the last day that any mention of it tells; what
    began lately goes on. One of which no day is told yet keeps how long it lasts."""
    told = draft.date
    if draft.form != "visit" or (told is not None and told.start is None):
        return draft
    if told is None or told.start is None:
        stay = next((s for s in stays_of(draft, drafts, published)), None)
        return draft if stay is None or draft.stay.ends else replace(draft, stay=stay)
    if told.start != told.end:
        return draft
    for stay in stays_of(draft, drafts, published):
        if stay.days is not None and stay.days < 0:
            return replace(draft, date=ending(told, told.start, -stay.days))
        end = last_day(stay, told.start)
        if told.start < end <= told.start + LONGEST:
            return replace(draft, date=replace(told, end=end, precision="range"))
    return draft


def stays_of(draft: Draft, drafts: Sequence[Draft], published: date) -> list[Stay]:
    """How long each mention of the draft's visit says that it lasts."""
    states, found, goes_on = draft.states, [], False
    began = draft.date.start if draft.date else None
    for other in drafts:
        days, until, said = other.stay.days, other.stay.until, other.states
        same = not said if other.partial else said == states
        if began is not None and same and is_under_way(other, published):
            goes_on, until = True, until or published
        if other.form != "visit" or (days is None and until is None):
            continue
        if not said <= states or (not said and not 0 <= other.sentence - draft.sentence <= 1):
            continue
        # «пробудет до четверга»: told as the days from today on
        days_of_it = (began,) if until is None else (began, until, published)
        if other.date is not None and other.date.start not in days_of_it:
            continue  # another visit
        found.append(Stay(days, until))
    # «находится там с понедельника и пробудет до пятницы»: what goes on may have an end told
    told_last = goes_on and len(found) > 1
    return sorted(found, key=lambda stay: stay.until == published) if told_last else found


def last_day(stay: Stay, began: date) -> date:
    return stay.until or began + timedelta(days=(stay.days or 1) - 1)


def is_under_way(draft: Draft, published: date) -> bool:
    """«Визит начался накануне»: it goes on, so what is told beside it need not be of that day."""
    began = draft.date.start if draft.date else None
    return draft.stay.begun and began is not None and timedelta(0) < published - began <= LATELY


def ending(told: Date, last: date, days: int) -> Date:
    """«во вторник завершил двухдневный визит»: so many days, the last of which is told."""
    first = last - timedelta(days=days - 1)
    return replace(told, start=first, precision=precision_of(first, last))


def span_from(began: date, group: Sequence[Draft]) -> tuple[date, date]:
    """First and last day of a visit that is news of the day."""
    for stay in (d.stay for d in group if d.form == "visit"):
        if stay.days is not None and stay.days < 0:
            return began + timedelta(days=stay.days + 1), began
        if began < (end := last_day(stay, began)) <= began + LONGEST:
            return began, end
    return began, began
