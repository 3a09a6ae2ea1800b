"""Delegations: whoever leads one is of its state."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import Actor
from svodka.extract.people.stories import Story
from svodka.language import Token

NEAR = 4  # tokens of «во главе с»


def states_led(story: Story, index: int) -> tuple[str, ...]:
    """The state of the delegation or side that an actor leads: «делегация Ганы во главе с
    министром Хаммондом», «ливийскую сторону представляет министр Сиала»; () if he leads none."""
    actor = story.actors[index]
    tokens = story.doc.sentences[actor.sentence].tokens
    for group in reversed(story.actors[:index]):
        if group.sentence != actor.sentence:
            return ()
        if group.kind == "group" and len(group.states) == 1:
            leads = _follows(story, group, actor) or _represents(story, group, actor, tokens)
            return group.states if leads else ()
    return ()


def _follows(story: Story, group: Actor, actor: Actor) -> bool:
    """«… во главе с …»"""
    words = story.language.table("acts")["groups"]["leading"]
    between = story.doc.sentences[actor.sentence].tokens[group.last + 1 : actor.first]
    return len(between) <= NEAR and any(token.lemma in words for token in between)


def _represents(story: Story, group: Actor, actor: Actor, tokens: Sequence[Token]) -> bool:
    """The delegation is the object of the verb whose subject the actor is."""
    verb = story.token(group).head
    if story.token(group).rel != "obj" or verb != _verb_of(tokens, actor):
        return False
    return tokens[verb].lemma in story.language.table("acts")["groups"]["representing"]


def _verb_of(tokens: Sequence[Token], actor: Actor) -> int | None:
    """The verb that somebody, or the title beside his name, is the subject of."""
    token = tokens[actor.head]
    if token.rel == "appos" and token.head >= 0:
        token = tokens[token.head]
    return token.head if token.rel == "nsubj" else None
