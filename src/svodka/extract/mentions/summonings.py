"""Summonings: the status of what is asked for, called together or accepted."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords
from svodka.language.trees import Tree


def is_accepted(noun: int, tree: Tree, words: StatusWords) -> bool:
    """«принял приглашение посетить»: who accepts means to come."""
    verb = tree.governor(noun)
    if verb is None or tree.tokens[noun].lemma not in words.accepted:
        return False
    return tree.tokens[verb].lemma in words.accepting


def convened(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«созывает саммит»: a gathering that is called is to come."""
    support = predicate.support
    called = support is not None and tree.tokens[support].lemma in words.convening
    return "future" if called and predicate.frame.form == "summit" else None


def invited(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«по просьбе Чили начнутся переговоры»: the asking has been, whatever comes of it."""
    bare = not predicate.verbal and predicate.support is None
    asked = bare and predicate.frame.type == "REQUEST"
    return "actual" if asked and tree.preposition(predicate.head) == "по" else None
