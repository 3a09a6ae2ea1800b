"""Adverbs: phrases of the clause that the parser hung on a word for its time or place."""

from __future__ import annotations

from svodka.language.mending.words import NOMINAL, Words

LOOSE = frozenset({"nmod", "obl", "nsubj", "obj", "advmod"})


def beside_an_adverb(words: Words, heads: list[int], found: list[int]) -> None:
    """«Завтра в Каир прилетит премьер»: what stands behind an adverb of the verb is the verb's too."""
    tokens = words.tokens
    for index in found:
        adverb = heads[index]
        if (
            not 0 <= adverb < index
            or tokens[adverb].pos != "ADV"
            or tokens[index].pos not in NOMINAL
        ):
            continue
        verb = heads[adverb]
        if verb > index and tokens[verb].feats.get("VerbForm") == "Fin":
            heads[index] = verb


def adverb_above_its_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«Послезавтра премьер прилетит в Каир»: of two roots the finite verb has the adverb's words."""
    tokens = words.tokens
    adverbs = [i for i in found if tokens[i].pos == "ADV"]
    verbs = [i for i in found if adverbs and tokens[i].feats.get("VerbForm") == "Fin"]
    if len(adverbs) != 1 or len(verbs) != 1 or adverbs[0] > verbs[0]:
        return
    for child, head in enumerate(heads):
        if head == adverbs[0] and tokens[child].rel in LOOSE:
            heads[child] = verbs[0]
    heads[adverbs[0]] = verbs[0]
    words.name(adverbs[0], "advmod")
