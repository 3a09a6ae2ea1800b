"""Anew: whom one bare word means that an article goes on to call a person («дипломат», «перуанец»)."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.statements.memory import Memory
from svodka.extract.statements.views import View


def called_anew(memory: Memory, view: View, place: int) -> Actor | None:
    """Whom such a word means: one of that state, or for «дипломат» the last of the trade."""
    lemma = view.tokens[place].lemma
    titles = [a for a in view.actors_at(place) if a.head == place and a.kind == "title"]
    bare = titles and titles[0].first == titles[0].last and titles[0].name.lower() == lemma
    if not bare or view.tree.children(place, "amod", "nmod", "appos", "flat:name", "det"):
        return None
    people = [*memory.people, *(a for a in view.actors if a.last < place)]
    named = [a for a in people if a.kind == "person"]
    if titles[0].states and not titles[0].office:
        return next((a for a in reversed(named) if a.states == titles[0].states), None)
    offices = view.words.called.get(lemma, frozenset())
    held = [a for a in named if offices.intersection((a.office or "").lower().split())]
    likely = named if memory.spoke_before and offices else held
    spoke = (a for a in reversed(likely) if memory.last and a.name == memory.last.name)
    return next(spoke, held[-1] if held else None)
