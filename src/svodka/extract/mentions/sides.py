"""Sides: the other side of an act that its own words leave to the sentence or the article.

«Куба переживает нефтяную блокаду США», «призвал Израиль к снятию блокады с Ливана»: a noun names
one side only, and the other is the one other state that is spoken of beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.clauses import is_passive, locatives, subjects
from svodka.extract.mentions.aims import is_asked_against
from svodka.extract.mentions.controls import control_words
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.naming import name_participants
from svodka.extract.mentions.others import is_where, only_other, other_of_the_pair
from svodka.extract.mentions.participants import SYMMETRIC
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.settings import is_setting
from svodka.extract.mentions.talks import (
    add_to_talks,
    is_talk_of_one,
    telling_company,
    with_who_comes,
)
from svodka.extract.names import name_of_state
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

AIMED = frozenset(
    {
        "MOBILIZE",
        "SANCTION",
        "ASSAULT",
        "CONCEDE",
        "RETREAT",
        "AID",
        "COOPERATE",
        "ACCUSE",
        "REQUEST",
        "THREATEN",
        "COERCE",
    }
)
HOSTILE = frozenset({"THREATEN"})
# «послу был заявлен протест»: who says so is left out
TOLD_OF = frozenset({"ACCUSE", "REQUEST", "SANCTION", "RETREAT", "AID", "CONCEDE"})
# whose other side is told beside them or not at all
SAID_BESIDE = frozenset({"REQUEST", "ACCUSE", "SANCTION", "ASSAULT"})
ARMED = frozenset({"ASSAULT", "MOBILIZE", "RETREAT"})
# «Москва прокомментировала учения НАТО»: who judges them takes no part
JUDGED = ARMED | {"COOPERATE"}
UNITS = frozenset({"group", "organ"})
# acts of states, to which no one is a side who is merely spoken of beside them
FORCED = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "COERCE", "SANCTION"})
# «Лавров пояснил причины операции» tells of his state's; who speaks of sanctions is not under them
BESIDE = (
    frozenset({"adjective", "group", "organ", "person", "title"}),
    frozenset({"adjective", "group"}),
)


def add_other_side(
    draft: Draft,
    predicate: Predicate,
    tree: Tree,
    actors: Sequence[Actor],
    opening: Sequence[Actor],
    language: Language,
) -> Draft:
    """The draft with the other side, if its words name one only and one other is spoken of."""
    own = draft.states
    if draft.type == "ASSAULT" and len(own) > 1 and not predicate.verbal and not draft.frame.whole:
        struck = all(p.role == "recipient" for p in draft.participants)
        return replace(draft, partial=False) if struck else draft
    if len(own) == 1 and is_talk_of_one(draft, predicate, tree, language):
        draft = telling_company(draft, predicate, tree, language)
        return add_to_talks(draft, predicate.head, actors, opening, tree, language)
    if len(own) > 1:
        return with_who_comes(draft, predicate, actors, tree, language)
    if not own or not may_lack_other(draft):
        return draft
    if draft.type == "REQUEST" and not predicate.verbal:
        return draft
    if is_own_affair(draft):
        return replace(draft, partial=True)
    told = draft.type in TOLD_OF and is_undergone(predicate, tree)
    told = told and tree.tokens[predicate.head].rel not in ("acl", "amod")
    if is_settled(draft, predicate, told, tree, language):
        return draft
    state = next(iter(own))
    other = find_other(draft, predicate, told, tree, actors, opening, language)
    if other is None:
        banned = draft.type == "SANCTION" and told
        return replace(draft, partial=False) if banned else draft
    acted = any(p.role == "actor" for p in draft.participants)
    role = "recipient" if acted and SYMMETRIC not in predicate.frame.slots else "actor"
    added = [p for p in name_participants(other, role, language) if p.state != state]
    if draft.form == "action":
        added = [by_state(p, language) for p in added]
    return replace(draft, participants=(*draft.participants, *added), partial=False)


def is_settled(
    draft: Draft, predicate: Predicate, told: bool, tree: Tree, language: Language
) -> bool:
    """Its words tell whom it concerns, or that it is nobody else. told: it is told as undergone."""
    if tells_all_sides(draft, predicate, told, tree) or is_asked_of_some(draft, predicate, tree):
        return True
    if is_by_someone(draft, predicate, tree, language):
        return True
    if is_of_anyone(predicate, tree, language):
        return True
    return not is_of_two(draft, predicate, tree, language)


def may_lack_other(draft: Draft) -> bool:
    """An act aimed at somebody, not all of whose sides its words need to name."""
    aimed = draft.type in AIMED or draft.frame.dated
    struck = draft.type == "ASSAULT" and not draft.frame.different  # «последствия чадских ударов»
    return aimed and not draft.frame.whole and (draft.partial or draft.alone or struck)


def tells_all_sides(draft: Draft, predicate: Predicate, told: bool, tree: Tree) -> bool:
    """Whether the words tell already whom the act is done to. told: it is told as undergone."""
    if draft.type == "ASSAULT" and not predicate.verbal and is_fought_in(draft, tree):
        return True
    if predicate.verbal and not draft.alone and not told and not is_hostile(draft):
        return True
    done_to = tree.children(predicate.head, "obj", "iobj")
    # «семьям угрожают боевики»
    return is_hostile(draft) and any(tree.tokens[i].pos == "NOUN" for i in done_to)


def is_asked_of_some(draft: Draft, predicate: Predicate, tree: Tree) -> bool:
    """«посоветовал коллегам не вмешиваться в дела Чада»: who is asked is told, though not whose."""
    asked = [p for p in draft.participants if p.role == "recipient"]
    if draft.type != "REQUEST" or not predicate.verbal or any(p.state for p in asked):
        return False
    done_to = tree.children(predicate.head, "obj", "iobj", "obl")
    people = (i for i in done_to if not tree.preposition(i))
    return bool(asked) and any(tree.tokens[i].feats.get("Animacy") == "Anim" for i in people)


def is_of_anyone(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«осуждает любые попытки вмешательства»: whoever does it, not the other of the article."""
    words = language.table("acts")["groups"]["anyone"]
    done_to = tree.children(predicate.head, "obj", "iobj", "obl")
    return any(
        tree.tokens[d].lemma in words for i in done_to for d in tree.children(i, "det", "amod")
    )


def is_by_someone(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«призвали своих сторонников начать войну с Чадом»: who does it is told, and is no state."""
    if draft.type not in FORCED or predicate.verbal or predicate.support is None:
        return False
    if any(p.role == "actor" for p in draft.participants):
        return False
    doers = subjects(tree, predicate.carrier, control_words(language).asking)
    people = (i for i in doers if i not in predicate.nucleus)
    return any(tree.tokens[i].feats.get("Animacy") == "Anim" for i in people)


def find_other(
    draft: Draft,
    predicate: Predicate,
    told: bool,
    tree: Tree,
    actors: Sequence[Actor],
    opening: Sequence[Actor],
    language: Language,
) -> Actor | None:
    """The one other side that the sentence names, else the other state of the article's pair."""
    (state,) = draft.states
    if draft.type == "REQUEST":
        others = {a.states for a in actors if not may_be_asked(a, predicate, tree, language)}
        opening = [a for a in opening if a.states not in others]
    actors = [a for a in actors if may_be_other(a, draft, predicate, tree, language)]
    sides = {p.span for p in draft.participants}
    actors, opening = ([a for a in near if a.span not in sides] for near in (actors, opening))
    if not predicate.verbal and draft.type in ("AID", "COOPERATE", "RETREAT"):
        actors = [a for a in actors if not is_where(a, tree)]  # «конференция по помощи в Париже»
    if not predicate.verbal and draft.type == "SANCTION":
        # «санкции против Руанды почувствовали в Чаде»
        actors = [a for a in actors if a.kind != "state" or not is_where(a, tree)]
    if draft.type == "ASSAULT" and is_setting(predicate, tree, language):
        actors = [a for a in actors if not goes_elsewhere(a, predicate, tree)]
    if draft.type in FORCED:
        struck = draft.type == "ASSAULT" and all(p.role != "actor" for p in draft.participants)
        actors = [a for a in actors if a.kind not in BESIDE[struck]]
    other = only_other(actors, state)
    beside = draft.type in SAID_BESIDE and not is_blow_upon(draft, predicate, tree)
    if other is not None or not (draft.alone or told or not beside):
        return other
    if draft.type in ARMED:  # armies move between states, not to who speaks of it
        opening = [a for a in opening if a.kind not in ("person", "title")]
    other = other_of_the_pair(opening, state)
    if draft.type in ("REQUEST", "ACCUSE") and (draft.listed or is_gathering(other)):
        return None  # whom one asks or accuses is told, or nobody knows
    return other


def goes_elsewhere(actor: Actor, predicate: Predicate, tree: Tree) -> bool:
    """«Премьер вылетел в Осло после нападения на Перу»: neither he nor where he goes fought there."""
    above = tree.governor(predicate.head)
    return actor.kind in ("person", "title") or (
        is_where(actor, tree) and tree.governor(actor.head) == above
    )


def is_blow_upon(draft: Draft, predicate: Predicate, tree: Tree) -> bool:
    """«Удары по чилийским позициям усиливаются»: the sentence is about the blow, and leaves to the
    article who deals it."""
    struck = all(p.role != "actor" and p.kind in UNITS for p in draft.participants)
    about = tree.tokens[predicate.carrier].rel in ("nsubj", "root")
    told = draft.type == "ASSAULT" and draft.status == "actual"
    return told and struck and not predicate.verbal and about


def is_own_affair(draft: Draft) -> bool:
    """«экс-премьер был выслан из страны», «банкира, которого в России обвиняют»: what a state does
    to a person of its own or of no office, told by the way, is no one else's."""
    undergo = [p for p in draft.participants if p.role == "recipient"]
    people = bool(undergo) and all(p.kind in ("person", "title") for p in undergo)
    if not people or not any(p.role == "actor" for p in draft.participants):
        return False
    if draft.type == "ACCUSE" and draft.aside:
        return not any(p.state for p in undergo)
    own = {p.state for p in draft.participants if p.role == "actor"}
    return draft.type == "SANCTION" and {p.state for p in undergo} <= own


def is_fought_in(draft: Draft, tree: Tree) -> bool:
    """«война в Ливии, попытки Вашингтона сорвать проект»: where it is fought, by nobody told."""
    told = {p.span.start for p in draft.participants if p.span is not None}
    where = {
        token.start
        for i, token in enumerate(tree.tokens)
        if tree.preposition(i) in ("в", "на") and token.feats.get("Case") == "Loc"
    }
    return bool(told) and told <= where


def is_gathering(actor: Actor | None) -> bool:
    """«на саммите ШОС»: where something is said, not to whom."""
    return actor is not None and actor.kind in ("organisation", "organ")


def by_state(participant: Participant, language: Language) -> Participant:
    """«Лавров пояснил причины операции»: who speaks of an attack stands for his state in it."""
    if participant.kind not in ("person", "title") or participant.state is None:
        return participant
    name = name_of_state(participant.state, language)
    return replace(participant, name=name, office=None, kind="state") if name else participant


def with_states_for_speakers(
    draft: Draft, predicate: Predicate, tree: Tree, language: Language
) -> Draft:
    """«Песков подтвердил вывод миротворцев»: a deed that somebody confirms is his state's."""
    confirming = language.table("acts")["status"]["confirmations"]
    support = predicate.support
    if draft.form != "action" or support is None or tree.tokens[support].lemma not in confirming:
        return draft
    return replace(draft, participants=tuple(by_state(p, language) for p in draft.participants))


def is_undergone(predicate: Predicate, tree: Tree) -> bool:
    """«послу был заявлен протест», «под санкции попали банки», «пошлины на сталь выросли»: its
    words leave out who does it."""
    slots = predicate.frame.slots
    doer = "subj" in slots.get("actor", ()) or SYMMETRIC in slots
    return is_passive(tree, predicate.head) or (predicate.verbal and not doer)


def is_hostile(draft: Draft) -> bool:
    """«Исламабад пригрозил жёстким ответом»: whom a state quarrels with is told by its article."""
    return draft.type in HOSTILE and all(p.role == "actor" for p in draft.participants)


def is_of_two(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«совместные учения с Чадом»: works of several, where the words of one say so; «учения
    флота» are of one."""
    if draft.type != "COOPERATE" or SYMMETRIC not in predicate.frame.slots or predicate.verbal:
        return True
    if any(p.state in language.table("organisations") for p in draft.participants):
        return True
    words = language.table("acts")["groups"]["together"]
    beside = [i for n in predicate.nucleus for i in tree.children(n)]
    return any(tree.tokens[i].lemma in words or tree.preposition(i) == "с" for i in beside)


def may_be_other(
    actor: Actor, draft: Draft, predicate: Predicate, tree: Tree, language: Language
) -> bool:
    """Not who reports the act, judges it or is against it («ОБСЕ сообщила о переброске», «Париж
    приветствует отвод», «против войны»), nor what something is asked about; and where troops move,
    no organisation of peace."""
    if draft.type == "REQUEST" and not may_be_asked(actor, predicate, tree, language):
        return False
    if predicate.verbal:
        return draft.type != "ACCUSE" or not does_beside(actor, predicate, tree)
    if draft.type in ARMED and set(actor.states) <= set(language.table("organisations")):
        return False
    noun = predicate.head
    judged = draft.type in JUDGED and tree.tokens[noun].rel == "obj"
    spoken = judged or tree.preposition(noun) in ("о", "против")
    verbs = (i for i in tree.ancestors(noun) if tree.tokens[i].pos == "VERB")
    above = next(verbs, None) if spoken and predicate.support is None else None
    if above is None or tree.tokens[above].lemma in control_words(language).own:
        return True
    return actor.head not in {*tree.children(above, "nsubj"), *locatives(tree, above)}


def may_be_asked(actor: Actor, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """Neither what it is about nor whom it is asked against."""
    against = is_asked_against(actor.head, predicate.head, tree, language)
    return not against and not is_topic(actor, tree)


def is_topic(actor: Actor, tree: Tree) -> bool:
    """«переговоры по Боливии», «новая резолюция по иракской проблеме»: what it is about."""
    above = tree.governor(actor.head) if actor.kind == "adjective" else actor.head
    if above is None or tree.preposition(above) != "по":
        return False
    return tree.tokens[above].feats.get("Case") in ("Dat", "Loc")


def does_beside(actor: Actor, predicate: Predicate, tree: Tree) -> bool:
    """«Иран осудил соглашение, а Египет его приветствовал»: who does something else in a clause
    joined on is not blamed."""
    above = tree.governor(actor.head)
    doing = tree.tokens[actor.head].rel in ("nsubj", "conj") and above is not None
    return doing and above != predicate.head and above in tree.children(predicate.head, "conj")
