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
    """«в союзе не исключают, что вопрос решат летом», «не исключили такого шага»: puts nobody out
    of it, as «не исключили Мали» and «не исключили из союза» would."""
    status = language.table("acts")["status"]
    if tree.tokens[verb].lemma not in status["ruling_out"]:
        return False
    near = tree.children(verb)
    if any(tree.tokens[i].rel == "ccomp" for i in near):
        return True
    denied = any(tree.tokens[i].lemma in status["negations"] for i in near)
    named = any(tree.tokens[i].rel == "obj" and tree.tokens[i].pos == "PROPN" for i in near)
    return denied and not named and not any(tree.preposition(i) == "из" for i in near)
