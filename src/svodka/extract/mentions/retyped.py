"""Retyped: drafts that the words above or below make acts of another type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.sayers import is_denied
from svodka.language import Language
from svodka.language.trees import Tree

MENACES = frozenset({"SANCTION", "ASSAULT", "COERCE"})
REACHED = 4  # words above «запрет» in «отменил решение о введении запрета»


def menacing(
    draft: Draft,
    predicate: Predicate,
    others: Sequence[Predicate],
    tree: Tree,
    language: Language,
) -> Draft:
    """«готова выслать дипломатов», «обещает атаковать соседей»: what is promised so is threatened;
    «обещает не вводить санкций» is a promise."""
    if draft.type != "AGREE" or draft.form != "statement":
        return draft
    meant = set(tree.children(predicate.carrier, "xcomp", "csubj"))
    meant = {i for i in meant if not is_denied(tree, i, language)}
    if not any(o.carrier in meant and o.frame.type in MENACES for o in others):
        return draft
    whom = any(p.role == "recipient" for p in draft.participants)
    frame = replace(draft.frame, type="THREATEN")
    return replace(draft, frame=frame, partial=draft.partial or not whom)


def refused(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> Draft:
    """«не согласился на предложение»: one who does not agree refuses."""
    if draft.type != "AGREE" or draft.status != "negation" or not predicate.verbal:
        return draft
    mutual = language.table("acts")["status"]["mutual"]
    if tree.tokens[predicate.head].lemma in mutual:
        return draft
    if draft.joint or not is_denied(tree, predicate.carrier, language):
        return draft
    return replace(draft, frame=replace(draft.frame, type="REJECT"), status="actual")


def revoked(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> Draft:
    """«отменил решение о запрете ввоза»: the paper that forbade it is gone; «заблокировал пакет
    санкций»: they are not laid on."""
    if draft.type != "SANCTION" or predicate.verbal:
        return draft
    status = language.table("acts")["status"]
    papers = {*status["orders"], *status["decrees"]}
    above = [tree.tokens[i].lemma for i in tree.ancestors(predicate.head)][:REACHED]
    if any(lemma in status["blocking"] for lemma in above[:2]):
        return replace(draft, status="negation")
    for paper, verb in pairwise(above):
        if paper in papers and verb in status["revoking"]:
            return replace(draft, frame=replace(draft.frame, type="CONCEDE"))
    return draft
