"""Ours: officials and bodies that the article calls «наш»: of the state its outlet is at home in."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.stories import Story


def of_our_own(story: Story, index: int) -> Actor | None:
    """«глава нашего МИД», «наш президент», «наши дипломаты» outside quotation marks."""
    actor = story.actors[index]
    if actor.states or story.home is None:
        return None
    home = story.lexicon.groups["pointing"]["home"]
    words = story.doc.sentences[actor.sentence].tokens[actor.first : actor.last + 1]
    ours = any(token.lemma in home for token in words) and not story.in_quotes(actor)
    return replace(actor, states=(story.home,)) if ours else None
