"""Confirmed: whether who confirms a journey is the one who makes it."""

from __future__ import annotations

from svodka.extract.mentions.controls import ControlWords, control_words
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree


def is_confirmed(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Визит подтвердил глава МИД»: who confirms a journey of which no more is told makes it seldom;
    «подтвердил визит в Перу» is his."""
    if predicate.frame.form != "visit" or predicate.support is None:
        return False
    confirming = language.table("acts")["status"]["confirmations"]
    if tree.tokens[predicate.carrier].lemma not in confirming:
        return False
    bare = not tree.children(predicate.head, "nmod", "obl", "appos")
    return bare and not is_ones_own(predicate, tree, control_words(language))


def is_ones_own(predicate: Predicate, tree: Tree, words: ControlWords) -> bool:
    """«накануне своего визита»: the act of whom its clause is about."""
    beside = tree.children(predicate.head, "det", "amod")
    return any(tree.tokens[i].lemma in words.reflexive for i in beside)
