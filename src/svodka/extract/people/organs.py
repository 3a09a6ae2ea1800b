"""Organs: of which state or organisation a body without one is («кабмин», «Совет безопасности»)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import known_as, nearest_state, subject_state
from svodka.extract.people.callings import call_with_state
from svodka.extract.people.envoys import host_of_envoy
from svodka.extract.people.seats import state_of_seat
from svodka.extract.people.stories import Story
from svodka.language import Language


def organ_alone(story: Story, index: int) -> Actor | None:
    """«кабмин», «парламент» without a state: as the nearest state before has it."""
    actor = story.actors[index]
    if actor.states:
        return None
    owner = _owner(story, actor)
    if owner:
        return replace(actor, states=(owner,))
    host = host_of_envoy(story, index) or state_of_seat(story, index)
    if host:
        return replace(actor, states=(host,))
    same = _named_before(story, index)
    if same:
        fuller = max(actor.name, same.name, key=len)
        return replace(actor, name=fuller, states=same.states)
    if story.lexicon.heads.get(story.token(actor).lemma) == "diplomatic_mission":
        return None
    body = _body_of_organisation(story, actor)
    if body and (not story.home or any(body in other.states for other in story.actors)):
        return replace(actor, states=(body,))  # else it is one's own council
    state = subject_state(story, index) if points(story, actor.name) else None
    state = state or nearest_state(story, index, "", 0)
    state = state or story.home or nearest_state(story, index, "", 2)
    if state is None:
        return None
    name = call_with_state(story, actor, state) if points(story, actor.name) else actor.name
    return known_as(actor, name, (state,), actor.office)


def _owner(story: Story, actor: Actor) -> str | None:
    """«пресс-служба Ильхама Алиева»: the state of the person named inside."""
    for name in story.names_in(actor):
        entry = story.register.find(name)
        if entry and entry.state:
            return entry.state
    return None


def _body_of_organisation(story: Story, actor: Actor) -> str | None:
    """«Совет безопасности» that no state is told of is an organisation's."""
    return _bodies(story.language).get(actor.name.lower())


@lru_cache(maxsize=4)
def _bodies(language: Language) -> Mapping[str, str]:
    """The bodies of organisations, with the name of theirs and without; compiled on first use."""
    found: dict[str, str] = {}
    for code, row in language.table("organisations").items():
        of_it = f" {row['names'][0]}".lower()
        for organ in row.get("organs", ()):
            for name in {organ.lower(), organ.lower().removesuffix(of_it)}:
                found.setdefault(name, str(code))
    return found


def _named_before(story: Story, index: int) -> Actor | None:
    """«Совет безопасности», «Совбез» are the «Совет безопасности ООН» named before."""
    full: Mapping[str, str] = story.language.table("organs")["short"]["words"]
    name = _spelled_out(story.actors[index].name, full)
    for other in story.before(index):
        told = other.kind == "organ" and other.states
        if told and _spelled_out(other.name, full).startswith(name):
            return other
    return None


def _spelled_out(name: str, full: Mapping[str, str]) -> str:
    name = name.lower()
    for short, long in full.items():
        name = name.replace(short, long)
    return name


def points(story: Story, called: str) -> bool:
    """«министр республики», «парламент страны»: of a state named before."""
    genitives = story.lexicon.groups["pointing"]["genitives"]
    return any(word in genitives for word in called.lower().split())
