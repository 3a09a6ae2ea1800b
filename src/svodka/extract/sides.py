"""Sides: the other side of an act that its own words leave to the sentence or the article.

«Куба переживает нефтяную блокаду США», «призвал Израиль к снятию блокады с Ливана»: a noun names
one side only, and the other is the one other state that is spoken of beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.clauses import is_passive
from svodka.extract.drafts import Draft
from svodka.extract.participants import SYMMETRIC, is_people, name_participants
from svodka.extract.predicates import Predicate
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

AIMED = frozenset(
    {
        "SANCTION",
        "ASSAULT",
        "CONCEDE",
        "RETREAT",
        "AID",
        "COOPERATE",
        "ACCUSE",
        "REQUEST",
    }
)
# «послу был заявлен протест»: who says so is left out
TOLD_OF = frozenset({"ACCUSE", "REQUEST", "SANCTION", "RETREAT", "AID"})
STATES = frozenset({"state", "city"})
SPOKEN_OF = frozenset({"state", "city", "organisation", "organ", "person", "title", "group"})
OPENING = 2  # sentences: headline and first sentence tell whom the article is about


def add_other_side(
    draft: Draft,
    predicate: Predicate,
    tree: Tree,
    actors: Sequence[Actor],
    opening: Sequence[Actor],
    language: Language,
) -> Draft:
    """The draft with the other side, if its words name one only and one other is spoken of."""
    own = {p.state for p in draft.participants if p.state}
    if draft.type == "ASSAULT" and len(own) > 1 and not predicate.verbal:
        struck = all(p.role == "recipient" for p in draft.participants)
        return replace(draft, partial=False) if struck else draft
    if draft.type not in AIMED or len(own) != 1 or draft.frame.whole:
        return draft
    if not draft.partial and not draft.alone:
        return draft
    told = draft.type in TOLD_OF and is_passive(tree, predicate.head)
    told = told and tree.tokens[predicate.head].rel not in ("acl", "amod")
    if predicate.verbal and not draft.alone and not told:
        return draft
    state = next(iter(own))
    other = only_other(actors, state)
    if other is None and (draft.alone or told or draft.type not in ("REQUEST", "ACCUSE")):
        other = only_other(opening, state)
    if other is None:
        banned = draft.type == "SANCTION" and told
        return replace(draft, partial=False) if banned else draft
    aimed = any(p.role == "actor" for p in draft.participants)
    role = "recipient" if aimed and SYMMETRIC not in predicate.frame.slots else "actor"
    added = [p for p in name_participants(other, role, language) if p.state != state]
    parties: tuple[Participant, ...] = (*draft.participants, *added)
    return replace(draft, participants=parties, partial=False)


def only_other(actors: Sequence[Actor], state: str | None) -> Actor | None:
    """The first mention of the one state beside this one; None if there are more or none."""
    beside = [a for a in actors if a.states and state not in a.states and not is_people(a)]
    for kinds in (STATES, SPOKEN_OF, None):
        others = [a for a in beside if kinds is None or a.kind in kinds]
        states = {s for a in others for s in a.states}
        if len(states) == 1:
            return others[0]
        if states and kinds != STATES:
            return None
    return None
