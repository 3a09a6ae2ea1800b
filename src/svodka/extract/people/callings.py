"""Callings: how one who holds an office, and whom the article does not name, is called."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story

HEADS = ("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "speaker")


def call_with_state(story: Story, actor: Actor, state: str) -> str:
    """«президент республики» → "президент Азербайджана"."""
    words = (actor.office or actor.name).split()
    pointing = story.lexicon.groups["pointing"]["genitives"]
    kept = [word for word in words if word.lower() not in pointing]
    names = story.names_of(state)
    bare = len(kept) == 1 and kept[0] in story.lexicon.offices["kinds"]["official"]
    if not names or len(kept) == len(words) or bare:
        return actor.office or actor.name
    return " ".join([*kept, story.lexicon.declensions.genitive(names[0])])


def call_plainly(story: Story, actor: Actor, state: str) -> str:
    """«американский президент» → "президент США": how a nameless holder is called."""
    words = actor.name.split()
    if kind_of(actor) not in HEADS or len(words) != 2 or actor.office != actor.name:
        return actor.name
    names = story.names_of(state)
    if words[0] not in story.lexicon.adjectives or not names:
        return actor.name
    return f"{words[1]} {story.lexicon.declensions.genitive(names[0])}"
