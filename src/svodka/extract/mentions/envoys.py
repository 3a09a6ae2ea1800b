"""Envoys: what is done to an ambassador is done by the state that he is sent to; to it he speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.rows import SAID
from svodka.extract.names import name_of_state
from svodka.extract.posts import state_of_post
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

FRIENDLY = frozenset({"SUPPORT", "REQUEST", "AGREE"})  # whom one blames is told, or nobody knows
DONE_TO = frozenset({"ACCUSE", "SANCTION"})


def address_host(draft: Draft, actors: Sequence[Actor], tree: Tree, language: Language) -> Draft:
    """«Посол Чили в Перу призвал отпустить рыбаков», «поблагодарил власти»: what an envoy says, and
    the sentence names nobody else and no other place, is said to those where he is."""
    if draft.form not in SAID or draft.type not in FRIENDLY or draft.frame.whole:
        return draft
    speaking = {p.span for p in draft.participants if p.role == "actor"}
    envoys = [a for a in actors if a.span in speaking]
    others = [a for a in actors if a.span not in speaking and (a.states or a.kind == "city")]
    if len(draft.states) != 1 or others or any(is_former(a, tree, language) for a in envoys):
        return draft
    host = host_of(envoys, "recipient", tree, language)
    if host is None or draft.states_as("recipient"):
        return draft
    doers = tuple(p for p in draft.participants if p.role == "actor")
    return replace(draft, participants=(*doers, host), partial=False, alone=False)


def is_former(actor: Actor, tree: Tree, language: Language) -> bool:
    """«бывший посол»: he speaks for himself."""
    former = language.table("offices")["former"]["words"]
    told = tree.tokens[max(0, actor.first - 1) : actor.head + 1]
    return any(token.lemma in former for token in told)


def host_of(
    envoys: Sequence[Actor], role: str, tree: Tree, language: Language
) -> Participant | None:
    """The one state where these are posted, in a role; None where their titles do not tell it."""
    posts = {state_of_post(a, tree.tokens, language) for a in envoys} - {None}
    if len(posts) != 1:
        return None
    code = posts.pop() or ""
    return Participant(name_of_state(code, language), code, role, None, None, "state")


def add_receiving_state(
    draft: Draft, actors: Sequence[Actor], tree: Tree, language: Language
) -> Draft:
    """«послу Великобритании в Москве вручена нота», «сотрудникам посольства предписано уехать»:
    nobody is told who did it, but where he is; not where the words themselves are to tell («посол в
    Лондоне приглашён на родину»)."""
    if draft.type not in DONE_TO or draft.form != "action" or draft.frame.whole:
        return draft
    if any(p.role == "actor" for p in draft.participants):
        return draft
    called = {p.span for p in draft.participants}
    envoys = [a for a in actors if a.span in called]
    if draft.type == "SANCTION" and any(is_itself_closed(a, tree) for a in envoys):
        return draft
    host = host_of(envoys, "actor", tree, language)
    if host is None:
        return draft
    return replace(draft, participants=(host, *draft.participants), partial=False)


def is_itself_closed(actor: Actor, tree: Tree) -> bool:
    """«посольство Чили в Лиме закрыто»: by Peru or by Chile itself, nobody tells."""
    return actor.kind == "organ" and tree.tokens[actor.head].rel in ("nsubj:pass", "obj")
