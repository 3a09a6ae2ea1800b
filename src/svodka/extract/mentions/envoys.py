"""Envoys: what is done to an ambassador is done by the state that he is sent to; to it he speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.drafts import Draft
from svodka.extract.names import name_of_state
from svodka.extract.posts import state_of_post
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

SAID = frozenset({"statement", "message"})


def address_host(draft: Draft, actors: Sequence[Actor], tree: Tree, language: Language) -> Draft:
    """«Посол Чили в Перу призвал отпустить рыбаков», «поблагодарил власти»: what an envoy says, and
    nobody else is told to whom, is said to those where he is."""
    if draft.form not in SAID or draft.frame.whole or len(draft.states) != 1:
        return draft
    speaking = {p.span for p in draft.participants if p.role == "actor"}
    posts = {state_of_post(a, tree.tokens, language) for a in actors if a.span in speaking} - {None}
    if len(posts) != 1 or draft.states_as("recipient"):
        return draft
    code = posts.pop() or ""
    doers = tuple(p for p in draft.participants if p.role == "actor")
    host = Participant(name_of_state(code, language), code, "recipient", None, None, "state")
    return replace(draft, participants=(*doers, host), partial=False, alone=False)


def add_receiving_state(
    draft: Draft, actors: Sequence[Actor], tree: Tree, language: Language
) -> Draft:
    """«послу Великобритании в Москве вручена нота»: nobody is told who did it, but where he is; not
    where the words themselves are to tell («посол в Лондоне приглашён на родину»)."""
    if draft.type != "ACCUSE" or draft.form != "action" or draft.frame.whole:
        return draft
    if any(p.role == "actor" for p in draft.participants):
        return draft
    called = {p.span for p in draft.participants}
    posts = {state_of_post(a, tree.tokens, language) for a in actors if a.span in called} - {None}
    if len(posts) != 1:
        return draft
    code = posts.pop() or ""
    host = Participant(name_of_state(code, language), code, "actor", None, None, "state")
    return replace(draft, participants=(host, *draft.participants), partial=False)
