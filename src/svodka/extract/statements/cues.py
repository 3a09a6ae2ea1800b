"""Cues: what a rule finds, before anyone asks who the speaker is."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from svodka.extract.statements import places
from svodka.extract.statements.contents import Content
from svodka.extract.statements.places import DOER
from svodka.extract.statements.views import View


@dataclass(frozen=True, slots=True)
class Cue:
    """An attribution.

    at: the token that attributes; place: the token where the speaker stands, None for whoever
    spoke last; contents: what is said; bare: the act is told without «что» or marks («призвал
    сделать»), and inside another's words it is only told, not said.
    """

    rule: str
    at: int
    place: int | None
    contents: tuple[Content, ...]
    bare: bool = False


def free_tokens(view: View, lemmas: Container[str]) -> list[int]:
    """Tokens of these lemmas outside quotation marks."""
    said = view.said
    return [i for i, t in enumerate(view.tokens) if t.lemma in lemmas and not said[i]]


def is_impersonal(view: View, verb: int) -> bool:
    """«отмечается», «указано»"""
    token, words = view.tokens[verb], view.words
    if token.lemma not in words.impersonal or view.tree.children(verb, "nsubj"):
        return False
    return is_passive(view, verb) or token.lemma not in words.impersonal_passive


def speaker_place(view: View, verb: int, first: int = 0, stop: int = 0) -> tuple[bool, int | None]:
    """(whether there is a speaker, the token outside first … stop-1): (True, None) is whoever spoke
    last."""
    if is_impersonal(view, verb):
        place = places.body(view, verb, first, stop, documents=True)
        place = places.writing_above(view, verb) if place is None else place
        return place is not None or _is_told_now(view, verb), place
    if view.tokens[verb].lemma in view.words.naming and is_passive(view, verb):
        return True, _writing_that_names(view, verb)
    place = places.find_place(view, verb, first, stop)
    if place is None and _speaks_on(view, verb):
        return True, DOER
    return place is not None, place


def _writing_that_names(view: View, verb: int) -> int | None:
    """«нота, в которой меры названы «ошибкой»», «в ноте посольства меры названы «ошибкой»»"""
    writing = places.writing_above(view, verb)
    return places.writing_before(view, verb) if writing is None else writing


def _speaks_on(view: View, verb: int) -> bool:
    """«Визит, сказал посол, отложен. Зато пообещал открыть границу»: whoever spoke last goes on"""
    loose = all(token.pos in ("CCONJ", "ADV", "PART") for token in view.tokens[:verb])
    alone = loose and not view.tree.children(verb, "nsubj") and view.before is not None
    return alone and places.is_personal(view, verb)


def is_passive(view: View, verb: int) -> bool:
    return view.tokens[verb].feats.get("Voice") == "Pass"


def _is_told_now(view: View, verb: int) -> bool:
    """«отмечается», but not «сообщалось» or «было отмечено»: nobody in particular did that"""
    return view.tokens[verb].feats.get("Tense") == "Pres"


def make_cue(
    rule: str, view: View, verb: int, contents: list[Content], bare: bool = False
) -> Cue | None:
    if not contents or (bare and is_passive(view, verb)):
        return None
    known, place = speaker_place(view, verb, *_tokens_of(view, contents))
    return Cue(rule, verb, place, tuple(contents), bare) if known else None


def _tokens_of(view: View, contents: list[Content]) -> tuple[int, int]:
    """The tokens of this sentence that contents cover: (first, stop)."""
    first, stop = 0, 0
    for index, token in enumerate(view.tokens):
        if any(content.start <= token.start < content.stop for content in contents):
            first, stop = first if stop else index, index + 1
    return first, stop
