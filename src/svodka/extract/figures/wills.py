"""Wills: words of aims that tell of no number to come, for those counted have the will («30 %
хотят перемен») or the aim is a thing shot at («поразили 30 целей»)."""

from __future__ import annotations

from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords, folded

_WILLING = 2  # tokens from «стран» to «готовы»
_SHOT = 3  # tokens from «поразили» to «цели»


def is_told_of_them(mention: Mention, verb: int, words: FigureWords) -> bool:
    """«30 % хотят перемен», «не менее трёх стран готовы»: so many of them do; and «не может превышать»
    foresees nothing."""
    token = mention.tokens[verb]
    if verb and folded(mention.tokens[verb - 1]) in words.denying and token.lemma in words.able:
        return True
    if mention.quantity.kind == "money" or token.lemma not in words.willing:
        return False
    noun = mention.quantity.noun
    last = mention.quantity.last if noun is None else max(noun, mention.quantity.last)
    whose = next((k for k in range(last, verb) if mention.tokens[k].pos == "NOUN"), None)
    if whose is not None and not _can_want(mention, whose, words):
        return False  # «40 танков планируют купить»
    if verb > last and _is_done_to_them(mention, verb, words):
        return False
    if verb > last:
        return token.feats.get("Number") == "Plur" and verb - (whose or last) <= _WILLING
    doers = mention.tree.children(verb, "nsubj")
    return whose is not None and any(mention.quantity.first <= k <= last for k in doers)


def _is_done_to_them(mention: Mention, verb: int, words: FigureWords) -> bool:
    """«300 солдат планируют вернуть»: the infinitive has no other object, so others do it to them."""
    tree, done_to = mention.tree, words.done_to.keys() | words.taken
    done = (i for i in tree.children(verb, "xcomp") if mention.lemma(i) in done_to)
    return any(not tree.children(i, "obj") for i in done)


def _can_want(mention: Mention, noun: int, words: FigureWords) -> bool:
    """People and states."""
    token = mention.tokens[noun]
    return token.feats.get("Animacy") == "Anim" or token.lemma in words.named | words.pair


def is_shot_at(mention: Mention, aim: int, words: FigureWords) -> bool:
    """«90 % ракет поразили [цели]», «20 воздушных [целей]»: nobody's plan."""
    before = mention.tokens[max(0, aim - _SHOT) : aim]
    return any(token.lemma in words.shot_at for token in before)
