"""Doubts: verbs that by what they have beside them only say how sure a thing is, and are no act."""

from __future__ import annotations

from svodka.language import Language
from svodka.language.trees import Tree


def puts_in_doubt(tree: Tree, verb: int, language: Language) -> bool:
    """«поставил под угрозу перемирие» supplies nothing."""
    doubts = language.table("acts")["status"]["doubts"]
    return any(
        tree.tokens[i].lemma in doubts.get(tree.preposition(i), ())
        for i in tree.children(verb, "obl")
    )


def rules_out_a_thought(tree: Tree, verb: int, language: Language) -> bool:
    """«в союзе не исключают, что вопрос решат летом» puts nobody out of it."""
    if tree.tokens[verb].lemma not in language.table("acts")["status"]["ruling_out"]:
        return False
    return bool(tree.children(verb, "ccomp"))
