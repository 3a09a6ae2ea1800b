"""Owners: «по словам помощника Владимира Путина» is said by one whom nobody names.

An office of somebody else's and a name, both in the genitive, may be one person («помощника Юрия
Ушакова») or two. Where the table of leaders knows the name as a head of state or of government in
that year, it is whose man it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.leaders import Leaders
from svodka.extract.people.registers import kind_of
from svodka.language import Doc

SERVING = frozenset({"adviser", "spokesman"})
TOP = frozenset({"head_of_state", "head_of_government"})


def tell_owners(doc: Doc, actors: Sequence[Actor], leaders: Leaders) -> list[Actor]:
    """The actors, those who serve a leader named behind them as titles of their own, of his state."""
    year = doc.article.published.year
    told = [_served(a, doc) if _serves(a, doc, leaders, year) else a for a in actors]
    return [_of_his_state(actor, doc, leaders, year) for actor in told]


def _serves(actor: Actor, doc: Doc, leaders: Leaders, year: int) -> bool:
    if actor.kind != "person" or " " in (actor.office or " ") or kind_of(actor) not in SERVING:
        return False
    head = doc.sentences[actor.sentence].tokens[actor.head]
    if head.feats.get("Case") != "Gen" or actor.head != actor.first:
        return False
    held = {row.kind for row in leaders.find(actor.name, year) if row.start <= year <= row.end}
    return bool(held & TOP) and held.isdisjoint(SERVING)


def _served(actor: Actor, doc: Doc) -> Actor:
    tokens = doc.sentences[actor.sentence].tokens[actor.first + 1 : actor.last + 1]
    name = " ".join([actor.office or "", *(token.text for token in tokens)])
    return replace(actor, kind="title", name=name, office=name)


def _of_his_state(actor: Actor, doc: Doc, leaders: Leaders, year: int) -> Actor:
    if actor.kind != "title" or actor.states or kind_of(actor) not in SERVING:
        return actor
    inside = [n for n in doc.names if n.sentence == actor.sentence and n.kind == "PER"]
    inside = [n for n in inside if actor.head < n.first and n.last <= actor.last]
    states = {row.state for name in inside for row in leaders.find(name.normal, year)}
    return replace(actor, states=(states.pop(),)) if len(states) == 1 else actor
