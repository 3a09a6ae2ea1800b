"""Contexts: what a sentence leaves unsaid because the article has just said it.

«По итогам планируется подписать семь документов» names nobody: the parties are those whose visit
the article tells of. A mention with too few sides takes the missing ones, and its date if it has
none, from the nearest whole mention that can lend them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.extract.drafts import Draft
from svodka.findings import Participant

BORROWERS = frozenset(
    {
        ("CONSULT", "visit"),
        ("CONSULT", "meeting"),
        ("CONSULT", "summit"),
        ("CONSULT", "call"),
        ("SUPPORT", "signing"),
        ("SUPPORT", "message"),
        ("AGREE", "statement"),
        ("REQUEST", "statement"),
    }
)
LENDING_FORMS = frozenset({"visit", "meeting", "call", "summit", "signing"})
HELD_WITHIN = frozenset({"meeting", "signing", "statement"})
TOLD_BEFORE = frozenset({"visit", "meeting", "summit", "call"})
TALKS = frozenset({"meeting", "call"})
TALKS_OF = frozenset({"visit", "meeting"})
REACH = 3  # sentences back
OPENING = 1  # the last sentence of an article's opening
NEWS = timedelta(days=7)  # a visit is news as long
LONGEST = timedelta(days=14)  # a longer stay is no visit
PAGE = 400  # mentions; a text with more is many articles, and each draft is held to many others


def complete_drafts(drafts: Sequence[Draft], published: date) -> list[Draft]:
    """The drafts in text order, those that could borrow made whole, each from its own page."""
    ordered = sorted(drafts, key=lambda d: d.evidence.start)
    pages = [ordered[start : start + PAGE] for start in range(0, len(ordered), PAGE)]
    return [draft for page in pages for draft in complete_page(page, published)]


def complete_page(drafts: Sequence[Draft], published: date) -> list[Draft]:
    """The drafts of one page, which are in text order, as `complete_drafts` has them."""
    whole: list[Draft] = []
    done: list[Draft] = []
    for draft in drafts:
        if (draft.partial or draft.alone) and (draft.type, draft.form) in BORROWERS:
            draft = borrow(draft, whole)
            if draft.partial and is_held_abroad(draft):
                draft = replace(draft, partial=False)
        if is_retold(draft, whole) or is_count(draft):
            draft = replace(draft, partial=True)
        if lends(draft) and (not draft.partial or has_protagonist(draft)):
            whole.append(draft)
        if draft.then and draft.date is None:
            draft = date_as_before(draft, done)
        done.append(draft)
    done = [prolong(lend_forward(draft, whole), done) for draft in done]
    whole = [prolong(draft, done) for draft in whole]
    visits = [w for w in whole if w.form == "visit" and w.date is not None and not w.partial]
    dated = [borrow_date(draft, whole, visits, published) for draft in done]
    return [call_again(draft, whole) for draft in dated]


def date_as_before(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«тогда же Япония обещала»: when the act told before was done."""
    near = [d for d in done if d.date is not None and draft.sentence - d.sentence <= 1]
    if not near:
        return draft
    return replace(draft, date=near[-1].date, dated_by="then")


def lend_forward(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«Итоги переговоров Путина в Эр-Рияде» above the visit that they were held within."""
    signed = draft.frame.unsaid and (draft.type, draft.form) in BORROWERS
    if draft.partial and signed and not draft.listed:
        return borrow(draft, [w for w in whole if w.sentence == draft.sentence])
    if not draft.partial or draft.sentence > OPENING or draft.form not in TALKS:
        return draft
    if not has_protagonist(draft):
        return draft
    after = [w for w in whole if 0 <= w.sentence - draft.sentence <= REACH and not w.partial]
    return borrow(draft, after[::-1])


def call_again(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«Предыдущая беседа президентов» in an article about their call: a call too."""
    if draft.form != "meeting" or not draft.spoken or draft.place is not None:
        return draft
    states = {p.state for p in draft.participants}
    calls = [w for w in whole if w.form == "call" and not w.partial]
    told = any(states == {p.state for p in w.participants} for w in calls)
    return replace(draft, form="call") if told else draft


def prolong(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """A visit of which one day is told, up to the last day that any mention of it tells."""
    told = draft.date
    if draft.form != "visit" or told is None or told.start is None or told.start != told.end:
        return draft
    states = {p.state for p in draft.participants}
    for other in drafts:
        days, until = other.stay
        if other.form != "visit" or (days is None and until is None):
            continue
        said = {p.state for p in other.participants if p.state}
        if not said <= states or (not said and not 0 <= other.sentence - draft.sentence <= 1):
            continue
        if other.date is not None and until is None and other.date.start != told.start:
            continue
        end = until or told.start + timedelta(days=(days or 1) - 1)
        if timedelta(0) < end - told.start <= LONGEST:
            return replace(draft, date=replace(told, end=end, precision="range"))
    return draft


def has_protagonist(draft: Draft) -> bool:
    """One side is named, as who travels or receives: «президент провёл встречи в Малайзии»."""
    return bool(draft.participants) and draft.participants[0].kind in ("person", "title")


def is_retold(draft: Draft, whole: Sequence[Draft]) -> bool:
    """«Лидеры обсудили торговлю» after their visit or talks tells more of those, unless it
    says when."""
    if draft.form != "meeting" or not draft.participants:
        return False
    if any(is_call_of(draft, w) for w in whole):
        return True
    if draft.date is not None:
        return False
    spans = {p.span for p in draft.participants}
    if not draft.frame.retells and (len(spans) != 1 or len(draft.participants) < 2):
        return False
    states = {p.state for p in draft.participants}
    told = [w for w in whole if not w.partial and w.form in TOLD_BEFORE]
    told = [w for w in told if w.status == draft.status or w.weak_status or draft.weak_status]
    if draft.status == "future" or len(spans - {None}) > 1:
        told = [w for w in told if w.form != "visit"]
    near = [w for w in told if draft.sentence - w.sentence <= REACH] + told[:1]
    return any(states <= {p.state for p in w.participants} for w in near)


def is_call_of(draft: Draft, told: Draft) -> bool:
    """«раунд переговоров, который прошёл по видеосвязи»: one sentence tells both."""
    same = told.form == "call" and told.sentence == draft.sentence and not told.partial
    return same and {p.state for p in draft.participants} <= {p.state for p in told.participants}


def is_count(draft: Draft) -> bool:
    """«в 2024 году это третья встреча»: a year that a count is taken over dates no talks."""
    counted = draft.weak_status or draft.again
    if not counted or draft.form not in TALKS or draft.date is None:
        return False
    start, end = draft.date.start, draft.date.end
    return start is not None and end is not None and (end - start).days > 200


def is_held_abroad(draft: Draft) -> bool:
    """«Президент провёл встречи в Малайзии»: with whom is not told, but it is not at home."""
    state = draft.place.state if draft.place else None
    told = (
        draft.form in TALKS
        and draft.joint
        and draft.past
        and not draft.weak_status
        and not draft.frame.whole
    )
    told = told and has_protagonist(draft)
    return (
        told and state is not None and all(p.state not in (None, state) for p in draft.participants)
    )


def lends(draft: Draft) -> bool:
    return draft.type in ("CONSULT", "SUPPORT") and draft.form in LENDING_FORMS


def borrow(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """The draft with the sides it lacks, from the nearest lender that has them; else as it was."""
    if draft.frame.whole or len({p.state for p in draft.participants if p.state}) > 1:
        return draft
    near = [w for w in reversed(whole) if draft.sentence - w.sentence <= REACH]
    if draft.listed:
        near = [w for w in near if w.sentence == draft.sentence]
    for lender in near if draft.listed else [*near, *whole[:1]]:
        parties = missing_sides(draft, lender)
        if parties is not None and is_at_ones_place(draft, parties):
            return replace(draft, participants=parties, partial=False)
    return draft


def is_at_ones_place(draft: Draft, parties: Sequence[Participant]) -> bool:
    """Borrowed sides meet at one of them: talks told in a third state are others' talks."""
    state = draft.place.state if draft.place else None
    return state is None or any(p.state == state for p in parties)


def missing_sides(draft: Draft, lender: Draft) -> tuple[Participant, ...] | None:
    """All participants once the lender's are added; None if the two do not go together."""
    own = {p.state for p in draft.participants if p.state}
    lent = [p for p in lender.participants if p.state and p.state not in own]
    lender_states = {p.state for p in lender.participants}
    if len(own | {p.state for p in lent}) != 2:
        return None
    if draft.form == "visit" and lender.form != "visit" and not has_protagonist(draft):
        return None
    acts = draft.form == "visit" or draft.type in ("REQUEST", "AGREE")
    if acts and not any(p.role == "actor" for p in draft.participants):
        return None
    if not own and (not (draft.frame.unsaid or draft.again) or draft.weak_status):
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
    return (*draft.participants, *(replace(p, role=side(draft, p), span=None) for p in lent))


def is_hosting(draft: Draft) -> bool:
    """«пригласил коллегу посетить Минск»: the guest is told, but not of which state."""
    return draft.form == "visit" and all(p.role != "actor" for p in draft.participants if p.state)


def side(draft: Draft, participant: Participant) -> str:
    """Everyone acts in talks and signings; elsewhere the added side is the one addressed."""
    del participant
    return "actor" if draft.form in ("meeting", "signing", "call", "summit") else "recipient"


def borrow_date(
    draft: Draft, whole: Sequence[Draft], visits: Sequence[Draft], published: date
) -> Draft:
    """Talks and signings within a visit have its dates, within talks of their paragraph theirs."""
    if draft.date is not None or draft.form not in HELD_WITHIN or draft.background or draft.listed:
        return draft
    states = {p.state for p in draft.participants if p.state}
    nearest = sorted(
        visits, key=lambda v: (v.sentence > draft.sentence, abs(v.sentence - draft.sentence))
    )
    for lender in nearest:
        same = bool(states) and states == {p.state for p in lender.participants}
        if same and hosts(lender, draft, published):
            return date_from(draft, lender)
    for lender in reversed(whole):
        if lender.sentence > draft.sentence or lender.paragraph != draft.paragraph:
            continue
        if lender.form == "visit":
            continue
        same = states == {p.state for p in lender.participants}
        if draft.form == "meeting" and draft.status != lender.status:
            continue
        if same and lender.date is not None and not lender.aside and draft.status in shares(lender):
            return date_from(draft, lender)
    for lender in nearest:
        same = bool(states) and states == {p.state for p in lender.participants}
        if same and is_news(lender, draft, published):
            return date_from(draft, lender)
    return draft


def is_news(visit: Draft, draft: Draft, published: date) -> bool:
    """What is said or signed further down is of the visit that the article is about."""
    last = visit.date.end if visit.date else None
    if last is None or draft.status != "actual" or draft.sentence <= OPENING:
        return False
    if any(is_other(guest, p) for guest in guests(visit) for p in draft.participants):
        return False
    return visit.status == "actual" and timedelta(0) <= published - last <= NEWS


def hosts(visit: Draft, draft: Draft, published: date) -> bool:
    """The visit is near by in the text, or it is what the article is about; talks that are told
    as held are not dated by a visit to come."""
    if visit.status != "actual" and draft.status == "actual":
        return False
    if any(is_other(guest, p) for guest in guests(visit) for p in draft.participants):
        return False
    if visit.status == draft.status == "future":
        return True
    if visit.aside or (visit.sentence > draft.sentence > 1):
        return False
    over = visit.date is not None and visit.date.end is not None and visit.date.end < published
    if over and draft.status != "actual" and not draft.past:
        return False
    return abs(visit.sentence - draft.sentence) <= REACH or visit.sentence <= 1


def guests(visit: Draft) -> list[Participant]:
    return [p for p in visit.participants if p.role == "actor" and p.kind == "person"]


def is_other(guest: Participant, participant: Participant) -> bool:
    """Somebody else of the guest's own state: the visit is not his."""
    if participant.kind != "person" or participant.state != guest.state:
        return False
    return participant.name.split()[-1] != guest.name.split()[-1]


def shares(lender: Draft) -> tuple[str, ...]:
    """Statuses that share the lender's date: what is to come within talks under way shares it."""
    return ("actual", "future") if lender.status == "actual" else (lender.status,)


def date_from(draft: Draft, lender: Draft) -> Draft:
    place = draft.place or lender.place
    return replace(draft, date=lender.date, dated_by=f"within_{lender.form}", place=place)
