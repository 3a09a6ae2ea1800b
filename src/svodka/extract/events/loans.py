"""Loans: the sides that a mention lacks, taken from a whole mention near it that has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.mentions.drafts import Draft
from svodka.extract.names import name_of_state
from svodka.findings import Participant
from svodka.language import Language

TALKS = frozenset({"meeting", "call"})
GATHERED = frozenset({"meeting", "call", "summit"})
TALKS_OF = frozenset({"visit", "meeting"})
REACH = 3  # sentences back
POSTPONED = "postponed_to"  # dated by the day that it is put off to


def borrow(draft: Draft, whole: Sequence[Draft], language: Language) -> Draft:
    """The draft with the sides it lacks, from the nearest lender that has them; else as it was."""
    if draft.frame.whole or len(draft.states) > 1:
        return draft
    if is_among_themselves(draft) or is_of_members(draft, language):
        return draft
    near = [w for w in reversed(whole) if draft.sentence - w.sentence <= REACH]
    if draft.form == "call" and draft.spoken:
        near, whole = [w for w in near if w.form == "call"], whole[:1]
    if draft.listed:
        near = [w for w in near if w.sentence == draft.sentence]
    lenders = near if draft.listed else [*near, *whole[:1]]
    if draft.again:  # «предыдущее заседание» is of those who sit, not of the call told between
        lenders = sorted(lenders, key=lambda w: w.form != draft.form)
    if draft.form == "visit" and draft.status == "negation":
        # «пригласил посетить Баку. Визит был перенесён»: not the one that is only asked for
        lenders = sorted(lenders, key=lambda w: w.status == "hypothetical")
    for lender in lenders:
        parties = missing_sides(draft, lender)
        if parties is not None and is_at_ones_place(draft, parties):
            parties = tuple(call_by_state(p, draft, lender, language) for p in parties)
            whole_draft = replace(draft, participants=parties, partial=False)
            return at_the_hosts(whole_draft, lender)
    return draft


def is_among_themselves(draft: Draft) -> bool:
    """«Президент обсудил с Совбезом»: talks of two of one state have no other side; nor, in a list
    of stories, have those with somebody of no state («обсудил с министрами»)."""
    if not draft.joint or draft.form not in GATHERED:
        return False
    told = [p for p in draft.participants if p.span is not None]
    people = {p.span for p in told if p.state and p.kind in ("person", "title", "organ")}
    return len(people) > 1 or (draft.listed and any(p.state is None for p in told))


def is_of_members(draft: Draft, language: Language) -> bool:
    """«заседание глав государств СНГ» is of them all."""
    blocs = language.table("organisations")
    told = [p for p in draft.participants if p.state]
    return bool(told) and all(p.kind == "group" and p.state in blocs for p in told)


def call_by_state(
    lent: Participant, draft: Draft, lender: Draft, language: Language
) -> Participant:
    """A visit is to the state of the host whom another sentence names; documents that nobody is
    told to sign («по итогам подписано…») are the two states'."""
    if lent.span is not None or lent.state is None:
        return lent
    hosted = draft.form == "visit" and lent.role == "recipient"
    unsigned = draft.form == "signing" and draft.sentence != lender.sentence
    mixed = draft.form == "signing" and any(p.kind == "state" for p in lender.participants)
    if not hosted and not ((unsigned or mixed) and not draft.participants):
        return lent
    return replace(lent, name=name_of_state(lent.state, language) or lent.name, kind="state")


def at_the_hosts(visit: Draft, talks: Draft) -> Draft:
    """«принял в Хельсинки британского премьера. В ходе визита…»: the visit is where and when the
    host received the guest."""
    hosts = {p.state for p in visit.participants if p.role == "recipient"}
    place = talks.place
    if visit.form != "visit" or talks.form == "visit" or visit.date or place is None:
        return visit
    if place.state not in hosts:
        return visit
    return replace(
        visit, place=visit.place or place, date=talks.date, dated_by=f"within_{talks.form}"
    )


def is_at_ones_place(draft: Draft, parties: Sequence[Participant]) -> bool:
    """Borrowed sides meet at one of them: talks told in a third state are others' talks."""
    state = draft.place.state if draft.place else None
    agreed = draft.type == "AGREE" and draft.joint
    return state is None or agreed or any(p.state == state for p in parties)


def missing_sides(draft: Draft, lender: Draft) -> tuple[Participant, ...] | None:
    """All participants once the lender's are added; None if the two do not go together."""
    own = draft.states
    lent = [p for p in lender.participants if p.state and p.state not in own]
    lender_states = {p.state for p in lender.participants}
    spoken_of = {p.state for p in lent} <= draft.beside
    if draft.form == "summit" and lender.form == "visit" and not spoken_of:
        return None  # «побывала в Москве. Она созовёт конференцию»: with whom is not told
    if draft.company and lender.form == "visit" and not own & lender_states:
        lent = [p for p in lent if p.role == "actor"]  # «в Риме. Завтра — встреча с королём»
    if len(own | {p.state for p in lent}) != 2:
        return None
    of_talks = draft.form == "visit" and lender.form != "visit"
    if of_talks and not is_among(draft, lender) and not is_where_signed(lent, lender):
        return None
    if len(lender_states - {None}) < 2:
        return None
    if is_called_off(draft) and lender.form == draft.form:
        return tuple(replace(p, span=None) for p in lent)
    acts = draft.form == "visit" or draft.type in ("REQUEST", "AGREE")
    if acts and not draft.joint and not any(p.role == "actor" for p in draft.participants):
        return None
    unsaid = draft.frame.unsaid or draft.again or is_purpose(draft, lender)
    if not own and (not unsaid or draft.weak_status):
        return None
    talks = draft.form in TALKS and lender.form in TALKS_OF
    if own and not own & lender_states and not talks:
        return None
    if own and not own & lender_states:
        lent = [p for p in lent if p.role == "actor"]
        if len(own | {p.state for p in lent}) != 2:
            return None
    if is_hosting(draft):
        guests_lent = tuple(replace(p, role="actor", span=None) for p in lent)
        return (*guests_lent, *(p for p in draft.participants if p.state))
    return (*draft.participants, *(replace(p, role=side(draft), span=None) for p in lent))


def is_where_signed(lent: Sequence[Participant], lender: Draft) -> bool:
    """«В Улан-Баторе подписан договор. Визит президента…»: a visit to where both have signed."""
    place = lender.place.state if lender.form == "signing" and lender.place else None
    return place is not None and any(p.state == place for p in lent)


def is_purpose(draft: Draft, visit: Draft) -> bool:
    """«прибыл в Пхеньян с намерением провести переговоры»: what one travels for."""
    same = visit.form == "visit" and visit.sentence == draft.sentence and not draft.participants
    return same and draft.form in TALKS and draft.status != "actual" and not draft.weak_status


def is_among(draft: Draft, lender: Draft) -> bool:
    """Who travels takes part in the talks that tell the host."""
    names = {p.name for p in lender.participants}
    return has_protagonist(draft) and draft.participants[0].name in names


def is_called_off(draft: Draft) -> bool:
    """«Поездка, назначенная на 26 апреля, была отложена», «Поездку перенесли на май»: the one that
    the article tells of."""
    untold = draft.type == "CONSULT" and not draft.participants
    off = draft.status == "negation" or draft.dated_by == POSTPONED
    return untold and off and not draft.weak_status


def is_hosting(draft: Draft) -> bool:
    """«пригласил коллегу посетить Минск»: the guest is told, but not of which state."""
    return draft.form == "visit" and all(p.role != "actor" for p in draft.participants if p.state)


def side(draft: Draft) -> str:
    """Everyone acts in talks, signings and what is done together; elsewhere the added side is the
    one addressed."""
    if draft.type == "AGREE" and not any(p.state for p in draft.participants):
        return "actor"  # «Президенты договорились»
    together = draft.form in ("meeting", "signing", "call", "summit") or draft.joint
    mutual = draft.type == "AGREE" and "recipient" not in draft.frame.slots
    together = together or draft.type == "COOPERATE" or mutual
    return "actor" if together else "recipient"


def has_protagonist(draft: Draft) -> bool:
    """One side is named, as who travels or receives: «президент провёл встречи в Малайзии»."""
    return bool(draft.participants) and draft.participants[0].kind in ("person", "title")
