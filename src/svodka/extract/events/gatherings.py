"""Gatherings: those who come to one take part in it.

«Лидеры G7 собрались в Биаррице. Сюда приехали главы США, Японии и Италии» tells of one gathering,
not of a visit by several: who has come is at it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.mentions.drafts import Draft
from svodka.findings import Participant
from svodka.language import Language

NEAR = 2  # sentences from a gathering to those who come to it
SEVERAL = 2
PEOPLE = frozenset({"person", "title", "group"})


def gather_comers(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, each visit of several to a gathering told before added to that gathering."""
    kept = [*drafts]
    for visit in drafts:
        if not is_of_several(visit):
            continue
        for number, gathering in enumerate(kept):
            if is_where_they_come(gathering, visit, language):
                kept[number] = add_comers(gathering, visit)
                kept[kept.index(visit)] = replace(visit, partial=True, participants=())
                break
    return kept


def is_of_several(visit: Draft) -> bool:
    """Officials of two states or more are told to come."""
    comers = [p for p in visit.participants if p.role == "actor" and p.state]
    official = bool(comers) and all(p.kind in PEOPLE for p in comers)
    several = len({p.state for p in comers}) >= SEVERAL and visit.rank is None
    return visit.form == "visit" and several and official and not visit.listed


def is_where_they_come(gathering: Draft, visit: Draft, language: Language) -> bool:
    """A gathering at that place, or one that the visit's own sentence says they come to."""
    if gathering.form != "summit" or gathering.partial or gathering.type != visit.type:
        return False
    if not 0 <= visit.sentence - gathering.sentence <= NEAR or gathering.background:
        return False
    if gathering.status not in (visit.status, "actual") and not gathering.weak_status:
        return False
    hosts = visit.states_as("recipient")
    if hosts:
        place = gathering.place
        return place is not None and hosts == {place.state}
    words = language.table("acts")["control"]["called"]
    return visit.sentence == gathering.sentence or bool(visit.content & set(words))


def add_comers(gathering: Draft, visit: Draft) -> Draft:
    own = gathering.states
    comers: list[Participant] = [
        replace(p, span=None)
        for p in visit.participants
        if p.role == "actor" and p.state not in own
    ]
    return replace(gathering, participants=(*gathering.participants, *comers))
