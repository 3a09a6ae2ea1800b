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


def wished(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«хочет, чтобы начались переговоры», «выступает за то, чтобы Чад вывел войска»: what has the
    form of the past after such a word has not been done."""
    verb = predicate.carrier
    for above in tree.ancestors(verb):
        if tree.tokens[verb].rel != "conj":
            break
        verb = above  # «чтобы он приехал и подписал договор»
    if any(tree.tokens[i].feats.get("Tense") != "Past" for i in {verb, predicate.carrier}):
        return None
    over = tree.governor(verb)
    if over is not None and tree.tokens[over].lemma in words.attained:
        return None  # «добился, чтобы их освободили»
    marks = tree.children(verb, "mark")
    return "hypothetical" if any(tree.tokens[i].lemma in words.purposes for i in marks) else None
