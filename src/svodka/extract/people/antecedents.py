"""Antecedents: who or which state was named before."""

from __future__ import annotations

from collections.abc import Callable

from svodka.annotate.notes import Actor
from svodka.extract.people.stories import PERSONAL, Story

SUBJECTS = ("nsubj", "nsubj:pass")


def nearest_person(
    story: Story,
    index: int,
    fits: Callable[[Actor], bool],
    sentences: int = 1_000_000,
    subject: bool = False,
) -> Actor | None:
    """The nearest person or title before that fits; with `subject`, a subject before others."""
    first: Actor | None = None
    for actor in story.before(index, sentences):
        if actor.kind not in PERSONAL or not fits(actor):
            continue
        if not subject or story.token(actor).rel in SUBJECTS:
            return actor
        first = first or actor
    return first


def nearest_state(story: Story, index: int, called: str, sentences: int = 3) -> str | None:
    """The nearest single state named before, of those that `called` («республика») can mean."""
    for actor in story.before(index, sentences):
        if len(actor.states) == 1 and _can_be_called(story, actor.states[0], called):
            return actor.states[0]
    return None


def _can_be_called(story: Story, code: str, called: str) -> bool:
    row = story.language.table("states").get(code)
    if row is None:
        return False
    words = set(called.lower().split())
    republic = words & set(story.lexicon.groups["pointing"]["republics"])
    return bool(row.get("republic", True)) or not republic


def other_states(story: Story, index: int) -> set[str]:
    """Codes of the other actors of the same sentence."""
    own = story.actors[index]
    return {
        code
        for actor in story.actors[max(0, index - 8) : index + 9]
        if actor is not own and actor.sentence == own.sentence and actor.kind in PERSONAL
        for code in actor.states
    }


def pair_before(story: Story, index: int) -> tuple[str, ...]:
    """The two states that the sentence itself or the nearest sentences before name together."""
    own = story.actors[index].sentence
    for near in range(3):
        found: list[str] = []
        for actor in story.before(index, near):
            if own - actor.sentence == near:
                found += [code for code in reversed(actor.states) if code not in found]
        if len(found) == 2:
            return tuple(reversed(found))
        if len(found) > 2:
            break
    return story.main_pair
