"""Nearby: whom a figure is of where its own clause names nobody.

«Во Франции обрушился мост. Два человека погибли»: of whom the rest of its sentence names, or the
sentence before it. «В мире заболели 800 тысяч человек» is of nobody. In a list of the day's stories
each has only its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from svodka.annotate.notes import SIGNS, Actor
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import SKIPPED_ZONES, Mention
from svodka.extract.figures.own_actors import PLACED
from svodka.extract.figures.words import FigureWords
from svodka.extract.listings import Lines
from svodka.findings import Statement
from svodka.language import Doc, Sentence, Token

TELLING = ("organ", "organisation")  # kinds of actors that mostly say what is told
NAMES = ("state", "organisation")  # kinds that outside the words told may be whose the figure is
FEW = 2  # states that a sentence may name to be told of in the next
_STOPS = frozenset(";:")


class Nearby:
    """An article's sentences with those who are named in each, and its lines."""

    def __init__(
        self, doc: Doc, actors: Mapping[int, Sequence[Actor]], lines: Lines, words: FigureWords
    ) -> None:
        self._sentences = doc.sentences
        self._actors = actors
        self._lines = lines
        self.words = words

    def is_listed(self, sentence: Sentence) -> bool:
        """In a list of the day's stories."""
        return self._lines.is_listing(self._lines.line_at(sentence.start))

    def actors_of_story(self, mention: Mention) -> list[Actor]:
        """Of a list of stories, those of the number's own: up to the semicolons around it."""
        tokens, q = mention.tokens, mention.quantity
        start, stop = q.first, q.last + 1
        while start > 0 and tokens[start - 1].text not in _STOPS:
            start -= 1
        while stop < len(tokens) and tokens[stop].text not in _STOPS:
            stop += 1
        return [a for a in self._placed(mention.sentence.index) if start <= a.head < stop]

    def around(self, draft: Draft, said: Statement | None) -> list[Actor]:
        """Those whom the figure's sentence has named before it, or else the sentence before; []
        where nobody is named, or many are. said: the words that it stands in."""
        m = draft.mentions[0]
        here = [a for a in self._named(m.sentence, tells=said is None) if a.head < m.quantity.first]
        if said is not None:
            # «в Чили жалуются, что …»: of Chile; «в Лиме Чили заявила, что …»: of neither
            opened = said.evidence.start
            here = [
                a
                for a in here
                if a.span.start >= opened or (a.kind in NAMES and a.name != said.speaker)
            ]
        before = self._before(m.sentence)
        told = here or ([] if before is None else self._named(before))
        return told if len({code for a in told for code in a.states}) <= FEW else []

    def is_place(self, actor: Actor) -> bool:
        """«в Чили», «на Кубе»: where something is."""
        tokens = self._sentences[actor.sentence].tokens
        return bool(actor.first) and tokens[actor.first - 1].lemma in self.words.inside

    def is_of_world(self, draft: Draft) -> bool:
        """«в мире», in the number's clause, or in the sentence before, if that goes on of it."""
        m = draft.last
        stop = m.quantity.last + 1
        while stop < m.stop and m.tokens[stop].text != "," and m.tokens[stop].pos != "CCONJ":
            stop += 1
        if says_world(m.tokens[m.start : stop], self.words):
            return True
        before = self._before(m.sentence)
        if before is None or self._placed(m.sentence.index) or self._placed(before.index):
            return False
        return says_world(before.tokens, self.words)

    def _named(self, sentence: Sentence, *, tells: bool = True) -> list[Actor]:
        """«Российский самолёт упал»; not «сказал немецкой газете», not «пишет газета Чили», and
        nobody in brackets. tells: whoever says something there may be named only as who says it."""
        tokens = sentence.tokens
        said = tells and any(token.lemma in self.words.saying for token in tokens)
        found = []
        for actor in self._placed(sentence.index):
            adjective = actor.kind == "adjective"
            teller = said and (adjective or actor.kind in TELLING)
            if not teller and not (adjective and is_oblique(tokens, actor)):
                found.append(actor)
        bracketed = in_brackets(tokens) if found else ()
        return [actor for actor in found if actor.head not in bracketed]

    def _placed(self, index: int) -> list[Actor]:
        here = self._actors.get(index, ())
        return [a for a in here if a.kind not in PLACED and a.kind not in SIGNS and a.states]

    def _before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before it in its paragraph, or the headline above the first."""
        if not sentence.index:
            return None
        before = self._sentences[sentence.index - 1]
        line, above = (self._lines.line_at(s.start) for s in (sentence, before))
        if before.zone in SKIPPED_ZONES or self._lines.is_listing(above):
            return None
        headed = before.zone == "headline" and sentence.zone != "headline"
        return before if line == above or headed else None


def is_oblique(tokens: Sequence[Token], actor: Actor) -> bool:
    """Neither a subject's nor an object's: «немецкой газете», «в российский порт»."""
    led = actor.first > 0 and tokens[actor.first - 1].pos == "ADP"
    return led or tokens[actor.head].feats.get("Case") not in ("Nom", "Acc")


def in_brackets(tokens: Sequence[Token]) -> set[int]:
    """The indices of what stands between brackets."""
    depth, found = 0, set()
    for i, token in enumerate(tokens):
        depth = max(0, depth + (token.text == "(") - (token.text == ")"))
        if depth:
            found.add(i)
    return found


def says_world(tokens: Sequence[Token], words: FigureWords) -> bool:
    """«в мире»; not «крупнейший в мире», which says who is."""
    if any(is_ranking(token, words) for token in tokens):
        return False
    lows = [token.low for token in tokens]
    return any(
        tuple(lows[i : i + len(row)]) == row and not (i and tokens[i - 1].pos in ("ADJ", "NUM"))
        for i, low in enumerate(lows)
        for row in words.world
        if low == row[0]
    )


def is_ranking(token: Token, words: FigureWords) -> bool:
    """«крупнейший», «самый», «место»."""
    return token.lemma in words.ranking or token.feats.get("Degree") == "Sup"
