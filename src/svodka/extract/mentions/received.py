"""Received: whom an act is done to where the parser hangs him on a word beside its verb."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import genitives
from svodka.language.trees import Tree


def received(tree: Tree, predicate: Predicate) -> list[int]:
    """The guest of a meeting, a captive, or the one who is congratulated."""
    if not predicate.verbal:
        return []
    if predicate.frame.form == "message":
        return wished(tree, predicate.carrier)
    taken = predicate.frame.form == "meeting" or predicate.frame.type == "COERCE"
    return housed(tree, predicate.carrier) if taken else []


def housed(tree: Tree, verb: int) -> list[int]:
    """«принял в Белом доме президента Азербайджана»: the parser hangs the guest on the house."""
    houses = [
        i
        for i in tree.children(verb, "obl")
        if i > verb and tree.preposition(i) in ("в", "во", "на")
    ]
    return [i for house in houses for i in genitives(tree, house)]


def wished(tree: Tree, verb: int) -> list[int]:
    """«С победой президента Чили поздравил премьер»: the living whose genitive stands between what
    is wished and the verb is whom it is wished to."""
    wishes = [i for i in tree.children(verb, "obl") if i < verb and tree.preposition(i) == "с"]
    found = [i for wish in wishes for i in genitives(tree, wish)]
    return [i for i in found if tree.tokens[i].feats.get("Animacy") == "Anim"]
