"""Agendas: acts that are to come because a plan or an aim names them."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords
from svodka.language.trees import Tree


def on_the_agenda(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«в планах президента — переговоры», «по графику у него встреча»."""
    if predicate.verbal or predicate.support is not None:
        return None
    above = tree.governor(predicate.head)
    near = tree.children(predicate.head)
    near = near if above is None else [*near, above, *tree.children(above)]
    told = [i for i in near if tree.tokens[i].lemma in words.agenda]
    told = [i for i in told if tree.preposition(i) in ("в", "по")]
    return "future" if told and (above is None or tree.tokens[above].pos != "VERB") else None


def set_as_aim(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«цель — подписание договора», «задачей остаётся вывод войск»: what is still to be done; «цель
    достигнута: подписание состоялось» is done."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None
    if not bare or above is None or tree.tokens[predicate.head].rel == "nmod":
        return None
    token = tree.tokens[above]
    if token.lemma in words.aims:
        done = any(tree.tokens[i].feats.get("Tense") == "Past" for i in tree.children(above))
        return None if done else "future"
    if token.lemma not in words.being:
        return None
    told = (i for i in tree.children(above) if tree.tokens[i].feats.get("Case") == "Ins")
    return "future" if any(tree.tokens[i].lemma in words.aims for i in told) else None
