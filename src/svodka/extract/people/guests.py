"""Guests: whom «гость», «хозяин встречи», «гости», «делегация» mean, of whom no state is told."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import (
    PAIR,
    SUBJECTS,
    kinds_of,
    nearest_person,
    nearest_place,
    officials_before,
    other_states,
    stand_for,
)
from svodka.extract.people.groups import names_of_two
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import PERSONAL, Story

GUESTS = ("vague_guests", "vague_hosts")
MET = ("obj", "obl", "iobj")  # what is received, met, telephoned to
SERVANTS = ("spokesman", "adviser")  # they speak of a guest, they are none


def guest_or_host(story: Story, index: int) -> Actor | None:
    """«гость», «хозяин встречи»: the nearest person before of another state than those beside."""
    actor = story.actors[index]
    if kind_of(actor) not in GUESTS:
        return None
    beside = other_states(story, index)

    def fits(other: Actor) -> bool:
        if not other.states or set(other.states) & beside or kind_of(other) in SERVANTS:
            return False
        return not set(kinds_of(story, other)) & set(SERVANTS)

    free = nearest_person(story, index, lambda a: fits(a) and story.token(a).rel != "nmod")
    place = nearest_place(story, index) if kind_of(actor) == "vague_guests" else None
    if free and place and len(place.states) == 1 and free.states == place.states:
        # «В ходе визита в Лиму король встретится с премьером Перу. Затем гость полетит в Рим»
        free = nearest_person(story, index, lambda a: fits(a) and a.states != place.states) or free
    person = free or nearest_person(story, index, fits) or _newest_subject(story, index)
    person = _met_by_the_subject(story, index) or person
    return stand_for(actor, person) if person else None


def _met_by_the_subject(story: Story, index: int) -> Actor | None:
    """«Премьер Кубы принял президента Перу и поблагодарил гостя»: whom the one who does both has
    just met, in the same sentence."""
    own = story.actors[index].sentence
    doers = {a.states for a in story.before(index, 0) if story.token(a).rel in SUBJECTS}
    met = nearest_person(story, index, lambda a: story.token(a).rel in MET, 0)
    if met is None or met.sentence != own or len(met.states) != 1 or kind_of(met) in SERVANTS:
        return None
    return met if doers and met.states not in doers else None


def _newest_subject(story: Story, index: int) -> Actor | None:
    """«Гость передаст послание эфиопского премьера»: the guest is of the premier's state too."""
    found = nearest_person(
        story, index, lambda a: bool(a.states) and kind_of(a) not in SERVANTS, 4, subject=True
    )
    return found if found is not None and found.sentence < story.actors[index].sentence else None


def guests_or_hosts(story: Story, index: int) -> Actor | None:
    """«гостей принял президент»: the delegation or the person before, of no state beside."""
    actor = story.actors[index]
    if actor.states or kind_of(actor) not in GUESTS:
        return None
    beside = other_states(story, index)
    place = nearest_place(story, index) if kind_of(actor) == "vague_hosts" else None
    if place is not None and len(place.states) == 1 and not set(place.states) & beside:
        # «Премьер Чили прилетел в Лиму. Хозяева обсуждать границу отказались»
        return replace(actor, states=place.states)
    both = officials_before(story, index) if beside else ()
    if len(both) == PAIR and not beside & set(both):
        # «Президенты Ирана и Чада встретились в Лиме. Гостей приветствовал президент Перу»
        return replace(actor, states=both, name=names_of_two(story, index, both) or actor.name)
    for other in story.before(index, 3):
        single = other.kind in {"group", *PERSONAL} and len(other.states) == 1
        if single and not set(other.states) & beside and kind_of(other) not in SERVANTS:
            return stand_for(actor, other)
    return None


def delegation_alone(story: Story, index: int) -> Actor | None:
    """«Ху Цзиньтао прибыл в Абуджу. Завтра делегация уедет в Кению»: of whoever has done something
    before, and of no state beside."""
    actor = story.actors[index]
    words = story.lexicon.groups["groups"]["alone_of_one"]
    if actor.states or story.token(actor).lemma not in words:
        return None
    if story.token(actor).rel not in SUBJECTS:
        return None
    place = nearest_place(story, index)
    host = place.states if place and place.sentence < actor.sentence else ()

    def fits(other: Actor) -> bool:
        guest = len(other.states) == 1 and other.states != host  # not who receives it there
        return guest and kind_of(other) not in SERVANTS

    leader = nearest_person(story, index, fits, 3, subject=True)
    if leader is None or set(leader.states) & other_states(story, index):
        return None
    return replace(actor, states=leader.states)
