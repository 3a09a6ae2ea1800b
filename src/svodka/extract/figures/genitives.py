"""Measures told by a genitive before a dash: «раненых — свыше трёхсот», «компаний — около 700»."""

from __future__ import annotations

from svodka.annotate.quantities.units import is_person
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.mentions import Mention, is_participle
from svodka.extract.figures.scenes import Measure, Scene, phrase
from svodka.language import Token

BEFORE_DASH = "counted_before_dash"
_DASHES = frozenset("—–-")
_OPENING = frozenset(",;(")
_QUOTES = frozenset('«»“”"')


def counted_before_dash(scene: Scene) -> Measure | None:
    """«раненых — свыше трёхсот», «российских компаний в Чили — 700» → "раненые", "российские
    компании в Чили"; the number counts what opens the clause, and no verb does."""
    m = scene.mention
    if m.quantity.kind != "count" or m.lead < 2 or m.tokens[m.lead - 1].text not in _DASHES:
        return None
    noun = m.quantity.noun
    people = m.quantity.unit == scene.words.people  # «раненых — 300 человек»
    if noun is not None and noun > m.lead and not people:
        return None
    head = _head_of_opening(scene, m)
    return None if head is None else phrase(scene, head, BEFORE_DASH, "plur")


def _head_of_opening(scene: Scene, mention: Mention) -> int | None:
    """The noun, or the participle that stands for people, which the clause before the dash begins
    with but for its adjectives."""
    tokens, dash = mention.tokens, mention.lead - 1
    first = dash
    while first > 0 and tokens[first - 1].text not in _OPENING:
        first -= 1
    if any(token.text in _QUOTES for token in tokens[first:dash]):
        return None  # «участвующих в «Северном потоке — 2»»
    first += first < dash and tokens[first].pos == "CCONJ"
    counting = number_words_of(scene.around.language)
    for i in range(first, dash):
        token = tokens[i]
        if token.feats.get("Case") != "Gen" or token.feats.get("Number") != "Plur":
            return None
        person = is_person(token, counting) and tokens[i + 1].pos not in ("NOUN", "ADJ")
        if token.pos == "NOUN" or person:
            verbs = any(_is_verb(t) for t in tokens[i + 1 : dash])
            taken = i in scene.taken and i not in scene.counted
            return None if verbs or taken else i
        if token.pos not in ("ADJ", "DET") and not is_participle(token):
            return None
    return None


def _is_verb(token: Token) -> bool:
    return token.pos in ("VERB", "AUX") and not is_participle(token)
