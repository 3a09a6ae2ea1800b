"""Followers: acts that go on with one told right before them, and leave out what it has told.

«Канада отправила Гаити рис. Мексика выделит 5 млн долларов» gives to Haiti too, «США сняли санкции с
Чада. ЕС снимет их позже» does so with Chad; «Чили и Перу провели
учения. Следующие манёвры пройдут в мае» are of both again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.extract.events.answers import add_recipients
from svodka.extract.events.pairs import side
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.responses import OFFERED
from svodka.findings import Participant
from svodka.language import Language

NEXT = 1  # sentences back to who has asked for help
NEAR = 2  # sentences back to another gift, or to the exercises before
OPENING = 1  # the last sentence of an article's opening, which tells what the article is about
Words = Mapping[str, Sequence[str]]


def go_on(draft: Draft, done: Sequence[Draft], language: Language) -> Draft:
    """The draft with the sides of the act that it goes on with; as it was, where it has its own."""
    words = language.table("acts")["again"]
    lacking = draft.partial or (draft.alone and draft.type in words["likewise"])
    if not lacking or draft.listed or not draft.borne:
        return draft
    if draft.type == "AID":
        return give_too(draft, done, words)
    if draft.type in words["likewise"]:
        return do_too(draft, done, words["likewise"][draft.type])
    return drill_again(draft, done, words) if draft.type == "COOPERATE" else draft


def give_too(draft: Draft, done: Sequence[Draft], words: Words) -> Draft:
    """«Япония выделит 2 млн»: to whom others have just been told to give, or to who has just asked
    for help; not what a state spends at home or gives to others."""
    own = draft.states_as("actor")
    at_home = not draft.content.isdisjoint(words["home"])
    if not own or draft.states != own or at_home or draft.content.isdisjoint(words["relief"]):
        return draft
    near = [d for d in reversed(done) if draft.sentence - d.sentence <= NEAR]
    opening = [d for d in done if d.sentence <= OPENING and d not in near and d.type == "AID"]
    for told in [*near, *opening]:
        sides = in_need(told, draft, own, words)
        states = {side.state for side in sides}
        if len(states) == 1 and not states & own and draft.beside <= own | told.states:
            return add_recipients(draft, sides[:1])
    return draft


def do_too(draft: Draft, done: Sequence[Draft], things: Sequence[str]) -> Draft:
    """«США вывели войска из Мали. Франция свернёт миссию в мае»: there too, where it is done with
    such things and no other state is spoken of; what the article opens with may be told far above."""
    own = draft.states_as("actor")
    if not own or draft.states != own or draft.content.isdisjoint(things):
        return draft
    like = [d for d in reversed(done) if d.type == draft.type and not d.partial]
    like = [d for d in like if d.status != "negation"]
    near = [d for d in like if draft.sentence - d.sentence <= NEAR]
    opening = [d for d in like if d.sentence <= OPENING and d not in near]
    for told in [*near, *opening]:
        sides = [p for p in told.participants if p.state and p.role == "recipient"]
        apart = own.isdisjoint(told.states) and draft.beside <= own | told.states
        if apart and len({p.state for p in sides}) == 1:
            return add_recipients(draft, sides[:1])
    return draft


def in_need(told: Draft, draft: Draft, own: set[str], words: Words) -> list[Participant]:
    """Whom the act before gave to, or who asked the giver for help in it."""
    if told.partial or told.status == "negation":
        return []
    if told.type == "AID":
        return [p for p in told.participants if p.state and p.role == "recipient"]
    asked = told.type == "REQUEST" and own == told.states_as("recipient")
    asked = asked and draft.sentence - told.sentence <= NEXT
    if not asked or told.content.isdisjoint(words["help"]):
        return []
    return [p for p in told.participants if p.state and p.role == "actor"]


def drill_again(draft: Draft, done: Sequence[Draft], words: Words) -> Draft:
    """«Следующие манёвры пройдут в мае в Перу»: of those who have just held theirs."""
    told_when = draft.date is not None or draft.place is not None
    drills = set(words["drills"])
    if draft.content.isdisjoint(drills) or not (told_when and draft.joint and draft.frame.unsaid):
        return draft
    near = [d for d in done if 0 < draft.sentence - d.sentence <= NEAR and not d.partial]
    near = [d for d in near if d.type == draft.type and d.joint and d.content & drills]
    if not near or not draft.states <= near[-1].states or draft.date == near[-1].date:
        return draft
    sides = tuple(replace(p, span=None) for p in near[-1].participants if p.state)
    return replace(draft, participants=sides, partial=False)


def accept_offers(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, what agrees to an offer with who made it, where the whole story has told so."""
    whole = [draft for draft in drafts if draft.type == "REQUEST" and not draft.partial]
    return [accept(d, whole, language) if d.response == OFFERED else d for d in drafts]


def accept(draft: Draft, asked: Sequence[Draft], language: Language) -> Draft:
    """«Президент Чада предложил создать фонд. Перу идею поддержала»: the idea is of who proposed it
    last, though the article alone tells to whom."""
    near = [d for d in asked if 0 < draft.sentence - d.sentence <= NEAR]
    doers = near[-1].states_as("actor") if near else set()
    own = draft.states
    if len(own) != 1 or own != draft.states_as("actor") or len(doers) != 1:
        return draft
    if draft.partial or near[-1].states != doers | own or doers == own:
        return draft
    added = (side(code, "recipient", language) for code in doers)
    return replace(draft, participants=(*draft.participants, *added))
