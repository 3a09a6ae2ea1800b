"""Companies: with whom a noun of its own is, which the parser may give to the act above it."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree

BORDERING = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE"})
# moved to, or away from, a border with somebody
MOVED = frozenset({"MOBILIZE", "RETREAT"})


def neighbour(index: int, predicate: Predicate, tree: Tree, language: Language) -> int:
    """«стянули войска к границе с Ираном», «бои на границе Нигера и Бенина»: with whom the border
    is, or whose it is together; else the word itself."""
    if tree.tokens[index].lemma not in language.table("acts")["seas"]["borders"]:
        return index
    owners = (i for i in genitives(tree, index) if len(tree.chain(i)) > 1)
    if "both" in predicate.frame.slots:
        return next(owners, index)
    if predicate.frame.type not in MOVED:
        return index
    beyond = (i for i in tree.children(index, "nmod", "obl") if tree.preposition(i) == "с")
    return next(beyond, index)


def company(predicate: Predicate, tree: Tree, language: Language) -> list[int]:
    """«Президент вместе с коллегой дал старт»: with whom one does it."""
    together = language.table("acts")["groups"]["together"]
    adverbs = tree.children(predicate.carrier, "advmod")
    return [i for a in adverbs if tree.tokens[a].lemma in together for i in tree.children(a)]


def is_company_of_a_noun(predicate: Predicate, index: int, tree: Tree, language: Language) -> bool:
    """«манёвры на границе с Ираном», «говорил о встрече с премьером», «обсудил перемирие с Чадом»:
    the border's, the talks', the truce's."""
    above = tree.governor(index)
    if above is None or above in predicate.nucleus:
        return False
    table, lemma = language.table("acts"), tree.tokens[above].lemma
    if predicate.frame.type in BORDERING and lemma in table["seas"]["borders"]:
        return True
    if not predicate.verbal or predicate.frame.type != "CONSULT":
        return False
    if lemma in table["settings"]["talks"]:
        return tree.preposition(above) in table["settings"]["spoken"]
    person = tree.tokens[index].feats.get("Animacy") == "Anim"
    return lemma in table["control"]["shared"] and not person
