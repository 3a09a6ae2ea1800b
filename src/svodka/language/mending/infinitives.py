"""Infinitives: things done that the parser hangs on the word that only tells of the doing."""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.mending.words import FAR, NOMINAL, VERBAL, Words, agreeing

NOBODYS = ("Sing", "Neut")


def object_of_an_impersonal(words: Words, heads: list[int], found: list[int]) -> None:
    """«Визит пришлось перенести», «поездку решено отложить»: a verb that has an infinitive for its
    subject has no other, and what stands before it is done by the infinitive."""
    tokens = words.tokens
    for index in found:
        token, verb = tokens[index], heads[index]
        if not index < verb or token.pos not in NOMINAL or tokens[verb].pos not in VERBAL:
            continue
        if not may_be_an_object(token):
            continue
        infinitive = infinitive_of_nobody(verb, token, words, heads)
        if infinitive is None:
            continue
        for told in words.of("obj"):  # «визит, намеченный на май, решено отменить»
            if heads[told] == infinitive and index < told < verb:
                heads[told] = index
                words.name(told, "acl")
        heads[index] = infinitive
        words.name(index, "obj")


def may_be_an_object(noun: Token) -> bool:
    """In a form that the accusative has too: «визит», «встречу», and not «стадия»."""
    case, gender = noun.feats.get("Case"), noun.feats.get("Gender")
    singular = noun.feats.get("Number") == "Sing"
    return case == "Acc" or (case == "Nom" and not (singular and gender == "Fem"))


def infinitive_of_nobody(verb: int, noun: Token, words: Words, heads: list[int]) -> int | None:
    """The infinitive right behind the verb that is its subject, which the noun then is not, or that
    has no object where the noun does not agree with the verb."""
    tokens = words.tokens
    for index in range(verb + 1, min(len(tokens), verb + FAR)):
        token = tokens[index]
        if heads[index] != verb or token.feats.get("VerbForm") != "Inf":
            continue
        own = (i for i in words.of("obj") if heads[i] == index)
        if any(tokens[i].pos in NOMINAL for i in own):
            return None
        feats = tokens[verb].feats  # «удивлены решением отказаться»: of somebody
        nobodys = feats.get("Number") != "Plur" and feats.get("Gender", "Neut") == "Neut"
        subject = token.rel.startswith("csubj") and nobodys
        told = agreeing(tokens[verb]) == NOBODYS and agreeing(noun) != NOBODYS
        return index if subject or (token.rel == "xcomp" and told) else None
    return None
