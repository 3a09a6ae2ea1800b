"""Travels: states that somebody goes to, which are not his own."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import is_told_as_place, nearest_person
from svodka.extract.people.stories import Story


def states_visited(story: Story, index: int) -> set[str]:
    """«Перед поездкой в Чили президент дал интервью»: where to, named before in the sentence."""
    tokens = story.doc.sentences[story.actors[index].sentence].tokens
    visits = story.lexicon.groups["pointing"]["visits"]
    return {
        code
        for place in story.before(index, 0)
        if 0 <= story.token(place).head < len(tokens)
        and tokens[story.token(place).head].lemma in visits
        and is_told_as_place(story, place, "there")
        for code in place.states
    }


def states_gone_to(story: Story, index: int) -> set[str]:
    """«Министр, отменивший поездку в Осло, вылетает в Лиму»: where to, named in his sentence; not
    where he is back from elsewhere («вернулся в Лиму»)."""
    own = story.actors[index].sentence
    tokens = story.doc.sentences[own].tokens
    back = story.lexicon.groups["pointing"]["returning"]
    return {
        code
        for place in story.actors
        if place.sentence == own
        and place.kind in ("city", "state")
        and story.token(place).feats.get("Case") == "Acc"
        and is_told_as_place(story, place, "there")
        and tokens[story.token(place).head].lemma not in back
        for code in place.states
    }


def comes_to_him(story: Story, index: int, host: Actor) -> bool:
    """«Министр принял коллегу в Сантьяго. Министр прибыл с визитом»: who arrives, and nothing tells
    where, is not the one who was told before to be at home; nor is who then flies to his guest's."""
    title = story.actors[index]
    verb = story.doc.sentences[title.sentence].tokens[story.token(title).head]
    if verb.lemma not in story.language.table("acts")["status"]["arrivals"]:
        return False
    gone, guest = (
        states_gone_to(story, index),
        nearest_person(story, index, lambda a: a is not host),
    )
    if gone and (guest is None or gone != set(guest.states)):
        return False
    places = (a for a in story.actors if a.sentence == host.sentence and a.kind == "city")
    return any(
        place.states == host.states and is_told_as_place(story, place, "there") for place in places
    )
