"""Ranks: whether a visit is told as a state, official, working or private one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import WITH
from svodka.language import Language
from svodka.language.trees import Tree


def find_rank(predicate: Predicate, tree: Tree, language: Language) -> str | None:
    """«с государственным визитом»: the adjective at a visit's noun in the same clause."""
    if predicate.frame.form != "visit":
        return None
    ranks = language.table("acts")["ranks"]
    near = {predicate.head, *(g for n in predicate.nucleus for g in tree.children(n))}
    near |= {g for n in tuple(near) for g in tree.children(n, "amod")}
    near |= set(manner_behind(predicate.head, tree, language.table("acts")["ranked"]["nouns"]))
    lemmas = {tree.tokens[i].lemma for i in near}
    return next((rank for rank, words in ranks.items() if lemmas & set(words)), None)


def manner_behind(verb: int, tree: Tree, visits: Sequence[str]) -> Iterator[int]:
    """«прибывший в понедельник в Ташкент с [государственным] визитом»: the adjective of a visit
    behind the verb, whatever the parser hangs it on; no mark stands between."""
    if tree.tokens[verb].pos != "VERB":
        return
    for i in range(verb + 1, len(tree.tokens) - 1):
        if tree.tokens[i].pos in ("PUNCT", "VERB"):
            return
        behind = tree.tokens[i + 1 : i + 4]
        noun = next((token for token in behind if token.pos == "NOUN"), None)
        if tree.tokens[i].low in WITH and noun is not None and noun.lemma in visits:
            yield i + 1
