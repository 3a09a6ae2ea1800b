"""Rulers: whose ban or leave it is, told by no subject but by where it is."""

from __future__ import annotations

from svodka.extract.clauses import is_passive, objects
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import fits
from svodka.language.trees import Tree

RULED = frozenset({"SANCTION", "CONCEDE"})


def ruled_there(predicate: Predicate, tree: Tree) -> list[int]:
    """«телеканалу запретили вещание в Латвии»: the place stands at what is forbidden."""
    carrier = predicate.carrier
    verb = tree.tokens[carrier]
    if predicate.frame.type not in RULED or not predicate.verbal or verb.rel in ("acl", "amod"):
        return []
    if verb.feats.get("Number") != "Plur" or is_passive(tree, carrier):
        return []
    if tree.children(carrier, "nsubj"):
        return []
    near = [i for n in objects(tree, carrier) for i in tree.children(n, "nmod")]
    return [i for i in near if tree.preposition(i) == "в" and fits(tree.tokens[i], "Loc")]
