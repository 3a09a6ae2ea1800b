"""Talks: with whom they are, where their own words tell one side only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.controls import control_words
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.naming import name_participants
from svodka.extract.mentions.others import OPENING, SPOKEN_OF, STATES, is_where, only_other
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.settings import find_setting
from svodka.findings import Span
from svodka.language import Language
from svodka.language.trees import Tree

BEHIND = frozenset({"с", "у"})  # prepositions of company
BELOW = frozenset({"ccomp", "advcl"})


def is_talk_of_one(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«переговоры с Москвой продолжаются»: talks by a noun, all of whose told sides are of one
    state."""
    if draft.form not in ("meeting", "call") or predicate.verbal or not draft.partial:
        return False
    if draft.frame.whole or draft.frame.unsaid or not draft.participants:
        return False
    table = language.table("acts")
    if tree.tokens[predicate.head].lemma not in table["settings"]["apart"]:
        return False
    if any(tree.tokens[i].lemma in table["again"]["these"] for i in tree.children(predicate.head)):
        return False  # «подчеркнул в этой беседе»: it is told already whose
    if has_other_company(draft, predicate, tree) or len(people_in(draft)) > 1:
        return False
    return len({p.state for p in draft.participants}) == 1 and not any(
        p.kind in ("organisation", "organ") for p in draft.participants
    )


def with_who_comes(
    draft: Draft, predicate: Predicate, actors: Sequence[Actor], tree: Tree, language: Language
) -> Draft:
    """«Делегация Чили прибыла на переговоры с послами Перу и Кубы»: who comes to talks with others,
    of two states or more, has them too."""
    head, own = predicate.head, draft.states
    if predicate.verbal or draft.form not in ("meeting", "summit") or len(own) < 2:
        return draft
    towards = language.table("acts")["settings"]["towards"]
    if draft.frame.whole or draft.frame.unsaid or tree.preposition(head) not in towards:
        return draft
    company = tree.subtree(head)
    withs = [i for i in tree.children(head) if tree.preposition(i) == "с"]
    starts = {tree.tokens[i].start for w in withs for i in tree.subtree(w) if i in company}
    told = [p.span for p in draft.participants if p.span is not None]
    if len(told) < len(draft.participants):
        return draft
    if not all(any(span.start <= start < span.stop for start in starts) for span in told):
        return draft
    verb = tree.governor(head)
    doers = set() if verb is None else set(tree.children(verb, "nsubj"))
    coming = [a for a in actors if a.head in doers and a.states and not own & set(a.states)]
    added = [p for a in coming[:1] for p in name_participants(a, "actor", language) if p.state]
    return replace(draft, participants=(*draft.participants, *added)) if added else draft


def people_in(draft: Draft) -> set[Span]:
    """Where people are told: «встреча президента с главой „Газпрома“» is of two of one state."""
    led = (p for p in draft.participants if p.kind in ("person", "title"))
    return {p.span for p in led if p.span is not None}


def is_of_talks_told(draft: Draft, noun: int, tree: Tree, language: Language) -> bool:
    """«перед началом встречи премьер повторил»: of talks that the article has told, where it does
    not tell with whom («в беседе с президентом»)."""
    if (
        draft.sentence < OPENING
        or not people_in(draft)
        or find_setting(tree, noun, language) is None
    ):
        return False
    starts = {p.span.start for p in draft.participants if p.span is not None}
    heads = (i for i, token in enumerate(tree.tokens) if token.start in starts)
    return not any(i and tree.tokens[i - 1].lemma == "с" for i in heads)


def has_other_company(draft: Draft, predicate: Predicate, tree: Tree) -> bool:
    """«на встрече с духовными лидерами Чечни»: with whom they talk is told, and is no state."""
    told = [p.span for p in draft.participants if p.span is not None]
    for token in (i for n in predicate.nucleus for i in tree.children(n, "nmod", "obl")):
        start = tree.tokens[token].start
        named = any(span.start <= start < span.stop for span in told)
        person = tree.tokens[token].feats.get("Animacy") == "Anim"
        if tree.preposition(token) == "с" and person and not named:
            return True
    return False


def add_to_talks(
    draft: Draft,
    noun: int,
    actors: Sequence[Actor],
    opening: Sequence[Actor],
    tree: Tree,
    language: Language,
) -> Draft:
    """Talks with the one other state whose people are told beside them, else with their host; in
    an article's opening else with the one whom it is about."""
    state = draft.participants[0].state
    beside = [a for a in actors if a.kind in SPOKEN_OF and not is_where(a, tree)]
    beside = [a for a in beside if not is_topic(a, tree, language)]
    beside = [a for a in beside if not is_told_below(a.head, noun, tree)]
    beside = [a for a in beside if not is_met_apart(a.head, noun, tree, language)]
    people = [a for a in beside if a.kind in ("person", "title")]
    other = only_other(people, state) or only_other(beside, state)
    if is_of_talks_told(draft, noun, tree, language):
        other = None
    neutral = language.table("acts")["settings"]["neutral"]
    host = draft.place.state if draft.place and draft.place.name not in neutral else None
    if other is None and host not in (None, state):
        led = any(p.kind in ("person", "title", "group") for p in draft.participants)
        hosts = [a for a in actors if a.states == (host,) and is_where(a, tree)]
        other = hosts[0] if led and hosts else None
    if other is None and host is None and any(p.kind == "person" for p in draft.participants):
        towns = [a for a in actors if is_where(a, tree) and tree.tokens[a.head].rel == "obl"]
        lemmas = [(a, tree.tokens[a.head].lemma) for a in towns]
        other = only_other([a for a, lemma in lemmas if lemma.capitalize() not in neutral], state)
    led = all(p.kind in ("person", "title") for p in draft.participants)
    if other is None and led and draft.sentence < OPENING:
        leads = [a for a in opening if a.kind in ("person", "title")]
        other = only_other(leads, state)
    if other is None:
        return draft
    added = [p for p in name_participants(other, "actor", language) if p.state not in (None, state)]
    return replace(draft, participants=(*draft.participants, *added), partial=False)


def telling_company(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> Draft:
    """«Завтра — встреча с королём»: talks of whoever it is, if they name only whom they are with."""
    apart = language.table("acts")["settings"]["apart"]
    if predicate.verbal or tree.tokens[predicate.head].lemma not in apart:
        return draft
    starts = {p.span.start for p in draft.participants if p.span is not None}
    told = [i for i, token in enumerate(tree.tokens) if token.start in starts]
    alone = bool(told) and len(told) == len(draft.participants) and len(draft.states) == 1
    behind = all(i > 0 and tree.tokens[i - 1].lemma in BEHIND for i in told)
    return replace(draft, company=alone and behind)


def is_met_apart(token: int, noun: int, tree: Tree, language: Language) -> bool:
    """«Сегодня — переговоры с премьером, завтра — встреча с королём»: with whom other talks are."""
    above = tree.governor(token)
    if above is None or above == noun or tree.preposition(token) not in BEHIND:
        return False
    return tree.tokens[above].lemma in language.table("acts")["settings"]["apart"]


def is_told_below(token: int, noun: int, tree: Tree) -> bool:
    """«по итогам встречи с премьером стало известно, что президент Чада прилетит»: who stands in a
    clause of its own below the one that tells of the talks."""
    around = {noun, *tree.ancestors(noun)}
    path = [token, *tree.ancestors(token)]
    inner = path[: next((n for n, i in enumerate(path) if i in around), len(path))]
    return any(tree.tokens[i].rel in BELOW for i in inner)


def is_topic(actor: Actor, tree: Tree, language: Language) -> bool:
    """«на встрече обсуждалась Ливия», «говорили о Ливии», «обсудил на переговорах дела АСЕАН»: what
    the talks are about."""
    about = language.table("acts")["settings"]["about"]
    passive = tree.tokens[actor.head].rel == "nsubj:pass" and actor.kind in STATES
    if passive or tree.preposition(actor.head) in about:
        return True
    thing = tree.governor(actor.head)
    verb = None if thing is None else tree.governor(thing)
    if thing is None or verb is None or actor.kind != "organisation":
        return False
    talking = control_words(language).talking
    return tree.tokens[thing].rel == "obj" and tree.tokens[verb].lemma in talking
