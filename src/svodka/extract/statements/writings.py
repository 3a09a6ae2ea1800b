"""Writings: whose they are, from the sentence where they are told of."""

from __future__ import annotations

from svodka.extract.statements.memory import BODIES
from svodka.extract.statements.views import View

OWNED = ("nmod", "iobj")  # the parser takes an abbreviation for a dative: «в ответе МИД Чили»


def owner_of(view: View, writing: int) -> int | None:
    """Whose: the genitive or the possessive of a writing."""
    for child in view.tree.children(writing):
        token = view.tokens[child]
        short = token.text.isupper() and any(a.kind in BODIES for a in view.actors_at(child))
        genitive = (token.feats.get("Case") == "Gen" or short) and token.rel in OWNED
        if genitive and not view.tree.preposition(child):
            return child
        if token.lemma in view.words.pronouns["possessive"]:
            return child
    return None


def issuer_of(view: View, writing: int) -> int | None:
    """Who made it: «ведомство распространило заявление, в котором говорится …», «послы выступили с
    обращением, где …», «в заявлении, которое распространило ведомство, …»."""
    above, relation = view.tree.governor(writing), view.tokens[writing].rel
    carried = relation in ("obl", "iobj") and above is not None
    carried = carried and view.tree.preposition(writing) in view.words.links["with"]
    carried = carried and above is not None and view.has_lemma(above, view.words.turning)
    if above is not None and view.has_lemma(above, view.words.links["receiving"]):
        return None  # «посол получил письмо, в котором …»
    if above is not None and (relation == "obj" or carried):
        return next(iter(view.tree.children(above, "nsubj")), None)
    for clause in view.tree.children(writing, "acl:relcl"):
        made = view.tree.children(clause, "obj")
        if any(view.has_lemma(i, view.words.pronouns["relative"]) for i in made):
            return next(iter(view.tree.children(clause, "nsubj")), None)
    return None


def is_new(view: View, writing: int) -> bool:
    """«Опубликован доклад, в котором говорится …»: told of for the first time, and so of nobody
    who spoke before; but «посол подтвердил визит. Заявление, в котором говорится …» is the ambassador's"""
    if view.has_lemma(writing, view.words.nouns["answers"]):
        return False
    return bool(view.tree.children(writing, "acl:relcl")) and not view.tree.preposition(writing)
