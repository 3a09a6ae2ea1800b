"""Rejections: what a paper or a proposal that was turned down is about has not been done."""

from __future__ import annotations

from svodka.extract.mentions.negations import has_negation
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords
from svodka.language.trees import Tree

_FAR = 3  # words between an act and its paper, a paper and who turns it down
_ABOUT = ("о", "по", "на")
_PASSED_ON = ("nmod", "acl", "xcomp", "obl", "conj")
_TURNED_DOWN = ("obj", "nsubj", "nsubj:pass", "obl", "nmod", "iobj")


def rejected(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«отклонил резолюцию о высылке», «не принял закон, запрещающий поставки», «вето на санкции»."""
    paper = paper_of(predicate.carrier, tree, words)
    return "negation" if paper is not None and is_rejected(paper, tree, words) else None


def paper_of(act: int, tree: Tree, words: StatusWords) -> int | None:
    """The noun of the paper or the proposal that tells of an act."""
    below = act
    for above in tree.ancestors(act)[:_FAR]:
        if tree.tokens[below].rel not in _PASSED_ON:
            return None
        if tree.tokens[above].lemma in words.papers and _is_about(below, tree):
            return above
        if tree.tokens[above].pos == "VERB" and tree.tokens[above].feats.get("VerbForm") == "Fin":
            return None
        below = above
    return None


def _is_about(index: int, tree: Tree) -> bool:
    """«[резолюция] о высылке», «[предложение] ввести санкции», «[закон], запрещающий поставки»."""
    told = tree.tokens[index].feats.get("VerbForm") in ("Inf", "Part")
    return told or tree.preposition(index) in _ABOUT


def is_rejected(paper: int, tree: Tree, words: StatusWords) -> bool:
    """Somebody turns it down, does not pass it, or lays a veto on it."""
    below = paper
    for above in tree.ancestors(paper)[:_FAR]:
        if tree.tokens[below].rel not in _TURNED_DOWN:
            return False
        lemma = tree.tokens[above].lemma
        if lemma in words.vetoes or any(
            tree.tokens[i].lemma in words.vetoes for i in tree.children(above, "obj")
        ):
            return not has_negation(above, tree, words)
        if lemma in words.refusing:
            return not has_negation(above, tree, words)
        if lemma in words.adopting:
            return has_negation(above, tree, words)
        if lemma not in words.papers:
            return False
        below = above
    return False
