"""Ahead: whether what is told as going on, or as planned, is to come, as the story tells elsewhere.

«В Рим прилетает президент Чада», says the headline, and the story: «Завтра в Рим прилетает …».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from svodka.extract.events.namesakes import names_fit
from svodka.extract.events.sameness import overlap
from svodka.extract.mentions.drafts import Draft

DATED = ("visit", "meeting")
BESIDE = 2  # sentences from a plan to the one that takes its place
NEAR = 3  # sentences to the one that gives the day


def tell_ahead(draft: Draft, drafts: Sequence[Draft], published: date) -> Draft:
    """The draft as of the day to come that a like one behind it tells, in the same words."""
    present = draft.status == "actual" and draft.date is None and draft.borne and not draft.past
    if not present or draft.background:
        return draft
    for other in drafts:
        if is_same_ahead(draft, other, published):
            return replace(draft, status="future", date=other.date, dated_by=other.dated_by)
    return draft


def is_same_ahead(draft: Draft, other: Draft, published: date) -> bool:
    behind = 0 < other.sentence - draft.sentence <= NEAR
    told = other.date is not None and other.date.start is not None and other.date.start > published
    alike = (other.rule, other.root, other.states) == (draft.rule, draft.root, draft.states)
    return behind and told and alike and other.status == "future"


def date_ahead(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """«Президент Чили посетит Перу», says the headline, and the story: «Рохас посетит Перу 5 мая»."""
    if draft.form != "visit" or draft.status != "future" or draft.date or draft.partial:
        return draft
    for other in drafts:
        behind = other.partial and 0 < other.sentence - draft.sentence <= NEAR
        same = (other.rule, other.root, other.status) == (draft.rule, draft.root, draft.status)
        if behind and same and other.date and other.states and other.states <= draft.states:
            return replace(draft, date=other.date, dated_by=other.dated_by)
    return draft


def called_off(draft: Draft, done: Sequence[Draft], published: date) -> Draft:
    """«Визит планировался на 18 октября», and it is told that he put it off: it did not come."""
    if is_called_off_with(draft, done):
        return replace(draft, status="negation")
    if draft.form == "visit" and draft.status == "negation" and draft.date is None:
        within = [d for d in done if is_called_off_with(d, [draft]) and d.date is not None]
        return replace(draft, date=within[0].date, dated_by=within[0].dated_by) if within else draft
    told = draft.date
    planned = draft.form in DATED and draft.status == "future"
    if not planned or told is None or told.end is None:
        return draft
    if told.end >= published and not draft.due:
        return draft
    if draft.due and any(is_moved(draft, other) for other in done):
        return replace(draft, status="negation")
    names = {p.name for p in draft.participants if p.role == "actor"}
    off = [d for d in done if d.form == draft.form]
    off = [d for d in off if d.status == "negation" and d.date is None]
    if draft.form == "meeting":  # who does not meet one may meet another
        off = [d for d in off if d.states == draft.states]
    if not draft.participants and any(draft.sentence - d.sentence == 1 for d in off):
        return replace(draft, status="negation")  # «отменил визит. Визит намечался на май»
    if any(names & {p.name for p in d.participants} for d in off):
        return replace(draft, status="negation")
    return draft


def is_moved(draft: Draft, other: Draft) -> bool:
    """«Переговоры состоятся 20 мая. Ранее планировалось, что они пройдут 13 мая»: the same act is
    to come on another day."""
    told, new = draft.date, other.date
    if told is None or new is None or None in (told.start, new.start) or overlap(told, new):
        return False
    near = 0 < abs(draft.sentence - other.sentence) <= BESIDE and not other.due
    one = (other.type, other.form, other.states) == (draft.type, draft.form, draft.states)
    fits = near and one and other.status == "future" and not (draft.partial or other.partial)
    return fits and names_fit(draft.participants, other.participants)


def is_called_off_with(draft: Draft, done: Sequence[Draft]) -> bool:
    """«отменил поездку в Лиму, где 31 июля его должен был принять президент»: what was due on a
    visit that is called off is called off too."""
    due = draft.status == "future" and draft.due and draft.form != "visit" and not draft.partial
    return due and any(
        d.form == "visit"
        and (d.status, d.sentence, d.states) == ("negation", draft.sentence, draft.states)
        and d.words[0].start < draft.words[0].start
        for d in done
    )
