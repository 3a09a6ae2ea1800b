"""Manners: how a thing is said: in a call, at talks, by a letter, or to everybody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.mentions.drafts import Draft
from svodka.findings import COUNTED_TO
from svodka.language import Language

SAID_IN_CALLS = frozenset({"AGREE", "SUPPORT", "REQUEST", "THREATEN", "REJECT", "ACCUSE"})
WRITTEN = frozenset({"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN", "AGREE"})
TALKS = frozenset({"meeting", "call"})
TALKS_OF = frozenset({"visit", "meeting"})
OF_TWO = frozenset({"summit_of_states", "talks_attended_by"})  # frames that tell of two too
REACH = 3  # sentences back
OPENING = 2  # sentences: a headline and the first sentence


def by_contact(draft: Draft, contacts: Sequence[Draft]) -> Draft:
    """«В телефонном разговоре Путин поздравил коллегу»: what is said in a call is done by it, and
    what both sides agree on at their talks by the talks."""
    if draft.type not in SAID_IN_CALLS or draft.form not in ("statement", "message"):
        return draft
    states = {p.state for p in draft.participants}
    both = draft.type == "AGREE" and len(states) > 1
    both = both and all(p.role == "actor" for p in draft.participants)
    for contact in contacts:
        if is_spoken_congratulation(draft, contact):
            return replace(draft, form="statement", place=draft.place or contact.place)
        if contact.form not in TALKS or (contact.form != "call" and not both):
            continue
        if contact.status in ("future", "hypothetical"):
            continue  # «договорились встретиться в мае»: not at that meeting
        told = 0 <= draft.sentence - contact.sentence <= 1 or is_said_in(draft, contact)
        told = told or draft.dated_by == f"within_{contact.form}"
        told = told or (contact.sentence - draft.sentence == 1 and draft.sentence == 0)
        if not told or draft.status not in ("actual", "negation") or not draft.past:
            continue
        same_day = is_same_day(draft, contact)
        by_people = is_by_people(draft) or both
        if same_day and by_people and is_between(states, contact, draft):
            return replace(draft, form=contact.form, date=draft.date or contact.date)
    return replace(draft, form="meeting") if both and is_agreed_there(draft) else draft


def is_agreed_there(draft: Draft) -> bool:
    """«Премьеры Чили и Перу договорились в Осло»: people who agree somewhere have met there."""
    done = draft.status == "actual" and draft.past and not draft.partial
    people = all(p.kind in ("person", "title") for p in draft.participants if p.state)
    return done and people and draft.place is not None and draft.place.city


def call_again(draft: Draft, whole: Sequence[Draft], done: Sequence[Draft]) -> Draft:
    """«Предыдущая беседа президентов» in an article about their call is a call too, and so is what
    is talked over right after «провёл ряд телефонных разговоров» or in the headline of a call."""
    if draft.form != "meeting" or draft.place is not None or draft.listed:
        return draft
    states = {p.state for p in draft.participants}
    headed = draft.frame.retells and draft.sentence == 0
    calls = [w for w in (*whole, *done) if w.form == "call" and not w.partial]
    calls = [w for w in calls if w.sentence <= max(draft.sentence, OPENING)]
    calls = [w for w in calls if draft.spoken or (headed and 0 < w.sentence <= OPENING)]
    told = any(states == {p.state for p in w.participants} for w in calls)
    series = [d for d in done if d.form == "call" and d.partial and draft.frame.retells]
    series = [d for d in series if d.participants and draft.sentence - d.sentence == 1]
    told = told or any({p.state for p in d.participants} <= states for d in series)
    met = any(
        d.form == "meeting" and not d.frame.retells and d.states == draft.states for d in done
    )
    reach = 1 if met else REACH
    told = told or any(tells_of_a_call(d, draft) or is_of_that_call(draft, d, reach) for d in done)
    return replace(draft, form="call") if told else draft


def is_of_that_call(talks: Draft, call: Draft, reach: int) -> bool:
    """«Состоялся телефонный разговор президентов. Обе темы они обсудили сегодня»: what the two
    talk over soon after, within so many sentences, is talked over by telephone."""
    told = call.form == "call" and not call.partial and call.status == talks.status
    day = talks.date
    same = told and talks.frame.retells and talks.states == call.states
    same = same and (day is None or (day.start == day.end and is_same_day(talks, call)))
    return same and call.sentence < OPENING and 0 < talks.sentence - call.sentence <= reach


def tells_of_a_call(told: Draft, draft: Draft) -> bool:
    """«Президенты обсудили торговлю. Беседа шла по телефону»: the sentence after talks tells of a
    call, and of no others who had it."""
    if told.form != "call" or not told.partial or draft.listed or told.status != draft.status:
        return False
    talked = draft.frame.supported or draft.frame.retells
    near = told.sentence - draft.sentence == 1 and draft.sentence < OPENING
    return talked and near and told.states <= draft.states


def meet_again(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«Президенты встретились. Разговор шёл о границе»: a talk that may be by telephone, right
    after the same two have met, is the talk they had there."""
    if draft.form != "call" or not draft.frame.aloud:
        return draft
    near = (w for w in whole if 0 <= draft.sentence - w.sentence <= 1 and w is not draft)
    met = any(w.form == "meeting" and not w.partial and w.states == draft.states for w in near)
    return replace(draft, form="meeting") if met else draft


def meet_as_two(draft: Draft, language: Language) -> Draft:
    """«российско-индийский саммит»: talks of two states, however high, are a meeting."""
    many = language.table("acts")["control"]["of_many"]  # «трёхсторонний саммит с Японией»
    may_be = draft.rule in OF_TWO or (draft.form == "summit" and draft.frame.form == "meeting")
    met = {COUNTED_TO.get(code, code) for code in draft.states}
    if not may_be or len(met) != 2 or draft.content & set(many):
        return draft
    states = language.table("states")
    return replace(draft, form="meeting") if all(code in states for code in met) else draft


def is_between(states: set[str | None], contact: Draft, draft: Draft) -> bool:
    """The contact is of the same states; one sentence may leave a side of it unsaid («по телефону
    выразил соболезнования»)."""
    told = {p.state for p in contact.participants}
    if contact.partial:
        return contact.sentence == draft.sentence and told < states
    return told == states


def is_same_day(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return True
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)


def by_letter(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """«направил письмо, в котором назвал шаг незаконным»: what a letter says is done by it, and
    the letter is no further act."""
    letter = draft.type == "CONSULT" and draft.form == "message"
    said = draft.type in WRITTEN and draft.form == "statement"
    if draft.partial or not (letter or said):
        return draft
    if letter and any(is_telegram_of(draft, other) for other in drafts):
        return replace(draft, partial=True)
    for other in drafts:
        pair = (draft, other) if letter else (other, draft)
        if other.sentence == draft.sentence and is_letter_of(*pair):
            return replace(draft, partial=True) if letter else replace(draft, form="message")
    return draft


def is_letter_of(letter: Draft, said: Draft) -> bool:
    """A letter, and what is said after it by who sent it to whom it was sent."""
    if letter.type != "CONSULT" or letter.form != "message" or letter.partial or said.partial:
        return False
    if said.type not in WRITTEN or said.form not in ("statement", "message"):
        return False
    after = letter.evidence.start <= said.evidence.start and letter.status == said.status
    return after and letter.states == said.states and senders(letter) == senders(said)


def is_telegram_of(letter: Draft, wish: Draft) -> bool:
    """«Король поздравил коллегу. Он направил ему телеграмму»: the telegram in which he did."""
    written = wish.type == "SUPPORT" and wish.form == "message" and not wish.partial
    behind = 0 <= letter.sentence - wish.sentence <= 1 and letter.status == wish.status
    same = letter.states == wish.states and senders(letter) == senders(wish)
    return written and behind and same and is_same_day(letter, wish)


def senders(draft: Draft) -> set[str]:
    return {p.state for p in draft.participants if p.state and p.role == "actor"}


def is_spoken_congratulation(draft: Draft, contact: Draft) -> bool:
    """«Президент поздравил гостя»: to his face, not by a telegram."""
    if draft.type != "SUPPORT" or draft.form != "message" or not draft.frame.aloud:
        return False
    joined = draft.sentence == contact.sentence and contact.form == "meeting"
    near = joined or 0 < draft.sentence - contact.sentence <= REACH
    near = near and contact.form in TALKS_OF
    same = draft.states == contact.states and contact.status == draft.status
    return near and same and is_same_day(draft, contact) and is_by_people(draft)


def is_said_in(draft: Draft, contact: Draft) -> bool:
    """«Состоялся разговор. Обсуждали торговлю. Президент также поздравил коллегу»: not by a
    letter, in an article that begins with their call."""
    near = contact.sentence < OPENING and 0 <= draft.sentence - contact.sentence <= REACH
    return near and contact.form == "call" and len(draft.words) == 1


def is_by_people(draft: Draft) -> bool:
    """Those who speak are told as people, not as states."""
    return any(
        p.role == "actor" and p.kind in ("person", "title", "group") for p in draft.participants
    )
