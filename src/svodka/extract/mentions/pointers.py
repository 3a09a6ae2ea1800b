"""Pointers: «там», «туда», «оттуда», which stand for a place told before (`people.rules`)."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

POINTING = "place_told_before"  # the rule of `annotate.actors`
TRAVELLED = frozenset({"visit", "meeting", "call"})
# acts that are held somewhere; «там продолжаются бои» is rarely in the town told last
PLACED = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE", "AID"})
THERE, THITHER, THENCE = "в+Loc", "в+Acc", "из+Gen"
KEYS = {THERE: "there", THITHER: "thither", THENCE: "thence"}


def points_to_place(actor: Actor) -> bool:
    """Where something is, and no side of it."""
    return actor.rule.startswith(POINTING)


def find_pointers(predicate: Predicate, phrase: str, tree: Tree, language: Language) -> list[int]:
    """«туда прилетел премьер»: an adverb in the place of «в Рим». It tells who is visited or left,
    hardly whom anything is done to («там она ждёт решения об экстрадиции»)."""
    if phrase not in KEYS or (predicate.frame.form not in TRAVELLED and phrase != THENCE):
        return []
    words = language.table("groups")["adverbs"][KEYS[phrase]]
    below = [i for n in predicate.nucleus for i in tree.children(n)]
    below += [predicate.carrier] if predicate.copular else []  # «был здесь»
    return [i for i in below if tree.tokens[i].lemma in words]


def is_pointed_at(token: int, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Там запланированы переговоры»: where the act is; «туда съехались»: where people gather."""
    if predicate.frame.type not in PLACED:
        return False
    adverbs = language.table("groups")["adverbs"]
    goal = predicate.verbal and predicate.frame.form == "summit"
    lemma = tree.tokens[token].lemma
    return lemma in adverbs["there"] or (goal and lemma in adverbs["thither"])
