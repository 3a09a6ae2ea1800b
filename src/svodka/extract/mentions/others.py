"""Others: the one other state beside a side, where its sentence or the opening speaks of no more."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import SIGNS, Actor
from svodka.extract.mentions.naming import is_people
from svodka.language.trees import Tree

STATES = frozenset({"state", "city"})
SPOKEN_OF = frozenset({"state", "city", "organisation", "organ", "person", "title", "group"})
OPENING = 2  # sentences: headline and first sentence tell whom the article is about


def is_where(actor: Actor, tree: Tree) -> bool:
    """«в Женеве», «в Ираке»: told as a place."""
    return actor.kind in STATES and tree.preposition(actor.head) in ("в", "на", "из")


def other_of_the_pair(opening: Sequence[Actor], state: str) -> Actor | None:
    """The other of the two states whom an article is about; None for a third state's act."""
    states = {code for actor in opening for code in actor.states}
    if state not in states and len(states) > 1:
        return None
    return only_other(opening, state)


def only_other(actors: Sequence[Actor], state: str | None) -> Actor | None:
    """The first mention of the one state beside this one; None if there are more or none."""
    beside = [a for a in actors if a.states and state not in a.states and not is_people(a)]
    beside = [a for a in beside if a.kind not in SIGNS]
    for kinds in (STATES, SPOKEN_OF, None):
        others = [a for a in beside if kinds is None or a.kind in kinds]
        states = {s for a in others for s in a.states}
        if len(states) == 1:
            return others[0]
        if states and kinds != STATES:
            return None
    return None
