"""First persons: for whom «мы», «я» and «наши» stand within somebody's words.

«„Мы осуждаем удары“, — заявил министр»: his state does; «„Я поблагодарил президента“, — сказал
премьер»: he himself did. Whose words they are is known once the article's statements are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from svodka.annotate.notes import Actor, Notes
from svodka.extract.names import name_of_state
from svodka.extract.speakers import Speakers
from svodka.findings import Span, Statement
from svodka.language import Doc, Language, Sentence, Token
from svodka.ontology.states import state_of_domain

DIRECT = "direct"
FIRST_PERSON = "first_person"  # the rule of such an actor
FORCES = "group"  # the kind of «наши военные»
FAR = 2  # «наша доблестная армия»: at most so many words on
# word of the table pronouns.first → kind of the actor that it is
KINDS = {"state": "state", "person": "person", "owned": "adjective"}


def tell_first_persons(
    doc: Doc, notes: Notes, statements: Sequence[Statement], language: Language
) -> Notes:
    """The notes with an actor for every first person in a quotation whose speaker's state is
    told; what is said by others is left out, as «мы» of theirs is nobody's state. What the article
    itself calls «наши» is of the state that its outlet is at home in."""
    quotes = Speakers([s for s in statements if s.kind == DIRECT and s.state])
    site = state_of_domain(urlsplit(doc.article.url or "").hostname or "")
    home = site or _home_told(notes, language)
    if not quotes and home is None:
        return notes
    said = Speakers(statements)
    enemy = _enemy(notes, site, language)
    words = {
        word: KINDS[part]
        for part, told in language.table("groups")["pronouns"]["first"].items()
        for word in told
    }
    found: dict[int, Actor] = {}
    for sentence in doc.sentences:
        own = _our_own(sentence, said, home, words, language)
        told = [*_first_persons(sentence, quotes, words, language), *own]
        told += _enemies(sentence, said, enemy, any(a.kind == FORCES for a in own), language)
        found |= {actor.span.start: actor for actor in told}
    if not found:
        return notes
    ours = [actor for actor in notes.actors if not _is_of_ours(actor, found)]
    kept = [_of_theirs(actor, found, language) for actor in ours]
    taken = {actor.span.start for actor in kept}
    kept += [actor for start, actor in found.items() if start not in taken]
    return replace(notes, actors=tuple(sorted(kept, key=lambda actor: actor.span.start)))


def _home_told(notes: Notes, language: Language) -> str | None:
    """Where no address tells the outlet's home: the one state that the article names of those whose
    press writes in this language; of several none."""
    homes = frozenset(language.table("groups")["pronouns"]["homes"])
    named = {code for actor in notes.actors for code in actor.states} & homes
    return next(iter(named)) if len(named) == 1 else None


def _of_theirs(actor: Actor, found: Mapping[int, Actor], language: Language) -> Actor:
    """«наших дипломатов»: those of a mention that begins so, and whose state nothing else tells;
    «нашу страну» is called by its name."""
    first = found.get(actor.span.start)
    if first is None or actor.states or actor.kind == "pronoun":
        return actor
    name = name_of_state(first.states[0], language) if actor.kind == "state" else None
    return replace(actor, states=first.states, name=name or actor.name)


def _is_of_ours(actor: Actor, found: Mapping[int, Actor]) -> bool:
    """«военные» of «наши военные», whose state nothing else tells: the longer mention tells it."""
    if actor.states or actor.kind == "pronoun":
        return False
    before = (a for a in found.values() if a.kind == FORCES and a.sentence == actor.sentence)
    return any(a.first < actor.first <= a.last for a in before)


def is_us(actor: Actor) -> bool:
    """«мы» in a quotation."""
    return actor.rule == FIRST_PERSON and actor.kind == KINDS["state"]


def is_first_person(token: Token) -> bool:
    """«осуждаем», «благодарю»"""
    feats = token.feats
    finite = token.pos == "VERB" and feats.get("VerbForm") == "Fin"
    return finite and feats.get("Person") == "1"


def _left_out(sentence: Sentence) -> dict[int, str]:
    """Verbs that leave out «мы» or «я», by their index, and the kind of the actor that it is."""
    tokens = sentence.tokens
    verbs = [index for index, token in enumerate(tokens) if is_first_person(token)]
    told = {token.head for token in tokens if token.rel == "nsubj"} if verbs else set()
    return {
        index: KINDS["state" if tokens[index].feats.get("Number") == "Plur" else "person"]
        for index in verbs
        if index not in told
    }


def _first_persons(
    sentence: Sentence, quotes: Speakers, words: Mapping[str, str], language: Language
) -> list[Actor]:
    if not quotes.touching(sentence.start, sentence.stop):
        return []
    found, left_out = [], _left_out(sentence)
    for index, token in enumerate(sentence.tokens):
        kind = words.get(token.lemma) or left_out.get(index)
        said = quotes.holding(token.start, token.stop) if kind else None
        if kind is None or said is None or said.state is None:
            continue
        name = said.speaker if kind == "person" else ""
        found.append(_actor(sentence, index, kind, said.state, name, language))
    return found


def _our_own(
    sentence: Sentence,
    said: Speakers,
    home: str | None,
    words: Mapping[str, str],
    language: Language,
) -> list[Actor]:
    """«наши врачи», «в наши воды»: said by nobody but the article; not «наш корреспондент»."""
    if home is None:
        return []
    outlets = language.table("groups")["pronouns"]["outlets"]
    tokens, owned = sentence.tokens, KINDS["owned"]
    return [
        _actor(sentence, index, owned, home, "", language)
        for index, token in enumerate(tokens)
        if token.lemma in words
        and words[token.lemma] == owned
        and token.rel in ("det", "amod")
        and tokens[token.head].lemma not in outlets
        and is_of_ours(said.holding(token.start, token.stop), home)
    ]


@dataclass(frozen=True, slots=True)
class Enemy:
    """Whom the outlets of a state at war call the enemy. days: of each sentence, its story's own;
    near: the sentences that name one of the two, and those behind them."""

    home: str
    state: str
    since: date
    days: Sequence[date | None]
    near: frozenset[int]

    def is_met(self, sentence: Sentence, at_war: bool) -> bool:
        """In a story of the war's time that names him nearby, or tells of «наша армия» beside."""
        day = self.days[sentence.index]
        return day is not None and day >= self.since and (sentence.index in self.near or at_war)


def _enemy(notes: Notes, home: str | None, language: Language) -> Enemy | None:
    for row in language.table("groups")["enemies"]["rows"]:
        if row["home"] == home:
            told = {a.sentence for a in notes.actors if {row["home"], row["state"]} & {*a.states}}
            near = told | {index + 1 for index in told}
            return Enemy(**row, days=notes.newsdays, near=frozenset(near))
    return None


def _enemies(
    sentence: Sentence, said: Speakers, enemy: Enemy | None, at_war: bool, language: Language
) -> list[Actor]:
    """«враг», «вражеские тылы» in the article's own words or those of its side; not the opponents
    of something («противники реформы»), nor a political one."""
    if enemy is None or not enemy.is_met(sentence, at_war):
        return []
    table, tokens = language.table("groups")["enemies"], sentence.tokens
    words = table["words"]
    barred = {t.head for t in tokens if t.lemma in table["barred"] and t.rel == "amod"}
    owned = {t.head for t in tokens if t.feats.get("Case") in ("Gen", "Dat") and t.rel == "nmod"}
    return [
        _actor(sentence, index, words[token.lemma], enemy.state, "", language)
        for index, token in enumerate(tokens)
        if token.lemma in words
        and index not in owned | barred
        and is_of_ours(said.holding(token.start, token.stop), enemy.home)
    ]


def is_of_ours(said: Statement | None, home: str) -> bool:
    """Said by the article itself, or by somebody of the state that its outlet is at home in."""
    return said is None or said.state == home


def _actor(
    sentence: Sentence, index: int, kind: str, state: str, name: str, language: Language
) -> Actor:
    token = sentence.tokens[index]
    last = _forces(sentence, index, language) if kind == KINDS["owned"] else None
    kind, last = (kind, index) if last is None else (FORCES, last)
    span = Span(token.start, sentence.tokens[last].stop)
    name = name or name_of_state(state, language) or state
    return Actor(span, sentence.index, index, last, last, kind, name, (state,), None, FIRST_PERSON)


def _forces(sentence: Sentence, index: int, language: Language) -> int | None:
    """«наша армия», «наши военные»: the noun of forces that they are, which act for their state."""
    noun = sentence.tokens[index].head
    forces = language.table("groups")["pronouns"]["forces"]
    near = index < noun <= index + FAR and sentence.tokens[index].rel in ("det", "amod")
    return noun if near and sentence.tokens[noun].lemma in forces else None
