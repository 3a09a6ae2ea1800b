"""View: one sentence as the rules of attribution look at it."""

from __future__ import annotations

from functools import cached_property

from svodka.annotate.actors.lexicon import load_lexicon
from svodka.annotate.notes import Actor
from svodka.extract.statements.contents import OPENING
from svodka.extract.statements.quotes import AFTER_SPEECH, Quote, Quotes
from svodka.extract.statements.words import Lemmas, SpeechWords
from svodka.language import Doc, Language, Sentence, Token
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
        self.quotes = quotes
        self.actors = actors
        self.language = language
        self.words = words
        self.before = before  # the sentence before, in the story

    @cached_property
    def tree(self) -> Tree:
        return tree_of(self.sentence)

    @cached_property
    def near_quotes(self) -> bool:
        """Whether any quotation stands in the sentence or not far from it."""
        last = self.quotes.before(self.sentence.stop + NEAR)
        return last is not None and last.stop >= self.sentence.start - NEAR

    @cached_property
    def said(self) -> list[bool]:
        """Which tokens stand in quotation marks, names in them («Вестник») apart."""
        if not self.quoting:
            return [False] * len(self.tokens)
        quotes = [self.quotes.around(token.start, said=True) for token in self.tokens]
        names = {quote for quote in set(quotes) if quote and self._is_name(quote)}
        return [quote is not None and quote not in names for quote in quotes]

    @cached_property
    def quoting(self) -> bool:
        """Whether any token may stand in quotation marks."""
        last = self.quotes.before(self.sentence.stop)
        return last is not None and last.stop > self.sentence.start

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of the sentence: a rule that needs a word asks them first."""
        return frozenset([token.lemma for token in self.tokens])

    def _is_name(self, quote: Quote) -> bool:
        """A few words, the first with a capital, without a predicate, and not somebody's speech."""
        text = self.doc.text
        inner = text[quote.start + 1 : quote.stop - 1]
        few = len(inner.split()) <= NAME and inner[:1].isupper() and inner[-1:].isalnum()
        before = text[max(quote.start - GAP, 0) : quote.start]
        speech = before.rstrip()[-1:] == ":" or AFTER_SPEECH.match(text, quote.stop)
        inside = (i for i, t in enumerate(self.tokens) if quote.start < t.start < quote.stop)
        return few and not speech and not any(self.is_finite(i) for i in inside)

    @cached_property
    def _at(self) -> dict[int, list[Actor]]:
        found: dict[int, list[Actor]] = {}
        for actor in self.actors:
            for index in range(actor.first, actor.last + 1):
                found.setdefault(index, []).append(actor)
        return found

    def actors_at(self, index: int) -> list[Actor]:
        """Who is named at a token, those headed by it first."""
        return sorted(self._at.get(index, ()), key=lambda actor: actor.head != index)

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
        return next((i + 1 for i in reversed(self._semicolons) if i < index), 0)

    def right_bound(self, index: int) -> int:
        """The token where the stretch a token belongs to ends: a semicolon or the end."""
        return next((i for i in self._semicolons if i >= index), len(self.tokens))

    @cached_property
    def _semicolons(self) -> list[int]:
        return [i for i, token in enumerate(self.tokens) if token.text == ";" and not self.said[i]]

    def span(self, first: int, stop: int) -> tuple[int, int] | None:
        """Offsets of the tokens first … stop-1; None for no tokens."""
        if first >= stop:
            return None
        return self.tokens[first].start, self.tokens[stop - 1].stop

    def next_mark(self, index: int, marks: str | frozenset[str], stop: int) -> int | None:
        """The next of these marks from a token on, outside quotations."""
        for i, token in enumerate(self.tokens[max(index, 0) : max(stop, 0)], max(index, 0)):
            if token.text in marks and not self.said[i]:
                return i
        return None

    def _goes_on(self, index: int) -> bool:
        """Whether a token is a genitive that a phrase goes on with, whatever the tree says."""
        if index >= len(self.tokens) or self.said[index]:
            return False
        token = self.tokens[index]
        return token.pos in ("NOUN", "PROPN", "ADJ") and token.feats.get("Case") == "Gen"

    def _leads_to(self, index: int, head: int) -> bool:
        """Whether a token is an adjective in the case of a head after it."""
        if index < 0 or self.tokens[index].pos not in ("ADJ", "DET"):
            return False
        return self.tokens[index].feats.get("Case") == self.tokens[head].feats.get("Case")

    def phrase(self, head: int) -> list[int]:
        """The tokens of a noun phrase without clauses, appositions after a comma, or conjuncts."""
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
        while not self.sentence.parsed and self._leads_to(first - 1, head):
            first -= 1
        while first < head and self.tokens[first].pos in ("ADP", "CCONJ", "SCONJ", "PART"):
            first += 1
        return list(range(first, last + 1))
