"""Rules that tell who an actor is, in the order they are tried; each may abstain.

A rule gets the story and the index of an actor that is still as its sentence gave it; all actors
before it are resolved. Its name is what `explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import (
    nearest_person,
    nearest_state,
    other_states,
    pair_before,
)
from svodka.extract.people.registers import Entry, kind_of
from svodka.extract.people.stories import PERSONAL, Story

Rule = Callable[[Story, int], "Actor | None"]
TOP = ("head_of_state", "head_of_government", "foreign_minister", "defence_minister", "speaker")
PAIRED = (*TOP, "minister", "deputy_head_of_government", "security_chief", "vague_words")
VAGUE = ("vague_words", "official", "minister")


def named_person(story: Story, index: int) -> Actor | None:
    """«Путин» is the Владимир Путин named elsewhere in the article, of the state told there."""
    actor = story.actors[index]
    if actor.kind != "person":
        return None
    entry = story.register.find(actor.name)
    if entry is None:
        return None
    states = actor.states or ((entry.state,) if entry.state else ())
    if not states and kind_of(actor) in TOP:
        state = _state_of_office(story, index)
        states = (state,) if state else ()
        entry.state = state
    return replace(actor, name=entry.name, states=states, office=actor.office or entry.office)


def guest_or_host(story: Story, index: int) -> Actor | None:
    """«гость», «хозяин встречи»: the nearest person before of another state than those beside."""
    actor = story.actors[index]
    if actor.kind != "title" or kind_of(actor) not in ("vague_guests", "vague_hosts"):
        return None
    beside = other_states(story, index)
    person = nearest_person(story, index, lambda a: bool(a.states) and not set(a.states) & beside)
    return _same(actor, person) if person else None


def colleague(story: Story, index: int) -> Actor | None:
    """«его азербайджанский коллега»: who in that state holds what the one before holds."""
    actor = story.actors[index]
    if actor.kind != "title" or kind_of(actor) != "vague_words" or not actor.states:
        return None
    state = actor.states[0]
    model = nearest_person(story, index, lambda a: bool(a.states) and a.states[0] != state)
    kinds = _kinds(story, model) if model else []
    for kind in kinds:
        entry = _one(story.register.holders(kind, state))
        if entry:
            return replace(actor, name=entry.name, office=entry.office or actor.office)
    known = nearest_person(story, index, lambda a: a.states == (state,))
    if known and known.kind == "title" and (not kinds or kind_of(known) in kinds):
        return _same(actor, known)
    entry = _one(story.register.of_state(state))
    if entry and (not kinds or not entry.kinds or set(kinds) & set(entry.kinds)):
        return replace(actor, name=entry.name, office=entry.office or actor.office)
    return actor


def title_of_a_state(story: Story, index: int) -> Actor | None:
    """«российский лидер»: the holder of such an office whom the article names, else nameless."""
    actor = story.actors[index]
    if actor.kind != "title" or len(actor.states) != 1:
        return None
    entry = _holder(story, kind_of(actor), actor.states[0])
    if entry:
        return replace(actor, name=entry.name)
    if kind_of(actor) in VAGUE or actor.office in (None, "лидер"):
        known = nearest_person(story, index, lambda a: a.states == actor.states)
        if known and kind_of(actor) == "vague_words":
            return _same(actor, known)
    return actor


def title_alone(story: Story, index: int) -> Actor | None:
    """«президент», «глава государства»: of the state whose such office was named before."""
    actor = story.actors[index]
    if actor.kind != "title" or actor.states:
        return None
    kind = kind_of(actor)
    known = nearest_person(story, index, lambda a: bool(a.states) and kind in _kinds(story, a))
    if known and kind:
        return _same(actor, known)
    state = _state_of_office(story, index)
    if state is None:
        return None
    entry = _holder(story, kind, state)
    name = entry.name if entry else _with_state(story, actor, state)
    return replace(actor, name=name, states=(state,), office=_with_state(story, actor, state))


def group_of_both(story: Story, index: int) -> Actor | None:
    """«стороны», «лидеры двух стран», «президенты»: both states of the sentences before."""
    actor = story.actors[index]
    if actor.kind != "group" or actor.states:
        return None
    if not actor.rule.startswith("pair") and kind_of(actor) not in PAIRED:
        return None
    states = pair_before(story, index)
    return replace(actor, states=states) if len(states) == 2 else None


def pointed_state(story: Story, index: int) -> Actor | None:
    """«республика», «страна»: the nearest state before that can be called so."""
    actor = story.actors[index]
    if actor.kind != "state" or actor.states or not actor.rule.startswith("pointing"):
        return None
    state = nearest_state(story, index, actor.name)
    names = story.names_of(state) if state else []
    return replace(actor, name=names[0], states=(state,)) if state and names else None


def pronoun_of_person(story: Story, index: int) -> Actor | None:
    """«он», «она», «его»: the nearest person before of that gender, a subject first."""
    actor = story.actors[index]
    if actor.kind != "pronoun" or story.token(actor).feats.get("Number") == "Plur":
        return None
    if actor.name in ("они", "их", "оба"):
        return None
    gender = story.token(actor).feats.get("Gender") or _gender(actor.name)
    fits = lambda a: story.token(a).feats.get("Gender", gender) == gender  # noqa: E731
    person = nearest_person(story, index, fits, sentences=2, subject=True)
    return replace(actor, name=person.name, states=person.states) if person else None


def pronoun_of_both(story: Story, index: int) -> Actor | None:
    """«они», «оба»: both states of the sentences before."""
    actor = story.actors[index]
    if actor.kind != "pronoun" or story.token(actor).feats.get("Number") == "Sing":
        return None
    states = pair_before(story, index)
    return replace(actor, states=states) if len(states) == 2 else None


def organ_alone(story: Story, index: int) -> Actor | None:
    """«кабмин», «парламент» without a state: as the nearest state before has it."""
    actor = story.actors[index]
    if actor.kind != "organ" or actor.states:
        return None
    same = next(
        (a for a in story.before(index) if a.kind == "organ" and a.states and a.name == actor.name),
        None,
    )
    state = same.states[0] if same else nearest_state(story, index, "", sentences=2)
    return replace(actor, states=(state,)) if state else None


RULES: tuple[Rule, ...] = (
    named_person,
    guest_or_host,
    colleague,
    title_of_a_state,
    title_alone,
    group_of_both,
    pointed_state,
    pronoun_of_person,
    pronoun_of_both,
    organ_alone,
)


def _kinds(story: Story, actor: Actor) -> list[str]:
    """Kinds of the offices a person or title holds, attested or by the table of leaders."""
    entry = story.register.find(actor.name) if actor.kind in PERSONAL else None
    own = kind_of(actor)
    return [*([own] if own else []), *(k for k in (entry.kinds if entry else []) if k != own)]


def _same(actor: Actor, other: Actor) -> Actor:
    return replace(actor, name=other.name, states=other.states, office=other.office)


def _one(entries: list[Entry]) -> Entry | None:
    return entries[0] if len(entries) == 1 else None


def _holder(story: Story, kind: str, state: str) -> Entry | None:
    """The only one whom the article names in such an office; the current one of several."""
    entries = story.register.holders(kind, state)
    if len(entries) > 1:
        entries = [entry for entry in entries if entry.kinds[0] == kind] or entries
    return _one(entries)


def _state_of_office(story: Story, index: int) -> str | None:
    """Whose office a bare one is: a pointed republic, the state just named, the outlet's home."""
    actor = story.actors[index]
    kind = kind_of(actor)
    if kind not in TOP and kind not in ("minister", "deputy_head_of_government"):
        return None
    return nearest_state(story, index, actor.office or "", sentences=1) or story.home


def _with_state(story: Story, actor: Actor, state: str) -> str:
    """«президент республики» → "президент Азербайджана"."""
    words = (actor.office or actor.name).split()
    pointing = story.lexicon.groups["pointing"]["genitives"]
    kept = [word for word in words if word.lower() not in pointing]
    names = story.names_of(state)
    if not names or len(kept) == len(words):
        return actor.office or actor.name
    return " ".join([*kept, story.lexicon.declensions.genitive(names[0])])


def _gender(pronoun: str) -> str:
    return "Fem" if pronoun in ("она", "ее") else "Masc"
