"""Docs: articles cut, tagged, parsed and their names found, many articles at once.

Names are sought in every sentence that may hold one, but junk. A sentence is parsed if it is worth it, tagged by the
network if it is parsed or holds a name; the others get the dictionary's most probable readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock

from svodka.article import Article, Zone
from svodka.language.doc import Doc, Sentence, Token
from svodka.language.ru.capitals import calm, is_shouted, may_name
from svodka.language.ru.forms import Form, Forms
from svodka.language.ru.lookalikes import read_lookalikes
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.names import Analysed, NameFinder
from svodka.language.ru.networks import Networks
from svodka.language.ru.sentences import Ends, Spans, cut_sentences
from svodka.language.ru.tags import Tag
from svodka.language.ru.tokens import cut_words, is_plain
from svodka.language.ru.trees import Tree
from svodka.language.ru.triggers import Triggers

_AT_ONCE = 24_000  # words analysed together: 64 articles of news have fewer


@dataclass(slots=True, eq=False)
class Draft:
    """A sentence in the making. `texts` are its words, `seen` the same as a reader sees them,
    `forms` as the networks read them; `bio` are the networks' name tags, `rows` the words' rows in
    their vocabulary."""

    zone: str
    spans: Spans
    texts: list[str]
    seen: list[str]
    forms: list[Form]
    worth: bool = False
    rows: list[int] = field(default_factory=list)
    bio: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    tree: Tree | None = None
    tokens: list[Token] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Everything that reading needs, loaded once."""

    networks: Networks
    morphology: Morphology
    names: NameFinder
    triggers: Triggers
    openers: tuple[str, ...]
    beginnings: tuple[str, ...]
    ends: Ends
    forms: Forms
    lock: Lock = field(default_factory=Lock)  # the networks serve one thread at a time

    def read(self, articles: Sequence[Article], zones: Sequence[tuple[Zone, ...]]) -> list[Doc]:
        """Docs of the articles, in order."""
        drafted = [
            self._drafts(article.text, cut) for article, cut in zip(articles, zones, strict=True)
        ]
        with self.lock:
            for part in _parts(d for drafts in drafted for d in drafts if d.zone != "junk"):
                self._analyse(part)
                for draft in part:
                    draft.tokens = self._tokens(draft)
        return [
            self._doc(article, cut, drafts)
            for article, cut, drafts in zip(articles, zones, drafted, strict=True)
        ]

    def _drafts(self, text: str, zones: tuple[Zone, ...]) -> list[Draft]:
        """The sentences of a text, cut into words."""
        legible = read_lookalikes(text)
        plain = is_plain(text) and legible == text
        known = self.forms
        drafts = []
        for zone, spans in cut_sentences(legible, zones, self.openers, self.beginnings, self.ends):
            texts = [text[start:stop] for start, stop in spans]
            forms = [known[word] for word in (texts if plain else cut_words(legible, spans))]
            seen = [form.seen for form in forms]
            if is_shouted(seen):
                forms = [known[word] for word in calm(seen, self.morphology)]
            drafts.append(Draft(zone, spans, seen if plain else texts, seen, forms))
        return drafts

    def _analyse(self, drafts: Sequence[Draft]) -> None:
        """Fill in what the networks say, each asked only about the sentences that need it."""
        networks = self.networks
        codes = [[form.code for form in draft.forms] for draft in drafts]
        for draft, rows in zip(drafts, networks.rows(codes), strict=True):
            draft.rows = rows
        named = [d for d in drafts if may_name(d.forms, self.morphology)]
        for draft, bio in zip(named, networks.names([d.rows for d in named]), strict=True):
            draft.bio = bio
        for draft in drafts:
            draft.bio = draft.bio or ["O"] * len(draft.forms)
            draft.worth = self._is_worth(draft.forms)
        tagged = [d for d in drafts if d.worth or d.bio.count("O") < len(d.bio)]
        for draft, tags in zip(tagged, networks.tags([d.rows for d in tagged]), strict=True):
            draft.tags = tags
        parsed = [d for d in drafts if d.worth]
        for draft, tree in zip(parsed, networks.trees([d.rows for d in parsed]), strict=True):
            draft.tree = tree

    def _is_worth(self, forms: Sequence[Form]) -> bool:
        """Whether a sentence of those words is worth parsing."""
        if any(form.alone for form in forms):
            return True
        return self.triggers.meet([form.hints for form in forms if form.hints])

    def _doc(self, article: Article, zones: tuple[Zone, ...], drafts: Sequence[Draft]) -> Doc:
        doc = Doc(article, zones, [], [])
        for index, draft in enumerate(drafts):
            tokens = draft.tokens or self._tokens(draft)
            start, stop = tokens[0].start, tokens[-1].stop
            sentence = Sentence(index, start, stop, draft.zone, tokens, draft.worth)
            doc.sentences.append(sentence)
        doc.names = self.names.find(doc, [Analysed(d.forms, d.bio, d.tags) for d in drafts])
        return doc

    def _tokens(self, draft: Draft) -> list[Token]:
        spans, texts, seen = draft.spans, draft.texts, draft.seen
        heads, rels = draft.tree or ([-1] * len(spans), [""] * len(spans))
        lemmas, tags = self._readings(draft)
        tokens = []
        for i, form in enumerate(draft.forms):
            (start, stop), tag = spans[i], tags[i]
            token = Token(
                start,
                stop,
                texts[i],
                lemmas[i],
                tag.pos,
                tag.feats,
                heads[i],
                rels[i],
                seen[i],
                form.folded,
            )
            tokens.append(token)
        # Spent, and let go before the next part is analysed: a long text is not held twice.
        draft.spans, draft.rows, draft.tree = [], [], None
        draft.texts, draft.seen = [], []
        return tokens

    def _readings(self, draft: Draft) -> tuple[Sequence[str], Sequence[Tag]]:
        """Lemmas and tags: the tagger's, or where it was not asked the likeliest ones."""
        low = [form.low for form in draft.forms]
        if draft.tags:
            lemmas = self.morphology.lemmas(low, draft.tags)
            if draft.bio[0] == "O":
                opening = self.morphology.opening(low[0], draft.tags[0])
                draft.tags = [opening, *draft.tags[1:]]
            return lemmas, self.morphology.amended(low, draft.tags)
        guesses = [self.morphology.guess(word) for word in low]
        return [lemma for lemma, _ in guesses], [tag for _, tag in guesses]


def _parts(drafts: Iterable[Draft]) -> Iterator[list[Draft]]:
    """Sentences in parts of about _AT_ONCE words, so that memory does not grow with the articles."""
    part, size = [], 0
    for draft in drafts:
        part.append(draft)
        size += len(draft.forms)
        if size >= _AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part
