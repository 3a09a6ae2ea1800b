"""Mutual: what those who act do to each other.

«Чили и Перу передали друг другу пленных»: each of the two is who acts, and to whom it is done.
"""

from __future__ import annotations

from svodka.extract.mentions.cast import Party
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

TWO = 2


def turn_to_each_other(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, language: Language
) -> None:
    """Of several who act on one another nobody else is the other side."""
    doers = {p.participant.state for p in roles.get("actor", ())} - {None}
    several = len(doers) >= TWO and "recipient" in predicate.frame.slots
    if several and is_mutual(predicate, tree, language):
        roles["recipient"] = []


def is_mutual(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«друг другу» or «взаимно» hangs on the act, or on what it is done with («пленных друг друга»)."""
    words = language.table("acts")["mutual"]
    near = [i for n in predicate.nucleus for i in tree.children(n)]
    near += [below for i in near for below in tree.children(i)]
    return any(
        tree.tokens[i].lemma in words["adverbs"]
        or (tree.tokens[i].lemma in words["pronouns"] and tree.children(i, "fixed"))
        for i in near
    )
