"""Itineraries: who travels on, where a clause names only whither.

«В понедельник премьер был в Праге, во вторник прилетел в Рим, а в среду отправится в Осло» tells
of three visits by one, and the parser gives the premier to one of the verbs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.mentions.drafts import Draft


def travel_on(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A visit by nobody named, with the one traveller whose visits its sentence tells of."""
    if not goes_somewhere(draft):
        return draft
    beside = [d for d in drafts if d.sentence == draft.sentence and d.form == "visit"]
    whole = [d for d in beside if is_of_one(d)]
    guests = {d.participants[:1] for d in whole}
    if len(guests) != 1 or any(d.status == "negation" for d in beside):
        return draft
    if any(draft.states <= d.states for d in whole):
        return draft  # another frame tells it: «ожидается прибытие в Осло президента»
    (guest,) = guests.pop()
    if guest.state in draft.states:
        return draft
    return replace(draft, participants=(guest, *draft.participants), partial=False)


def goes_somewhere(draft: Draft) -> bool:
    """Told by a verb, and only whither."""
    told = draft.form == "visit" and draft.partial and draft.borne
    sides = draft.participants
    return told and len(sides) == 1 and sides[0].role == "recipient" and bool(sides[0].state)


def is_of_one(visit: Draft) -> bool:
    """A whole visit by one official of one state to another."""
    guests = [p for p in visit.participants if p.role == "actor"]
    known = len(guests) == 1 and guests[0].state is not None and guests[0].span is not None
    return known and not visit.partial and visit.participants[0] == guests[0]
