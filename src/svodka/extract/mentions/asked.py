"""Asked: what one state asks another to do is done to itself, where nobody else is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from svodka.extract.clauses import objects
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import datives
from svodka.language import Language
from svodka.language.trees import Tree

FREED = frozenset({"RETREAT"})
HELPED = frozenset({"AID"})
PROPOSED = frozenset({"MOBILIZE", "AID", "RETREAT", "SANCTION", "CONCEDE"})
INNER = frozenset({"xcomp", "ccomp", "advcl", "obj"})


def for_whom_asked(
    draft: Draft,
    predicate: Predicate,
    requests: Mapping[int, Draft],
    tree: Tree,
    language: Language,
) -> Draft:
    """«Чили потребовала от Перу освободить моряков», «попросила Перу помочь»: they are its own, and
    it is helped. requests: by their verbs."""
    above = tree.governor(predicate.carrier)
    asking = None if above is None else requests.get(above)
    if asking is None or above is None or tree.tokens[predicate.carrier].rel not in INNER:
        return draft
    if is_proposed_for(draft):
        return replace(draft, partial=False, alone=False)
    asked = asking.states_as("recipient")
    if not draft.partial or draft.states != asked or draft.states_as("actor") != asked:
        return draft
    if not is_for_who_asks(draft, predicate, above, tree, language):
        return draft
    own = [replace(p, role="recipient") for p in asking.participants if p.role == "actor"]
    doers = [p for p in draft.participants if p.role == "actor"]
    return replace(draft, participants=(*doers, *own), partial=False, alone=False)


def is_proposed_for(draft: Draft) -> bool:
    """«предложила отправить миротворцев в Боливию», «призвал помочь Боливии»: to whom, whoever
    does it."""
    told = bool(draft.states) and not any(p.role == "actor" for p in draft.participants)
    possible = draft.status == "hypothetical" and draft.type in PROPOSED
    return draft.partial and told and possible


def is_for_who_asks(
    draft: Draft, predicate: Predicate, above: int, tree: Tree, language: Language
) -> bool:
    """The asker's own people are set free, or it is not told who is helped, and help is asked for
    oneself («призвал помочь» may be for others)."""
    words = language.table("acts")["control"]
    done_to = objects(tree, predicate.carrier)
    if draft.type in FREED:
        return any(tree.tokens[i].lemma in words["held_abroad"] for i in done_to)
    asked = tree.tokens[above].lemma in words["for_oneself"]
    return asked and draft.type in HELPED and not done_to and not datives(tree, predicate.carrier)
