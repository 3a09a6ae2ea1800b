"""Candidates: whether those named in a sentence could be a frame's sides, asked before its slots.

Most of the frames whose words stand in a sentence come to nothing, and of many that is cheap to see:
«президент был готов» has the words of a stay, and names no place. What the sides of such a frame would
have been borrowed from elsewhere is given up: it was wrong more often than right.
"""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import Actor
from svodka.extract.mentions.cast import Saying
from svodka.extract.mentions.participants import may_fill
from svodka.extract.mentions.rows import (
    TOGETHER,
    index_fitting,
    match_frames,
    may_be_of_one,
    needs_somebody,
)
from svodka.language import Frame, Language, Sentence

TWO = 2


class Candidates:
    """Those who are named in a sentence, and those whose words it tells. alone: the article names one
    side at most."""

    def __init__(
        self,
        actors: Sequence[Actor],
        sayings: Sequence[Saying],
        alone: bool,
        language: Language,
    ) -> None:
        said = [actor for _, sayers in sayings for actor in sayers]
        self.actors = [*actors, *said]
        self._any_state = any(actor.states for actor in self.actors)
        self._alone = alone
        self._language = language
        self._filled: dict[tuple[str, ...], bool] = {}

    def may_tell(self, sentence: Sentence) -> bool:
        """Whether the sentence has the words of a frame that they suit."""
        rows = index_fitting(self._language, self._alone, not self._any_state)
        return any(self.suit(row.frame, row.verbal) for _, row in match_frames(sentence, rows))

    def _sides(self) -> int:
        """Sides at most: those whose state is not told may be of one, or stand for it («Брюссель»)."""
        codes = {code for actor in self.actors for code in actor.states}
        return len(codes) + sum(not actor.states for actor in self.actors)

    def suit(self, frame: Frame, verbal: bool) -> bool:
        """Whether they may be enough for the frame: for one that takes nothing from the article,
        each side that it needs, and two states; for others somebody. Of one who is alone only what
        one side can do is told. verbal: a verb tells it."""
        if self._alone and not may_be_of_one(frame, verbal):
            return False
        if needs_somebody(frame) and not self._any_state:
            return False  # what needs sides of its own is told of no states
        if not frame.whole:
            return not needs_somebody(frame) or self._fill_any(frame)
        if frame.different and frame.form not in TOGETHER and self._sides() < TWO:
            return False  # who meets a guest may be taken for his compatriot until then
        return all(self._fill(frame.kinds[role]) for role in frame.needs if role in frame.kinds)

    def _fill_any(self, frame: Frame) -> bool:
        roles = [role for role in frame.slots if role != "place"]
        return any(role not in frame.kinds or self._fill(frame.kinds[role]) for role in roles)

    def _fill(self, kinds: tuple[str, ...]) -> bool:
        if kinds not in self._filled:
            found = (may_fill(actor, kinds, self._language) for actor in self.actors)
            self._filled[kinds] = any(found)
        return self._filled[kinds]
