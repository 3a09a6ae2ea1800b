"""Rows: what is asked of a sentence's words alone hides no frame that its people could tell of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from svodka.annotate.notes import Actor
from svodka.extract.mentions.candidates import Candidates
from svodka.extract.mentions.rows import index_fitting, index_frames, rows_of
from svodka.findings import Span
from svodka.language import Language

SOMEBODY = Actor(Span(0, 4), 0, 0, 0, 0, "person", "Имя", (), None, "name")
# nobody, one of no state, one of a state
CASTS = [[], [SOMEBODY], [SOMEBODY, replace(SOMEBODY, kind="state", states=("RUS",))]]


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize("actors", CASTS)
def test_a_row_that_suits_is_asked_for(
    actors: list[Actor], alone: bool, language: Language
) -> None:
    candidates = Candidates(actors, (), alone, language)
    stateless = not any(actor.states for actor in actors)
    fitting = index_fitting(language, alone, stateless)
    suiting = [
        (lemma, row) for lemma, row in rows_of(language) if candidates.suit(row.frame, row.verbal)
    ]
    assert suiting
    for lemma, row in suiting:
        assert lemma in fitting.heads
        assert row in (fitting.verbs if row.verbal else fitting.nouns)[lemma]


def test_every_row_stands_under_its_lemma_once(language: Language) -> None:
    rows = index_frames(language)
    told = [row for part in (rows.verbs, rows.nouns) for headed in part.values() for row in headed]
    assert len(told) == len(rows_of(language))
    assert rows.heads == {lemma for lemma, _ in rows_of(language)}
