"""Beginnings: where a number or a quantity without one may begin, by a cheap look at each word."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.quantities.compounds import COMPOUND_POS
from svodka.annotate.quantities.words import Words
from svodka.language import Token


def find_beginnings(tokens: Sequence[Token], words: Words) -> list[int]:
    """Where a number may begin, by a cheap look before any rule: nearly all words begin none."""
    lemmas, forms = words.first_lemmas, words.first_forms
    return [
        i
        for i, token in enumerate(tokens)
        if token.lemma in lemmas
        or token.low in forms
        or (token.pos in COMPOUND_POS and _may_end_so(token.lemma, words))
        or (not token.low.isalpha() and _is_figure(token, forms))
    ]


def _may_end_so(lemma: str, words: Words) -> bool:
    """«-процентный», «-летний»."""
    return lemma.endswith(words.suffix_letters) and lemma[-words.suffix_size :] in words.suffix_ends


def _is_figure(token: Token, forms: frozenset[str]) -> bool:
    """«25», «два-три»."""
    if token.text[0].isdigit():
        return True
    return "-" in token.low and token.low.partition("-")[0] in forms
