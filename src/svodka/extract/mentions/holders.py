"""Holders: who held those who come free («моряки, удерживаемые в Нигерии», «после года в
американской тюрьме»)."""

from __future__ import annotations

from svodka.extract.clauses import agents
from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree

WHENCE = frozenset({"из", "с", "со"})


def holders(tree: Tree, verb: int, freed: list[int], language: Language) -> list[int]:
    """Where or by whom the freed were held: told by a participle of theirs, or by the prison that
    the clause names. verb: who tells that they are free."""
    table = language.table("acts")["captivity"]
    for noun in freed:
        for told in tree.children(noun, "acl", "amod", "acl:relcl"):
            if tree.tokens[told].lemma in table["held"]:
                return agents(tree, told) or _scene(tree, told)  # pirates off Chad are no Chad
    for prison in tree.subtree(verb):
        if tree.tokens[prison].lemma in table["prisons"] and tree.tokens[prison].pos == "NOUN":
            owners = tree.children(prison, "amod") + genitives(tree, prison)
            return owners + _scene(tree, prison)
    return []


def launchers(tree: Tree, fallen: tuple[int, ...], language: Language) -> list[int]:
    """«ракета, выпущенная из Ливана, упала в Хайфе»: whence what fell came, or who fired it."""
    table = language.table("acts")["captivity"]
    told = [i for n in fallen for i in tree.children(n, "acl", "amod", "acl:relcl")]
    fired = [i for i in told if tree.tokens[i].lemma in table["launched"]]
    whence = [i for n in fired for i in tree.children(n, "obl") if tree.preposition(i) in WHENCE]
    return whence + [i for n in fired for i in agents(tree, n)]


def _scene(tree: Tree, index: int) -> list[int]:
    """«задержан в Иране»."""
    near = tree.children(index, "obl", "nmod")
    return [i for i in near if tree.preposition(i) in ("в", "на")]
