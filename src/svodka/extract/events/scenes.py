"""Scenes: the sentences of an article that may tell of an act, each with what stands in it.

Most sentences have the words of no act, or name nobody who could do it: for these nothing is laid
out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from svodka.annotate.notes import Actor, DateNote
from svodka.extract.events.sayings import Sayings
from svodka.extract.listings import Lines
from svodka.extract.mentions import draft_sentence
from svodka.extract.mentions.candidates import Candidates
from svodka.extract.mentions.drafts import Draft, Scene
from svodka.extract.mentions.others import OPENING
from svodka.extract.mentions.pointers import points_to_place
from svodka.extract.mentions.whereabouts import draft_whereabouts, find_guest
from svodka.extract.posts import state_of_post
from svodka.language import Doc, Language, Sentence


class Scenes:
    """An article's sentences in order, but for captions and the like, with those who are named in
    each and its dates (by its index), and whose words it tells."""

    def __init__(
        self,
        doc: Doc,
        told: Sequence[Sentence],
        actors: Mapping[int, Sequence[Actor]],
        dates: Mapping[int, Sequence[DateNote]],
        sayings: Sayings,
        language: Language,
    ) -> None:
        self.told = told
        self.actors = actors
        self.dates = dates
        self.published = doc.article.published
        self.text = doc.text
        self._sayings = sayings
        self._language = language
        self._alone = names_one_side(doc, actors, language)
        self._lines: Lines | None = None

    def draft(self, order: int, story: Sequence[Sentence]) -> list[Draft]:
        """The mentions of the sentence of that number; story: the sentences of its own."""
        sentence, language = self.told[order], self._language
        here, said = self.actors.get(sentence.index, ()), self._sayings.of(sentence)
        # asked before anything is laid out; whoever drafts asks again, of each clause's own people
        tells = sentence.parsed and Candidates(here, said, self._alone, language).may_tell(sentence)
        if not tells and find_guest(here) is None:
            return []
        line = self.line(order)
        scene = Scene(
            sentence,
            order,
            self.published,
            here,
            told_actors(story[:OPENING], self.actors),
            self.dates.get(sentence.index, ()),
            line,
            self.is_listing(line),
            said,
            self._alone,
        )
        found = draft_sentence(scene, language) if tells else []
        whole = any(not draft.partial for draft in found)
        return found if whole else [*found, *draft_whereabouts(scene, language)]

    def line(self, order: int) -> int:
        """The line of the text that a sentence stands in, counted from 0."""
        return self._told_lines().line_at(self.told[order].start)

    def is_listing(self, line: int) -> bool:
        """Whether the line lists several stories."""
        return self._told_lines().is_listing(line)

    def _told_lines(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text, self._language)
        return self._lines


def names_one_side(doc: Doc, actors: Mapping[int, Sequence[Actor]], language: Language) -> bool:
    """Nobody, or one state alone: no two can have met or signed anything. An organisation is many,
    and «посол Чили в Перу» names two."""
    named = [actor for here in actors.values() for actor in here]
    codes = {code for actor in named for code in actor.states}
    organised = any(actor.kind == "organisation" for actor in named)
    if len(codes) > 1 or organised or not codes.isdisjoint(language.table("organisations")):
        return False
    sentences = doc.sentences
    return not any(state_of_post(a, sentences[a.sentence].tokens, language) for a in named)


def told_actors(told: Sequence[Sentence], actors: Mapping[int, Sequence[Actor]]) -> list[Actor]:
    """Those who are named in the sentences of the story itself; «там» names nobody."""
    found = [actor for sentence in told for actor in actors.get(sentence.index, ())]
    return [actor for actor in found if not points_to_place(actor)]
