"""Interviews: the lead tells whom the outlet asked, and lines of questions and answers follow.

«Вестник» расспросил министра Хуана Переса. ¶ — Когда откроют порт? ¶ — В апреле. ¶ …

Each answer is a direct content of whoever was asked; a question is nobody's. Who was asked is told
here, what is asked and answered in `turns`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor, Notes
from svodka.extract.questions import ANSWERED
from svodka.extract.statements.memory import office_words
from svodka.extract.statements.turns import Turn, find_turns, first_question, turn_at
from svodka.extract.statements.words import SpeechWords
from svodka.findings import Span, Statement
from svodka.language import Doc, Sentence, Token

FEWEST = 2  # answers of an interview
PERSON = "person"
TOLD_BY = ("asking", "talking", "talks", "questions", "fellows")
DASHES = frozenset("—–-")
NEAR = 4  # tokens from «корреспондент» to her name
PEOPLE = frozenset({PERSON, "title"})
UNREAD = frozenset({"junk", "caption"})


@dataclass(frozen=True, slots=True)
class Interview:
    """Who was asked, and the turns, in order. told: the names of people outside the answers."""

    person: Actor
    turns: tuple[Turn, ...]
    told: frozenset[str]

    def answer_at(self, offset: int) -> Turn | None:
        """The answer that an offset stands in."""
        turn = turn_at(self.turns, offset)
        return turn if turn and turn.answers else None

    def asks_at(self, offset: int) -> bool:
        """Whether an offset stands in a question."""
        turn = turn_at(self.turns, offset)
        return turn is not None and not turn.answers

    def meant(self, actor: Actor, word: Token) -> Actor:
        """«Министр» behind the answers is who was asked, and no minister that he spoke of."""
        alone = actor.first == actor.last and actor.kind in PEOPLE and actor.name not in self.told
        if not alone or word.lemma not in office_words(self.person):
            return actor
        return replace(actor, name=self.person.name, states=self.person.states)

    def said(self, turn: Turn) -> Statement:
        """An answer as a statement."""
        person = self.person
        state = person.states[0] if len(person.states) == 1 else None
        cited = (person.span,)
        return Statement(person.name, state, "direct", Span(*turn.words), ANSWERED, cited)


def find_interview(doc: Doc, notes: Notes, words: SpeechWords) -> Interview | None:
    """The interview that an article is, if it is one: its lead tells who was asked."""
    opening = first_question(doc, words)
    if opening is None:
        return None
    before = [s for s in doc.sentences if s.start < opening and s.zone not in UNREAD]
    people = _people(notes, before)
    person = next((p for s in reversed(before) if (p := _asked(s, people, words))), None)
    if person is None:
        return None
    turns = find_turns(doc, person.name, words)
    if sum(turn.answers for turn in turns) < FEWEST:
        return None
    full = [a for a in notes.actors if a.kind in PEOPLE and a.first < a.last]
    places = ((a.name, turn_at(turns, a.span.start)) for a in full)
    told = frozenset(name for name, turn in places if turn is None or not turn.answers)
    return Interview(person, tuple(turns), told)


def _people(notes: Notes, sentences: list[Sentence]) -> list[Actor]:
    told = {sentence.index for sentence in sentences}
    return [a for a in notes.actors if a.kind in PEOPLE and a.sentence in told]


def _asked(sentence: Sentence, people: list[Actor], words: SpeechWords) -> Actor | None:
    """Whom a sentence tells to have been asked: «расспросил посла», «интервью с послом», «посол
    ответил на вопросы»."""
    known = frozenset().union(*(words.interviews[key] for key in TOLD_BY))
    if sentence.lemmas.isdisjoint(known):
        return None
    here = [a for a in people if a.sentence == sentence.index]
    look = _Look(sentence.tokens, here, _only([a for a in people if a not in here]), words)
    found = (look.asked_by(i) for i, t in enumerate(sentence.tokens) if t.lemma in known)
    return next((actor for actor in found if actor), None)


def _only(people: list[Actor]) -> Actor | None:
    """The one person of these, if only one is named."""
    named = [a for a in people if a.kind == PERSON]
    return named[-1] if len({a.name for a in named}) == 1 else None


@dataclass(frozen=True, slots=True)
class _Look:
    """One sentence before the turns, by the order of its words: many of its make have no tree.

    before: the only person named in the sentences before it.
    """

    tokens: list[Token]
    people: list[Actor]
    before: Actor | None
    words: SpeechWords

    def asked_by(self, word: int) -> Actor | None:
        """Who was asked, by what a word of asking tells."""
        asked, lemma = self.words.interviews, self.tokens[word].lemma
        if lemma in asked["asking"]:
            # in apposition the tagger takes a man's accusative for the genitive
            return self._in_case("Acc", word) or self._in_case("Gen", word)
        if lemma in asked["fellows"]:
            dash = word + 1 < len(self.tokens) and self.tokens[word + 1].text in DASHES
            return self._at(word + 2) if dash else None
        if lemma in asked["questions"]:
            return self._answering(word)
        told, person = self._talked_with(word, lemma in asked["talks"])
        if told:
            return person
        owner = self._at(word + 1, "Gen") if lemma in asked["talks"] else None
        return owner or self._in_case("Nom")

    def _talked_with(self, word: int, noun: bool) -> tuple[bool, Actor | None]:
        """(whether somebody is told with whom one talked, who it is); the outlet's own people, its
        name and «мы» are nobody. noun: «интервью с …», right behind the word."""
        places = range(word + 1, word + 2) if noun else range(len(self.tokens) - 1)
        for place in places:
            if place + 1 >= len(self.tokens) or not self._is_with(place):
                continue
            after = self.tokens[place + 1]
            being = after.feats.get("Animacy") == "Anim" or after.pos in ("PROPN", "PRON")
            us = after.pos == "PRON" and after.feats.get("Person") == "1"
            if being and not us and after.lemma not in self._askers():
                return True, self._at(place + 1)
        return False, None

    def _answering(self, question: int) -> Actor | None:
        """«посол ответил на вопросы», «ответы посла на вопросы», «задал вопросы послу»"""
        asked = self.words.interviews
        for index, token in enumerate(self.tokens):
            if token.lemma in asked["answers"]:
                return self._at(index + 1, "Gen") or self._at(question + 1, "Gen")
            if token.lemma in asked["answering"] and token.feats.get("VerbForm") == "Fin":
                return self._in_case("Nom")
            if token.lemma in asked["putting"]:
                return self._in_case("Dat", index)
        return None

    def _in_case(self, case: str, after: int = -1) -> Actor | None:
        """The only person named in a case, behind a word; else the only one before, for «его»."""
        named = [a for a in self.people if a.kind == PERSON and self._case(a.head) == case]
        named = [a for a in named if a.last > after and not self._asks(a)]
        if named:
            return named[0] if len({a.name for a in named}) == 1 else None
        again = (i for i in range(after + 1, len(self.tokens)) if self._case(i) == case)
        return next((self.before for i in again if self._points_back(i)), None)

    def _at(self, place: int, case: str | None = None) -> Actor | None:
        """The person named from a place on; for «с ним», «с министром» the only one before."""
        if place >= len(self.tokens) or case not in (None, self._case(place)):
            return None
        named = (a for a in self.people if a.kind == PERSON and a.first == place)
        return next(named, self.before if self._points_back(place) else None)

    def _points_back(self, place: int) -> bool:
        """«он», or a title with no name"""
        token = self.tokens[place]
        third = token.pos == "PRON" and token.feats.get("Person") == "3"
        return third or any(a.kind == "title" and a.head == place for a in self.people)

    def _asks(self, person: Actor) -> bool:
        """«корреспондент «Вестника» Анна Лурье», «журналист Иван Рот»"""
        own = self._askers()
        return any(
            self.tokens[i].lemma in own for i in range(max(person.first - NEAR, 0), person.last)
        )

    def _askers(self) -> frozenset[str]:
        own, nouns = self.words.interviews["askers"], self.words.nouns
        return own | nouns["own_people"] | nouns["outlets"]

    def _is_with(self, index: int) -> bool:
        return self.tokens[index].lemma in self.words.links["with"]

    def _case(self, index: int) -> str | None:
        return self.tokens[index].feats.get("Case")
