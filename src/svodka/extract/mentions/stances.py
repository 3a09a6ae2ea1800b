"""Stances: who is against what in a clause without a verb, and of whom something is wished."""

from __future__ import annotations

from collections.abc import Callable

from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree

PURPOSE = frozenset({"чтобы", "чтоб"})
CONTENT = frozenset({"что", "когда"})
DASHES = frozenset({"—", "–"})
CLAUSES = ("ccomp", "advcl", "acl", "xcomp", "csubj")


def standing(tree: Tree, preposition: int, language: Language) -> list[int]:
    """«Словакия против приёма Украины»: the subject of the phrase that stands for a verb; nobody's
    where it is denied («не против») or told of somebody («матч против Перу»)."""
    noun = tree.governor(preposition)
    if noun is None or tree.tokens[noun].pos != "NOUN":
        return []
    negations = language.table("acts")["status"]["negations"]
    if preposition and tree.tokens[preposition - 1].lemma in negations:
        return []
    own = [i for i in tree.children(noun, "nsubj") if i < preposition] or name_before(
        tree, noun, preposition
    )
    verbs = [i for i in tree.children(noun) if tree.tokens[i].pos == "VERB" and i < preposition]
    return [] if verbs else own


def name_before(tree: Tree, noun: int, preposition: int) -> list[int]:
    """The same where the parser makes the name the head: of the clause, or of what is said after;
    a dash may stand for the verb («Словакия — против приёма»)."""
    above = tree.governor(noun)
    dash = tree.tokens[preposition - 1].text in DASHES
    if above is None or above != preposition - 1 - dash or tree.tokens[above].pos != "PROPN":
        return []
    return [above] if tree.tokens[above].rel in ("root", "nsubj") else []


def opposed(tree: Tree, preposition: int, _: Language) -> list[int]:
    """«против приёма Украины в НАТО»: of whom that is which somebody is against."""
    noun = tree.governor(preposition)
    return [] if noun is None else [*genitives(tree, noun), *tree.children(noun, "amod")]


def wished_of(tree: Tree, verb: int, _: Language) -> list[int]:
    """«хочет, чтобы Эквадор закрыл шахту», «рассчитывает на то, что ООН пришлёт…»: who is to do
    it."""
    near = [
        *tree.children(verb),
        *(i for n in tree.children(verb, "obl", "obj") for i in tree.children(n)),
    ]
    clauses = [i for i in near if tree.tokens[i].rel in CLAUSES and is_wished(tree, i)]
    return [i for clause in clauses[:1] for i in tree.children(clause, "nsubj")]


def is_wished(tree: Tree, clause: int) -> bool:
    """A clause of what is to be: «чтобы …», or «что …» of the future."""
    marks = {tree.tokens[i].lemma for i in tree.children(clause, "mark")}
    coming = tree.tokens[clause].feats.get("Tense") == "Fut"
    return bool(marks & PURPOSE) or (coming and bool(marks & CONTENT))


def deemed(tree: Tree, noun: int, _: Language) -> list[int]:
    """«решение Уганды — провокация», «было провокацией»: what a noun in a verb's place is said of."""
    told = tree.tokens[noun].feats.get("Case") == "Nom" or bool(tree.children(noun, "cop"))
    return tree.children(noun, "nsubj") if told else []


def heeding(tree: Tree, noun: int, _: Language) -> list[int]:
    """«по требованию Чада инспекторы сняли камеры»: who did what was asked."""
    verb = tree.governor(noun) if tree.preposition(noun) == "по" else None
    done = verb is not None and tree.tokens[verb].pos == "VERB"
    return tree.children(verb, "nsubj") if done and verb is not None else []


def owner(tree: Tree, noun: int, _: Language) -> list[int]:
    """«заявление Чили о провокациях Перу»: whose the first of two nouns is."""
    return genitives(tree, noun)


def located(tree: Tree, noun: int, _: Language) -> list[int]:
    """«войска Чада в 50 километрах от Хартума»: what stands there, in a clause without a verb."""
    own = tree.children(noun, "nsubj")
    above = tree.governor(noun)
    if own or above is None or above > noun:
        return own
    alone = tree.tokens[above].rel == "root" and tree.tokens[above].pos == "NOUN"
    return [above] if alone else []


# slots that these fill
STANCES: dict[str, Callable[[Tree, int, Language], list[int]]] = {
    "stance": standing,
    "opposed": opposed,
    "asked": wished_of,
    "deemed": deemed,
    "heeding": heeding,
    "owner": owner,
    "located": located,
}
