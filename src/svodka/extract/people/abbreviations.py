"""Abbreviations of several states: «РК» is Kazakhstan, and the Republic of Korea where the article
is about that one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.language import Doc, Language


def tell_abbreviations(doc: Doc, actors: Sequence[Actor], language: Language) -> list[Actor]:
    """The actors, those told by an abbreviation of several states with the state that is named in
    full elsewhere in the article, if it is one of these and the only one."""
    shared: Mapping[str, Sequence[str]] = language.table("groups")["shared"]
    if not any(word in doc.text for word in shared):
        return list(actors)
    short = {i: word for i, actor in enumerate(actors) if (word := _word_in(doc, actor, shared))}
    if not short:
        return list(actors)
    named = {code for i, actor in enumerate(actors) if i not in short for code in actor.states}
    meant = {word: [code for code in codes if code in named] for word, codes in shared.items()}
    return [
        _of_state(actor, shared[short[i]], meant[short[i]], language) if i in short else actor
        for i, actor in enumerate(actors)
    ]


def _word_in(doc: Doc, actor: Actor, shared: Mapping[str, Sequence[str]]) -> str:
    tokens = doc.sentences[actor.sentence].tokens[actor.first : actor.last + 1]
    return next((token.text for token in tokens if token.text in shared), "")


def _of_state(
    actor: Actor, codes: Sequence[str], meant: Sequence[str], language: Language
) -> Actor:
    if len(meant) != 1:
        return actor
    states = tuple(meant[0] if code in codes else code for code in actor.states)
    name = language.table("states")[meant[0]]["names"][0] if actor.kind == "state" else actor.name
    return replace(actor, states=states, name=name)
