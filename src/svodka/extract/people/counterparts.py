"""Counterparts: people of one office told together, who are of the article's states in turn.

«министры транспорта Марат Карабаев и Илхом Махкамов» in an article about Kazakhstan and
Uzbekistan are one of each, in the order in which the article names the two.
"""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import nearest_person, nearest_place
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story

JOINING = frozenset({"и", ","})


def state_of_counterpart(story: Story, index: int) -> str | None:
    """The state of one of several who are told by one plural office and no state; else None."""
    run = people_of_one_office(story, index)
    if len(run) < 2:
        return None
    states = story.main_states(len(run), story.actors[index].sentence)
    held = [_state_told(story, story.actors[i]) if i != index else None for i in run]
    free = [state for state in states if state not in held]
    untold = [i for i, state in zip(run, held, strict=True) if state is None]
    return free[untold.index(index)] if len(free) == len(untold) else None


def state_of_colleague(story: Story, index: int) -> str | None:
    """«Министр посетил Лиму, где переговорил с коллегой Росасом»: a colleague of no state told is of
    the one where they are, if that is not the other's own."""
    actor = story.actors[index]
    if kind_of(actor) != "vague_words" or is_plural(story, actor):
        return None
    if _comes_along(story, actor):
        return None
    other = nearest_person(story, index, lambda a: len(a.states) == 1, sentences=2)
    place = nearest_place(story, index, sentences=1)
    if other is None or place is None or len(place.states) != 1:
        return None
    neutral = story.language.table("acts")["settings"]["neutral"]
    here = place.states[0]
    return None if here in other.states or place.name in neutral else here


def _comes_along(story: Story, actor: Actor) -> bool:
    """«прибыл в Лиму вместе с коллегой Росасом»: a colleague of his own state."""
    tokens = story.doc.sentences[actor.sentence].tokens
    verb = tokens[story.token(actor).head]
    before = tokens[max(0, actor.first - 2) : actor.first]
    words = story.language.table("acts")
    together = any(token.lemma in words["groups"]["together"] for token in before)
    return together or verb.lemma in words["status"]["arrivals"]


def _state_told(story: Story, actor: Actor) -> str | None:
    entry = story.register.find(actor.name)
    told = entry.state if entry is not None else None
    return actor.states[0] if actor.states else told


def people_of_one_office(story: Story, index: int) -> list[int]:
    """Indices of neighbours joined by «и» or a comma who are told by the same plural office."""
    own = story.actors[index]
    if own.kind != "person" or not own.office:
        return []
    first = index
    while first > 0 and _are_joined(story, first - 1, first):
        first -= 1
    last = index
    while last + 1 < len(story.actors) and _are_joined(story, last, last + 1):
        last += 1
    return list(range(first, last + 1)) if is_plural(story, story.actors[first]) else []


def _are_joined(story: Story, one: int, other: int) -> bool:
    a, b = story.actors[one], story.actors[other]
    if a.sentence != b.sentence or a.kind != "person" or b.kind != "person" or a.office != b.office:
        return False
    between = story.doc.sentences[a.sentence].tokens[a.last + 1 : b.first]
    return len(between) == 1 and between[0].low in JOINING


def is_plural(story: Story, actor: Actor) -> bool:
    """«министры … и …»: the first word of the mention is a plural."""
    first = story.doc.sentences[actor.sentence].tokens[actor.first]
    return first.feats.get("Number") == "Plur"
