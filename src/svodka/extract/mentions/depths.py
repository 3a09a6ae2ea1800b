"""Depths: slots filled by what stands anywhere below an act's own words."""

from __future__ import annotations

from svodka.extract.mentions.controls import ControlWords
from svodka.extract.mentions.forms import is_told_as
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.strays import CLAUSES
from svodka.language.trees import Tree


def wronged(predicate: Predicate, tree: Tree, words: ControlWords) -> list[int]:
    """«заявление о нарушении прав русских в Чили»: where, or whose, the companion word is."""
    below = tree.subtree(predicate.head)
    wrongs = [i for i in below if tree.tokens[i].lemma in predicate.frame.with_words]
    found = [i for n in wrongs for i in tree.subtree(n, CLAUSES)]
    return [i for i in found if any(is_told_as(i, at, "Loc", tree, words) for at in ("в", "на"))]


def under(predicate: Predicate, tree: Tree, words: ControlWords) -> list[int]:
    """«теракт, который готовила разведка Чили», «диверсия по заданию разведки»."""
    own = [n for n in predicate.nucleus if n != predicate.head]
    orders = tree.children(predicate.head)
    orders = [i for i in orders if is_told_as(i, "по", "Dat", tree, words)]
    return [i for n in (*own, *orders) for i in tree.subtree(n)]
