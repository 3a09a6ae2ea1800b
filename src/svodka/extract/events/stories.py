"""Stories: acts that leave out the other side of two whom their story tells of.

«Губернатор принял гостя в аэропорту», «Накануне министр побывал и у премьера»: below its opening a
story that tells acts of two states in several sentences goes on about them. What a verb tells of
one of the two there is theirs, also where a frame takes nothing from the article by itself, unless
the sentence has told an act of that side already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.events.pairs import is_said_already, side
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Participant
from svodka.language import Language

PAIR = 2
OPENING = 2  # sentences: headline and first sentence name both sides themselves
PART = 8  # of the sentences up to the last act
SEVERAL = 3  # sentences that tell of the two by which a story is about them
FACES = frozenset({"person", "title"})


def join_story(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, those that lack a side with the one that the story has told it with."""
    whole = [draft for draft in drafts if not draft.partial]
    going_on = [draft for draft in drafts if goes_on(draft, whole)]
    meant = {id(draft) for draft in going_on if not is_outdone(draft, going_on)}
    return [joined(draft, whole, language) if id(draft) in meant else draft for draft in drafts]


def is_outdone(draft: Draft, others: Sequence[Draft]) -> bool:
    """«Орден вручил министр»: of acts of a kind in the same words only one is meant, the first that
    names who does it."""
    same = [o for o in others if o.type == draft.type and set(o.words) & set(draft.words)]
    doing = [other for other in same if other.joint or other.states_as("actor")]
    return (doing or same)[0] is not draft


def goes_on(draft: Draft, whole: Sequence[Draft]) -> bool:
    """A verb below the opening tells it, of one of the two, and it is no act that the story has
    told."""
    below = draft.sentence >= OPENING and draft.borne and not (draft.listed or draft.ours)
    if not (draft.partial and below):
        return False
    if not draft.participants:  # «В мае соглашение продлили»: nobody is named, both are meant
        return draft.joint and draft.frame.unsaid
    if not draft.states or is_said_already(draft, whole):
        return False
    if draft.frame.strict:
        return False  # «у трапа гостя ждал президент»: of nobody is anything wanted
    if draft.frame.whole and (draft.frame.retells or draft.frame.two):
        return False  # «у трапа гостя встретил министр», «на встрече присутствовал министр»
    if (draft.frame.whole or draft.type == "CONSULT") and not has_a_face(draft):
        return False  # «решение примет Москва», «туда вылетит борт», «сообщили в пресс-службе»
    if draft.type == "CONSULT":
        return True
    beside = any(w.sentence == draft.sentence and draft.states <= w.states for w in whole)
    return draft.status != "negation" and not beside


def has_a_face(draft: Draft) -> bool:
    """An official takes part, not only a state."""
    return any(p.kind in FACES for p in draft.participants)


def is_about(pair: set[str], whole: Sequence[Draft], draft: Draft) -> bool:
    """The story tells of the two in several sentences and in no small part of them: a short one
    may turn to others, a long one is of its own state's affairs and names a neighbour."""
    of_them = {told.sentence for told in whole if told.states == pair}
    last = max(told.sentence for told in (draft, *whole))
    return len(of_them) >= SEVERAL and len(of_them) * PART >= last


def joined(draft: Draft, whole: Sequence[Draft], language: Language) -> Draft:
    """The draft with the other side of the nearest act of two that its own side has part in."""
    own = draft.states
    if len(own) == PAIR:
        told_together = any(own <= told.states for told in whole)
        return replace(draft, partial=False) if told_together else draft
    of_two = (told for told in whole if len(told.states) == PAIR and own < told.states)
    told = min(of_two, key=lambda one: abs(one.sentence - draft.sentence), default=None)
    if told is None or not is_about(told.states, whole, draft):
        return draft
    others = with_sides(draft, sorted(told.states - own), language)
    return replace(draft, participants=others, partial=False)


def with_sides(draft: Draft, codes: Sequence[str], language: Language) -> tuple[Participant, ...]:
    """The participants with the other sides; an official of whom no state is told is of the only
    one that lacks: «секретарь совета», who visits one of the two, is the other's."""
    faces = [p for p in draft.participants if p.kind in FACES and p.office and not p.state]
    if faces and len(codes) == 1:
        told = {id(face): replace(face, state=codes[0]) for face in faces}
        return tuple(told.get(id(p), p) for p in draft.participants)
    does = draft.joint or not draft.states_as("actor")
    role = "actor" if does else "recipient"
    return (*draft.participants, *(side(code, role, language) for code in codes))
