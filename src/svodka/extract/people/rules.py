"""Rules that tell who an actor is, in the order they are tried; each may abstain.

A rule gets the story and the index of an actor, of one of the rule's kinds, that is still as its
sentence gave it; all actors before it are resolved. Its name is what `explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import (
    gathered_before,
    is_home_beside,
    is_of_kind,
    kinds_of,
    known_as,
    met_before,
    near,
    nearest_of_state,
    nearest_person,
    nearest_place,
    nearest_state,
    officials_before,
    spoken_of_by_a_third,
    stand_for,
    states_before,
    states_near,
)
from svodka.extract.people.called import called_minister, called_so
from svodka.extract.people.callings import HEADS as TOP
from svodka.extract.people.callings import call_plainly, call_with_state
from svodka.extract.people.counterparts import state_of_colleague, state_of_counterpart
from svodka.extract.people.delegations import states_led
from svodka.extract.people.fellows import (
    delegates_of_a_people,
    one_of_a_people,
    one_of_a_trade,
)
from svodka.extract.people.groups import are_of_others, names_of_officials
from svodka.extract.people.guests import delegation_alone, guest_or_host, guests_or_hosts
from svodka.extract.people.listed import states_listed
from svodka.extract.people.organs import organ_alone, points
from svodka.extract.people.ours import of_our_own
from svodka.extract.people.pronouns import (
    pronoun_of_both,
    pronoun_of_person,
    pronoun_of_several,
    pronoun_of_state,
    states_of_doer,
    states_of_giver,
)
from svodka.extract.people.registers import Entry, kind_of
from svodka.extract.people.seats import city_of_a_seat
from svodka.extract.people.stories import Story
from svodka.extract.people.travels import states_gone_to, states_visited
from svodka.extract.people.whose import official_of_which

Rule = Callable[[Story, int], "Actor | None"]
LESSER = (
    "minister",
    "vice_president",
    "deputy_head_of_government",
    "head_of_organ",
    "deputy_minister",
    "general",
)
PAIRED = (*TOP, "minister", "deputy_head_of_government", "security_chief")


def named_person(story: Story, index: int) -> Actor | None:
    """«Путин» is the Владимир Путин named elsewhere in the article, of the state told there."""
    actor = story.actors[index]
    entry = story.register.find(actor.name)
    if entry is None:
        return None
    kind = kind_of(actor)
    states = actor.states or ((entry.state,) if entry.state else states_led(story, index))
    if states:
        entry.state = entry.state or (states[0] if len(states) == 1 else None)
    else:
        states = _states_beside(story, index, entry, kind)
    if kind == "vague_words" and not entry.kinds and states:
        entry.kinds = _kinds_of_model(story, index, states[0])
    office = None if kind.startswith("vague") else actor.office
    return known_as(actor, entry.name, states, office or entry.office)


def _states_beside(story: Story, index: int, entry: Entry, kind: str) -> tuple[str, ...]:
    """The state of somebody of none by what is told beside him, which the register learns."""
    actor = story.actors[index]
    state = state_of_counterpart(story, index) or state_of_colleague(story, index)
    if not state and (kind in TOP or points(story, actor.office or "")):
        state = _state_of_office(story, index, _held_by_others(story, kind, entry))
    states: tuple[str, ...] = (state,) if state else ()
    if not states and kind in LESSER:
        gone = states_gone_to(story, index)
        at_home = lambda a: len(a.states) == 1 and a.states[0] not in gone  # noqa: E731
        told = nearest_person(story, index, at_home, sentences=2)
        states = told.states if told else ()
    entry.state = states[0] if states else None
    return states


def colleague(story: Story, index: int) -> Actor | None:
    """«его азербайджанский коллега»: who in that state holds what the one before holds."""
    actor = story.actors[index]
    if not actor.states or kind_of(actor) != "vague_words":
        return None
    state = actor.states[0]
    kinds = _kinds_of_model(story, index, state)
    for kind in kinds:
        entry = _one(story.register.holders(kind, state))
        if entry:
            return replace(actor, name=entry.name, office=entry.office or actor.office)
    for kind in kinds or [""]:
        known = nearest_of_state(story, index, state, kind)
        if known:
            return stand_for(actor, known)
    return actor


def _kinds_of_model(story: Story, index: int, state: str) -> list[str]:
    """Kinds of the offices of the one whose colleague in a state is spoken of."""
    model = nearest_person(story, index, lambda a: bool(a.states) and a.states[0] != state)
    return kinds_of(story, model) if model else []


def title_of_a_state(story: Story, index: int) -> Actor | None:
    """«российский лидер»: the holder of such an office whom the article names, else nameless."""
    actor = story.actors[index]
    if len(actor.states) != 1:
        return None
    kind, state = kind_of(actor), actor.states[0]
    entry = _holder(story, kind, state) or _leader(story, index, state)
    if entry:
        return known_as(actor, entry.name, actor.states, actor.office)
    if kind in ("minister", "vague_words"):
        fits = lambda a: a.states == actor.states and is_of_kind(story, a, kind)  # noqa: E731
    else:
        fits = lambda a: a.kind == "title" and a.states == actor.states and kind_of(a) == kind  # noqa: E731
    known = nearest_person(story, index, fits) if kind not in ("official", "") else None
    return (
        stand_for(actor, known)
        if known
        else known_as(actor, call_plainly(story, actor, state), actor.states, actor.office)
    )


def title_alone(story: Story, index: int) -> Actor | None:
    """«президент», «глава государства»: of the state whose such office was named before."""
    actor = story.actors[index]
    if actor.states:
        return None
    kind = kind_of(actor)
    known = called_minister(story, index) if kind == "minister" else called_so(story, index, kind)
    if known and kind:
        return stand_for(actor, known)
    state = _state_of_office(story, index)
    if state is None:
        return None
    entry = _holder(story, kind, state)
    name = entry.name if entry else call_with_state(story, actor, state)
    return replace(actor, name=name, states=(state,), office=call_with_state(story, actor, state))


def group_of_both(story: Story, index: int) -> Actor | None:
    """«стороны», «лидеры двух стран», «президенты»: both states of the sentences before."""
    actor = story.actors[index]
    if actor.states or are_of_others(story, actor):
        return None
    pairs, lemma = story.lexicon.groups["pairs"], story.token(actor).lemma
    first = story.doc.sentences[actor.sentence].tokens[actor.first].lemma
    both = lemma in pairs["persons"] or (lemma in pairs["of_two"] and first in pairs["counts"])
    pair = both or actor.rule.startswith("pair")
    if not pair and (kind_of(actor) not in PAIRED or story.is_company(actor)):
        return None
    count = story.count_in(actor)
    many = () if story.is_counted(actor) else gathered_before(story, index)
    if many:
        name = names_of_officials(story, index, many) if actor.office else ""
        return replace(actor, states=many, name=name or actor.name)
    states = met_before(story, index, count) or spoken_of_by_a_third(story, index, count)
    states = states or (officials_before(story, index, count) if actor.office else ())
    states = states or states_before(story, index, count)
    if len(states) != count:
        return None
    name = "" if actor.rule.startswith("pair,") else names_of_officials(story, index, states)
    return replace(actor, states=states, name=name or actor.name)


def officials_of_states(story: Story, index: int) -> Actor | None:
    """«президенты России и Азербайджана»: by name, where the article has the names."""
    actor = story.actors[index]
    if len(actor.states) < 2 or not actor.office:
        return None
    return replace(actor, name=names_of_officials(story, index, actor.states) or actor.name)


def pointed_state(story: Story, index: int) -> Actor | None:
    """«республика», «страна»: the nearest state before that can be called so."""
    actor = story.actors[index]
    if actor.states or not actor.rule.startswith("pointing"):
        return None
    taken = {*states_of_doer(story, index), *_home_behind_this(story, index)}
    taken |= {*states_of_giver(story, index)}
    state = _named_behind(story, index) or _state_of_him(story, index)
    state = state or nearest_state(story, index, actor.name, taken=taken)
    names = story.names_of(state) if state else []
    return replace(actor, name=names[0], states=(state,)) if state and names else None


def _named_behind(story: Story, index: int) -> str | None:
    """«выделил республике Чад»: the state whose name follows."""
    behind = next(iter(story.after(index)), None)
    actor = story.actors[index]
    if behind is None or behind.kind != "state" or len(behind.states) != 1:
        return None
    follows = (behind.sentence, behind.first) == (actor.sentence, actor.last + 1)
    return behind.states[0] if follows else None


def _state_of_him(story: Story, index: int) -> str | None:
    """«Президент, находящийся в Лиме, заверил, что его страна не отступит»: the state of the one
    who was told before as doing something."""
    actor = story.actors[index]
    before = story.doc.sentences[actor.sentence].tokens[max(0, actor.first - 1) : actor.first]
    if not before or before[0].low not in story.lexicon.groups["pronouns"]["his"]:
        return None
    him = nearest_person(story, index, lambda a: len(a.states) == 1, sentences=1, subject=True)
    return him.states[0] if him else None


def capital_of_state(story: Story, index: int) -> Actor | None:
    """«столица» alone: of the nearest state before, else of the outlet's home; «столица
    республики» of a republic, and not of his own who is a guest there."""
    actor = story.actors[index]
    if actor.rule != "capital" or actor.states:
        return None
    tokens = story.doc.sentences[actor.sentence].tokens
    called = " ".join(token.text for token in tokens[actor.head + 1 : actor.last + 1])
    taken = states_of_doer(story, index) if called else ()
    state = nearest_state(story, index, called, 3 if called else 2, taken) or story.home
    name = story.lexicon.capitals.get(state or "")
    return replace(actor, name=name, states=(state,)) if state and name else None


def place_of_before(story: Story, index: int) -> Actor | None:
    """«Завтра он вылетит в Кению. Там запланированы переговоры»: the nearest place told before."""
    actor = story.actors[index]
    if actor.rule != "place_told_before" or story.in_quotes(actor):
        return None
    place = nearest_place(story, index)
    return replace(actor, kind=place.kind, name=place.name, states=place.states) if place else None


def our_state(story: Story, index: int) -> Actor | None:
    """«наша страна» outside quotation marks: the state the outlet is at home in."""
    actor = story.actors[index]
    if actor.rule != "our_state" or story.home is None or story.in_quotes(actor):
        return None
    names = story.names_of(story.home)
    return replace(actor, name=names[0], states=(story.home,)) if names else None


# in order, each with the kinds of the actors that it tells of: () where it asks another thing
RULES: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (of_our_own, ("person", "title", "organ", "group")),
    (named_person, ("person",)),
    (guest_or_host, ("title",)),
    (guests_or_hosts, ("group",)),
    (delegation_alone, ("group",)),
    (colleague, ("title",)),
    (one_of_a_people, ("title",)),
    (delegates_of_a_people, ("group",)),
    (one_of_a_trade, ("title",)),
    (title_of_a_state, ("title",)),
    (official_of_which, ("title", "group")),
    (title_alone, ("title",)),
    (states_listed, ("group",)),
    (group_of_both, ("group",)),
    (officials_of_states, ("group",)),
    (pointed_state, ("state",)),
    (capital_of_state, ()),
    (place_of_before, ()),
    (our_state, ()),
    (pronoun_of_person, ("pronoun",)),
    (pronoun_of_state, ("pronoun",)),
    (pronoun_of_several, ("pronoun",)),
    (pronoun_of_both, ("pronoun",)),
    (organ_alone, ("organ",)),
    (city_of_a_seat, ("city",)),
)
OF_ANY = tuple(rule for rule, kinds in RULES if not kinds)
OF_KIND = {
    kind: tuple(rule for rule, kinds in RULES if not kinds or kind in kinds)
    for kind in {kind for _, kinds in RULES for kind in kinds}
}


def rules_of(actor: Actor) -> tuple[Rule, ...]:
    """The rules that may tell of an actor, in order."""
    return OF_KIND.get(actor.kind, OF_ANY)


def _one(entries: list[Entry]) -> Entry | None:
    return entries[0] if len(entries) == 1 else None


def _holder(story: Story, kind: str, state: str) -> Entry | None:
    """The only one whom the article names in such an office; the current one of several."""
    entries = story.register.holders(kind, state)
    if len(entries) > 1:
        entries = [entry for entry in entries if entry.kinds[0] == kind] or entries
    if len(entries) > 1:
        entries = [entry for entry in entries if entry.office] or entries
    return _one(entries)


def _held_by_others(story: Story, kind: str, entry: Entry) -> set[str]:
    """States where somebody else holds such an office: «гость встретился с президентом Альви»."""
    return {
        e.state for e in story.register.entries if e is not entry and e.state and kind in e.kinds
    }


def _leader(story: Story, index: int, state: str) -> Entry | None:
    """«канадский лидер», «лаосский руководитель»: who heads the state, or else its government."""
    actor = story.actors[index]
    words = story.lexicon.offices["vague"]["leaders"]
    if (actor.office or actor.name).split()[-1].lower() not in words:
        return None
    kinds = ("head_of_state", "head_of_government")
    return next((e for kind in kinds if (e := _holder(story, kind, state))), None)


def _state_of_office(story: Story, index: int, taken: Collection[str] = ()) -> str | None:
    """Whose office a bare one is: a pointed republic, the state just named, the outlet's home."""
    actor = story.actors[index]
    kind = kind_of(actor)
    if kind not in TOP and kind not in LESSER:
        return None
    called = actor.office or ""
    visited = states_visited(story, index)
    if points(story, called):
        taken = {*visited, *_home_behind_this(story, index)}
        state = nearest_state(story, index, called, 6, taken)
        return state or (story.home if visited else None)
    if kind == "head_of_organ" and story.home:
        return story.home
    beside = story.home in states_near(story, index) or is_home_beside(story, index)
    if beside and story.home not in taken:
        return story.home
    reach = max(near(story, index), 1 if taken else 0)
    state = nearest_state(story, index, called, reach, {*taken, *visited})
    return state or (None if story.home in taken else story.home)


def _home_behind_this(story: Story, index: int) -> tuple[str, ...]:
    """The outlet's home, where a mention tells of «этой страны»: one's own is «наша»."""
    actor = story.actors[index]
    tokens = story.doc.sentences[actor.sentence].tokens[max(0, actor.first - 2) : actor.last + 1]
    told = any(token.lemma in story.lexicon.groups["pointing"]["this"] for token in tokens)
    return (story.home,) if told and story.home else ()
