"""Undeclined: names whose form does not tell who does it from what it is done to."""

from __future__ import annotations

from svodka.extract.phrases import is_indeclinable
from svodka.language.trees import Tree


def undeclined(tree: Tree, verb: int) -> list[int]:
    """«Баку и Ереван обвиняют друг друга», «Тегеран и Багдад обменялись»: names joined before a
    verb in the plural, which the parser took for what is done to, as no form tells them apart."""
    token = tree.tokens[verb]
    if token.feats.get("VerbForm") != "Fin" or token.feats.get("Number") != "Plur":
        return []
    if not any(i > verb for i in tree.children(verb, "obj", "obl", "xcomp", "ccomp")):
        return []
    return [
        i
        for i in tree.children(verb, "obj", "obl", "iobj")
        if i < verb
        and not tree.preposition(i)
        and tree.children(i, "conj")
        and all(is_undeclined(tree, n) for n in tree.chain(i))
    ][:1]


def undeclined_alone(tree: Tree, verb: int) -> list[int]:
    """«Душанбе обвинения отклонил»: a name that opens the clause, with no preposition that its
    locative or dative could have, before what is done and the verb."""
    if tree.tokens[verb].feats.get("VerbForm") != "Fin":
        return []
    done = [i for i in tree.children(verb, "obj") if i < verb]
    if not done and (opening := undeclined_opening(tree, verb)):
        return opening
    return [
        i
        for i in tree.children(verb, "iobj", "obl")
        if tree.tokens[i].pos == "PROPN"
        and any(i < noun for noun in done)
        and not tree.preposition(i)
        and tree.tokens[i].feats.get("Case") == "Loc"
    ][:1]


def undeclined_opening(tree: Tree, verb: int) -> list[int]:
    """«Баку угрожает Еревану»: a name that no case changes, at the head of its sentence, before a
    verb in the singular that has one more of its kind behind it."""
    token = tree.tokens[verb]
    if token.feats.get("Number") != "Sing" or token.feats.get("Person", "3") != "3":
        return []
    behind = [i for i in tree.children(verb, "iobj", "obj", "obl", "xcomp") if i > verb]
    first = [i for i in tree.children(verb, "iobj", "obl") if i == 0 and not tree.preposition(i)]
    return [i for i in first if behind and is_indeclinable(tree.tokens[i])]


def is_undeclined(tree: Tree, index: int) -> bool:
    """A name whose accusative is its nominative."""
    token = tree.tokens[index]
    if token.pos != "PROPN":
        return False
    feats = token.feats
    inanimate = feats.get("Case") == "Acc" and feats.get("Gender") in ("Masc", "Neut")
    return is_indeclinable(token) or token.text.lower() == token.lemma or inanimate
