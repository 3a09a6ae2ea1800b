"""Hosts: sides of what is done together that stand beside its words, not in a role of them.

«В Анкаре подписано соглашение с Россией» names whom the host signs with; «на переговорах в Ханое
главная тема — торговля России и Вьетнама» names the two by what they talk of; «собрались лидеры
„пятёрки“, в которую входят…» counts its members; and an attack by nobody told is of states only where it is abroad.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.drafts import Draft, Scene
from svodka.extract.mentions.papers import (
    other_of_the_paper,
    parties_before_colon,
    parties_of_the_paper,
    reporter,
)
from svodka.extract.mentions.participants import SYMMETRIC
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.names import name_of_state
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

PAIR = 2
LISTED = frozenset({"parataxis", "appos"})
SITES = frozenset({"state", "city"})
LED = frozenset({"person", "title"})
TELLING = frozenset({"organ", "group", "city", "state"})
OF_TWO = frozenset({"state", "city", "person", "title", "adjective"})


def add_hosts(
    draft: Draft, predicate: Predicate, tree: Tree, scene: Scene, language: Language
) -> Draft:
    """The draft with those who take part in it by what its sentence tells beside its words."""
    actors = scene.actors
    if draft.type == "ASSAULT" and draft.partial and predicate.verbal:
        return add_struck(draft, predicate, tree, scene, language)
    if is_struck_at_home(draft, actors):
        return replace(draft, partial=True)
    if draft.listed or SYMMETRIC not in predicate.frame.slots:
        return draft
    if is_signed(draft):
        return add_host(draft, predicate, tree, actors, language)
    if draft.type == "CONSULT" and draft.partial and draft.form == "meeting":
        return name_members(draft, tree, actors, language) or talks_of_two(
            draft, predicate, tree, actors, language
        )
    return draft


def is_struck_at_home(draft: Draft, actors: Sequence[Actor]) -> bool:
    """«под Мосулом подорвался патруль иракских военных»: by nobody told, in their own state."""
    if draft.type != "ASSAULT" or any(p.role == "actor" for p in draft.participants):
        return False
    struck = draft.states
    told = {p.span for p in draft.participants}
    sites = {code for a in actors if a.kind in SITES and a.span not in told for code in a.states}
    return bool(sites) and sites <= struck


def add_struck(
    draft: Draft, predicate: Predicate, tree: Tree, scene: Scene, language: Language
) -> Draft:
    """«в Ереване заявили, что азербайджанская армия обстреляла сёла»: those who tell of it are
    struck, where no third state is spoken of."""
    own = {p.state for p in draft.participants if p.state and p.role == "actor"}
    if len(own) != 1 or any(p.role == "recipient" for p in draft.participants):
        return draft
    telling = [a for a in scene.actors if a.head in tellers(predicate, tree, language)]
    states = {code for a in telling if a.kind in TELLING for code in a.states} - own
    told = {code for a in (*scene.actors, *scene.opening) for code in a.states}
    if len(states) != 1 or told - own - states or not strikes_a_place(predicate, tree, language):
        return draft
    struck = replace(side(next(iter(states)), language), role="recipient")
    return replace(draft, participants=(*draft.participants, struck), partial=False)


def tellers(predicate: Predicate, tree: Tree, language: Language) -> list[int]:
    """Who says it, or where: «военные сообщают, что…», «в Сеуле сообщили, что…»."""
    above = tree.governor(predicate.carrier)
    if above is None or tree.tokens[predicate.carrier].rel != "ccomp":
        return []
    if tree.tokens[above].lemma not in language.table("speech")["verbs"]["say"]:
        return []
    where = [i for i in tree.children(above, "obl") if tree.tokens[i].feats.get("Case") == "Loc"]
    return [*tree.children(above, "nsubj"), *where]


def strikes_a_place(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«сёла», «посты»: somebody's land, of which it is not told whose."""
    places = language.table("acts")["hosts"]["struck"]
    return any(tree.tokens[i].lemma in places for i in tree.subtree(predicate.head))


def is_signed(draft: Draft) -> bool:
    return draft.form == "signing" or (draft.type == "COOPERATE" and draft.partial)


def add_host(
    draft: Draft, predicate: Predicate, tree: Tree, actors: Sequence[Actor], language: Language
) -> Draft:
    """«в Анкаре подписан договор с Россией»: all who are told are told as whom it is with, so the
    host is the other; else it is he in whose presence it is signed."""
    told = {p.span.start for p in draft.participants if p.span is not None and p.state}
    heads = [a.head for a in actors if a.span.start in told]
    if len(draft.states) == 1 and draft.partial:
        (signer,) = draft.states
        other = other_of_the_paper(predicate, tree, actors, signer, language)
        if other is not None:
            both = (*draft.participants, side(other, language))
            return replace(draft, participants=both, partial=False)
    if not heads and draft.form == "signing":
        named = parties_of_the_paper(predicate, tree, actors, language)
        named = named or parties_before_colon(predicate, tree, actors, language)
        both = tuple(side(code, language) for code in named)
        return replace(draft, participants=both, partial=False) if both else draft
    if not heads or not all(is_with(head, tree) for head in heads):
        return draft
    if any(tree.children(n, "nsubj") for n in predicate.nucleus if tree.tokens[n].pos == "VERB"):
        return draft  # «компания подписала договор с Россией»
    own = draft.states
    host = reporter(predicate, tree, actors, language)
    host = host or host_of(draft, language) or witness(tree, actors, language)
    beside = {code for a in actors for code in a.states} - own - {host}
    if host is None or host in own or beside:
        return draft  # «в Риме подписан контракт с Перу о закупках Чили»: by whom?
    added = side(host, language)
    return replace(draft, participants=(added, *draft.participants), partial=False)


def is_with(token: int, tree: Tree) -> bool:
    """«с Италией и Францией»: joined words have the first one's preposition."""
    for above in (token, *tree.ancestors(token)):
        if tree.tokens[above].rel != "conj":
            return tree.preposition(above) == "с"
    return False


def host_of(draft: Draft, language: Language) -> str | None:
    neutral = language.table("acts")["settings"]["neutral"]
    return draft.place.state if draft.place and draft.place.name not in neutral else None


def witness(tree: Tree, actors: Sequence[Actor], language: Language) -> str | None:
    """«в присутствии Владимира Путина»: the state of the one who is there."""
    presence = language.table("acts")["hosts"]["presence"]
    for actor in actors:
        above = tree.governor(actor.head)
        there = above is not None and tree.tokens[above].lemma in presence
        if there and actor.kind in LED and len(actor.states) == 1:
            return actor.states[0]
    return None


def name_members(
    draft: Draft, tree: Tree, actors: Sequence[Actor], language: Language
) -> Draft | None:
    """«лидеры „пятёрки“, в которую входят Россия, Китай…»: a clause or a list tells who they are."""
    if any(p.state for p in draft.participants):
        return None
    told = {p.span.start for p in draft.participants if p.span is not None and p.kind == "group"}
    for group in (a for a in actors if a.span.start in told):
        inside = set(members_below(group, tree, language))
        found = [a for a in actors if a.head in inside and a.kind == "state" and a.states]
        states = list(dict.fromkeys(code for a in found for code in a.states))
        if len(states) > 1:
            named = tuple(side(code, language) for code in states)
            return replace(draft, participants=named, partial=False)
    return None


def members_below(group: Actor, tree: Tree, language: Language) -> Iterator[int]:
    """Tokens of the clause that counts a group's members, or of the list after its colon."""
    counting = language.table("acts")["hosts"]["counted"]
    for token in (i for i in tree.subtree(group.head) if i > group.last):
        counted = tree.tokens[token].lemma in counting and tree.tokens[token].rel == "acl:relcl"
        listed = tree.tokens[token].rel in LISTED and tree.tokens[token - 1].text == ":"
        if counted or listed:
            yield from tree.subtree(token)


def talks_of_two(
    draft: Draft, predicate: Predicate, tree: Tree, actors: Sequence[Actor], language: Language
) -> Draft:
    """«на переговорах в Ханое главная тема — торговля России и Вьетнама»: the host and the one whom
    the sentence joins with him are those who talk."""
    host = host_of(draft, language)
    if predicate.verbal or draft.participants or draft.frame.unsaid or host is None:
        return draft
    told = [a for a in actors if a.kind in OF_TWO and len(a.states) == 1]
    for one in told:
        for other in told:
            above = tree.governor(other.head)
            joined = tree.tokens[other.head].rel == "conj" and above == one.head
            states = (one.states[0], other.states[0])
            if joined and host in states and len(set(states)) == PAIR:
                both = tuple(side(code, language) for code in states)
                others = {code for a in told for code in a.states} - {*states}
                return draft if others else replace(draft, participants=both, partial=False)
    return draft


def side(code: str, language: Language) -> Participant:
    return Participant(name_of_state(code, language) or code, code, "actor", None, None, "state")
