"""Issuers: who does what a paper says by a participle of its own («резолюция, вводящая санкции»)."""

from __future__ import annotations

from svodka.extract.clauses import subjects
from svodka.extract.mentions.controls import control_words
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree


def is_of_paper(predicate: Predicate, noun: int, tree: Tree, language: Language) -> bool:
    """The noun is a paper, and the act is told by a participle that hangs on it."""
    carrier = predicate.carrier
    if tree.governor(carrier) != noun or tree.tokens[carrier].rel != "acl":
        return False
    papers = control_words(language).plans | set(language.table("acts")["documents"]["signed"])
    return tree.tokens[noun].lemma in papers


def issuers(paper: int, tree: Tree, language: Language) -> list[int]:
    """Whose paper it is, else who passes it: «ООН приняла резолюцию, вводящую санкции»."""
    words = control_words(language)
    verb = tree.governor(paper)
    owners = genitives(tree, paper)
    if owners or verb is None or tree.tokens[verb].lemma in words.blocking:
        return owners
    return subjects(tree, verb, words.asking)
