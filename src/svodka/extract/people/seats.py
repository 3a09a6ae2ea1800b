"""Seats: whose an organ is by the place that its words name («перед парламентом в Тбилиси»)."""

from __future__ import annotations

from svodka.extract.people.stories import Story
from svodka.extract.posts import INTO, MISSION, SITES


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
