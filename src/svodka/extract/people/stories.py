"""Story: an article's actors as they are being resolved, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from svodka.annotate.actors.lexicon import Lexicon, load_lexicon
from svodka.annotate.notes import EMBLEM, Actor
from svodka.extract.people.registers import Register
from svodka.language import Doc, Language, Token
from svodka.ontology.states import state_of_domain

ASIDE = ("junk", "caption")  # zones that tell other stories
PERSONAL = ("person", "title")
REACH = 60  # actors looked back over; older ones are no antecedents


class Story:
    """`actors` are replaced one by one from the first on: those before an index are resolved."""

    def __init__(
        self, doc: Doc, actors: Sequence[Actor], register: Register, language: Language
    ) -> None:
        self.doc = doc
        self.actors = list(actors)
        self.register = register
        self.language = language
        self.lexicon: Lexicon = load_lexicon(language)
        # the state the outlet is at home in, by its address («.ru»), or None
        self.home = state_of_domain(urlsplit(doc.article.url or "").hostname or "")
        self._aside = [sentence.zone in ASIDE for sentence in doc.sentences]
        # found when first asked for
        self._names: dict[int, dict[int, list[str]]] | None = None
        self._covered: set[int] | None = None
        self._frequent: dict[str, list[int]] | None = None

    def token(self, actor: Actor) -> Token:
        """The head of a mention."""
        return self.doc.sentences[actor.sentence].tokens[actor.head]

    def genders(self, actor: Actor) -> set[str]:
        """Genders a person or title may have: of the name's words, else of the office."""
        tokens = self.doc.sentences[actor.sentence].tokens
        head = tokens[actor.head]
        above = tokens[head.head] if head.rel.startswith("nsubj") and head.head >= 0 else None
        if above is not None and above.pos == "VERB" and "Gender" in above.feats:
            return {above.feats["Gender"]}
        if actor.kind == "person":
            size = len(actor.name.split())
            words = tokens[max(actor.first, actor.last + 1 - size) : actor.last + 1]
            return {word.feats.get("Gender", "Masc") for word in words}
        return {head.feats.get("Gender", "Masc")}

    def before(self, index: int, sentences: int = 1_000_000) -> Iterator[Actor]:
        """Actors before one, the nearest first, in its own and so many earlier sentences.

        Other stories' teasers and captions are passed over, unless the actor stands in one, and so are
        emblems («орден Дружбы»).
        """
        own = self.actors[index].sentence
        aside = self._aside[own]
        for i in range(index - 1, max(0, index - REACH) - 1, -1):
            actor = self.actors[i]
            if own - actor.sentence > sentences:
                return
            if self._aside[actor.sentence] == aside and actor.kind != EMBLEM:
                yield actor

    def after(self, index: int) -> Iterator[Actor]:
        """Actors after one, the nearest first, not yet resolved."""
        own = self._aside[self.actors[index].sentence]
        for actor in self.actors[index + 1 : index + 1 + REACH]:
            if self._aside[actor.sentence] == own and actor.kind != EMBLEM:
                yield actor

    def names_in(self, actor: Actor) -> list[str]:
        """Personal names that stand inside a mention."""
        if self._names is None:
            self._names = _names_by_place(self.doc)
        return self._names.get(actor.sentence, {}).get(actor.last, [])

    def opens_item(self, sentence: int) -> bool:
        """Whether the sentence before ends with a semicolon: a digest's items are no context."""
        start = self.doc.sentences[sentence].start
        return self.doc.text[max(0, start - 20) : start].rstrip()[-1:] == ";"

    @property
    def covered(self) -> set[int]:
        """Starts of the head tokens of all mentions but pronouns."""
        if self._covered is None:
            self._covered = {self.token(a).start for a in self.actors if a.kind != "pronoun"}
        return self._covered

    def _states_named(self) -> dict[str, list[int]]:
        """States in order of appearance, outside other stories, with the sentences they stand in,
        as they were told when first asked for."""
        if self._frequent is None:
            self._frequent = {}
            for actor in self.actors:
                if actor.kind != EMBLEM and not self._aside[actor.sentence]:
                    for code in actor.states:
                        self._frequent.setdefault(code, []).append(actor.sentence)
        return self._frequent

    def main_states(self, count: int, sentence: int) -> tuple[str, ...]:
        """So many states most named, as they appear; () where one more is as frequent, or where
        one of them is named in that sentence alone («премьеры обсудили выборы в Сирии»)."""
        named = self._states_named()
        top = sorted(named.items(), key=lambda item: -len(item[1]))
        if len(top) < count or (len(top) > count and len(top[count][1]) == len(top[count - 1][1])):
            return ()
        if any(set(held) == {sentence} for _, held in top[:count]):
            return ()
        kept = {code for code, _ in top[:count]}
        return tuple(code for code in named if code in kept)

    def opening_states(self, count: int, sentence: int) -> tuple[str, ...]:
        """So many states that the article's first sentence with a name names, () if it does not or
        is that sentence itself."""
        told = [a for a in self.actors if a.kind != "pronoun" and not self._aside[a.sentence]]
        first = told[0].sentence if told else sentence
        if first >= sentence:
            return ()
        there = [a for a in told if a.sentence == first]
        sides = [a for a in there if a.kind != "city" or self.token(a).feats.get("Case") != "Loc"]
        for actors in (there, sides):  # «президенты Ирана и Чада встретились в Лиме»
            named = dict.fromkeys(code for actor in actors for code in actor.states)
            if len(named) == count:
                return tuple(named)
        return ()

    def count_in(self, actor: Actor) -> int:
        """How many a group's numeral says: «трех государств», two without one; none where more
        are counted («12 стран»)."""
        counts = self.lexicon.groups["pairs"]["counts"]
        tokens = self.doc.sentences[actor.sentence].tokens
        if actor.first and tokens[actor.first - 1].pos == "NUM":
            return int(counts.get(tokens[actor.first - 1].lemma, 0))
        inside = tokens[actor.first : actor.last + 1]
        return next((counts[token.lemma] for token in inside if token.lemma in counts), 2)

    def is_counted(self, actor: Actor) -> bool:
        """«трех государств», «оба президента»: it says how many."""
        counts = self.lexicon.groups["pairs"]["counts"]
        tokens = self.doc.sentences[actor.sentence].tokens
        inside = tokens[max(0, actor.first - 1) : actor.last + 1]
        return any(token.lemma in counts for token in inside)

    def is_company(self, actor: Actor) -> bool:
        """«обсудил с министрами»: those whom somebody talks to are not both sides."""
        tokens = self.doc.sentences[actor.sentence].tokens
        return actor.first > 0 and tokens[actor.first - 1].lemma == "с"

    def in_quotes(self, actor: Actor) -> bool:
        """Whether a quotation mark opens before the mention in its sentence."""
        tokens = self.doc.sentences[actor.sentence].tokens
        return any(token.text in '«"“„' for token in tokens[: actor.first])

    def names_of(self, code: str) -> list[str]:
        """The names of a state or organisation in the language, the usual one first."""
        for table in ("states", "organisations"):
            row = self.language.table(table).get(code)
            if row is not None:
                return list(row["names"])
        return []


def _names_by_place(doc: Doc) -> dict[int, dict[int, list[str]]]:
    """Sentence → last token → names of persons that end there."""
    found: dict[int, dict[int, list[str]]] = {}
    for name in doc.names:
        if name.kind == "PER":
            found.setdefault(name.sentence, {}).setdefault(name.last, []).append(name.normal)
    return found
