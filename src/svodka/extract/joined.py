"""Joined: verbs of one subject, whichever of them the parser took for the first."""

from __future__ import annotations

from svodka.language.trees import Tree


def of_joined_before(tree: Tree, verb: int) -> list[int]:
    """«Премьер завтра примет гостей, а в мае посетит Чад»: the subject of a verb told before, which
    the parser joined to this one."""
    joined = [i for i in tree.children(verb, "conj") if i < verb and tree.tokens[i].pos == "VERB"]
    alike = [i for i in joined if are_of_one_number(tree, i, verb)]
    return [n for i in alike for n in tree.children(i, "nsubj")][:1]


def are_of_one_number(tree: Tree, one: int, other: int) -> bool:
    return tree.tokens[one].feats.get("Number") == tree.tokens[other].feats.get("Number")
