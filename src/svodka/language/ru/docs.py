"""Docs: articles cut, tagged, parsed and their names found, many articles at once.

Names are sought in every sentence but junk. A sentence is parsed if it is worth it, tagged by the
network if it is parsed or holds a name; the others get the dictionary's most probable readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock

from svodka.article import Article, Zone
from svodka.language.doc import Doc, Sentence, Token
from svodka.language.ru.capitals import calm, is_shouted
from svodka.language.ru.lookalikes import read_lookalikes
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.names import Analysed, NameFinder
from svodka.language.ru.networks import Networks
from svodka.language.ru.sentences import Spans, cut_sentences
from svodka.language.ru.tags import Tag
from svodka.language.ru.tokens import cut_words
from svodka.language.ru.trees import Tree
from svodka.language.ru.triggers import Triggers

_AT_ONCE = 16_000  # words analysed together


@dataclass(slots=True, eq=False)
class Draft:
    """A sentence in the making. `seen` are the words as a reader sees them, `low` the same in lower
    case, `words` as the networks read them; `bio` are the networks' name tags, `rows` the words'
    rows in their vocabulary."""

    zone: str
    spans: Spans
    seen: list[str]
    low: list[str]
    words: list[str]
    worth: bool = False
    rows: list[int] = field(default_factory=list)
    bio: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    tree: Tree | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Everything that reading needs, loaded once."""

    networks: Networks
    morphology: Morphology
    names: NameFinder
    triggers: Triggers
    lock: Lock = field(default_factory=Lock)  # the networks serve one thread at a time

    def read(self, articles: Sequence[Article], zones: Sequence[tuple[Zone, ...]]) -> list[Doc]:
        """Docs of the articles, in order."""
        texts = [article.text for article in articles]
        drafted = [
            [self._draft(text, kind, spans) for kind, spans in cut_sentences(text, cut)]
            for text, cut in zip(map(read_lookalikes, texts), zones, strict=True)
        ]
        with self.lock:
            for part in _parts(d for drafts in drafted for d in drafts if d.zone != "junk"):
                self._analyse(part)
        return [
            self._doc(article, cut, drafts)
            for article, cut, drafts in zip(articles, zones, drafted, strict=True)
        ]

    def _draft(self, text: str, zone: str, spans: Spans) -> Draft:
        seen = cut_words(text, spans)
        low = [word.lower() for word in seen]
        words = calm(seen, self.morphology) if is_shouted(seen) else seen
        return Draft(zone, spans, seen, low, words)

    def _analyse(self, drafts: Sequence[Draft]) -> None:
        """Fill in what the networks say, each asked only about the sentences that need it."""
        networks = self.networks
        for draft, rows in zip(drafts, networks.rows([d.words for d in drafts]), strict=True):
            draft.rows = rows
        for draft, bio in zip(drafts, networks.names([d.rows for d in drafts]), strict=True):
            draft.bio = bio
            draft.worth = self.triggers.any_in(draft.low)
        tagged = [d for d in drafts if d.worth or d.bio.count("O") < len(d.bio)]
        for draft, tags in zip(tagged, networks.tags([d.rows for d in tagged]), strict=True):
            draft.tags = tags
        parsed = [d for d in drafts if d.worth]
        for draft, tree in zip(parsed, networks.trees([d.rows for d in parsed]), strict=True):
            draft.tree = tree

    def _doc(self, article: Article, zones: tuple[Zone, ...], drafts: Sequence[Draft]) -> Doc:
        doc = Doc(article, zones, [], [])
        for index, draft in enumerate(drafts):
            tokens = list(self._tokens(article.text, draft))
            start, stop = draft.spans[0][0], draft.spans[-1][1]
            sentence = Sentence(index, start, stop, draft.zone, tokens, draft.worth)
            doc.sentences.append(sentence)
        doc.names = self.names.find(doc, [Analysed(d.words, d.bio, d.tags) for d in drafts])
        return doc

    def _tokens(self, text: str, draft: Draft) -> Iterator[Token]:
        size = len(draft.spans)
        lemmas, tags = self._readings(draft)
        heads, rels = draft.tree or ([-1] * size, [""] * size)
        for (start, stop), seen, lemma, tag, head, rel in zip(
            draft.spans, draft.seen, lemmas, tags, heads, rels, strict=True
        ):
            word = text[start:stop]
            yield Token(start, stop, word, lemma, tag.pos, tag.feats, head, rel, seen)

    def _readings(self, draft: Draft) -> tuple[Sequence[str], Sequence[Tag]]:
        """Lemmas and tags: the tagger's, or where it was not asked the likeliest ones."""
        if draft.tags:
            return self.morphology.lemmas(draft.low, draft.tags), draft.tags
        guesses = [self.morphology.guess(word) for word in draft.low]
        return [lemma for lemma, _ in guesses], [tag for _, tag in guesses]


def _parts(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """Sentences in parts of about _AT_ONCE words, so that memory does not grow with the articles."""
    part, size = [], 0
    for draft in drafts:
        part.append(draft)
        size += len(draft.words)
        if size >= _AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part
