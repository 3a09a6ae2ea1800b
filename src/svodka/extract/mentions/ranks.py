"""Ranks: whether a visit is told as a state, official, working or private one."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree


def find_rank(predicate: Predicate, tree: Tree, language: Language) -> str | None:
    """«с государственным визитом»: the adjective at a visit's noun in the same clause."""
    if predicate.frame.form != "visit":
        return None
    ranks = language.table("acts")["ranks"]
    near = {predicate.head, *(g for n in predicate.nucleus for g in tree.children(n))}
    near |= {g for n in tuple(near) for g in tree.children(n, "amod")}
    lemmas = {tree.tokens[i].lemma for i in near}
    return next((rank for rank, words in ranks.items() if lemmas & set(words)), None)
