"""Groups of states that are listed behind their word: «три страны — Мали, Нигер и Чад», «четыре
государства, в том числе Мали и Чад»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.counterparts import JOINING
from svodka.extract.people.groups import join_names
from svodka.extract.people.stories import Story
from svodka.language import Token

OPENING = frozenset("—–-(:")
REACH = 3  # tokens to the mark: «три страны Сахеля —»
MOST = 30  # states of a list


def states_listed(story: Story, index: int) -> Actor | None:
    """The group with the states that a dash, a colon or a bracket behind it lists."""
    actor = story.actors[index]
    words = story.lexicon.groups["pairs"]["states"]
    if actor.states or story.token(actor).lemma not in words:
        return None
    listed = _listed(story, index)
    states = tuple(dict.fromkeys(code for other in listed for code in other.states))
    if len(states) < 2 or len(states) != len(listed):
        return None
    return replace(actor, states=states, name=join_names([other.name for other in listed]))


def is_listed(actor: Actor) -> bool:
    """A group that `states_listed` has told: each of its states by its name."""
    return actor.rule.endswith(states_listed.__name__)


def _listed(story: Story, index: int) -> list[Actor]:
    actor = story.actors[index]
    tokens = story.doc.sentences[actor.sentence].tokens
    behind = range(actor.last + 1, min(actor.last + 1 + REACH, len(tokens)))
    at = next((i + 1 for i in behind if tokens[i].text in OPENING), len(tokens))
    at = _behind_among(story, actor, tokens) or at
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


def _behind_among(story: Story, actor: Actor, tokens: Sequence[Token]) -> int | None:
    """Where «…, в том числе + Кению и Мали» begins to list."""
    start = actor.last + 2  # past the comma
    for words in story.lexicon.groups["pairs"]["among"]:
        told = words.split()
        if [token.low for token in tokens[start : start + len(told)]] == told:
            return start + len(told)
    return None
