"""Backgrounds: acts told in passing, which are not of the day that the article is of."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import status_words
from svodka.language import Language
from svodka.language.trees import Tree


def is_in_passing(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """Told only for something else, so that it has no day but its own."""
    return (
        is_the_last_time(predicate, tree, language)
        or is_over(predicate, tree, language)
        or is_where_from(predicate, tree, language)
    )


def is_the_last_time(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«в последний раз министры говорили по телефону»: not now; «говорят» is of now."""
    if tree.tokens[predicate.carrier].feats.get("Tense") != "Past":
        return False
    table = language.table("acts")["background"]
    own = [i for n in predicate.nucleus for i in tree.children(n)]
    times = [i for i in own if tree.tokens[i].lemma in table["times"]]
    return any(tree.tokens[i].lemma in table["words"] for n in times for i in tree.children(n))


def is_over(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«обсудили итоги визита премьера в Лиму»: what has an outcome to talk over is over. Words of
    talking over are those that make of an act talked over one that may come."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None
    if not bare or above is None or tree.preposition(above) or tree.preposition(predicate.head):
        return False
    verb = tree.governor(above) if tree.tokens[above].rel in ("obj", "nsubj:pass") else None
    outcome = tree.tokens[above].lemma in language.table("acts")["background"]["outcomes"]
    told = None if verb is None else status_words(language).work.get(tree.tokens[verb].lemma)
    return outcome and told == "hypothetical"


def is_where_from(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«прилетел из Осло, где участвовал в саммите»: before the flight that the article tells of."""
    carrier = predicate.carrier
    if tree.tokens[carrier].rel != "acl:relcl" or tree.tokens[carrier].feats.get("Tense") != "Past":
        return False
    place = tree.governor(carrier)
    table = language.table("acts")["background"]
    where = any(tree.tokens[i].lemma in table["where"] for i in tree.children(carrier))
    return where and place is not None and tree.preposition(place) in table["out_of"]
