"""Conjuncts: words joined to what is not of their case."""

from __future__ import annotations

from svodka.language.mending.words import NOMINAL, Words

# cases that no genitive is read as: «ВМС», «МИД» and the living have one form for two of the others
SURE = frozenset({"Nom", "Ins", "Dat"})


def joined_in_its_case(words: Words, heads: list[int], found: list[int]) -> None:
    """«Корабли Чили и эсминец Канады», «с президентом Чили и премьером Канады»: what is joined by
    «и» stands in the case of the noun above, not of the genitive that explains it."""
    tokens = words.tokens
    for index in found:
        token, genitive = tokens[index], heads[index]
        case = token.feats.get("Case")
        if case not in SURE or token.pos not in NOMINAL or not 0 <= genitive < index:
            continue
        explained = heads[genitive]
        if tokens[genitive].rel != "nmod" or tokens[genitive].feats.get("Case") != "Gen":
            continue
        if not 0 <= explained < genitive or words.is_with_preposition(genitive, heads):
            continue
        if tokens[explained].feats.get("Case") == case and tokens[explained].pos in NOMINAL:
            heads[index] = explained
