"""Seats: whose an organ is by the place that its words name («перед парламентом в Тбилиси»), and
which cities stand for the organisation that sits there."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.stories import Story
from svodka.extract.posts import INTO, MISSION, SITES


def city_of_a_seat(story: Story, index: int) -> Actor | None:
    """«Берн прервал переговоры с Евросоюзом. Президент съездил в Брюссель»: to the organisation that
    sits there, where the article tells of that and not of the city's state."""
    actor = story.actors[index]
    code = story.language.table("acts")["metonyms"]["cities"].get(actor.name)
    if code is None or not actor.states:
        return None
    named = {s for other in story.actors if other.kind != "city" for s in other.states}
    if code not in named or named & set(actor.states):
        return None
    return replace(actor)  # whose rule tells it; where the city is, it still is


SEAT = city_of_a_seat.__name__  # closes the rule of such a city


def state_of_seat(story: Story, index: int) -> str | None:
    """The state of the place told right behind the organ, where it stands; None if none is."""
    organ = story.actors[index]
    tokens = story.doc.sentences[organ.sentence].tokens
    behind = organ.last + 1
    if behind >= len(tokens) or tokens[behind].low not in INTO:
        return None
    if story.lexicon.heads.get(story.token(organ).lemma) == MISSION:
        return None  # «открыл посольство в Лиме»: another's
    for place in story.after(index):
        if (place.sentence, place.first) == (organ.sentence, behind + 1):
            inside = story.token(place).feats.get("Case") in ("Loc", None)
            one = place.kind in SITES and len(place.states) == 1
            return place.states[0] if inside and one else None
    return None
