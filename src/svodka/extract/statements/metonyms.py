"""Metonyms: a state that stands for the official who is told to have said it.

«Киев предлагает пересмотреть договор. Об этом заявил министр Иван Петренко»: his words, not two
statements of two speakers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from svodka.extract.statements.cues import Cue
from svodka.extract.statements.views import View
from svodka.findings import Statement

NEAR = 4  # of those that begin before it: what is said is the sentence before
STANDING = frozenset({"state", "city"})
OF_BEFORE = ("sentence_before", "words_before")


def is_metonym(view: View, cue: Cue) -> bool:
    """Whether a state or its capital stands in the speaker's place."""
    place = cue.place
    at = view.actors_at(place) if place is not None and place >= 0 else []
    return any(actor.kind in STANDING and actor.head == place for actor in at)


def without_metonyms(found: Iterable[tuple[Statement, bool]]) -> Iterator[Statement]:
    """Statements, each with whether a metonym makes it, without those whose sentence an official of
    that state is told to have said."""
    pairs = list(found)
    told = [one for one, metonym in pairs if one.rule in OF_BEFORE and not metonym]
    told.sort(key=lambda one: one.evidence.start)
    starts = [one.evidence.start for one in told]
    for one, metonym in pairs:
        last = bisect_right(starts, one.evidence.start)
        near = told[max(last - NEAR, 0) : last] if metonym else []
        if not any(_gives_way(one, other) for other in near):
            yield one


def _gives_way(one: Statement, other: Statement) -> bool:
    inner, outer = one.evidence, other.evidence
    inside = outer.start <= inner.start and inner.stop <= outer.stop
    return inside and one.state == other.state and one.speaker != other.speaker
