"""Inflection: a noun phrase put into the nominative with the dictionary's paradigms."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.language.doc import Token
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.spelling import as_written, joined
from svodka.language.ru.tokens import clean_word


class Inflection:
    """Forms of words."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology

    def nominative(self, tokens: Sequence[Token], number: str | None) -> str:
        """See Language.nominative."""
        return joined(tokens, [self._word(token) for token in tokens])

    def _word(self, token: Token) -> str:
        word = clean_word(token.text)
        if token.pos not in ("PROPN", "NOUN", "ADJ", "VERB") or token.feats.get("Case") == "Nom":
            return word
        forms = self._morphology.forms(word.lower())
        for form, parse in zip(forms, self._morphology.analyzer.parse(word.lower()), strict=False):
            feats = form.tag.feats
            if all(feats.get(k) == token.feats.get(k) for k in ("Case", "Gender", "Number")):
                changed = parse.inflect({"nomn"})
                if changed:
                    return as_written(word, changed.word)
        return word
