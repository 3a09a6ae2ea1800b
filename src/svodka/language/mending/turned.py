"""Turned: a subject and an object that the parser took for each other.

Word order in Russian is free, and many names look alike in both cases; the verb agrees with who
does it.
"""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.mending.words import Words, agreeing

NAMED_ONE = ("а", "я")  # how a woman or a town ends in the nominative only
NEAR = 4  # tokens from a name to what counts it or is joined to it


def subject_turned_with_its_object(words: Words, heads: list[int], found: list[int]) -> None:
    """«Посредничество предложил Катар», «Обе столицы призвали Москва и Пекин»: of two things that
    may both be done to, the one that the verb agrees with, or whose form can be no other, does it."""
    tokens = words.tokens
    for index in found:
        verb = heads[index]
        if verb < 0 or not is_of_a_doer(tokens[verb]) or is_only_nominative(tokens[index]):
            continue
        if words.is_with_preposition(index, heads) or not is_thing(tokens[index]):
            continue
        done_to = [i for i in words.of("obj") if heads[i] == verb]
        if len(done_to) != 1 or not may_do(done_to[0], verb, words, heads):
            continue
        told = is_only_nominative(tokens[done_to[0]])
        if told or not agrees(index, verb, words, heads):
            words.name(index, "obj")
            words.name(done_to[0], "nsubj")


def is_thing(token: Token) -> bool:
    """No pronoun, whose form tells, nor a man by his name."""
    named = token.pos == "PROPN" and token.feats.get("Animacy") == "Anim"
    return token.pos in ("NOUN", "PROPN") and not named


def is_of_a_doer(verb: Token) -> bool:
    feats = verb.feats
    return feats.get("VerbForm") == "Fin" and feats.get("Voice", "Act") == "Act"


def is_only_nominative(token: Token) -> bool:
    """«Москва», «премьер»: no accusative looks so."""
    feats = token.feats
    if feats.get("Case") != "Nom" or feats.get("Number") != "Sing":
        return False
    if feats.get("Gender") == "Masc" and feats.get("Animacy") == "Anim":
        return token.pos != "PROPN" or token.low.endswith("й")
    return feats.get("Gender") == "Fem" and token.low.endswith(NAMED_ONE)


def may_do(index: int, verb: int, words: Words, heads: list[int]) -> bool:
    """A nominative that the verb agrees with."""
    if words.tokens[index].feats.get("Case") != "Nom":
        return False
    alone = not words.is_with_preposition(index, heads)
    return alone and agrees(index, verb, words, heads)


def agrees(index: int, verb: int, words: Words, heads: list[int]) -> bool:
    """What is counted is one thing or several."""
    tokens = words.tokens
    number, gender = agreeing(tokens[verb])
    before = range(max(0, index - NEAR), index)
    if any(heads[i] == index and tokens[i].rel.startswith("nummod") for i in before):
        return gender in (None, "Neut")
    if number == "Plur":
        near = range(index + 1, min(len(tokens), index + NEAR))
        joined = any(heads[i] == index and tokens[i].rel == "conj" for i in near)
        return joined or tokens[index].feats.get("Number") == "Plur"
    alike = tokens[index].feats.get("Number") == number
    return alike and gender in (None, tokens[index].feats.get("Gender"))
