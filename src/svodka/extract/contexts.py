"""Contexts: what a sentence leaves unsaid because the article has just said it.

«По итогам планируется подписать семь документов» names nobody: the parties are those whose visit
the article tells of. A mention with too few sides takes the missing ones, and its date if it has
none, from the nearest whole mention that can lend them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.drafts import Draft
from svodka.findings import Participant

BORROWERS = frozenset(
    {
        ("CONSULT", "visit"),
        ("CONSULT", "meeting"),
        ("CONSULT", "call"),
        ("SUPPORT", "signing"),
        ("SUPPORT", "message"),
        ("AGREE", "statement"),
        ("REQUEST", "statement"),
    }
)
LENDING_FORMS = frozenset({"visit", "meeting", "call", "summit", "signing"})
HELD_WITHIN = frozenset({"meeting", "signing", "statement"})
TALKS = frozenset({"meeting", "call"})
TALKS_OF = frozenset({"visit", "meeting"})
REACH = 3  # sentences back


def complete_drafts(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order, those that could borrow made whole."""
    whole: list[Draft] = []
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.evidence.start):
        if draft.partial and (draft.type, draft.form) in BORROWERS:
            draft = borrow(draft, whole)
        elif draft.date is None and draft.form in HELD_WITHIN:
            draft = borrow_date(draft, whole)
        if lends(draft) and (not draft.partial or has_protagonist(draft)):
            whole.append(draft)
        done.append(draft)
    return done


def has_protagonist(draft: Draft) -> bool:
    """One side is named, as who travels or receives: «президент провёл встречи в Малайзии»."""
    return bool(draft.participants) and draft.participants[0].kind in ("person", "title")


def lends(draft: Draft) -> bool:
    return draft.type in ("CONSULT", "SUPPORT") and draft.form in LENDING_FORMS


def borrow(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """The draft with the sides it lacks, from the nearest lender that has them; else as it was."""
    near = [w for w in reversed(whole) if draft.sentence - w.sentence <= REACH]
    for lender in [*near, *whole[:1]]:
        parties = missing_sides(draft, lender)
        if parties is not None:
            filled = replace(draft, participants=parties, partial=False)
            return date_from(filled, lender)
    return draft


def missing_sides(draft: Draft, lender: Draft) -> tuple[Participant, ...] | None:
    """All participants once the lender's are added; None if the two do not go together."""
    own = {p.state for p in draft.participants if p.state}
    lent = [p for p in lender.participants if p.state and p.state not in own]
    lender_states = {p.state for p in lender.participants}
    if len(own | {p.state for p in lent}) != 2:
        return None
    if draft.form == "visit" and not any(p.role == "actor" for p in draft.participants):
        return None
    if not own and draft.form != "signing":
        return None
    if own and not (own & lender_states or (draft.form == "meeting" and lender.form == "visit")):
        return None
    if own and not own & lender_states:
        lent = [p for p in lent if p.role == "actor"]
        if len(own | {p.state for p in lent}) != 2:
            return None
    return (*draft.participants, *(replace(p, role=side(draft, p), span=None) for p in lent))


def side(draft: Draft, participant: Participant) -> str:
    """Everyone acts in talks and signings; elsewhere the added side is the one addressed."""
    del participant
    return "actor" if draft.form in ("meeting", "signing", "call", "summit") else "recipient"


def borrow_date(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """Talks and signings within a visit that the sentences before date."""
    states = {p.state for p in draft.participants}
    for lender in reversed(whole):
        if draft.sentence - lender.sentence > REACH:
            break
        if can_date(draft, lender) and states == {p.state for p in lender.participants}:
            return date_from(draft, lender)
    return draft


def date_from(draft: Draft, lender: Draft) -> Draft:
    if draft.date is not None or not can_date(draft, lender):
        return draft
    if draft.status not in told_with(lender):
        return draft
    place = draft.place or lender.place
    return replace(draft, date=lender.date, dated_by=f"within_{lender.form}", place=place)


def can_date(draft: Draft, lender: Draft) -> bool:
    """A date is handed down within a paragraph, not by what was told only in passing."""
    if lender.date is None or lender.aside:
        return False
    return lender.paragraph == draft.paragraph or lender.status != "actual"


def told_with(lender: Draft) -> tuple[str, ...]:
    """Statuses that share the lender's date: what is to come within a visit under way shares it."""
    return ("actual", "future") if lender.status == "actual" else (lender.status,)
