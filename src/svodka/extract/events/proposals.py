"""Proposals: to whom one proposes something, and who would meet, where it is not told.

«Премьеры встретились. Гость предложил созвать совместную комиссию» proposes it to his host: they are
the only two of whom the story speaks there, and both would sit on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.annotate.notes import by_sentence
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Participant

NEAR = 1  # sentences back to the talks or the quarrel of the two
PAIR = 2
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
    sides = tuple(replace(p, role="actor", span=None) for p in told.participants if p.state)
    return replace(draft, participants=sides, partial=False)
