"""Forms: whether a word stands in the case and behind the preposition that a slot asks for."""

from __future__ import annotations

from svodka.extract.mentions.controls import ControlWords
from svodka.extract.phrases import fits, is_given
from svodka.language.trees import Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"})


def is_told_as(index: int, preposition: str, case: str, tree: Tree, words: ControlWords) -> bool:
    """«в Тбилиси» is both cases that «в» takes; a preposition of "" asks for none."""
    token = tree.tokens[index]
    if token.rel in ("amod", "case", "conj") or token.pos not in NOMINAL:
        return False
    if token.rel in ("nsubj", "nsubj:pass") and not preposition:
        return False
    if token.rel == "nsubj:pass" and case == "Acc" and token.feats.get("Case") == "Nom":
        # «в ведомство был вызван посол»: the form is the nominative's
        return tree.preposition(index) == preposition
    if preposition == "в" and token.lemma in words.leading:
        return False
    if tree.preposition(index) != preposition:
        return False
    # «пошёл в Тбилиси», «открыт в Тбилиси»: the form is the same
    unchanged = token.pos == "PROPN" and token.low == token.lemma and bool(preposition)
    either = ("Gen", "Ins") if preposition == "с" else ("Acc", "Loc")  # «с Токио»
    given = case == "Dat" and not preposition and is_given(tree, index)
    return given or fits(token, case) or (unchanged and token.feats.get("Case") in either)
