"""Words: the tokens of a sentence as the rules of mending ask for them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence

from svodka.language.doc import Token

VERBAL = frozenset({"VERB", "AUX"})
RELATIVE = "который"
FAR = 40  # tokens; no phrase is looked for further off
SEVERAL = ("ы", "и")  # how a man's genitive ends that is his plural too: «главы»
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})


class Words:
    """The words of a sentence by what they are to their heads, kept true for all rules: whoever
    changes what a word is tells it here (`name`)."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.finite: list[int] = []  # verbs with a tense or a mood
        self.auxiliaries: list[int] = []
        self.relatives: list[int] = []
        self._by_rel: dict[str, list[int]] = {}
        by_rel = self._by_rel
        for index, token in enumerate(tokens):
            if token.rel in by_rel:
                by_rel[token.rel].append(index)
            else:
                by_rel[token.rel] = [index]
            if token.pos in VERBAL:
                if token.pos == "AUX":
                    self.auxiliaries.append(index)
                if token.feats.get("VerbForm") == "Fin":
                    self.finite.append(index)
            elif token.pos == "PRON" and token.lemma == RELATIVE:
                self.relatives.append(index)

    def of(self, *rels: str) -> list[int]:
        """Indices of the words of these relations, in order."""
        return self.of_any(rels)

    def of_any(self, rels: tuple[str, ...]) -> list[int]:
        """`of` relations that are one tuple already."""
        by_rel = self._by_rel
        found: list[int] = []
        for rel in rels:
            if rel in by_rel:
                found = found + by_rel[rel]  # a new list: what a word is may change meanwhile
        if len(rels) > 1:
            found.sort()
        return found

    def name(self, index: int, rel: str) -> None:
        """What the word is to its head."""
        token = self.tokens[index]
        self._by_rel[token.rel].remove(index)
        token.rel = rel
        insort(self._by_rel.setdefault(rel, []), index)

    def is_with_preposition(self, index: int, heads: list[int]) -> bool:
        tokens = self.tokens
        return any(
            heads[i] == index and tokens[i].rel == "case" for i in range(max(0, index - 4), index)
        )


def is_past(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Fin" and token.feats.get("Tense") == "Past"


def agreeing(verb: Token) -> tuple[str | None, str | None]:
    return verb.feats.get("Number"), verb.feats.get("Gender")


def is_subject_of_several(token: Token, tokens: Sequence[Token]) -> bool:
    """«Итоги обсудили главы МИД»: read as a man's genitive, yet a verb in the plural that nobody
    else does, and that is not denied, has him for its subject."""
    if token.rel != "obj" or token.head < 0 or not token.low.endswith(SEVERAL):
        return False
    verb, feats = tokens[token.head], token.feats
    one = feats.get("Case") == "Gen" and feats.get("Number") == "Sing"
    if not one or feats.get("Animacy") != "Anim":
        return False
    if verb.feats.get("VerbForm") != "Fin" or verb.feats.get("Number") != "Plur":
        return False
    return not any(
        other.head == token.head and (other.rel.startswith("nsubj") or other.lemma == "не")
        for other in tokens
    )


def is_below(index: int, above: int, heads: Sequence[int]) -> bool:
    """Whether the word hangs on the other, whatever stands between."""
    for _ in heads:
        index = heads[index]
        if index == above:
            return True
        if index < 0:
            return False
    return False
