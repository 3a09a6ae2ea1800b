"""Mandates: by whose word a passive act is done that names no doer."""

from __future__ import annotations

from svodka.extract.clauses import is_passive
from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree


def mandated(tree: Tree, verb: int, language: Language) -> list[int]:
    """«По поручению президента Чили в Перу направлены спасатели»: whose order it is."""
    if not is_passive(tree, verb):
        return []
    mandates = language.table("acts")["mandates"]["words"]
    orders = [
        i
        for i in tree.children(verb, "obl")
        if tree.preposition(i) == "по" and tree.tokens[i].lemma in mandates
    ]
    return [owner for i in orders for owner in genitives(tree, i)]
