"""Whereabouts: who is in a foreign capital or state by a clause without a verb («Лавров сегодня в
Ташкенте», «Премьер Норвегии в Чаде»)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from svodka.annotate.notes import Actor, DateNote
from svodka.extract.mentions.drafts import Draft, Scene, content_of
from svodka.extract.mentions.participants import parties
from svodka.extract.mentions.places import place_of
from svodka.extract.phrases import INSIDE
from svodka.findings import Span
from svodka.language import Frame, Language, Token

NAME = "is_in_capital"  # the frame
_LEADING = ("person", "title", "group")
PLACES = ("city", "state")


@dataclass(frozen=True, slots=True)
class Words:
    """Table acts.whereabouts, and the capital of every state."""

    frame: Frame
    beside: frozenset[str]
    ends: frozenset[str]
    relatives: frozenset[str]
    residents: frozenset[str]
    sent: frozenset[str]
    former: tuple[str, ...]
    today: frozenset[str]
    tomorrow: frozenset[str]
    capitals: Mapping[str, str]
    states: frozenset[str]


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    table, cities = language.table("acts")["whereabouts"], language.table("cities")
    sets = ("beside", "ends", "relatives", "residents", "sent", "today", "tomorrow")
    firsts = {code: names[0] for code, names in cities["places"].items() if names}
    return Words(
        frame=next(frame for frame in language.frames() if frame.name == NAME),
        former=tuple(table["former"]),
        capitals={**firsts, **cities["capitals"]},
        states=frozenset(language.table("states")),
        **{name: frozenset(table[name]) for name in sets},
    )


def find_guest(actors: Sequence[Actor]) -> tuple[Actor, Actor] | None:
    """The first official whom a sentence names, and the first place behind him; None without both."""
    who = next((a for a in actors if a.kind in _LEADING), None)
    if who is None:
        return None
    city = next((a for a in actors if a.kind in PLACES and a.first > who.last), None)
    return None if city is None else (who, city)


def draft_whereabouts(scene: Scene, language: Language) -> list[Draft]:
    """The visit that a sentence tells by its first words, or none."""
    told = find_guest(scene.actors)
    if told is None:
        return []
    (who, city), words, tokens = told, words_of(language), scene.sentence.tokens
    if not (_is_away(who, city, tokens, words) and _stands_alone(who, city, scene, words)):
        return []
    return [_draft(who, city, scene, words, language)]


def _is_away(who: Actor, city: Actor, tokens: Sequence[Token], words: Words) -> bool:
    """An official of one state in the capital of another; an envoy lives there."""
    if len(who.states) != 1 or len(city.states) != 1 or who.states == city.states:
        return False
    told = tokens[who.first : who.last + 1]
    if any(t.lemma in words.residents or t.low.startswith(words.former) for t in told):
        return False
    if who.kind == "group" and tokens[who.head].lemma not in words.sent:
        return False  # tourists and soldiers are on no visit
    here = tokens[city.first - 1].low in INSIDE and tokens[city.head].feats.get("Case") == "Loc"
    named = tokens[who.head].feats.get("Case") == "Nom" and who.states[0] in words.states
    capital = words.capitals.get(city.states[0]) == city.name
    return named and here and (city.kind == "state" or capital)


def _stands_alone(who: Actor, city: Actor, scene: Scene, words: Words) -> bool:
    """Nothing but the day and «уже», «—» stands before and between the two, and the clause ends."""
    tokens = scene.sentence.tokens
    days = {i for note in scene.dates for i in range(note.first, note.last + 1)}
    if any(tokens[i].lemma not in words.today | words.tomorrow for i in days if i < city.first):
        return False
    idle = [*range(who.first), *range(who.last + 1, city.first - 1)]
    if any(i not in days and tokens[i].low not in words.beside for i in idle):
        return False
    after = tokens[city.last + 1 : city.last + 3]
    if not after or after[0].text in words.ends or after[0].low in words.relatives:
        return True
    return after[0].text == "," and len(after) > 1 and after[1].low in words.relatives


def _draft(who: Actor, city: Actor, scene: Scene, words: Words, language: Language) -> Draft:
    tokens = scene.sentence.tokens
    note = next((n for n in scene.dates if n.first < city.first), None)
    coming = note is not None and tokens[note.first].lemma in words.tomorrow
    guests = parties(who, who.head, "actor", language)
    hosts = parties(city, city.head, "recipient", language)
    return Draft(
        frame=words.frame,
        form=words.frame.form,
        rank=None,
        status="future" if coming else "actual",
        weak_status=False,
        participants=tuple(party.participant for party in (*guests, *hosts)),
        date=note.date if note else None,
        dated_by="date_in_clause" if note else "",
        place=place_of(city, city.head),
        background=False,
        partial=False,
        alone=False,
        eve=False,
        sentence=scene.order,
        paragraph=scene.paragraph,
        evidence=_evidence(who, city, note, tokens),
        words=(who.span, city.span),
        content=content_of(scene.sentence, scene.actors),
        listed=scene.listed,
        borne=True,
        beside=frozenset(code for actor in scene.actors for code in actor.states),
    )


def _evidence(who: Actor, city: Actor, note: DateNote | None, tokens: Sequence[Token]) -> Span:
    first = min(who.first, note.first) if note else who.first
    return Span(tokens[first].start, tokens[city.last].stop)
