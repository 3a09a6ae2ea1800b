"""Doc: an article cut into sentences, tokens and names, with offsets into `Article.text`.

A token's `lemma` is lower case with ё folded to е: tables of words are folded on loading too,
so a lookup never depends on who typed the dots. Grammar is Universal Dependencies'.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svodka.article import Article, Zone
from svodka.language.tables import fold

if TYPE_CHECKING:
    from svodka.language.trees import Tree

_NOTHING: dict[str, str] = {}


@dataclass(slots=True, eq=False, init=False)
class Token:
    """One word or mark. `feats` are UD features of this form (Case, Number, Gender, Tense…).

    `head` is the index of the governor in the same sentence (-1: root, or not parsed) and `rel`
    the UD relation to it ("" when the sentence was not parsed). `seen` is `text` as a reader sees
    it: without soft hyphens and the like, look-alikes of letters as what they stand for. `low` is
    `seen` in lower case with ё folded to е, as tables have it.
    """

    start: int
    stop: int
    text: str
    lemma: str
    pos: str  # UD: NOUN PROPN VERB ADJ ADV NUM PRON DET ADP CCONJ SCONJ PART PUNCT SYM AUX X INTJ
    feats: dict[str, str]  # shared by all tokens so tagged: never written to
    head: int
    rel: str
    seen: str
    low: str

    def __init__(  # by hand: made by the million
        self,
        start: int,
        stop: int,
        text: str,
        lemma: str,
        pos: str,
        feats: dict[str, str] = _NOTHING,
        head: int = -1,
        rel: str = "",
        seen: str = "",
        low: str = "",
    ) -> None:
        self.start = start
        self.stop = stop
        self.text = text
        self.lemma = lemma
        self.pos = pos
        self.feats = feats
        self.head = head
        self.rel = rel
        self.seen = seen or text
        self.low = low or fold(self.seen.lower())


@dataclass(slots=True, eq=False)
class Name:
    """A proper name. kind: PER | LOC | ORG. first, last: token indices in its sentence, inclusive.

    told: `normal`, or what tells it when it is first asked for.
    """

    start: int
    stop: int
    kind: str
    sentence: int
    first: int
    last: int
    told: str | Callable[[], str] = ""

    @property
    def normal(self) -> str:
        """The name in the nominative as a person would write it: «Ильхамом Алиевым» → "Ильхам
        Алиев"."""
        if not isinstance(self.told, str):
            self.told = self.told()
        return self.told


@dataclass(slots=True, eq=False)
class Sentence:
    """Tokens in order. `zone` is the zone its first character stands in. `parsed`: heads are set."""

    index: int
    start: int
    stop: int
    zone: str
    tokens: list[Token]
    parsed: bool = False
    tree: Tree | None = None  # see language.trees.tree_of
    heads: list[int] | None = None  # of the tokens, mended once; see language.mending
    _lemmas: frozenset[str] | None = None

    @property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its words: a rule that needs a word asks them first."""
        if self._lemmas is None:  # kept by hand: mypyc's classes know no cached_property
            self._lemmas = frozenset([token.lemma for token in self.tokens])
        return self._lemmas


@dataclass(slots=True, eq=False)
class Doc:
    """An article as its language sees it. `zones` cover the text in order, without overlap."""

    article: Article
    zones: tuple[Zone, ...]
    sentences: list[Sentence]
    names: list[Name]

    @property
    def text(self) -> str:
        return self.article.text
