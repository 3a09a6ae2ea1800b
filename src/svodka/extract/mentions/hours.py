"""Hours: acts to come that are told of the very day on which they are told, though no date is."""

from __future__ import annotations

from functools import lru_cache

from svodka.extract.mentions.nearness import SUBJECTS
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

HOURS = ("hours", "clock", "parts", "halves")  # parts of table acts.moments


def is_of_the_day(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«вечером его примет президент», «прилетел на переговоры»."""
    return tells_hour(predicate, tree, language) or has_come_for(predicate, tree, language)


def has_come_for(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«на переговоры прилетел президент»: who is there for talks holds them on the day of it; a
    summit may open later."""
    above = tree.governor(predicate.head)
    talks = tree.tokens[predicate.head].lemma in language.table("acts")["settings"]["talks"]
    if not talks or predicate.verbal or predicate.support is not None or above is None:
        return False
    towards = tree.preposition(predicate.head) == "на"
    towards = towards and tree.tokens[predicate.head].feats.get("Case") == "Acc"
    verb = tree.tokens[above]
    there = verb.lemma in language.table("acts")["moments"]["there"]
    return towards and there and verb.rel == "root" and verb.feats.get("Tense") != "Fut"


def tells_hour(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«вечером», «через час», «с минуты на минуту»: a time of some day, told at the act's verb."""
    if not tree.has_any(words_of_hours(language)):
        return False
    table = language.table("acts")["moments"]
    own = {predicate.carrier, *predicate.nucleus}
    above = tree.governor(predicate.head)
    if not predicate.verbal and above is not None and tree.tokens[predicate.head].rel in SUBJECTS:
        own.add(above)  # «переговоры начнутся вечером»
    below = [i for n in own for i in tree.children(n)]
    parts = (i for i in below if tree.tokens[i].lemma in table["hours"] and not tree.preposition(i))
    soon = (i for i in below if tree.tokens[i].lemma in table["clock"])
    return (
        any(tree.tokens[i].feats.get("Case", "Ins") == "Ins" for i in parts)
        or any(tree.preposition(i) in table["until_then"] for i in soon)
        or any(is_part_of_a_day(i, tree, language) for i in below)
    )


@lru_cache(maxsize=8)
def words_of_hours(language: Language) -> frozenset[str]:
    """All words that a time of some day is told by."""
    table = language.table("acts")["moments"]
    return frozenset(word for part in HOURS for word in table[part])


def is_part_of_a_day(index: int, tree: Tree, language: Language) -> bool:
    """«к ночи», «после обеда», «во второй половине дня», but not «к празднику», «ночь на 5 мая»."""
    table = language.table("acts")["moments"]
    around = tree.preposition(index) in table["around"]
    if around and tree.tokens[index].lemma in table["parts"]:
        return not tree.children(index, "nmod")
    halves = tree.preposition(index) == "в" and tree.tokens[index].lemma in table["halves"]
    days = (tree.tokens[i] for i in tree.children(index, "nmod"))
    return halves and any(t.lemma in table["of_the_day"] for t in days)
