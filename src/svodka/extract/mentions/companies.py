"""Companies: with whom a noun of its own is, which the parser may give to the act above it."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

BORDERING = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE"})


def is_company_of_a_noun(predicate: Predicate, index: int, tree: Tree, language: Language) -> bool:
    """«манёвры на границе с Ираном», «говорил о встрече с премьером», «обсуждают встречу с
    Чадом», «обсудил перемирие с Чадом»: the border's, the talks', the truce's."""
    above = tree.governor(index)
    if above is None or above in predicate.nucleus:
        return False
    table, lemma = language.table("acts"), tree.tokens[above].lemma
    if predicate.frame.type in BORDERING and lemma in table["seas"]["borders"]:
        return True
    if not predicate.verbal or predicate.frame.type != "CONSULT":
        return False
    if lemma in table["settings"]["talks"]:
        talked_over = predicate.frame.retells and tree.tokens[above].rel == "obj"
        return talked_over or tree.preposition(above) in table["settings"]["spoken"]
    person = tree.tokens[index].feats.get("Animacy") == "Anim"
    return lemma in table["control"]["shared"] and not person
