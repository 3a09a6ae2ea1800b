"""Papers: who has signed, told by what the paper is about or by who reports it.

«Подписан контракт о поставках чилийской меди в Перу» names both; «в Минэнерго Чили сообщили:
заключён договор с Канадой» names the other, and the one who reports it is the first.
"""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import Actor
from svodka.extract.clauses import agents, is_passive, objects
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

PAIR = 2
APART = frozenset({"parataxis", "advcl", "acl:relcl"})  # no words of the paper itself
NAMED = frozenset({"state", "city", "adjective", "organ", "organisation", "group"})
REPORTING = frozenset({"organ", "title", "person"})


def parties_of_the_paper(
    predicate: Predicate, tree: Tree, actors: Sequence[Actor], language: Language
) -> tuple[str, ...]:
    """The two states that the words of a paper name, or several joined by «и», which nobody is told
    to sign; () if one or many."""
    if not predicate.verbal or not is_passive(tree, predicate.head):
        return ()
    signed = language.table("acts")["documents"]["signed"]
    papers = [i for i in objects(tree, predicate.head) if tree.tokens[i].lemma in signed]
    if agents(tree, predicate.head) or not papers:
        return ()
    inside = {i for paper in papers for i in tree.subtree(paper, APART)}
    if predicate.head in inside:  # «документ, подписанный в Лиме»
        inside -= set(tree.subtree(predicate.head))
    told = [a for a in actors if a.head in inside and a.kind in NAMED and a.states]
    states = tuple(dict.fromkeys(code for a in told for code in a.states))
    known = {*language.table("states"), *language.table("organisations")}
    if len(states) < PAIR or not known.issuperset(states):
        return ()
    chain = set(tree.chain(told[0].head))
    joined = {code for a in told if a.head in chain for code in a.states}
    return states if len(states) == PAIR or joined.issuperset(states) else ()


def other_of_the_paper(
    predicate: Predicate, tree: Tree, actors: Sequence[Actor], own: str, language: Language
) -> str | None:
    """«Парламент ратифицировал соглашение о передаче острова Италии»: the one other state that the
    words of a ratified paper name."""
    if tree.tokens[predicate.head].lemma not in language.table("acts")["documents"]["ratifying"]:
        return None
    signed = language.table("acts")["documents"]["signed"]
    papers = [i for i in tree.children(predicate.head, "obj") if tree.tokens[i].lemma in signed]
    inside = {i for paper in papers for i in tree.subtree(paper, APART)}
    told = [a for a in actors if a.head in inside and a.kind in NAMED and a.states]
    states = {code for a in told for code in a.states} - {own}
    known = len(states) == 1 and states <= set(language.table("states"))
    return next(iter(states)) if known else None


def parties_before_colon(
    predicate: Predicate, tree: Tree, actors: Sequence[Actor], language: Language
) -> tuple[str, ...]:
    """«Перу — Чили: подписан договор»: the two states that alone are named before the mark."""
    if not predicate.verbal or not is_passive(tree, predicate.head):
        return ()
    before = set(opened_by(predicate, tree))
    told = [a for a in actors if a.head in before]
    states = tuple(dict.fromkeys(code for a in told for code in a.states))
    alone = all(a.kind in ("state", "city") for a in told)
    known = len(states) == PAIR and all(code in language.table("states") for code in states)
    return states if alone and known else ()


def reporter(
    predicate: Predicate, tree: Tree, actors: Sequence[Actor], language: Language
) -> str | None:
    """«в Минэнерго Чили сообщили: заключён договор», «Договор заключён, сообщил министр»: the state
    of the one who reports what is signed."""
    if not predicate.verbal or not is_passive(tree, predicate.head):
        return None
    saying = language.table("speech")["verbs"]["say"]
    above = tree.governor(predicate.carrier)
    verbs = [] if above is None else [above]
    verbs += tree.children(predicate.carrier, "parataxis")
    verbs = [v for v in verbs if tree.tokens[v].lemma in saying]
    near = {i for v in verbs for i in tree.children(v, "nsubj", "obl")}
    near |= set(opened_by(predicate, tree))
    told = [a for a in actors if a.head in near and a.kind in REPORTING and len(a.states) == 1]
    states = {code for a in told for code in a.states}
    return next(iter(states)) if len(states) == 1 else None


def opened_by(predicate: Predicate, tree: Tree) -> list[int]:
    """«Минэнерго Чили: заключён договор»: who is named before the mark that opens a sentence."""
    first = next((i for i, token in enumerate(tree.tokens) if token.text == ":"), None)
    if first is None or first > predicate.head:
        return []
    said = any(tree.tokens[i].pos == "VERB" for i in range(first))
    return [] if said else list(range(first))
