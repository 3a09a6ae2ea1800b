"""Likewise: «Сербия вывезла 40 тыс. тонн, Венгрия — 25 тыс.»: a name and a number, and the rest of the
clause before said again of another.

It says so only where that clause has somebody in the same place: «в страну приехало 655 тысяч
китайских туристов, Китай — 720 тысяч» leaves open who came where, and is no figure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention, opens_another
from svodka.extract.figures.roles import ON_DASHES
from svodka.extract.figures.scenes import Measure, Scene, borrowed

LIKEWISE = "likewise"
_PLACES = ("state", "organisation", "city")
_DIRECT = ("Nom", "Acc")


def likewise(scene: Scene) -> Measure | None:
    """The measure of the clause before, without what was told of its own side («россияне,
    посетившие Турцию»)."""
    m = scene.mention
    if scene.before is None or scene.before.sentence != m.sentence.index:
        return None
    if m.floor > m.start:
        return None  # «…, а Швеция — 175 млн, на которые купят [100 машин]»
    if another(m, scene.around.actors.get(m.sentence.index, ())) is None:
        return None
    before = borrowed(scene, LIKEWISE)
    return before and replace(before, name=before.name.partition(", ")[0])


def another(mention: Mention, actors: Sequence[Actor]) -> Actor | None:
    """The state that the clause names in place of the one before."""
    first, tokens = mention.start, mention.tokens
    first += tokens[first].pos == "CCONJ"
    if not opens_another(tokens, first):
        return None
    return next((a for a in actors if first <= a.head < mention.lead and a.kind in _PLACES), None)


def has_parallel(mention: Mention, last: Draft, actors: Sequence[Actor]) -> bool:
    """The clause before has another state in a place that a bare name can stand in, and what is
    counted is not the new one's; no number is left without its thousands."""
    told, new = last.mentions[0], another(mention, actors)
    if new is None or last.number is None or _lacks_scale(mention, last):
        return False
    counted = range(last.measure.first, last.measure.last + 1)
    before = [a for a in actors if told.start <= a.head < told.stop and a.kind != "pronoun"]
    if any(a.head in counted and set(a.states) & set(new.states) for a in before):
        return False
    rest = [a for a in before if a.kind in _PLACES and a.head not in counted]
    return any(_is_direct(mention, a) and not set(a.states) & set(new.states) for a in rest)


def _lacks_scale(mention: Mention, last: Draft) -> bool:
    """«300 тысяч, США — 200»"""
    return mention.quantity.value < 1000 <= (last.number or 0) and mention.quantity.unit is None


def kept_of_before(mention: Mention, actors: Sequence[Actor]) -> list[Actor]:
    """Who is the same in both clauses: «Сербия вывезла [в Китай] …, Венгрия — …»."""
    before = [a for a in actors if a.head < mention.start and not _is_direct(mention, a)]
    return [a for a in before if not _is_before_dash(mention, a)]


def _is_before_dash(mention: Mention, actor: Actor) -> bool:
    """«США — 3 млрд, [Канада — 2]»: another of the same row."""
    after = mention.tokens[actor.last + 1 : actor.last + 2]
    return any(token.text in ON_DASHES for token in after)


def _is_direct(mention: Mention, actor: Actor) -> bool:
    """Whose form can be a subject's or an object's: «Турцию», not «в Турцию»."""
    before = mention.tokens[actor.first - 1] if actor.first else None
    led = before is not None and before.pos == "ADP"
    return not led and mention.tokens[actor.head].feats.get("Case") in _DIRECT
