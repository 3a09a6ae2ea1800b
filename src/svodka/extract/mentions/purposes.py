"""Purposes: acts that are what another is done for, and so are still to come."""

from __future__ import annotations

from svodka.extract.mentions.negations import is_coming
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.rows import SAID
from svodka.extract.mentions.status_words import StatusWords
from svodka.language.trees import Tree


def aimed(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«чтобы подписать соглашение, приехал премьер»: what one comes for is not done yet."""
    token, above = tree.tokens[predicate.carrier], tree.governor(predicate.carrier)
    coming = above is not None and is_coming(above, tree, words)  # «приедет, чтобы обсудить»
    if (predicate.frame.type == "CONSULT" or predicate.frame.form in SAID) and not coming:
        return None  # «приехал, чтобы обсудить», «позвонил, чтобы поблагодарить»: part of it
    if token.rel != "advcl" or token.feats.get("VerbForm") != "Inf":
        return None
    marks = tree.children(predicate.carrier, "mark")
    return "future" if any(tree.tokens[i].lemma in words.purposes for i in marks) else None
