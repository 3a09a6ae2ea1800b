"""Inflection: a word put into another case or number with the dictionary's paradigms."""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.tokens import clean_word


class Inflection:
    """Forms of words."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology

    def nominative(self, token: Token) -> str:
        word = clean_word(token.text)
        if token.pos not in ("PROPN", "NOUN", "ADJ", "VERB") or token.feats.get("Case") == "Nom":
            return word
        forms = self._morphology.forms(word.lower())
        for form, parse in zip(forms, self._morphology.analyzer.parse(word.lower()), strict=False):
            feats = form.tag.feats
            if all(feats.get(k) == token.feats.get(k) for k in ("Case", "Gender", "Number")):
                changed = parse.inflect({"nomn"})
                if changed:
                    return _as(word, changed.word)
        return word


def _as(model: str, word: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    if model[:1].isupper():
        return "-".join(part.capitalize() for part in word.split("-"))
    return word
