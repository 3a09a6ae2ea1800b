"""Habits: mentions that tell of no one act: what is done often, what a paper is about, figures of
speech."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

FIGURED = ("ASSAULT", "AID", "PROTEST")
GIVING = ("COOPERATE", "AID")
HARMING = ("ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "THREATEN")


def is_generic(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """A habit, not an act: «неоднократно благодарил», and bare plurals («на встречах
    президентов»), but for words that have no singular."""
    if is_habit(predicate, tree, language) or is_paper(predicate, tree, language):
        return True
    if is_lasting(predicate, tree, language):
        return True
    if is_of_ones_own(predicate, tree, language) or is_lacking(predicate, tree, language):
        return True
    if predicate.frame.type in FIGURED and is_figurative(predicate, tree, language):
        return True
    if predicate.frame.type in GIVING and is_idiom(predicate, tree, language):
        return True
    token = tree.tokens[predicate.head]
    if predicate.verbal or predicate.support is not None or token.feats.get("Number") != "Plur":
        return False
    plural_only = language.table("acts")["plurals"]["words"]
    modifiers = language.table("acts")["status"]["modifiers"]
    if has_modifier(predicate, tree, (*modifiers["future"], *modifiers["actual"])):
        return False  # «к предстоящим саммитам», «итоги состоявшихся в Осло саммитов»
    if any(tree.preposition(i) == "с" for i in tree.children(predicate.head)):
        above = tree.governor(predicate.head)
        results = language.table("acts")["settings"]["nouns"]
        if above is not None and tree.tokens[above].lemma in results and tree.preposition(above):
            return False  # «по итогам встреч с президентом»
        if is_planned(predicate, tree, language):
            return False  # «запланирован ряд встреч с министрами»
    goals = [i for i in tree.children(predicate.head) if tree.preposition(i) in ("в", "на")]
    told = tree.governor(predicate.head) is None or is_planned(predicate, tree, language)
    if goals and told and predicate.frame.form == "visit":
        return False  # «визиты президента в Перу и Чад запланированы»
    return predicate.frame.type == "CONSULT" and token.lemma not in plural_only


def is_planned(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """The verb above, or above the noun that counts it, tells of what is to come."""
    status = language.table("acts")["status"]
    coming = {*status["governors"]["future"], *status["predicates"]["future"]}
    above = [i for i in tree.ancestors(predicate.head)[:2] if tree.tokens[i].pos == "VERB"]
    return any(tree.tokens[i].lemma in coming for i in above)


def is_of_ones_own(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«пожелали уехать», «отказались прокомментировать»: what one does or leaves by oneself."""
    table = language.table("acts")
    wishing = tree.tokens[predicate.head].lemma in table["control"]["wishing"]
    if not predicate.verbal or not (wishing or predicate.frame.type == "REJECT"):
        return False
    done = tree.children(predicate.head, "xcomp", "ccomp")
    done = [i for i in done if tree.tokens[i].feats.get("VerbForm") == "Inf"]
    unsaid = table["status"]["commenting"]
    return bool(done) if wishing else any(tree.tokens[i].lemma in unsaid for i in done)


def has_modifier(predicate: Predicate, tree: Tree, words: Sequence[str]) -> bool:
    return any(tree.tokens[i].lemma in words for i in tree.children(predicate.head, "amod", "acl"))


def is_lasting(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«в состав союза входят Чили и Перу»: how it is, and nothing done."""
    if predicate.frame.type != "SUPPORT":
        return False
    token = tree.tokens[predicate.carrier]
    standing = language.table("acts")["background"]["lasting"]
    present = token.feats.get("Tense") == "Pres" and token.feats.get("VerbForm") == "Fin"
    return present and token.lemma in standing


def is_idiom(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«поставили цель довести торговлю до 10 млрд»: nothing is delivered."""
    idioms = language.table("acts")["figurative"]["idioms"]
    nouns = idioms.get(tree.tokens[predicate.head].lemma, ())
    said = tree.children(predicate.head, "obj", "nsubj:pass")
    return any(tree.tokens[i].lemma in nouns for i in said)


def is_figurative(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«информационная война», «война санкций», «скорая помощь», «демонстрация фильма»."""
    table = language.table("acts")["figurative"]
    adjectives = table["aid" if predicate.frame.type == "AID" else "words"]
    means = table["shown" if predicate.frame.type == "PROTEST" else "means"]
    if predicate.verbal:
        return False
    return any(
        tree.tokens[i].lemma in (adjectives if tree.tokens[i].rel == "amod" else means)
        for i in tree.children(predicate.head)
    )


def is_lacking(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«живут без ограничений», «в обмен на защиту от агрессии»: harm that there is none of."""
    if predicate.verbal or predicate.support is not None or predicate.frame.type not in HARMING:
        return False
    table = language.table("acts")["figurative"]
    preposition = tree.preposition(predicate.head)
    return preposition in table["lacking"] or (
        preposition == "от" and is_shielded(predicate.head, tree, table["shields"])
    )


def is_shielded(harm: int, tree: Tree, shields: Sequence[str]) -> bool:
    """«защита от агрессии», wherever the parser hangs the noun: the shield stands above it or before
    its preposition."""
    above = [i for i in (tree.governor(harm),) if i is not None]
    before = [i - 1 for i in tree.children(harm, "case") if i]
    return any(tree.tokens[i].lemma in shields for i in (*above, *before))


def is_paper(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«план консультаций», «подписали план консультаций»: a paper about acts."""
    above = tree.governor(predicate.head)
    if predicate.verbal or above is None:
        return False
    if predicate.support is not None and tree.governor(above) != predicate.support:
        return False
    named = tree.tokens[predicate.head].rel == "nmod" and not tree.preposition(predicate.head)
    return named and tree.tokens[above].lemma in language.table("acts")["documents"]["words"]


def is_habit(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«неоднократно», «несколько раз»."""
    table = language.table("acts")["background"]
    for child in (i for n in predicate.nucleus for i in tree.children(n)):
        lemma = tree.tokens[child].lemma
        line = predicate.frame.type == "COOPERATE" and tree.tokens[child].rel == "amod"
        if lemma in table["habits"] and not line:  # «регулярное авиасообщение»
            return True
        if lemma in table["times"] and any(
            tree.tokens[i].lemma in table["many"] for i in tree.children(child)
        ):
            return True
    return False
