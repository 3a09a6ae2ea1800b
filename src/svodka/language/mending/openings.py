"""Openings: first words of a sentence or a phrase that the parser takes for its head."""

from __future__ import annotations

from svodka.language.mending.nouns import next_finite
from svodka.language.mending.words import Words

ALIKE = ("Case", "Number")
NEAR = 2  # tokens from a preposition to what follows it


def adjective_before_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«Поздравительное послание королю», «Верительные грамоты вручил посол»: an adjective that
    opens a sentence is of the noun beside it, and the rest is the verb's, if there is one; of two
    heads the verb before is the sentence's."""
    tokens = words.tokens
    for index in found:
        noun = index + 1
        if tokens[index].pos != "ADJ" or noun >= len(tokens) or heads[noun] != index:
            continue
        alike = tokens[index].feats.get("Number") == tokens[noun].feats.get("Number")
        if tokens[noun].pos != "NOUN" or not alike or not tokens[index].feats.get("Case"):
            continue
        verb = next_finite(tokens, noun)
        before = [i for i in words.of("root") if i < index and tokens[i].pos == "VERB"]
        if verb is None and before:
            heads[noun], heads[index] = before[-1], noun  # «направил королю почтовое послание»
            continue
        heads[noun] = -1 if verb is None else verb
        for child in range(noun + 1, len(tokens)):
            if heads[child] in (index, child) and child != verb:
                heads[child] = noun if verb is None else verb
        heads[index] = noun


def compound_before_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«в Чешско-чилийской торговой палате»: an adjective of two parts is of the noun behind it,
    and so is the preposition before it."""
    tokens = words.tokens
    for index in found:
        if tokens[index].pos != "ADJ" or "-" not in tokens[index].text:
            continue
        noun = index + 1
        while noun < len(tokens) and tokens[noun].pos == "ADJ":
            noun += 1
        if noun == len(tokens) or tokens[noun].pos != "NOUN":
            continue
        if any(tokens[index].feats.get(k) != tokens[noun].feats.get(k) for k in ALIKE):
            continue
        if heads[noun] == index and tokens[noun].rel != "nmod":  # «пресс-служба города»
            heads[noun] = heads[index]
        if heads[noun] != heads[index]:
            continue
        rel = tokens[index].rel
        words.name(index, "amod")
        words.name(noun, rel)
        for child in range(max(0, index - NEAR), noun):
            if heads[child] == index:
                heads[child] = noun
        heads[index] = noun
