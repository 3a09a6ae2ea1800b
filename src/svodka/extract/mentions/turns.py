"""Turns: a clause that leaves out its verb, and tells somebody else who did the same to another.

«Премьер встретился с королём, а министр — с послом» tells of two meetings: in the second clause
one word stands where the doer stands in the first, and one where the other side does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.drafts import Draft, Scene
from svodka.extract.mentions.gaps import GROUND, closes, is_like, opens
from svodka.extract.mentions.naming import name_participants
from svodka.extract.mentions.places import place_of
from svodka.findings import Participant, Span
from svodka.language import Language

TURNED = frozenset({"meeting", "visit", "call"})


@dataclass(frozen=True, slots=True)
class Turn:
    """Tokens first to last (inclusive), who does it, and to whom or where."""

    first: int
    last: int
    doer: Actor
    other: Actor


def find_turns(scene: Scene, language: Language) -> list[Turn]:
    """The clauses of a sentence that tell only who and whom, on either side of a dash."""
    if len(scene.actors) < 4:
        return []
    words = language.table("acts")["gaps"]
    tokens = scene.sentence.tokens
    dashes = (i for i, token in enumerate(tokens) if token.text in words["dashes"])
    found = (turn_around(dash, scene, words) for dash in dashes)
    return [turn for turn in found if turn is not None]


def turn_around(dash: int, scene: Scene, words: Mapping[str, Sequence[str]]) -> Turn | None:
    tokens = scene.sentence.tokens
    first = last = dash
    while first > 0 and not opens(first - 1, scene.sentence, words):
        first -= 1
    while last + 1 < len(tokens) and not closes(last + 1, scene.sentence, words):
        last += 1
    if first == 0 or tokens[first - 1].lemma not in words["joining"]:
        return None
    held = [a for a in scene.actors if first <= a.first and a.last <= last]
    if len(held) != 2 or not held[0].last < dash < held[1].first:
        return None
    named = {i for actor in held for i in range(actor.first, actor.last + 1)} | {dash}
    rest = [tokens[i] for i in range(first, last + 1) if i not in named]
    if any(token.pos != "ADP" for token in rest):
        return None
    return Turn(first, last, *held) if tokens[held[0].head].feats.get("Case") == "Nom" else None


def without_turns(scene: Scene, turns: Sequence[Turn]) -> Scene:
    """The sentence as it would be without these clauses."""
    held = {actor.span for turn in turns for actor in (turn.doer, turn.other)}
    return replace(scene, actors=[a for a in scene.actors if a.span not in held])


def fill_turns(
    drafts: Sequence[Draft], turns: Sequence[Turn], scene: Scene, language: Language
) -> list[Draft] | None:
    """The drafts, and one for each such clause; None where some clause is like none of them."""
    found: list[Draft] = []
    for turn in turns:
        opening = scene.sentence.tokens[turn.first].start
        before = [d for d in drafts if d.words[0].start < opening and not d.aside and not d.partial]
        filled = (take_turn(d, turn, scene, language) for d in reversed(before))
        new = next((draft for draft in filled if draft is not None), None)
        if new is None:
            return None
        found.append(new)
    return [*drafts, *found]


def take_turn(told: Draft, turn: Turn, scene: Scene, language: Language) -> Draft | None:
    """The act told before, by the one and with the other."""
    named = [p for p in told.participants if p.span is not None]
    if told.form not in TURNED or len(named) != 2 or len(told.participants) != 2:
        return None
    pairs = ((named[0], named[1]), (named[1], named[0]))
    for doer, other in pairs:
        if is_like(turn.doer, doer, scene) and is_like(turn.other, other, scene):
            both = (*called(turn.doer, doer, language), *called(turn.other, other, language))
            gone = told.form == "visit" and turn.other.kind in GROUND
            place = place_of(turn.other, turn.other.head) if gone else told.place
            stop = scene.sentence.tokens[turn.last].stop
            evidence = Span(told.evidence.start, stop)
            return replace(told, participants=both, place=place, evidence=evidence)
    return None


def called(actor: Actor, party: Participant, language: Language) -> list[Participant]:
    return list(name_participants(actor, party.role, language))
