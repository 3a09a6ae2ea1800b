"""Dues: the day that an act was set for, by a participle or a clause of its own."""

from __future__ import annotations

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.nearness import outside
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language, Token
from svodka.language.trees import Tree

OF_A_NOUN = frozenset({"nmod", "appos", "flat:name"})


def is_when_due(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«стало известно в среду, что визит в Ереван, намеченный на 14 июня, не состоится», «визит
    министров, который планировали на июль»: the day that the act itself was set for, whatever the parser
    thinks was set; no town is."""
    above = outside(note, tree)
    if above is None or tree.tokens[above].lemma not in language.table("dates")["verbs"]["planned"]:
        return False
    word = word_that_agrees(above, tree, language)
    told = tree.governor(above) if word is not None else None
    if told is not None and is_town(tree.tokens[told]):
        told = tree.governor(told)
    while told is not None and word is not None and told not in predicate.nucleus:
        if tree.tokens[told].rel not in OF_A_NOUN or do_agree(word, told, tree):
            return False
        told = tree.governor(told)
    return told in predicate.nucleus


def word_that_agrees(verb: int, tree: Tree, language: Language) -> int | None:
    """A participle itself, or the «который» of a relative clause."""
    if tree.tokens[verb].feats.get("VerbForm") == "Part":
        return verb
    if tree.tokens[verb].rel != "acl:relcl":
        return None
    words = language.table("acts")["relatives"]["words"]
    return next((i for i in tree.children(verb) if tree.tokens[i].lemma in words), None)


def do_agree(word: int, noun: int, tree: Tree) -> bool:
    """In number, and a participle in case («визит министра, намечавшийся») or a pronoun in gender."""
    one, other = tree.tokens[word].feats, tree.tokens[noun].feats
    if one.get("Number") != other.get("Number"):
        return False
    part = one.get("VerbForm") == "Part"
    if not part and one.get("Number") == "Plur":
        return True
    told = one.get("Case" if part else "Gender")
    return told is None or told == other.get("Case" if part else "Gender")


def is_town(token: Token) -> bool:
    """A proper name of nobody."""
    return token.pos == "PROPN" and token.feats.get("Animacy") == "Inan"
