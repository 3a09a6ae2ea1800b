"""Bodies: talks with many states at once, which are a gathering of them."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.extract.mentions.predicates import Predicate
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree


def is_of_many(
    predicate: Predicate, participants: Sequence[Participant], tree: Tree, language: Language
) -> bool:
    """«на заседании совета ШОС», «обсудил с коллегами из стран СНГ»: a session of an organisation, or
    talks with those of its states; a «заседание Совета Россия — НАТО» is of two."""
    groups, organisations = language.table("acts")["groups"], language.table("organisations")
    bodies = [p for p in participants if p.state in organisations and p.span is not None]
    if any(p.kind == "group" and is_led(p, groups["many"], tree) for p in bodies):
        return True
    if tree.tokens[predicate.head].lemma not in groups["sessions"]:
        return False
    inside = {tree.tokens[i].start for i in tree.subtree(predicate.head)}
    others = [p for p in participants if p.state not in organisations and p.span is not None]
    named = any(p.span is not None and p.span.start in inside for p in bodies)
    return named and not any(p.span is not None and p.span.start in inside for p in others)


def is_led(participant: Participant, words: Sequence[str], tree: Tree) -> bool:
    """One of the words stands in the participant's name."""
    span = participant.span
    return span is not None and any(
        token.lemma in words for token in tree.tokens if span.start <= token.start < span.stop
    )
