"""Places: the word in a sentence where a verb's speaker stands."""

from __future__ import annotations

from svodka.extract.statements.views import DASHES, View

ENDS = frozenset(',;:—–-()«»"“”')
UP = frozenset({"conj", "advcl", "xcomp"})
STEPS = 4
REACH = 8  # tokens between a verb and «в …»


def find_place(view: View, verb: int, first: int, stop: int) -> int | None:
    """The token of the speaker of the verb, looked for outside the content first … stop-1.

    By syntax: the subject, shared with a governing verb where it has none; the noun a participle
    describes; «в …» of a verb without a subject («сообщили в посольстве»). Then by order of words.
    """
    outside = [i for i in (subject(view, verb), noun_of_participle(view, verb)) if i is not None]
    for place in outside:
        if not first <= place < stop and not view.said[place]:
            return place
    if is_personal(view, verb):
        return nominative_near(view, verb, first, stop)
    return body(view, verb, first, stop) or nominative_near(view, verb, first, stop)


def subject(view: View, verb: int) -> int | None:
    """The verb's own subject or the one it shares."""
    for _ in range(STEPS):
        for child in view.tree.children(verb, "nsubj"):
            if not view.said[child]:
                return child
        above = view.tree.governor(verb)
        if above is None or view.tokens[verb].rel not in UP or view.said[above]:
            return None
        verb = above
    return None


def noun_of_participle(view: View, verb: int) -> int | None:
    """«посол, заявивший, что …»"""
    token = view.tokens[verb]
    if token.feats.get("VerbForm") != "Part" or token.feats.get("Variant") == "Short":
        return None
    return view.tree.governor(verb) if token.rel in ("acl", "amod") else None


def is_personal(view: View, verb: int) -> bool:
    """A singular active past verb must have a person before or after it, not «в …»."""
    feats = view.tokens[verb].feats
    past = feats.get("Tense") == "Past" and feats.get("Voice") != "Pass"
    return past and feats.get("Number") == "Sing" and feats.get("Gender") != "Neut"


def body(view: View, verb: int, first: int, stop: int) -> int | None:
    """«сообщили в посольстве», «говорится в документе», «следует из материалов»"""
    for child in view.tree.children(verb, "obl", "nmod"):
        away = not first <= child < stop and not view.said[child]
        if away and preposition_of(view, child) and is_body(view, child):
            return child
    after, before = range(verb + 1, len(view.tokens)), range(verb - 1, -1, -1)
    for order in (after, before):
        for index in order[:REACH]:
            if view.is_mark(index, ENDS) or first <= index < stop:
                break
            noun = next_noun(view, index) if is_place_word(view, index) else None
            if noun is not None:
                return noun
    return None


def is_place_word(view: View, index: int) -> bool:
    return view.has_lemma(index, view.words.links["place"])


def preposition_of(view: View, noun: int) -> bool:
    return view.tree.preposition(noun) in view.words.links["place"]


def is_body(view: View, noun: int) -> bool:
    """Not an occasion («на брифинге») or a day («в пятницу»), unless an actor is named so."""
    if any(a.kind not in ("adjective", "pronoun") for a in view.actors_at(noun)):
        return True
    nouns, token = view.words.nouns, view.tokens[noun]
    known = nouns["bodies"] | nouns["documents"] | nouns["authored"]
    return token.lemma in known or (
        token.lemma not in nouns["occasions"] and token.pos in ("NOUN", "PROPN")
    )


def next_noun(view: View, index: int) -> int | None:
    """The noun after a preposition, past its adjectives, if it can speak."""
    for noun in range(index + 1, min(index + 5, len(view.tokens))):
        if view.tokens[noun].pos in ("NOUN", "PROPN"):
            return noun if is_body(view, noun) else None
        if view.tokens[noun].pos not in ("ADJ", "DET", "NUM"):
            return None
    return None


def nominative_near(view: View, verb: int, first: int, stop: int) -> int | None:
    """The first nominative after the verb, or the last before it, within its clause."""
    after = range(verb + 1, len(view.tokens))
    before = range(verb - 1, -1, -1)
    for order in (after, before):
        for index in order:
            if view.is_mark(index, ENDS) or first <= index < stop:
                break
            if is_nominative(view, index):
                return index
    return None


def is_nominative(view: View, index: int) -> bool:
    token = view.tokens[index]
    naming = token.pos in ("NOUN", "PROPN", "PRON") and token.feats.get("Case") == "Nom"
    foreign = token.pos in ("PROPN", "X") and "Case" not in token.feats
    return (naming or foreign) and not view.said[index]


def phrase_end(view: View, place: int | None, verb: int) -> int:
    """The token after the speaker's phrase and the verb."""
    last = verb
    if place is not None and place > verb:
        covering = [actor.last for actor in view.actors_at(place)]
        last = max([place, *covering, view.phrase(place)[-1]])
    return last + 1


def is_dash(view: View, index: int) -> bool:
    return view.is_mark(index, DASHES)
