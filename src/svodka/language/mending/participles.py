"""Participles: whose they are, and which words stand in their phrases and behind them."""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.mending.words import FAR, NOMINAL, Words

NEAR = 6  # tokens from a noun to the comma behind what it is told with
HELD = frozenset({"obj", "obl", "advmod", "iobj", "nsubj"})


def participle_by_its_case(words: Words, heads: list[int], found: list[int]) -> None:
    """«Зеленский отложил визит в Киев, намеченный на среду»: a participle agrees with its noun."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if not 0 <= head < index or not token.feats.get("Case"):
            continue
        if tokens[index - 1].text != "," or agree(token, tokens[head]):
            continue
        for noun in range(index - 2, max(-1, index - FAR), -1):
            if tokens[noun].pos in NOMINAL and agree(token, tokens[noun]):
                heads[index] = noun
                break


def agree(participle: Token, noun: Token) -> bool:
    """Case, number and gender are alike; the accusative of the living is their genitive, that of
    things their nominative."""
    cases = {participle.feats.get("Case"), noun.feats.get("Case")}
    of_a_thing = participle.feats.get("Animacy") == "Inan"
    if len(cases) > 1 and cases != ({"Nom", "Acc"} if of_a_thing else {"Gen", "Acc"}):
        return False
    if of_a_thing and noun.feats.get("Animacy") == "Anim":
        return False
    return all(
        participle.feats[feat] == noun.feats.get(feat, participle.feats[feat])
        for feat in ("Number", "Gender")
        if feat in participle.feats
    )


def participle_taken_for_a_subject(words: Words, heads: list[int], found: list[int]) -> None:
    """«Япония, в мае передавшая Перу катера, осудила Чили»: a participle behind the comma after a
    noun that it agrees with says more of that noun, and does nothing itself."""
    tokens = words.tokens
    for index in found:
        if tokens[index].feats.get("VerbForm") != "Part" or not tokens[index].feats.get("Case"):
            continue
        mark = mark_before(tokens, index)
        if tokens[mark].text != ",":
            continue
        for noun in range(mark - 1, max(-1, mark - NEAR), -1):
            if tokens[noun].pos == "PUNCT":
                break
            if tokens[noun].pos in NOMINAL and agree(tokens[index], tokens[noun]):
                heads[index] = noun
                words.name(index, "acl")
                break


def mark_before(tokens: list[Token], index: int) -> int:
    """The nearest mark before the word; 0 without one."""
    for mark in range(index - 1, 0, -1):
        if tokens[mark].pos == "PUNCT":
            return mark
    return 0


def inside_a_participle(words: Words, heads: list[int], found: list[int]) -> None:
    """«Япония, в мае передавшая Перу катера, осудила Чили»: from the comma before a participle to
    the one after it, what is told is of its own deed."""
    tokens = words.tokens
    for index in found:
        token = tokens[index]
        if not 0 <= heads[index] < index or not token.feats.get("Case"):
            continue
        mark = mark_before(tokens, index)
        if mark <= heads[index] or tokens[mark].text != ",":
            continue
        closing = index + 1
        while closing < len(tokens) and tokens[closing].pos != "PUNCT":
            closing += 1
        if closing == len(tokens) or tokens[closing].text != ",":
            continue
        for own in range(mark + 1, closing):
            if tokens[own].rel in HELD and not mark < heads[own] < closing:
                heads[own] = index
            if tokens[own].rel == "nsubj" and token.feats.get("Voice") == "Act":
                words.name(own, "obj")


def after_a_participle(words: Words, heads: list[int], found: list[int]) -> None:
    """«отложил визит, намеченный на среду, до марта»: past its closing mark nothing is its own."""
    tokens = words.tokens
    for index in found:
        participle = heads[index]
        if 0 <= participle < index and tokens[participle].rel in ("obl", "nmod"):
            participle = heads[participle]
        if not 0 < participle < index:
            continue
        noun = heads[participle]
        if tokens[participle].rel != "acl" or not 0 <= noun < participle:
            continue
        if tokens[participle - 1].text != "," or index - participle > FAR:
            continue
        closing = participle + 1
        while closing < index and tokens[closing].text != ",":
            closing += 1
        if closing == index:
            continue
        near = nearest_verb(tokens, closing, index)
        verb = heads[noun] if near is None else near
        if 0 <= verb < index and tokens[verb].pos == "VERB":
            heads[index] = verb


def nearest_verb(tokens: list[Token], first: int, index: int) -> int | None:
    """The last verb before the word, in what no mark parts from it."""
    for i in range(index - 1, first, -1):
        if tokens[i].pos == "PUNCT":
            return None
        if tokens[i].pos == "VERB" and tokens[i].feats.get("VerbForm") in ("Fin", "Inf"):
            return i
    return None
