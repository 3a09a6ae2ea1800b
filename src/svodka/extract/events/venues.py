"""Venues: where people meet who are told to be abroad, though not to visit one another.

«Премьер Норвегии прибыл в Лиму. Во вторник он встретился с премьером Чада»: in Lima, where he is;
«на полях саммита в Лиме» all that is told of the margins is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from svodka.extract.events.sameness import overlap
from svodka.extract.events.within import STAY, days_of, far, guests
from svodka.extract.mentions.drafts import Draft

MET = frozenset({"meeting", "signing"})
BESIDE = 2  # sentences from a gathering to its margins
REACH = 6  # sentences from a visit to what is told within it


def find_venue(draft: Draft, drafts: Sequence[Draft], published: date) -> Draft:
    """The draft with the place of the gathering or the visit that it falls into."""
    if draft.form not in MET or draft.place is not None or draft.partial or draft.listed:
        return draft
    before = [d for d in drafts if d is not draft and is_told_before(d, draft) and d.place]
    near = sorted(before, key=lambda d: (far(d, draft), d.form != "summit"))
    if draft.margins:
        held = (d for d in near if d.form == "summit" and is_held_then(d, draft))
        gathering = next(held, None)
        return replace(draft, place=gathering.place) if gathering else draft
    stays = (d for d in near if is_there(d, draft, published))
    visit = next(stays, None)
    return replace(draft, place=visit.place) if visit else draft


def is_held_then(gathering: Draft, draft: Draft) -> bool:
    """A gathering told right before, of the same time: not one to come, where the two have met."""
    told, own = gathering.date, draft.date
    if far(gathering, draft) > BESIDE or gathering.status != draft.status:
        return False
    return told is None or own is None or overlap(told, own)


def is_there(visit: Draft, draft: Draft, published: date) -> bool:
    """One of those who meet is on that visit on those days."""
    if visit.form != "visit" or visit.partial or far(visit, draft) > REACH:
        return False
    if visit.status != draft.status and (visit.status, draft.status) != ("actual", "future"):
        return False
    names = {p.name for p in draft.participants if p.kind == "person"}
    if names.isdisjoint({guest.name for guest in guests(visit)}) or visit.frame.over:
        return False
    theirs, own = days_of(visit, published), days_of(draft, published)
    if theirs is None or own is None:
        return False
    last = theirs[1] + STAY if theirs[0] == theirs[1] else theirs[1]
    return theirs[0] <= own[0] and own[1] <= last


def is_told_before(one: Draft, other: Draft) -> bool:
    """«После встречи с премьером вылетел в Рим»: that was not in Rome."""
    return one.words[0].start < other.words[0].start
