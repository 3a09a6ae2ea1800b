"""Organs: of which state or organisation a body without one is («кабмин», «Совет безопасности»)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import nearest_state, subject_state
from svodka.extract.people.callings import call_with_state
from svodka.extract.people.envoys import host_of_envoy
from svodka.extract.people.seats import state_of_seat
from svodka.extract.people.stories import Story


def organ_alone(story: Story, index: int) -> Actor | None:
    """«кабмин», «парламент» without a state: as the nearest state before has it."""
    actor = story.actors[index]
    if actor.kind != "organ" or actor.states:
        return None
    owner = _owner(story, actor)
    if owner:
        return replace(actor, states=(owner,))
    host = host_of_envoy(story, index) or state_of_seat(story, index)
    if host:
        return replace(actor, states=(host,))
    organs = (a for a in story.before(index) if a.kind == "organ" and a.states)
    same = next((a for a in organs if _alike(a, actor, story)), None)
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
    return replace(actor, name=name, states=(state,))


def _owner(story: Story, actor: Actor) -> str | None:
    """«пресс-служба Ильхама Алиева»: the state of the person named inside."""
    for name in story.names_in(actor):
        entry = story.register.find(name)
        if entry and entry.state:
            return entry.state
    return None


def _body_of_organisation(story: Story, actor: Actor) -> str | None:
    """«Совет безопасности» that no state is told of is an organisation's."""
    for code, row in story.language.table("organisations").items():
        alike = {actor.name.lower(), f"{actor.name} {row['names'][0]}".lower()}
        if any(organ.lower() in alike for organ in row.get("organs", ())):
            return str(code)
    return None


def _alike(organ: Actor, bare: Actor, story: Story) -> bool:
    """«Совет безопасности», «Совбез» are the «Совет безопасности ООН» named before."""
    full: Mapping[str, str] = story.language.table("organs")["short"]["words"]
    names = [organ.name.lower(), bare.name.lower()]
    for short, long in full.items():
        names = [name.replace(short, long) for name in names]
    return names[0].startswith(names[1])


def points(story: Story, called: str) -> bool:
    """«министр республики», «парламент страны»: of a state named before."""
    return not set(story.lexicon.groups["pointing"]["genitives"]).isdisjoint(called.lower().split())
