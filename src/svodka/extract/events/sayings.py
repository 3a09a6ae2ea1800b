"""Sayings: what of a sentence somebody says, who may be named in another sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from svodka.annotate.notes import Actor
from svodka.extract.mentions.cast import Saying
from svodka.extract.speakers import Speakers
from svodka.findings import Statement
from svodka.language import Sentence


class Sayings:
    """An article's statements with the actors that stand in their speakers' words."""

    def __init__(self, statements: Sequence[Statement], actors: Sequence[Actor]) -> None:
        self._speakers = Speakers([s for s in statements if s.words])
        self._actors = sorted(actors, key=lambda actor: actor.span.start)
        self._starts = [actor.span.start for actor in self._actors]

    def of(self, sentence: Sentence) -> list[Saying]:
        """What of the sentence is said, the shortest stretch first: «… Об этом заявил посол»."""
        if not self._speakers:
            return []
        told = self._speakers.touching(sentence.start, sentence.stop)
        return [(s.evidence, self._who(s)) for s in told]

    def _who(self, statement: Statement) -> tuple[Actor, ...]:
        words = statement.words[-1]
        first, stop = (bisect_left(self._starts, at) for at in (words.start, words.stop))
        return tuple(self._actors[first:stop])
