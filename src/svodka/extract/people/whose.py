"""Whose: officials whose state a relative pronoun tells («Чили, президент которой прилетел в Мали»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.groups import names_of_officials
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story
from svodka.language import Token

STEPS = 3  # edges from the official up to his clause: «чей премьер должен был приехать»
LANDS = frozenset({"state", "organisation", "group", "city"})


def official_of_which(story: Story, index: int) -> Actor | None:
    """«Чили и Перу, министры которых встретились в Осло», «Чад, чей премьер…»: of those behind whom
    the clause stands."""
    actor = story.actors[index]
    if actor.states or not actor.office:
        return None
    tokens = story.doc.sentences[actor.sentence].tokens
    owned = pronoun_of_owner(story, actor, tokens)
    noun = noun_of_clause(actor.head, tokens) if owned else None
    if noun is None or owned is None:
        return None
    nouns = {noun}
    if owned.feats.get("Number") == "Plur":
        first = tokens[noun].head if tokens[noun].rel == "conj" else noun
        nouns |= {first, *(i for i, t in enumerate(tokens) if (t.head, t.rel) == (first, "conj"))}
    near = (a for a in story.before(index, 0) if a.kind in LANDS)
    lands = [a for a in near if any(a.first <= noun <= a.last for noun in nouns)]
    states = tuple(dict.fromkeys(code for a in reversed(lands) for code in a.states))
    if not states or (len(states) > 1 and actor.kind == "title"):
        return None
    if actor.kind == "group":
        return replace(
            actor, states=states, name=names_of_officials(story, index, states) or actor.name
        )
    return replace(actor, states=states, name=_called(story, actor, states[0]))


def _called(story: Story, actor: Actor, state: str) -> str:
    """The only holder of such an office whom the article names, else «президент Чили»."""
    held = story.register.holders(kind_of(actor), state)
    if len(held) == 1:
        return held[0].name
    names = story.names_of(state)
    return f"{actor.office} {story.lexicon.declensions.genitive(names[0])}" if names else actor.name


def pronoun_of_owner(story: Story, actor: Actor, tokens: Sequence[Token]) -> Token | None:
    """«президент которой», «чей президент»: the pronoun that tells whose he is."""
    words = story.language.table("acts")["relatives"]
    own = [t for t in tokens if t.head == actor.head]
    which = (t for t in own if t.lemma in words["words"] and t.feats.get("Case") == "Gen")
    whose = (t for t in own if t.lemma in words["whose"])
    return next(which, None) or next(whose, None)


def noun_of_clause(index: int, tokens: Sequence[Token]) -> int | None:
    """The noun on which the relative clause of a token hangs."""
    for _ in range(STEPS):
        token = tokens[index]
        if token.head < 0:
            return None
        index = token.head
        if token.rel == "acl:relcl":
            return index
    return None
