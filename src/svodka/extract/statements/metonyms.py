"""Metonyms: a state that stands for the official who is told to have said it.

«Киев предлагает пересмотреть договор. Об этом заявил министр Иван Петренко»: his words, not two
statements of two speakers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from svodka.extract.statements.cues import Cue
from svodka.extract.statements.views import View
from svodka.findings import Statement

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
    for one, metonym in pairs:
        if not (metonym and any(_gives_way(one, other) for other in told)):
            yield one


def _gives_way(one: Statement, other: Statement) -> bool:
    inner, outer = one.evidence, other.evidence
    inside = outer.start <= inner.start and inner.stop <= outer.stop
    return inside and one.state == other.state and one.speaker != other.speaker
