"""Openings: first words of a sentence that the parser takes for its head."""

from __future__ import annotations

from svodka.language.mending.nouns import next_finite
from svodka.language.mending.words import Words


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
