"""Spheres: what a measure against another touches: the border, trade, envoys, visas."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import CLAUSAL, Tree

MEASURED = frozenset({"SANCTION"})


def find_spheres(predicate: Predicate, tree: Tree, language: Language) -> frozenset[str]:
    """«закрыл переход на границе» → {"border"}: by the act's own words and what hangs on them."""
    if predicate.frame.type not in MEASURED:
        return frozenset()
    spheres = language.table("acts")["spheres"]
    own = (i for n in predicate.nucleus for i in tree.subtree(n, CLAUSAL | {"conj"}))
    lemmas = {tree.tokens[i].lemma for i in own}
    return frozenset(name for name, words in spheres.items() if not lemmas.isdisjoint(words))
