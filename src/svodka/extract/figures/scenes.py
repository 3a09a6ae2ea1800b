"""Scenes: what a rule that binds a measure may look at, and the phrases it answers with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from svodka.extract.figures.mentions import Mention, is_participle
from svodka.extract.figures.phrases import phrase_around
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords


@dataclass(frozen=True, slots=True)
class Measure:
    """name: the noun phrase, nominative. first..last: its tokens in sentence `sentence`.

    key: lemma of its head, for telling whether two figures speak of one thing. borrowed: it
    belongs to an earlier figure («он», an elided subject). part: how a part of it is called («доля
    доходов»), "" where the number is of the whole.
    """

    name: str
    key: str
    sentence: int
    first: int
    last: int
    rule: str
    borrowed: bool = False
    part: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at. before, unit: of the figure told last, or None."""

    mention: Mention
    around: Surroundings
    before: Measure | None
    unit: str | None = None

    @property
    def words(self) -> FigureWords:
        return self.around.words

    @property
    def taken(self) -> Collection[int]:
        return self.around.taken.get(self.mention.sentence.index, ())

    @property
    def counted(self) -> Collection[int]:
        return self.around.counted.get(self.mention.sentence.index, ())

    @property
    def named(self) -> Collection[int]:
        return self.around.named.get(self.mention.sentence.index, ())


def phrase(scene: Scene, head: int, rule: str, number: str | None = None) -> Measure:
    """The measure that the noun phrase around `head` makes."""
    m = scene.mention
    first, last = phrase_around(m.tokens, head, scene.taken, joined=number is None)
    last = _without_size(scene, head, last)
    name = scene.around.language.nominative(m.tokens[first : last + 1], number)
    if first not in scene.named or m.lemma(first) in scene.words.ordinary:
        name = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return Measure(name, m.lemma(head), m.sentence.index, first, last, rule)


def _without_size(scene: Scene, head: int, last: int) -> int:
    """«соглашения [на общую сумму]»: what the number says of them ends no name."""
    m, start = scene.mention, last - 1
    if m.lemma(last) not in scene.words.sizes:
        return last
    while start > head and m.tokens[start].pos == "ADJ":
        start -= 1
    return start - 1 if start > head and m.tokens[start].pos == "ADP" else last


def borrowed(scene: Scene, rule: str) -> Measure | None:
    """The measure of the figure told last, for a pronoun or nothing in its place."""
    b = scene.before
    if b is None:
        return None
    return Measure(b.name, b.key, b.sentence, b.first, b.last, rule, borrowed=True)


def own(mention: Mention) -> range:
    """The tokens of the quantity itself."""
    return range(mention.quantity.first, mention.quantity.last + 1)


def next_noun(mention: Mention, start: int) -> int | None:
    """The noun that the adjectives from `start` on lead to."""
    for i in range(start, min(start + 5, len(mention.tokens))):
        token = mention.tokens[i]
        if token.pos in ("NOUN", "PROPN"):
            return i if len(token.text) > 1 else None  # «1,4 % г/г»
        if token.pos not in ("ADJ", "DET") and not is_participle(token):
            return None
    return None


def dependent_noun(mention: Mention, head: int) -> int | None:
    """«рост [товарооборота]»: the genitive below a noun."""
    for i in range(head + 1, min(head + 5, len(mention.tokens))):
        token = mention.tokens[i]
        if token.pos in ("NOUN", "PROPN") and i not in own(mention):
            return i if token.feats.get("Case") == "Gen" else None
        if token.pos not in ("ADJ", "DET") and not is_participle(token):
            return None
    return None


def start_of_phrase(mention: Mention, i: int, scene: Scene) -> int:
    """From the last noun of a phrase back to its head: «договор поставки [газа]» → договор."""
    tokens = mention.tokens
    while (
        i > mention.start
        and tokens[i].feats.get("Case") == "Gen"
        and (j := _noun_before(mention, i)) is not None
        and j not in scene.taken
    ):
        i = j
    return i


def _noun_before(mention: Mention, i: int) -> int | None:
    for j in range(i - 1, max(mention.start - 1, i - 5), -1):
        token = mention.tokens[j]
        if token.pos == "NOUN":
            return j
        if token.pos not in ("ADJ", "DET", "PROPN", "CCONJ"):
            return None
    return None
