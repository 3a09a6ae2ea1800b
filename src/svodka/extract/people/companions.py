"""Companions: surnames that are first names or common words too, told beside another's.

«Браун» alone may be anybody; in «Медведев и Браун» he is who held office that year beside a man whose
state is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from svodka.annotate.notes import Actor
from svodka.extract.people.leaders import Leaders
from svodka.extract.people.registers import Entry, Register
from svodka.language import Doc

AND = "и"


def tell_companions(
    register: Register, doc: Doc, actors: Sequence[Actor], leaders: Leaders
) -> None:
    """Fill in the states of those who are joined to somebody of another state."""
    year = doc.article.published.year
    persons = [actor for actor in actors if actor.kind == "person"]
    for one, other in pairwise(persons):
        if are_joined(one, other, doc):
            first, second = register.find(one.name), register.find(other.name)
            for entry, beside in ((first, second), (second, first)):
                _tell(entry, beside, leaders, year)


def are_joined(one: Actor, other: Actor, doc: Doc) -> bool:
    if one.sentence != other.sentence or other.first != one.last + 2:
        return False
    return doc.sentences[one.sentence].tokens[one.last + 1].low == AND


def _tell(entry: Entry | None, beside: Entry | None, leaders: Leaders, year: int) -> None:
    if entry is None or beside is None or entry.state or not beside.state:
        return
    rows = leaders.in_office(entry.name, year)
    states = {row.state for row in rows} - {beside.state}
    if len(states) == 1:
        (entry.state,) = states
        entry.kinds += [row.kind for row in rows if row.state == entry.state]
