"""Russian: articles in, Docs out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from navec import Navec
from slovnet import NER, Morph, Syntax

from svodka.article import Article, Zone
from svodka.language.doc import Doc, Name, Sentence, Token
from svodka.language.frames import Frame
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.sentences import cut_sentences
from svodka.language.ru.tokens import clean_word, cut_tokens
from svodka.language.ru.weights import MORPH, NAMES, NAVEC, SYNTAX, find_weights
from svodka.language.tables import load_frames, load_table

_HERE = Path(__file__).parent


class Russian:
    """See svodka.language.Language."""

    code = "ru"

    def __init__(self) -> None:
        navec = Navec.load(str(find_weights(NAVEC)))
        self._morph = Morph.load(str(find_weights(MORPH))).navec(navec)
        self._ner = NER.load(str(find_weights(NAMES))).navec(navec)
        self._syntax = Syntax.load(str(find_weights(SYNTAX))).navec(navec)
        self._morphology = Morphology()
        self.table = cache(self._table)
        self.frames = cache(self._frames)

    def _table(self, name: str) -> Mapping[str, Any]:
        return load_table(_HERE / "words", name)

    def _frames(self) -> tuple[Frame, ...]:
        return load_frames(_HERE / "frames")

    def read(self, articles: Sequence[Article]) -> list[Doc]:
        return [self._read(article) for article in articles]

    def _zones(self, article: Article) -> tuple[Zone, ...]:
        try:
            from svodka.language.zones import find_zones
        except ImportError:
            return article.zones or (Zone("body", 0, len(article.text)),)
        return find_zones(article, self.table("zones"))

    def _read(self, article: Article) -> Doc:
        text, zones = article.text, self._zones(article)
        sentences: list[Sentence] = []
        for start, stop, kind in cut_sentences(text, zones):
            tokens = [Token(a, b, text[a:b], "", "") for a, b in cut_tokens(text, start, stop)]
            if tokens:
                sentences.append(Sentence(len(sentences), start, stop, kind, tokens))
        words = [[clean_word(token.text) for token in s.tokens][:1000] for s in sentences]
        names: list[Name] = []
        if words:
            self._tag(sentences, words)
            names = self._names(sentences, words)
        return Doc(article, zones, sentences, names)

    def _tag(self, sentences: list[Sentence], words: list[list[str]]) -> None:
        for sentence, morph, syntax in zip(
            sentences, self._morph.map(words), self._syntax.map(words), strict=True
        ):
            for token, a, b in zip(sentence.tokens, morph.tokens, syntax.tokens, strict=False):
                token.pos, token.feats = a.pos, dict(a.feats)
                token.head, token.rel = int(b.head_id) - 1, b.rel
            sentence.parsed = True
            for token in sentence.tokens:
                token.lemma = self._morphology.lemma(
                    clean_word(token.text).lower(), token.pos, tuple(token.feats.items())
                )

    def _names(self, sentences: list[Sentence], words: list[list[str]]) -> list[Name]:
        infer, names = self._ner.infer, []
        preds = infer.decoder(infer.process(infer.encoder(words)))
        for sentence, tags in zip(sentences, preds, strict=True):
            first = -1
            for index, tag in enumerate([*tags, "O"]):
                if first >= 0 and not tag.startswith("I-"):
                    names.append(self._name(sentence, first, index - 1, tags[first][2:]))
                    first = -1
                if tag.startswith("B-"):
                    first = index
        return names

    def _name(self, sentence: Sentence, first: int, last: int, kind: str) -> Name:
        tokens = sentence.tokens[first : last + 1]
        normal = " ".join(self._nominative_word(token) for token in tokens)
        return Name(tokens[0].start, tokens[-1].stop, kind, normal, sentence.index, first, last)

    def _nominative_word(self, token: Token) -> str:
        word = clean_word(token.text)
        if token.pos not in ("PROPN", "NOUN", "ADJ", "VERB") or token.feats.get("Case") == "Nom":
            return word
        for form in self._morphology.forms(word.lower()):
            if all(form.feats.get(k) == token.feats.get(k) for k in ("Case", "Gender", "Number")):
                changed = form.parse.inflect({"nomn"})
                if changed:
                    return _as(word, changed.word)
        return word

    def nominative(self, tokens: Sequence[Token], number: str | None = None) -> str:
        words = []
        for token in tokens:
            words.append(self._nominative_word(token))
        return " ".join(words)


def _as(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[:1].isupper():
        return "-".join(part.capitalize() for part in word.split("-"))
    return word
