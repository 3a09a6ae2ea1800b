"""Envoys: whose ministry an ambassador is called to."""

from __future__ import annotations

from svodka.extract.people.antecedents import kinds_of, nearest_state
from svodka.extract.people.stories import Story
from svodka.extract.posts import state_of_post

ENVOY = "ambassador"
BACK = 6  # sentences: a headline and a dateline stand between
GOALS = ("в", "во")


def host_of_envoy(story: Story, index: int) -> str | None:
    """«посол Польши вызван в МИД республики»: not to his own, but to that of the state that the
    article names beside; None where nobody is called to it."""
    organ = story.actors[index]
    tokens = story.doc.sentences[organ.sentence].tokens
    if organ.first == 0 or tokens[organ.first - 1].low not in GOALS:
        return None
    near = [a for a in story.actors if a.sentence == organ.sentence]
    envoys = [a for a in near if ENVOY in kinds_of(story, a)]
    posts = {state_of_post(a, tokens, story.language) for a in envoys} - {None}
    if len(posts) == 1:
        return posts.pop()
    sent = {code for a in envoys for code in a.states}
    return nearest_state(story, index, "", BACK, sent) if len(sent) == 1 else None
