"""Retold: when a contact was, told by the sentence after the one that tells of it.

«Премьер Чили переговорил с премьером Перу. Разговор состоялся 23 июня» tells of one call, on that
day, and not of one today and of another then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.mentions.drafts import Draft

CONTACTS = frozenset({"meeting", "call"})
OWN_DAY = "date_in_clause"  # the rule that dates by the sentence's own words
REACH = 2  # sentences back


def date_by_retelling(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of a contact that another tells again with the day that it tells."""
    found = list(drafts)
    for told in drafts:
        before = first_told(told, found) if tells_when(told) else None
        if before is None:
            continue
        form = "call" if told.form == "call" and before.spoken else before.form
        same = [d is before or is_that(d, before) for d in found]
        found = [
            replace(d, form=form, date=told.date, dated_by=OWN_DAY, background=False) if one else d
            for d, one in zip(found, same, strict=True)
        ]
        found = [replace(d, form=form) if d is told else d for d in found]
    return found


def tells_when(draft: Draft) -> bool:
    """«Встреча прошла 10 июля»: a contact of nobody named, and its day."""
    held = draft.type == "CONSULT" and draft.form in CONTACTS and draft.status == "actual"
    named = any(p.span is not None for p in draft.participants)
    return held and draft.opens and draft.past and not named and draft.dated_by == OWN_DAY


def first_told(told: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The contact without a day that the sentence before has told, if it is of a kind with this."""
    near = [d for d in drafts if d.type == "CONSULT" and 0 < told.sentence - d.sentence <= REACH]
    near = [d for d in near if not d.partial and d.form in CONTACTS and d.status == "actual"]
    last = near[-1] if near else None
    if last is None or last.date is not None or last.listed:
        return None
    alike = last.form == told.form or (told.spoken and (last.form == "call" or last.spoken))
    return last if alike and (told.partial or told.states == last.states) else None


def is_that(draft: Draft, before: Draft) -> bool:
    """A mention of the contact in its own sentence or before it, the headline's say."""
    same = draft.type == before.type and draft.form == before.form and not draft.partial
    same = same and draft.status == before.status and draft.states == before.states
    return same and draft.date is None and draft.sentence <= before.sentence
