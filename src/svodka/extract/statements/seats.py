"""Seats: what of a speaker's name tells where he sits («источник в министерстве»)."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.statements.memory import Speaker
from svodka.extract.statements.views import View

ABROAD = frozenset({"state", "organisation"})


def seat_speaker(view: View, place: int, speaker: Speaker) -> Speaker:
    """«собеседник издания в делегации»: where a source sits is part of its name."""
    if not view.has_lemma(place, view.words.nouns["sources"]) or _is_person(view, speaker):
        return speaker
    phrase = view.phrase(place)
    if nearness := _nearness(view, place, phrase[-1]):
        return replace(speaker, name=f"{speaker.name}, {nearness}")
    near = [i for i in (*phrase, phrase[-1] + 1) if place < i < len(view.tokens)]
    link = next((i for i in near if view.has_lemma(i, view.words.links["place"])), None)
    noun = view.tree.governor(link) if link is not None else None
    if link is None or noun is None or noun < link:
        return speaker
    last = view.phrase(noun)[-1]
    seat = view.read(view.tokens[link].start, view.tokens[last].stop)
    name = speaker.name if seat in speaker.name else f"{speaker.name} {seat}"
    whose = (a for a in view.actors_at(last + 1) if a.kind == "person" and is_at(view, a, place))
    person = next(whose, None)
    if person is not None and name.endswith(seat):
        name = f"{name} {view.read(view.tokens[last + 1].start, person.span.stop)}"
    return replace(speaker, name=name)


def _is_person(view: View, speaker: Speaker) -> bool:
    """«чиновник в Минфине Хуан Рохас»: who has a name is told by it"""
    return any(
        a.kind == "person" and (a.span.start, a.span.stop) == speaker.span for a in view.actors
    )


def _nearness(view: View, place: int, last: int) -> str:
    """«источник, близкий к посредникам», «источник, знакомый с ходом переговоров»"""
    first = last + 2
    if first >= len(view.tokens) or not view.is_mark(last + 1, ","):
        return ""
    token = view.tokens[first]
    agrees = {token.feats.get("Case"), view.tokens[place].feats.get("Case")} <= {"Nom", "Acc"}
    if not agrees or not (token.pos == "ADJ" or view.is_participle(first)):
        return ""
    stop = view.next_mark(first, ",", len(view.tokens))
    if not stop or view.is_clause(first, stop):
        return ""  # «источник, знакомый с делом сообщил, что…»
    return view.read(token.start, view.tokens[stop - 1].stop)


def is_at(view: View, person: Actor, place: int) -> bool:
    """«источник в окружении президента Хуан Рохас»: at whose seat a source is, in whatever case"""
    if not view.has_lemma(place, view.words.nouns["nameless"]):
        return False
    before = range(place + 1, person.first)
    return any(view.has_lemma(i, view.words.links["place"]) for i in before)


def add_territory(view: View, actor: Actor, speaker: Speaker) -> Speaker:
    """«СК России по Омской области»: the part of a body that is set over a territory; «МИД по
    Чили» speaks of one."""
    link, first = actor.last + 1, actor.last + 2
    if first >= len(view.tokens) or not view.has_lemma(link, view.words.links["over"]):
        return speaker
    noun = view.tree.governor(link)
    if noun is None or noun < first or not view.tokens[first].text[0].isupper():
        return speaker
    last = view.phrase(noun)[-1]
    if any(a.kind in ABROAD for i in range(first, last + 1) for a in view.actors_at(i)):
        return speaker
    span = view.tokens[link].start, view.tokens[last].stop
    return replace(speaker, name=f"{speaker.name} {view.read(*span)}")


def without_place(view: View, place: int, indexes: list[int]) -> list[int]:
    """«местные жители за океаном»: where they are is no part of who they are"""
    beyond = view.words.links["beyond"]
    links = (i for i in indexes if i > place and view.has_lemma(i, beyond))
    stop = next((i for i in links if _is_where(view, i)), indexes[-1] + 1)
    return [i for i in indexes if i < stop]


def _is_where(view: View, link: int) -> bool:
    """«за рубежом», not «за мир»"""
    noun = view.tree.governor(link)
    return noun is not None and view.tokens[noun].feats.get("Case") == "Ins"
