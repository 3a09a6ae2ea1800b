"""Proposals: to whom one proposes something, and who would meet, where it is not told.

«Премьеры встретились. Гость предложил созвать совместную комиссию» proposes it to his host: they are
the only two of whom the story speaks there, and both would sit on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.annotate.notes import by_sentence
from svodka.extract.events.loans import TALKS
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Participant
from svodka.language import Language
from svodka.ontology.states import state_codes

NEAR = 1  # sentences back to the talks or the quarrel of the two
PAIR = 2
ASKED = frozenset({"AID", "CONCEDE", "COOPERATE"})
CONTACTS = frozenset({"visit", "meeting", "call"})


def propose_to_others(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts in text order, what is proposed with the other of the two just told."""
    told = by_sentence(drafts)
    done: list[Draft] = []
    asking: list[Draft] = []
    for draft in drafts:
        others = find_other(draft, told) if is_untold(draft) else []
        if others:
            addressed = (replace(p, role="recipient", span=None) for p in others)
            draft = replace(draft, participants=(*draft.participants, *addressed), partial=False)
            asking.append(draft)
        done.append(draft)
    asked = by_sentence(asking)
    return [meet_as_proposed(d, asked.get(d.sentence, ())) for d in done] if asking else done


def is_untold(draft: Draft) -> bool:
    """One state asks something of nobody named."""
    asks = (draft.type, draft.form) == ("REQUEST", "statement") and draft.status == "actual"
    own = draft.states_as("actor")
    asks = asks and not draft.listed and not draft.frame.whole
    return asks and len(own) == 1 and own == draft.states


def find_other(draft: Draft, told: Mapping[int, Sequence[Draft]]) -> list[Participant]:
    """The other of the only two states of which the story speaks there, if one of its people has
    been with it, or it is a gathering that is proposed. told: all drafts by sentence."""
    own = draft.states
    here = range(draft.sentence - NEAR, draft.sentence + 1)
    near = [d for index in here for d in told.get(index, ()) if d is not draft]
    before = [d for d in near if d.words[0].start < draft.words[0].start and not d.partial]
    two = [d for d in before if own < d.states and len(d.states) == PAIR]
    if not two or draft.beside - two[-1].states:
        return []
    if any(d.states - two[-1].states for d in near):
        return []
    if not (speaks_there(draft, two[-1]) or any(is_proposed_by(draft, d) for d in near)):
        return []
    return [p for p in two[-1].participants if p.state and p.state not in own][:1]


def speaks_there(draft: Draft, contact: Draft) -> bool:
    """Who proposes it is one of those who have met."""
    met = contact.form in CONTACTS and contact.status == "actual"
    return met and bool(
        {p.name for p in draft.participants} & {p.name for p in contact.participants}
    )


def is_proposed_by(draft: Draft, gathering: Draft) -> bool:
    """Talks told behind the word that proposes them, of nobody else."""
    possible = gathering.type == "CONSULT" and gathering.status == "hypothetical"
    here = gathering.sentence == draft.sentence and gathering.form == "meeting"
    behind = draft.words[0].start < gathering.words[0].start
    return possible and here and behind and gathering.partial and gathering.states <= draft.states


def meet_as_proposed(draft: Draft, asking: Sequence[Draft]) -> Draft:
    """The talks with who proposes them and to whom."""
    told = next((d for d in asking if is_proposed_by(d, draft)), None)
    if told is None:
        return draft
    return meet(draft, told)


def meet(draft: Draft, told: Draft) -> Draft:
    """The contact with those whom the request tells."""
    sides = tuple(replace(p, role="actor", span=None) for p in told.participants if p.state)
    return replace(draft, participants=sides, partial=False)


def do_as_asked(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """«просит прислать врачей», «призвал возобновить переговоры»: who is asked is to do it, for whoever
    asks, and the two are to talk. An organisation asks for others («ООН призвала открыть границу»),
    and who is merely to help («попросил помочь») may help anybody."""
    helping = frozenset(language.table("acts")["again"]["helping"])
    asking = by_sentence([d for d in drafts if d.type == "REQUEST" and is_between_two(d)])
    done = []
    for draft in drafts:
        before = [d for d in asking.get(draft.sentence, ()) if is_behind(draft, d)]
        fit = bool(before) and draft.status == "hypothetical" and not draft.listed
        done.append(as_asked(draft, before[0]) if fit and not draft.content & helping else draft)
    return done


def is_between_two(draft: Draft) -> bool:
    """One state asks one other."""
    told = draft.status == "actual" and not draft.partial and draft.states <= state_codes()
    return told and len(draft.states_as("actor")) == len(draft.states_as("recipient")) == 1


def is_behind(draft: Draft, request: Draft) -> bool:
    """Told behind the word that asks, of nobody else."""
    behind = request.words[0].start < draft.words[0].start
    return behind and draft.states | draft.beside <= request.states


def as_asked(draft: Draft, request: Draft) -> Draft:
    if draft.type == "CONSULT" and draft.form in TALKS:
        return meet(draft, request) if draft.partial else draft
    does = request.states_as("recipient")
    told = any(p.role == "recipient" for p in draft.participants)
    if draft.type not in ASKED or not draft.borne or told or draft.states != does:
        return draft
    asking = (p for p in request.participants if p.role == "actor" and p.state)
    added = [replace(p, role="recipient", span=None) for p in asking][:1]
    return replace(draft, participants=(*draft.participants, *added), partial=False)
