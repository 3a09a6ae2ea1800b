"""Groups of states that are listed behind their word: «три страны — Мали, Нигер и Чад»."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.counterparts import JOINING
from svodka.extract.people.groups import join_names
from svodka.extract.people.stories import Story

OPENING = frozenset("—–-(:")
REACH = 3  # tokens to the mark: «три страны Сахеля —»
MOST = 30  # states of a list


def states_listed(story: Story, index: int) -> Actor | None:
    """The group with the states that a dash, a colon or a bracket behind it lists."""
    actor = story.actors[index]
    words = story.lexicon.groups["pairs"]["states"]
    if actor.kind != "group" or actor.states or story.token(actor).lemma not in words:
        return None
    listed = _listed(story, index)
    states = tuple(dict.fromkeys(code for other in listed for code in other.states))
    if len(states) < 2 or len(states) != len(listed):
        return None
    return replace(actor, states=states, name=join_names([other.name for other in listed]))


def _listed(story: Story, index: int) -> list[Actor]:
    actor = story.actors[index]
    tokens = story.doc.sentences[actor.sentence].tokens
    behind = range(actor.last + 1, min(actor.last + 1 + REACH, len(tokens)))
    at = next((i + 1 for i in behind if tokens[i].text in OPENING), len(tokens))
    found: list[Actor] = []
    for other in story.actors[index + 1 : index + 1 + MOST]:
        if other.sentence != actor.sentence or other.first > at:
            break
        if other.first < at:
            continue
        if other.kind != "state":
            break
        found.append(other)
        at = other.last + 1
        at += at < len(tokens) and tokens[at].lemma in JOINING
    return found
