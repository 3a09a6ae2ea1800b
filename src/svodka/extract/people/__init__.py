"""People: who is who in one article.

actors of single sentences → register of the people named → rules in order → the same actors,
with names, states and offices as the article and the table of leaders tell them
"""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Notes
from svodka.extract.people.abbreviations import tell_abbreviations
from svodka.extract.people.bodies import tell_bodies
from svodka.extract.people.companions import tell_companions
from svodka.extract.people.leaders import load_leaders
from svodka.extract.people.owners import tell_owners
from svodka.extract.people.registers import Known, Register, nobody
from svodka.extract.people.rules import rules_of
from svodka.extract.people.stories import Story
from svodka.extract.people.tenures import find_tenures
from svodka.findings import Tenure
from svodka.language import Doc, Language

__all__ = ["Known", "nobody", "resolve_people"]


def resolve_people(
    doc: Doc, notes: Notes, language: Language, known: Known = nobody
) -> tuple[Notes, tuple[Tenure, ...]]:
    """The same actors, filled in from the whole article, and the tenures it attests.

    A name stays as full as the article gives it: the table of leaders tells for which state a
    bare surname stands, never a name that the article does not have. What cannot be told stays
    as it was, states () among it. known: asked for the states of those whom neither tells.
    """
    actors = tell_bodies(doc, tell_abbreviations(doc, notes.actors, language), language)
    leaders = load_leaders(language)
    actors = tell_owners(doc, actors, leaders)
    table = language.table("names")
    fathers, states = table["patronymics"], table["patronymic_states"]
    register = Register(doc, actors, leaders, fathers, states, known)
    tell_companions(register, doc, actors, leaders)
    story = Story(doc, actors, register, language)
    for index in range(len(story.actors)):
        for rule in rules_of(story.actors[index]):
            found = rule(story, index)
            if found is not None:
                trail = f"{found.rule}, {rule.__name__}"
                story.actors[index] = found.anew(found.name, found.states, found.office, trail)
                break
    return replace(notes, actors=tuple(story.actors)), find_tenures(story)
