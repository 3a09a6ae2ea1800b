"""Clauses: verbs joined to a clause that a comma has closed, and clauses without a verb."""

from __future__ import annotations

from itertools import pairwise

from svodka.language.doc import Token
from svodka.language.mending.words import FAR, NOMINAL, VERBAL, Words, agreeing, is_past

BELOW = frozenset({"ccomp", "advcl", "acl:relcl"})
CLOSING = ","
COLON = ":"
DASHES = frozenset("—–")
STOPS = frozenset({",", ";", ":", "—", "–", "."})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
AND = "и"  # the one conjunction that joins a clause's verbs without a comma


def joined_across_a_comma(words: Words, heads: list[int], found: list[int]) -> None:
    """«сообщил, что товарооборот вырос, и предложил»: verbs of one clause have no comma before
    their one «и», so the verb after it is joined to the one above."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        near = 0 <= head < index <= head + FAR
        if not near or tokens[index].feats.get("VerbForm") != "Fin":
            continue
        if not is_closed_off(index, head, tokens, heads) or has_subject(index, tokens, heads):
            continue
        above = verb_above(head, tokens, heads)
        if above is not None and are_alike(tokens[index], tokens[above]):
            heads[index] = above


def subject_behind_a_colon(words: Words, heads: list[int], found: list[int]) -> None:
    """«Песков: встреча президентов не готовится»: a clause behind the mark has its subject within
    it, which the parser hangs on the speaker as a clause of its own."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if token.pos not in NOMINAL or token.feats.get("Case") != "Nom" or not 0 <= head < index:
            continue
        if not any(tokens[i].text == COLON for i in range(head + 1, index)):
            continue
        verb = verb_of_a_noun(index, tokens, heads)
        if verb is not None:
            heads[index] = verb
            words.name(index, "nsubj")  # what it is to the verb, not to the speaker


def phrase_behind_a_mark(words: Words, heads: list[int], found: list[int]) -> None:
    """«Всё было иначе — в мае премьер посетил Перу»: a phrase with a preposition that opens a clause
    is of that clause's verb, no clause of its own."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if token.pos not in NOMINAL or not 0 <= head < index - 1:
            continue
        if token.feats.get("Case") == "Nom" or not words.is_with_preposition(index, heads):
            continue
        verb = next_verb_of_the_clause(index, tokens)
        if verb is not None:
            heads[index] = verb
            words.name(index, "obl")


def next_verb_of_the_clause(index: int, tokens: list[Token]) -> int | None:
    """The first verb with a tense behind the word, before any mark."""
    for place in range(index + 1, min(len(tokens), index + FAR)):
        if tokens[place].text in STOPS:
            return None
        if tokens[place].pos in VERBAL and tokens[place].feats.get("VerbForm") == "Fin":
            return place
    return None


def place_behind_a_dash(words: Words, heads: list[int], found: list[int]) -> None:
    """«прилетел на север острова — в Коломбо»: the second phrase says what the first is, it is no
    clause."""
    tokens = words.tokens
    for index in found:
        dash = index - 2  # «— в Намибию»
        if tokens[index].pos not in NOMINAL or dash < 1 or tokens[dash].text not in DASHES:
            continue
        told = dash - 1
        while tokens[told].rel == "nmod" and 0 <= heads[told] < told:
            told = heads[told]
        hung = told <= heads[index] < dash or heads[index] == heads[told]
        if not hung or tokens[told].pos not in NOMINAL:
            continue
        if all(words.is_with_preposition(i, heads) for i in (index, told)):
            heads[index] = told
            words.name(index, "appos")


def verb_of_a_noun(noun: int, tokens: list[Token], heads: list[int]) -> int | None:
    """The first verb with a tense, or short participle, after the noun in its clause, where none
    but what stands before the noun is its subject."""
    for verb in range(noun + 1, min(len(tokens), noun + FAR)):
        token = tokens[verb]
        if token.text in STOPS:
            return None
        short = token.feats.get("Variant") == "Short" and token.pos in VERBAL
        if token.pos in VERBAL and (short or token.feats.get("VerbForm") == "Fin"):
            own = any(heads[i] == verb and tokens[i].rel in SUBJECTS for i in range(noun, verb))
            several = any(heads[i] == noun and tokens[i].rel == "conj" for i in range(noun, verb))
            number = "Plur" if several else tokens[noun].feats.get("Number")
            alike = token.feats.get("Number") == number
            return None if own or not alike or token.rel in BELOW else verb
    return None


def is_closed_off(index: int, head: int, tokens: list[Token], heads: list[int]) -> bool:
    """A comma stands before the «и» of the word, and the verb's clause has no other «и»."""
    joins = [i for i in range(head + 1, index) if tokens[i].rel == "cc" and heads[i] == index]
    if len(joins) != 1 or tokens[joins[0]].lemma != AND or tokens[joins[0] - 1].text != CLOSING:
        return False
    others = (i for i in range(head + 1, index + FAR) if i < len(tokens) and i != index)
    return not any(tokens[i].rel == "conj" and heads[i] == head for i in others)


def has_subject(verb: int, tokens: list[Token], heads: list[int]) -> bool:
    return any(
        heads[i] == verb and tokens[i].rel.startswith("nsubj")
        for i in range(max(0, verb - FAR), min(len(tokens), verb + FAR))
    )


def verb_above(index: int, tokens: list[Token], heads: list[int]) -> int | None:
    """The finite verb that the word's clause is part of, told before it; None if its clause is
    of no other."""
    below = False
    for _ in range(FAR):
        below = below or tokens[index].rel in BELOW
        index = heads[index]
        if index < 0:
            return None
        if below and tokens[index].pos in VERBAL and tokens[index].feats.get("VerbForm") == "Fin":
            return index
    return None


def are_alike(one: Token, other: Token) -> bool:
    """Verbs that one subject may have."""
    if is_past(one) != is_past(other):
        return False
    if is_past(one):
        return agreeing(one) == agreeing(other)
    return one.feats.get("Number") == other.feats.get("Number")


def subject_before_a_dash(words: Words, heads: list[int], found: list[int]) -> None:
    """«В столице большая повестка — в четверг прилетит премьер»: of two subjects the one before
    the dash, with what stands beside it there, is a clause of its own, without a verb."""
    tokens = words.tokens
    for first, second in pairwise(found):
        verb = heads[first]
        if verb < 0 or heads[second] != verb or tokens[verb].feats.get("VerbForm") != "Fin":
            continue
        dash = first + 1
        while dash < verb and tokens[dash].text not in DASHES:
            dash += 1
        if dash >= verb or second < dash:
            continue
        for index in range(dash):
            if heads[index] == verb and index != first:
                heads[index] = first
        words.name(first, "parataxis")
