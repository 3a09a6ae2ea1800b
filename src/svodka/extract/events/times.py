"""Times: what a day told after publication says of an act."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from svodka.extract.mentions.days import VERB_BEFORE
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Date
from svodka.ontology.states import last_year

LATELY = timedelta(days=100)  # a month so long gone by is nearer than the next


def precision_of(start: date, end: date) -> str:
    """How exact a time is that runs from one day to another: a day, a whole month or year, else a
    range."""
    if start == end:
        return "day"
    if start.day != 1 or (end + timedelta(days=1)).day != 1:
        return "range"
    if (start.year, start.month) == (end.year, end.month):
        return "month"
    return "year" if (start.month, end.month, end.year) == (1, 12, start.year) else "range"


def settle_status(draft: Draft, text: str, day: date) -> Draft:
    """What is dated after its story's day is still to come; a verb in the past tense and words that
    are said are not dated by a later day («пригласил на ноябрь», «готов отдать долг с мая»)."""
    told = draft.date
    if told is None or told.start is None:
        return draft
    if draft.frame.dated and told.end is not None and told.end < day:
        return replace(draft, status="actual")  # «продлят договор 2001 года»
    if draft.status == "future" and draft.due and told.end is not None and told.end < day:
        # «в мае собирались подписать»: told so of what was not done, unless others tell it as done
        return replace(draft, status="negation", weak_status=True)
    if draft.status in ("future", "hypothetical") or is_unplanned(draft):
        ahead = is_ahead(draft, text, day) and not (is_unplanned(draft) and is_lately(told, day))
        moved = replace(draft, date=next_year(told, text, day)) if ahead else draft
        return replace(moved, date=None, dated_by="") if is_long_since(moved, text, day) else moved
    if draft.status != "actual":
        return draft
    asked = draft.type == "REQUEST" and draft.form in ("statement", "message")
    if asked and is_asked_for(draft, text, day):
        return replace(draft, date=None, dated_by="")
    if told.start <= day:
        return draft
    if (draft.past and not draft.announced) or draft.form == "statement":
        return replace(draft, date=None, dated_by="")
    return replace(draft, status="future", weak_status=False)


def settle_past(draft: Draft, day: date) -> Draft:
    """«советские войска вошли в Прагу»: what a state that is no more did, or what was done to it by
    force, is of no later day than its own."""
    forced = draft.type == "ASSAULT"
    acting = [p.state for p in draft.participants if p.state and (forced or p.role == "actor")]
    years = [year for year in map(last_year, acting) if year is not None]
    if not years or day.year <= max(years):
        return draft
    told = draft.date
    kept = told if told and told.start and told.start.year <= max(years) else None
    return replace(draft, background=True, date=kept, dated_by=draft.dated_by if kept else "")


def is_long_since(draft: Draft, text: str, day: date) -> bool:
    """«пригласил в гости на встрече 3 мая», «на прошлой неделе, готовясь к визиту, звонил…»: a
    contact that may come, or is to come but on no day of a year told, has no day gone by."""
    told = draft.date
    if told is None or told.end is None or told.end >= day or draft.type != "CONSULT" or draft.due:
        return False
    with_year = re.search(r"\d{4}", text[told.span.start : told.span.stop])
    return draft.status == "hypothetical" or (draft.status == "future" and with_year is None)


def is_ahead(draft: Draft, text: str, day: date) -> bool:
    """What is planned is to come, but for what was («планировалась в апреле»); of what may be, only
    what is asked for is («пригласил осенью»)."""
    ahead = draft.status == "future" or is_unplanned(draft)
    return (ahead and not draft.due) or is_asked_for(draft, text, day)


def is_unplanned(draft: Draft) -> bool:
    """«не планирует посещать Рим в мае», «не поедет весной»: not done in a time to come."""
    return draft.status == "negation" and not draft.past and draft.borne


def is_asked_for(draft: Draft, text: str, day: date) -> bool:
    """«пригласил коллегу в Анкару осенью»: a month or season after what is asked is of that."""
    told = draft.date
    return (
        told is not None
        and draft.dated_by != VERB_BEFORE
        and told.precision in ("month", "season", "part")
        and told.span.start > draft.words[0].stop
        and (draft.type == "REQUEST" or "hypothetical" in (draft.frame.status, draft.status))
        and next_year(told, text, day) is not told
    )


def is_lately(told: Date, day: date) -> bool:
    """«визит, намеченный на июль, отменён» in August: what was not done was to be this July."""
    return told.end is not None and day - told.end < LATELY


def next_year(told: Date, text: str, day: date) -> Date:
    """«договорились встретиться весной»: what is to come is not in a spring gone by, nor on a day
    long gone by («подтвердили встречу 9 декабря»), unless the year is told."""
    if told.start is None or told.end is None or told.end >= day:
        return told
    words = text[told.span.start : told.span.stop]
    # a month in letters and no year: «9.12» may be of any
    yearless = re.search(r"[^\W\d]{3}", words) and not re.search(r"\d{4}|год", words)
    long_ago = told.precision in ("day", "range") and not is_lately(told, day)
    if not yearless or not (long_ago or told.precision in ("month", "season", "part")):
        return told
    return replace(told, start=year_later(told.start), end=year_later(told.end))


def year_later(day: date) -> date:
    """The same day of the next year; 29 February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + 1, day=last)
