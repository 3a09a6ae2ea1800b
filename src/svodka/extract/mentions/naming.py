"""Naming: an actor as participants, one for each state that it stands for."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.names import name_of_state
from svodka.extract.people.groups import names_apart
from svodka.extract.people.listed import is_listed
from svodka.extract.people.seats import SEAT
from svodka.findings import Participant
from svodka.language import Language

NAMED_THEMSELVES = frozenset({"person", "title", "organ", "pronoun", "group"})
PEOPLE_RULE = "people"  # annotate.actors: «россияне» are no delegation
STEM = 5  # letters by which a group's word is known in any form


def name_participants(actor: Actor, role: str, language: Language) -> list[Participant]:
    """«Баку» acting is Azerbaijan; «лидеры двух стран» are one participant a state."""
    if is_of_one_state(actor, language):
        name = state_name(actor.states[0], actor, language)
        return [Participant(name, actor.states[0], role, actor.office, actor.span, "group")]
    if len(actor.states) <= 1 and actor.kind in NAMED_THEMSELVES:
        state = actor.states[0] if actor.states else None
        kind = "person" if actor.kind == "pronoun" else actor.kind
        kind = "person" if kind in ("group", "title") and state and is_told(actor) else kind
        return [Participant(actor.name, state, role, actor.office, actor.span, kind)]
    if not actor.states:
        return [Participant(actor.name, None, role, actor.office, actor.span, actor.kind)]
    if actor.kind == "city" and (role == "actor" or actor.rule.endswith(SEAT)):
        metonym = language.table("acts")["metonyms"]["cities"].get(actor.name)
        actor = actor if metonym is None else replace(actor, states=(metonym,))
    names = names_apart(actor)
    if names:
        told = (lambda _: "state") if is_listed(actor) else kind_of
        return [
            Participant(name, code, role, office_in(name), actor.span, told(name))
            for name, code in zip(names, actor.states, strict=True)
        ]
    kind = "group" if actor.kind == "group" else "state"
    return [
        Participant(state_name(code, actor, language), code, role, actor.office, actor.span, kind)
        for code in actor.states
    ]


def is_of_one_state(actor: Actor, language: Language) -> bool:
    """«российские подразделения», «азербайджанская сторона», «россияне» are named by their state;
    a delegation, those in power, businessmen by themselves."""
    if actor.kind != "group" or len(actor.states) != 1 or actor.name[:1].isupper():
        return False
    words = {word.lower()[:STEM] for word in actor.name.split()}
    states = language.table("acts")["groups"]["states"]
    return is_people(actor) or any(name[:STEM] in words for name in states)


def is_told(actor: Actor) -> bool:
    """«гостей» who are the one minister that the article named before."""
    return actor.name[:1].isupper() and " " in actor.name


def kind_of(name: str) -> str:
    """person for a proper name, title for an office («президент Сербии»)."""
    return "person" if name[:1].isupper() else "title"


def office_in(name: str) -> str | None:
    return None if name[:1].isupper() else name


def state_name(code: str, actor: Actor, language: Language) -> str:
    """The state's name in the language; the actor's own words where they name it themselves."""
    if actor.kind in ("state", "organisation") and len(actor.states) == 1:
        return actor.name
    return name_of_state(code, language) or actor.name


def is_people(actor: Actor) -> bool:
    return actor.rule.split(",")[0] == PEOPLE_RULE
