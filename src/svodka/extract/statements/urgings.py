"""Urgings: what one calls for, told by a noun («призвал к миру», «обратился с призывом …»)."""

from __future__ import annotations

from svodka.extract.statements import places
from svodka.extract.statements.clauses import tree_content
from svodka.extract.statements.cues import Cue, is_passive, make_cue
from svodka.extract.statements.views import View

NOUNS = ("NOUN", "PROPN")
NEAR = 8  # tokens between a verb and its «к» or «с призывом»
APPOSED = 12  # tokens between a noun and its infinitive


def urged(view: View, verb: int) -> Cue | None:
    """Посол призвал стороны к сдержанности."""
    links = view.words.urging.get(view.tokens[verb].lemma)
    if links is None or view.is_participle(verb):
        return None
    for index in range(verb + 1, min(verb + NEAR, len(view.tokens) - 1)):
        if view.is_mark(index, places.ENDS):
            return None
        noun = view.tree.governor(index) if view.has_lemma(index, links) else None
        if noun is not None and noun > index and view.tokens[noun].pos in NOUNS:
            return make_cue("urged", view, verb, tree_content(view, index, noun), bare=True)
    return None


def turned_with(view: View, verb: int) -> Cue | None:
    """Посол обратился к властям с призывом открыть границу."""
    if view.tokens[verb].lemma not in view.words.turning or is_passive(view, verb):
        return None
    noun = _noun_of_saying(view, verb)
    if noun is None:
        return None
    for child in view.tree.children(noun, "acl", "xcomp", "ccomp", "nmod"):
        if child > noun and view.tokens[child].feats.get("VerbForm") == "Inf":
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return make_cue("turned_with", view, verb, contents, bare=True)
    return None


def asked_in_writing(view: View, verb: int) -> Cue | None:
    """В письме посла предлагается открыть границу."""
    if not view.has_lemma(verb, view.words.asking_passive):
        return None
    place = places.body(view, verb, 0, 0, documents=True)
    if place is None or not view.has_lemma(place, view.words.nouns["documents"]):
        return None  # «В больницах рекомендуется носить маски»
    for child in view.tree.children(verb, "csubj:pass", "csubj", "xcomp", "nsubj:pass"):
        if child > verb and view.tokens[child].feats.get("VerbForm") == "Inf":
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return Cue("asked_in_writing", verb, place, tuple(contents), bare=True)
    return None


def _noun_of_saying(view: View, verb: int) -> int | None:
    """The noun of saying after a verb that only carries one, which has no author of its own."""
    for index in range(verb + 1, min(verb + NEAR, len(view.tokens))):
        if view.is_mark(index, places.ENDS):
            return None
        if view.has_lemma(index, view.words.nouns["turned"]):
            owners = view.tree.children(index, "nmod")
            owned = any(view.tokens[i].feats.get("Case") == "Gen" for i in owners)
            return None if owned else index
    return None
