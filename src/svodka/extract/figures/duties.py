"""Duties: numbers of what somebody has yet to do, because he must."""

from __future__ import annotations

from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.words import FigureWords
from svodka.language.trees import Tree


def owed(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«должна поставить 40 автобусов», «должны быть закрыты шесть шахт», «долг должен составить
    3 млрд»; «колонна из 30 грузовиков должна прибыть» has so many, and «на границе должны стоять
    300 солдат» tells where they are."""
    tree, noun = mention.tree, _noun_of(mention)
    verb = tree.governor(noun)
    if verb is None:
        return None
    rel = mention.tokens[noun].rel
    if rel == "nsubj:pass":
        due = _is_owing(mention, verb, words) or _is_due(mention, verb, words)
    else:
        due = (rel == "obj" or verb == mention.trigger) and _is_due(mention, verb, words)
    return "target" if due else None


def _noun_of(mention: Mention) -> int:
    """The word of the number that hangs on what is told of it."""
    tree, q = mention.tree, mention.quantity
    last = q.last if q.noun is None else max(q.noun, q.last)
    at = q.last if q.noun is None else q.noun
    for above in tree.ancestors(at):  # which ends where a wrong parse goes in a circle
        if not q.first <= above <= last:
            break
        at = above
    return at


def _is_due(mention: Mention, verb: int, words: FigureWords) -> bool:
    """An infinitive or a participle under «должен», or joined to one."""
    above = _governor(mention.tree, verb)
    return above is not None and _is_owing(mention, above, words)


def _is_owing(mention: Mention, verb: int, words: FigureWords) -> bool:
    return mention.lemma(verb) in words.owing


def _governor(tree: Tree, verb: int) -> int | None:
    """The word that a verb completes, or that another it is joined to does; «должны были поставить
    40, но поставили 12» is done."""
    tokens = tree.tokens
    if tokens[verb].feats.get("VerbForm") == "Fin":
        return None
    for above in tree.ancestors(verb):
        if tokens[verb].rel != "conj":
            break
        if tokens[above].rel not in ("conj", "xcomp"):
            return above
        verb = above
    return tree.governor(verb) if tokens[verb].rel == "xcomp" else None
