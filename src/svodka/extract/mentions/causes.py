"""Causes: what an act answers or comes of, and so was done before it."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree


def is_answered(act: Predicate, tree: Tree, language: Language) -> bool:
    """«в ответ на высылку 5 мая», «из-за ареста в мае»: what was done first, and on another day."""
    if tree.preposition(act.head) in language.table("acts")["moments"]["causes"]:
        return True
    above = tree.governor(act.head)
    answer = language.table("acts")["responses"]["answer"]
    return (
        above is not None and tree.tokens[above].lemma == answer and tree.preposition(above) == "в"
    )


def has_word(predicate: Predicate, tree: Tree, language: Language, part: str) -> bool:
    """A word of the part of table acts.again stands at the act; «в ответ на арест» tells itself what
    is answered, and so nothing of when the act told before was."""
    words = language.table("acts")["again"][part]
    near = [i for n in predicate.nucleus for i in tree.children(n) if tree.tokens[i].lemma in words]
    return any(
        tree.preposition(i) != "в" or all(tree.preposition(c) != "на" for c in tree.children(i))
        for i in near
    )
