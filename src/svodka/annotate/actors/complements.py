"""Complements: what hangs on the head of an office, an organ or a group, read word by word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.scans import QUOTES, Scan
from svodka.annotate.actors.signs import PARTICIPLE, QUOTE, Signs
from svodka.annotate.actors.titles import (
    adjective_before_organ,
    city_inside,
    named_states,
    office_inside,
    one_of_many,
    organ_in_quotes,
    organ_inside,
    pair_of_states,
    particle,
    person_inside,
    plain_genitive,
    pointing_state,
    post_abroad,
    states_behind_from,
    topic_by_preposition,
)

LIMIT = 14  # tokens a complement may take; the longest real ones have nine

Extending = Callable[[Scan, Phrase, int], bool]


@dataclass(frozen=True, slots=True)
class Step:
    """extend: takes the phrase over a token and more, or abstains. signs, pos: of which the token
    shows one wherever it does not."""

    extend: Extending
    signs: Signs
    pos: frozenset[str]


def read_complements(scan: Scan, phrase: Phrase) -> None:
    """Extends a phrase over the genitives behind its head: «МИД + России», «двух стран»."""
    limit = min(len(scan.tokens), phrase.last + 1 + LIMIT)
    while phrase.last + 1 < limit:
        before = phrase.last
        if not _extended(scan, phrase, before + 1) or phrase.last <= before:
            return


def _extended(scan: Scan, phrase: Phrase, index: int) -> bool:
    token = scan.tokens[index]
    signs = scan.signs(index)
    if token.text in QUOTES:
        signs |= QUOTE
    if token.feats.get("VerbForm") == "Part":
        signs |= PARTICIPLE
    return any(extend(scan, phrase, index) for extend in _extending(signs, token.pos))


@lru_cache(maxsize=1000)
def _extending(signs: Signs, pos: str) -> tuple[Extending, ...]:
    """The steps that may take a token of these signs."""
    return tuple(step.extend for step in STEPS if step.signs & signs or pos in step.pos)


def _step(extend: Extending, signs: str = "", pos: str = "") -> Step:
    return Step(extend, frozenset(signs.split()), frozenset(pos.split()))


STEPS: tuple[Step, ...] = (
    _step(named_states, "state organisation organ many"),
    _step(adjective_before_organ, "adjective compound"),
    _step(organ_inside, "organ_noun home participle", pos="ADJ"),
    _step(organ_in_quotes, "quote"),
    _step(office_inside, "office"),
    _step(particle, pos="PART"),
    _step(pair_of_states, "count"),
    _step(pointing_state, "pointing this"),
    _step(city_inside, "city"),
    _step(person_inside, "named"),
    _step(one_of_many, "one"),
    _step(plain_genitive, "joining home participle", pos="ADJ NOUN"),
    _step(states_behind_from, "from"),
    _step(topic_by_preposition, "about"),
    _step(post_abroad, pos="ADP"),
)
