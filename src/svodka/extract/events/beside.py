"""Beside: the other side of an act where its sentence speaks of one other state and no more.

«Санкции, введённые против Чада, союз снял», «делегация хлопнула дверью»: no slot of the act names the
other side, and of whom the sentence speaks besides, it can only be. Acts of a kind that states do to
each other take it so, and others where their frame says it (`Frame.beside`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.events.answers import NEAR, is_pronoun
from svodka.extract.events.pairs import PAIR, is_said_already, side
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Participant
from svodka.language import Language

# what joined verbs of one doer do to the same one
DEEDS = frozenset({"COERCE", "COOPERATE", "SANCTION", "AID", "RETREAT", "CONCEDE"})
KIND = frozenset({"COOPERATE", "AID", "RETREAT"})  # nobody does so to whom he attacks
BETWEEN = frozenset({"SANCTION", "REJECT"})  # what states do to each other and to nobody else


def tell_beside(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, those that lack a side with the one that their sentence speaks of besides."""
    whole = [draft for draft in drafts if not draft.partial]
    told = [with_other(d, whole, language) if may_be_beside(d, whole) else d for d in drafts]
    whole = [draft for draft in told if not draft.partial]
    told = [d if is_said_already(d, whole) else refused(share_deed(d, whole), whole) for d in told]
    return [of_him(accepted(draft, whole), whole) for draft in told]


def may_be_beside(draft: Draft, whole: Sequence[Draft]) -> bool:
    """It lacks a side, is of a kind that has one, and its sentence has told of no such act."""
    told = draft.type in BETWEEN and not draft.frame.whole and is_firm(draft)
    if not draft.partial or draft.listed or not (told or draft.frame.beside):
        return False
    if draft.joint or (draft.frame.strict and not draft.states_as("actor")):
        return False  # «контакты рыбаков прекратились», «по просьбе журналистов»
    if draft.type == "REQUEST" and draft.status == "negation":
        return False  # «знать не хочет о требованиях»: they were made, and are refused
    return len(draft.states) == 1 and not is_said_already(draft, whole)


def is_firm(draft: Draft) -> bool:
    """«с призывом отказаться от угроз»: what one is to refuse is asked of him by the other."""
    if draft.type != "REJECT":
        return True
    return draft.borne and draft.status != "hypothetical" and bool(draft.states_as("actor"))


def with_other(draft: Draft, whole: Sequence[Draft], language: Language) -> Draft:
    """The draft with the one other state spoken of; as it was, if there is none or more, or if it
    speaks of the act itself: «ООН призвала Чад остановить высылку»."""
    others = draft.beside - draft.states
    said = (d for d in whole if d.sentence == draft.sentence and d.form == "statement")
    acted = bool(draft.states_as("actor"))
    speaks = any(d.states_as("actor") == others and draft.states <= d.states for d in said)
    if len(others) != 1 or (acted and speaks and draft.form == "action"):
        return draft
    added = side(next(iter(others)), "recipient" if acted else "actor", language)
    return replace(draft, participants=(*draft.participants, added), partial=False)


def share_deed(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«протаранила чилийскую лодку и изъяла груз», «готов снять пошлины и купить самолёты»: what
    joined verbs of one doer tell is done to the same one."""
    if not draft.partial or draft.deed is None or draft.type not in DEEDS or draft.frame.whole:
        return draft
    doers = draft.states_as("actor")
    if len(doers) != 1 or draft.states != doers or draft.listed:
        return draft
    for told in reversed([d for d in whole if d.sentence == draft.sentence]):
        joined = told.deed is not None and told.deed[0] == draft.deed[0] != draft.deed[1]
        sides = [p for p in told.participants if p.role == "recipient" and p.state]
        one = len({p.state for p in sides}) == 1 and told.states_as("actor") == doers
        harmed = told.type == "ASSAULT" and draft.type not in KIND
        if joined and one and (told.type in DEEDS or harmed):
            return with_sides(draft, sides[:1], "recipient")
    return draft


def refused(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«предложение союза Чад отверг», «отказался от требования соседа»: a noun tells what was asked,
    and who refuses it was asked it."""
    asked = draft.type == "REQUEST" and not draft.frame.verbs and not draft.listed
    own = draft.states
    if not (draft.partial and asked) or len(own) != 1 or own != draft.states_as("actor"):
        return draft
    for told in (d for d in whole if d.sentence == draft.sentence and d.type == "REJECT"):
        sides = [p for p in told.participants if p.role == "actor" and p.state]
        other = len({p.state for p in sides}) == 1 and not told.states_as("actor") & own
        if other and told.states_as("recipient") == own:
            return replace(with_sides(draft, sides[:1], "recipient"), status="actual")
    return draft


def accepted(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«премьер принял приглашение снова посетить Лиму»: who accepts is the one who will come."""
    to_come = draft.form == "visit" and draft.partial and draft.status != "actual"
    if not to_come or draft.listed or draft.states != draft.states_as("recipient"):
        return draft
    for told in (d for d in whole if d.sentence == draft.sentence and d.type == "AGREE"):
        guests = [p for p in told.participants if p.role == "actor" and p.state]
        if draft.states and told.states_as("recipient") == draft.states and len(guests) == 1:
            return replace(with_sides(draft, guests, "actor"), status="hypothetical")
    return draft


def of_him(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«Президент Чада звонил премьеру Перу. Речь шла о его визите в Лиму»: the one of the two who
    has just been told of that is no host there."""
    guests = [p for p in draft.participants if p.role == "actor"]
    him = draft.form == "visit" and draft.partial and draft.status != "actual"
    if not him or draft.borne or len(guests) != 1 or guests[0].state or not is_pronoun(guests[0]):
        return draft
    near = [d for d in whole if 0 <= draft.sentence - d.sentence <= NEAR and d.type == "CONSULT"]
    near = [d for d in near if len(d.states) == PAIR and draft.states < d.states]
    others = [p for p in near[-1].participants if p.state not in draft.states] if near else []
    if len(others) != 1 or not draft.states or draft.listed:
        return draft
    hosts = replace(draft, participants=tuple(p for p in draft.participants if p.state))
    return with_sides(hosts, others, "actor")


def with_sides(draft: Draft, sides: Sequence[Participant], role: str) -> Draft:
    added = (replace(p, role=role, span=None) for p in sides)
    return replace(draft, participants=(*draft.participants, *added), partial=False)
