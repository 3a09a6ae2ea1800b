"""View: one sentence as the rules of attribution look at it."""

from __future__ import annotations

from svodka.annotate.actors.lexicon import load_lexicon
from svodka.annotate.notes import Actor
from svodka.extract.statements.contents import OPENING
from svodka.extract.statements.quotes import AFTER_SPEECH, Quote, Quotes
from svodka.extract.statements.words import Lemmas, SpeechWords
from svodka.language import Doc, Language, Sentence, Token
from svodka.language.footnotes import without_footnotes
from svodka.language.trees import Tree, tree_of

DASHES = frozenset("—–-")
NEAR = 300  # characters to a quotation that a sentence may tell the speaker of
GAP = 20  # blanks between a colon and a quotation
NAME = 4  # words of a name in quotation marks
MARKS = frozenset(",—–:;()")
CLAUSES = frozenset({"acl", "acl:relcl", "parataxis", "advcl", "ccomp"})


class View:
    """A sentence with its tree, its actors by token, and what of it stands in quotation marks."""

    def __init__(
        self,
        doc: Doc,
        sentence: Sentence,
        quotes: Quotes,
        actors: list[Actor],
        language: Language,
        words: SpeechWords,
        before: Sentence | None,
    ) -> None:
        self.doc = doc
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self.lemmas = sentence.lemmas
        self.quotes = quotes
        self.actors = actors
        self.language = language
        self.words = words
        self.before = before  # the sentence before, in the story
        self.has_colon = doc.text.find(":", sentence.start, sentence.stop) >= 0
        last = quotes.before(sentence.stop)
        self.quoting = last is not None and last.stop > sentence.start  # whether a token may be
        self.near_quotes = quotes.are_near(sentence.start - NEAR, sentence.stop + NEAR)
        self.said = self._in_marks() if self.quoting else [False] * len(self.tokens)
        # found when first asked for; mypyc's classes know no cached_property
        self._tree: Tree | None = None
        self._at: dict[int, list[Actor]] | None = None
        self._semicolons: list[int] | None = None
        self._phrases: dict[int, list[int]] = {}

    @property
    def tree(self) -> Tree:
        if self._tree is None:
            self._tree = tree_of(self.sentence)
        return self._tree

    def _in_marks(self) -> list[bool]:
        """Which tokens stand in quotation marks, names in them («Вестник») apart."""
        said = [False] * len(self.tokens)
        for quote in self.quotes.touching(self.sentence.start, self.sentence.stop):
            inside = [i for i, token in enumerate(self.tokens) if quote.says(token.start)]
            if inside and not self._is_name(quote):
                for index in inside:
                    said[index] = True
        return said

    def _is_name(self, quote: Quote) -> bool:
        """A few words, the first with a capital, without a predicate, and not somebody's speech."""
        text = self.doc.text
        inner = text[quote.start + 1 : quote.stop - 1]
        if (
            not inner[:1].isupper()
            or not inner[-1:].isalnum()
            or len(inner.split(None, NAME)) > NAME
        ):
            return False
        before = text[max(quote.start - GAP, 0) : quote.start]
        if before.rstrip()[-1:] == ":" or AFTER_SPEECH.match(text, quote.stop):
            return False
        tokens = self.tokens
        return not any(
            quote.start < tokens[i].start < quote.stop and self.is_finite(i)
            for i in range(len(tokens))
        )

    def actors_at(self, index: int) -> list[Actor]:
        """Who is named at a token, those headed by it first."""
        if self._at is None:
            self._at = _by_token(self.actors)
        found = self._at.get(index)
        if found is None:
            return []
        others = [actor for actor in found if actor.head != index]
        return [actor for actor in found if actor.head == index] + others

    def read(self, start: int, stop: int) -> str:
        """`text[start:stop]` as it is read, any blanks one space."""
        return " ".join(without_footnotes(self.doc.text[start:stop]).split())

    def genitive(self, name: str) -> str:
        """A name in the genitive."""
        return load_lexicon(self.language).declensions.genitive(name)

    def is_mark(self, index: int, marks: str | frozenset[str]) -> bool:
        """Whether a token is one of these marks and not inside a quotation."""
        inside = 0 <= index < len(self.tokens)
        return inside and self.tokens[index].text in marks and not self.said[index]

    def is_named(self, index: int) -> bool:
        """Whether a name in quotation marks begins or ends with a token, as in «Вестник»."""
        inside = 0 < index < len(self.tokens) - 1 and self.tokens[index].text[0].isupper()
        return inside and not self.said[index] and self.tokens[index - 1].text in OPENING

    def has_lemma(self, index: int, lemmas: Lemmas) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].lemma in lemmas

    def has_pos(self, index: int, kinds: frozenset[str]) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].pos in kinds

    def is_gerund(self, index: int) -> bool:
        """«выступая», «ответив»"""
        inside = 0 <= index < len(self.tokens)
        return inside and self.tokens[index].feats.get("VerbForm") == "Conv"

    def is_short(self, index: int) -> bool:
        """A short adjective or participle («готов», «отложен»): it has a number and no case."""
        feats = self.tokens[index].feats
        return "Case" not in feats and "Number" in feats and feats.get("Degree") != "Cmp"

    def is_finite(self, index: int) -> bool:
        """A verb with tense or mood, or a short adjective or participle: what makes a clause."""
        token = self.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return token.feats.get("VerbForm", "Fin") == "Fin" or self.is_participle(index, True)
        return token.pos == "ADJ" and self.is_short(index)

    def is_participle(self, index: int, short: bool = False) -> bool:
        """A participle: a full one («заявивший»), or a short one («сказано»)."""
        part = self.tokens[index].feats.get("VerbForm") == "Part"
        return part and self.is_short(index) is short

    def is_clause(self, first: int, stop: int) -> bool:
        """Whether tokens hold a predicate."""
        return any(self.is_finite(index) for index in range(max(first, 0), stop))

    def left_bound(self, index: int) -> int:
        """The first token after the last semicolon before a token."""
        bound = 0
        for semicolon in self._parting():
            if semicolon < index:
                bound = semicolon + 1
        return bound

    def right_bound(self, index: int) -> int:
        """The token where the stretch a token belongs to ends: a semicolon or the end."""
        for semicolon in self._parting():
            if semicolon >= index:
                return semicolon
        return len(self.tokens)

    def _parting(self) -> list[int]:
        """The semicolons outside quotations."""
        if self._semicolons is None:
            tokens, said = self.tokens, self.said
            self._semicolons = [i for i, t in enumerate(tokens) if t.text == ";" and not said[i]]
        return self._semicolons

    def span(self, first: int, stop: int) -> tuple[int, int] | None:
        """Offsets of the tokens first … stop-1; None for no tokens."""
        if first >= stop:
            return None
        return self.tokens[first].start, self.tokens[stop - 1].stop

    def next_mark(self, index: int, marks: str | frozenset[str], stop: int) -> int | None:
        """The next of these marks from a token on, outside quotations."""
        for i in range(max(index, 0), min(stop, len(self.tokens))):
            if self.tokens[i].text in marks and not self.said[i]:
                return i
        return None

    def _goes_on(self, index: int) -> bool:
        """Whether a token is a genitive that a phrase goes on with, whatever the tree says."""
        if index >= len(self.tokens) or self.said[index]:
            return False
        token = self.tokens[index]
        return token.pos in ("NOUN", "PROPN", "ADJ") and token.feats.get("Case") == "Gen"

    def _charged_with(self, head: int, last: int) -> int:
        """The end of what a body named by a common word is set over, whatever the tree says: «по
        данным Агентства по статистике»; a word without a capital of its own names none."""
        nouns, link = self.words.nouns, last + 1
        named = head > 0 and self.tokens[head].text[0].isupper()
        if not named or not self.has_lemma(head, nouns["outlets"] | nouns["bodies"]):
            return last
        noun = self.tree.governor(link) if self.has_lemma(link, self.words.links["over"]) else None
        if noun is None or noun < link or self.tokens[noun].feats.get("Case") != "Dat":
            return last
        while self._goes_on(noun + 1):
            noun += 1
        return noun

    def _leads_to(self, index: int, head: int) -> bool:
        """Whether a token is an adjective in the case of a head after it."""
        if index < 0 or self.tokens[index].pos not in ("ADJ", "DET"):
            return False
        return self.tokens[index].feats.get("Case") == self.tokens[head].feats.get("Case")

    def phrase(self, head: int) -> list[int]:
        """The tokens of a noun phrase without clauses, appositions after a comma, or conjuncts."""
        if head not in self._phrases:
            self._phrases[head] = self._phrase(head)
        return self._phrases[head]

    def _phrase(self, head: int) -> list[int]:
        below = set(self.tree.subtree(head, CLAUSES))
        for other in self.tree.children(head, "conj", "cc"):
            below -= set(self.tree.subtree(other))
        first = last = head
        while first - 1 in below and not self.is_mark(first - 1, MARKS):
            first -= 1
        while last + 1 in below and not self.is_mark(last + 1, MARKS):
            last += 1
        while self._goes_on(last + 1):
            last += 1
        last = self._charged_with(head, last)
        while not self.sentence.parsed and self._leads_to(first - 1, head):
            first -= 1
        while first < head and self.tokens[first].pos in ("ADP", "CCONJ", "SCONJ", "PART"):
            first += 1
        return list(range(first, last + 1))


def _by_token(actors: list[Actor]) -> dict[int, list[Actor]]:
    found: dict[int, list[Actor]] = {}
    for actor in actors:
        for index in range(actor.first, actor.last + 1):
            found.setdefault(index, []).append(actor)
    return found
