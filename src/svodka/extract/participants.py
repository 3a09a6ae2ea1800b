"""Participants: who the tokens in a predicate's slots are, and for which states they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svodka.annotate.notes import Actor
from svodka.extract.predicates import Predicate
from svodka.extract.slots import Slots, below
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

SYMMETRIC = "both"
PERSONAL = ("person", "title")


@dataclass(frozen=True, slots=True)
class Party:
    """A participant still tied to the words that name it. `token` is where it was found."""

    participant: Participant
    actor: Actor
    token: int


class Cast:
    """The actors of one sentence, by token."""

    def __init__(self, actors: Sequence[Actor], tree: Tree, language: Language) -> None:
        self.tree = tree
        self.language = language
        self.at: dict[int, list[Actor]] = {}
        for actor in actors:
            for token in range(actor.first, actor.last + 1):
                self.at.setdefault(token, []).append(actor)

    def find(self, token: int) -> list[Actor]:
        """Who stands at a token: an actor there, or the nearest that its phrase belongs to."""
        here = self.at.get(token)
        if here:
            return here
        for child in below(self.tree, token):
            if child in self.at:
                return self.at[child]
        return [
            actor
            for child in self.tree.children(token, "amod", "appos", "flat:name")
            for actor in self.at.get(child, ())
            if actor.states
        ][:1]


def fill_roles(predicate: Predicate, slots: Slots, cast: Cast) -> dict[str, list[Party]]:
    """Role → parties, each actor once and in its first role; a frame's `kinds` are kept to."""
    roles: dict[str, list[Party]] = {}
    taken: set[int] = set()
    for role, names in predicate.frame.slots.items():
        if role == "place":
            continue
        allowed = predicate.frame.kinds.get(role)
        for name in names:
            for token in slots.fill(name):
                for party in parties_at(token, role, cast):
                    if allowed and party.actor.kind not in allowed:
                        continue
                    if party.actor.span.start not in taken:
                        roles.setdefault(role, []).append(party)
                        taken.add(party.actor.span.start)
    return roles


def parties_at(token: int, role: str, cast: Cast) -> list[Party]:
    """One party a state that the actor at a token stands for, one in all for a person."""
    said = "recipient" if role == "recipient" else "actor"
    return [
        Party(participant, actor, token)
        for actor in cast.find(token)
        for participant in name_participants(actor, said, cast.language)
    ]


def name_participants(actor: Actor, role: str, language: Language) -> list[Participant]:
    """«Баку» acting is Azerbaijan; «лидеры двух стран» are one participant a state."""
    if actor.kind in (*PERSONAL, "organ", "pronoun") and len(actor.states) <= 1:
        state = actor.states[0] if actor.states else None
        return [Participant(actor.name, state, role, actor.office, actor.span)]
    if actor.kind == "group" and len(actor.states) == 1:
        return [Participant(actor.name, actor.states[0], role, actor.office, actor.span)]
    if not actor.states:
        return [Participant(actor.name, None, role, actor.office, actor.span)]
    return [
        Participant(state_name(code, actor, language), code, role, actor.office, actor.span)
        for code in actor.states
    ]


def state_name(code: str, actor: Actor, language: Language) -> str:
    """The state's name in the language; the actor's own words where they name it themselves."""
    if actor.kind in ("state", "organisation") and len(actor.states) == 1:
        return actor.name
    for table in ("states", "organisations"):
        row = language.table(table).get(code)
        if row is not None:
            return str(row["names"][0])
    return actor.name
