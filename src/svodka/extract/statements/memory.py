"""Memory: who spoke and who was named so far in one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor
from svodka.extract.statements.views import View
from svodka.language.doc import Doc

TWO = 2  # words of a name that one of them cannot stand for unless it is the surname
PERSONAL = ("person", "title")
BODIES = ("organ", "organisation")
AGENCY = re.compile(r"(?:[—–-]|/)\s*([^—–/.,\n]{2,40}?)\s*[./]*\s*$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """name: nominative; state: the code it speaks for, or None; span: where it stands, if it does."""

    name: str
    state: str | None
    span: tuple[int, int] | None = None


class Memory:
    """Who spoke and who was named so far, in one article."""

    def __init__(self, doc: Doc, actors: Sequence[Actor]) -> None:
        self.fuller = fuller_names(actors)
        self.last: Speaker | None = None
        self.last_is_person = False
        self.source: Speaker | None = None  # the last to speak who is no single person or state
        self.people: list[Actor] = []
        self.of_states: dict[tuple[str, ...], Actor] = {}  # the person of each named last
        self.officials: dict[str, Actor] = {}  # name → the person as named last with an office
        self.holders: dict[str, Actor] = {}  # word of an office → its holder, last named last
        self.company: list[Actor] = []  # the people of the last sentence that names several
        self.state = ""  # the name of the last state
        self.view: View | None = None  # the sentence before
        self.spoke_before = False  # whether somebody spoke in the sentence before
        self.quoted_before = False  # whether in quotation marks
        self.bodies: list[Actor] = []
        self.outlet = doc.article.outlet or _agency(doc)

    def heard(self, view: View, cue_place: int | None, speaker: Speaker) -> None:
        """Remember who spoke."""
        self.last = speaker
        if cue_place is not None and cue_place >= 0:
            kinds = {actor.kind for actor in view.actors_at(cue_place)}
            self.last_is_person = bool(kinds & {*PERSONAL, "pronoun"})
            if not kinds & {*PERSONAL, "state", "city", "pronoun"}:
                self.source = speaker

    def answered(self, person: Actor) -> None:
        """Remember who answers a question; of whom he speaks is not remembered."""
        self.last, self.last_is_person = name_one(person), True
        self.view, self.spoke_before, self.quoted_before = None, True, False
        self._name(person)

    def pass_over(self, view: View) -> None:
        """Remember the actors of a sentence that has been read; its subject is named last."""
        self.view = view
        if not view.actors:
            return
        states: set[str] = set()
        people: list[Actor] = []
        bodies: list[Actor] = []
        for actor in view.actors:
            if actor.kind in PERSONAL:
                people.append(self._person(actor))
            elif actor.kind in BODIES:
                bodies.append(actor)
            elif actor.kind == "state" and actor.states:
                states.add(actor.name)
        if states:
            self.state = states.pop() if len(states) == 1 else ""
        for actor in _subjects_last(people, view):
            self._name(actor)
        if len({actor.name for actor in people}) > 1:
            self.company = people
        self.bodies += _subjects_last(bodies, view)

    def _name(self, actor: Actor) -> None:
        """Remember somebody named."""
        self.people.append(actor)
        if actor.kind != "person":
            return
        self.of_states[actor.states] = actor
        words = office_words(actor)
        if words:
            self.officials[actor.name] = actor
        for word in words:
            self.holders.pop(word, None)
            self.holders[word] = actor

    def _person(self, actor: Actor) -> Actor:
        """«перуанец» is the person of that state who was named last."""
        bare = actor.kind == "title" and actor.first == actor.last and not actor.office
        if not bare or len(actor.states) != 1:
            return actor
        person = self.of_states.get(actor.states)
        return replace(actor, kind="person", name=person.name) if person else actor


def office_words(actor: Actor) -> list[str]:
    """The words of somebody's office."""
    return (actor.office or "").lower().split()


def fuller_names(actors: Sequence[Actor]) -> dict[str, str]:
    """A body's one bare word → its only longer name in the article («МИД» → "МИД России"), and a
    word of a person's name → the only full one («Лула» → "Луис Инасиу Лула да Силва")."""
    longer: dict[str, set[str]] = {}
    for actor in actors:
        if actor.kind == "person":
            words = actor.name.split()
            for word in words if len(words) > TWO else ():
                longer.setdefault(word.lower(), set()).add(actor.name)
        elif actor.kind in BODIES and " " in actor.name:
            first, _, rest = actor.name.partition(" ")
            if rest:
                longer.setdefault(first.lower(), set()).add(actor.name)
    return {first: min(names) for first, names in longer.items() if len(names) == 1}


def name_one(actor: Actor) -> Speaker:
    """An actor as a speaker."""
    state = actor.states[0] if len(actor.states) == 1 else None
    return Speaker(actor.name, state, (actor.span.start, actor.span.stop))


def name_together(actors: list[Actor], joint: str) -> Speaker | None:
    """Several as one speaker: «А, Б и В». joint: the word for the last «и»."""
    names = list(dict.fromkeys(actor.name for actor in actors))
    if not names:
        return None
    if len(names) == 1:
        return name_one(actors[0])
    states = {actor.states for actor in actors}
    state = actors[0].states[0] if len(states) == 1 and len(actors[0].states) == 1 else None
    joined = f"{', '.join(names[:-1])} {joint} {names[-1]}"
    return Speaker(joined, state, (actors[0].span.start, actors[-1].span.stop))


def _subjects_last(actors: list[Actor], view: View) -> list[Actor]:
    if len(actors) == 1:
        return actors
    subjects: list[Actor] = []
    others: list[Actor] = []
    for actor in actors:
        subject = view.tokens[actor.head].rel.startswith("nsubj")
        (subjects if subject else others).append(actor)
    return others + subjects


def _agency(doc: Doc) -> str | None:
    """The agency that the dateline names: «МОСКВА, 5 мая — Вестник.»"""
    for zone in doc.zones:
        if zone.kind == "dateline":
            found = AGENCY.search(doc.text[zone.start : zone.stop])
            return found[1] if found else None
    return None
