"""Mentions: one sentence in, the acts that it tells of out, each still with its own words."""

from __future__ import annotations

from svodka.extract.mentions.asked import for_whom_asked
from svodka.extract.mentions.candidates import Candidates
from svodka.extract.mentions.cast import Cast
from svodka.extract.mentions.drafts import Draft, Scene, draft_event, is_left_out
from svodka.extract.mentions.envoys import add_receiving_state, address_host
from svodka.extract.mentions.gaps import fill_gaps, find_gaps, without_gaps
from svodka.extract.mentions.hosts import add_hosts
from svodka.extract.mentions.pointers import points_to_place
from svodka.extract.mentions.postponements import split_postponed
from svodka.extract.mentions.predicates import Predicate, find_predicates
from svodka.extract.mentions.repeats import split_repeated
from svodka.extract.mentions.retyped import menacing, refused, revoked
from svodka.extract.mentions.rows import index_frames, match_frames
from svodka.extract.mentions.sides import add_other_side, with_states_for_speakers
from svodka.extract.mentions.told import (
    Told,
    further_words,
    is_no_act,
    is_told_elsewhere,
)
from svodka.extract.mentions.turns import fill_turns, find_turns, without_turns
from svodka.language import Language
from svodka.language.trees import Tree, tree_of

WORDS = frozenset({"statement", "message"})


def draft_sentence(scene: Scene, language: Language) -> list[Draft]:
    """The mentions of one sentence, those of its gapped clauses with what these leave out."""
    if gaps := find_gaps(scene, language):
        told = draft_clauses(without_gaps(scene, gaps), language)
        if (filled := fill_gaps(told, gaps, scene, language)) is not None:
            return filled
    if turns := find_turns(scene, language):
        told = draft_clauses(without_turns(scene, turns), language)
        if (filled := fill_turns(told, turns, scene, language)) is not None:
            return filled
    return draft_clauses(scene, language)


def draft_clauses(scene: Scene, language: Language) -> list[Draft]:
    """The mentions of the clauses of a sentence. What a companion word would have told goes unread
    where the frame that has it tells an act, and so do words within a frame («отмена санкций»). Who
    speaks of an act («осудил агрессию») is not its unsaid other side."""
    candidates = Candidates(scene.actors, scene.sayings, scene.alone, language)
    matches = match_frames(scene.sentence, index_frames(language))
    if not any(candidates.suit(row.frame, row.verbal) for _, row in matches):
        return []
    tree = tree_of(scene.sentence)
    cast = Cast(scene.actors, tree, language, scene.sayings)
    found_there = find_predicates(matches, tree, language)
    predicates = [p for p in found_there if not p.frame.elliptic or is_left_out(p, tree, language)]
    told = Told(
        {p.carrier for p in predicates if p.frame.type == "REJECT"},
        {p.head for p in predicates if p.frame.type == "SUPPORT" and p.frame.form in WORDS},
    )
    found: list[Draft] = []
    for predicate in in_turn(predicates):
        if not candidates.suit(predicate.frame, predicate.verbal):
            continue  # it may still hold a date
        if is_told_elsewhere(predicate, predicates, told, tree, language):
            continue
        draft = draft_event(predicate, predicates, scene, tree, cast, language)
        if draft is None:
            continue
        if is_no_act(draft, predicate, told, tree, language):
            told.pass_over(draft, predicate)
            continue
        draft = refused(draft, predicate, tree, language)
        draft = revoked(draft, predicate, tree, language)
        draft = menacing(draft, predicate, predicates, tree, language)
        draft = add_sides(draft, predicate, scene, told, tree, language)
        draft = for_whom_asked(draft, predicate, told.requests, tree, language)
        if not draft.partial:
            told.add(draft, predicate, tree, language)
        elif draft.type == "AGREE":
            told.within |= further_words(predicate)  # «приглашение принял» asks nobody
        for part in split_postponed(draft, predicate, scene.dates, tree, language):
            found += split_repeated(part, scene.dates, cast, language)
    return without_halves(found)


def in_turn(predicates: list[Predicate]) -> list[Predicate]:
    """What is read first tells most: verbs, then nouns, then words within either."""
    inner = {i for p in predicates for i in further_words(p)}
    return sorted(predicates, key=lambda p: (p.second, p.head in inner, not p.verbal))


def without_halves(drafts: list[Draft]) -> list[Draft]:
    """What one frame reads of a word whole and another but in part («потребовал, чтобы Перу…») is
    told once; talks that somebody did not come to («не прибыл на переговоры») are told by that, and
    who refuses in another's mouth alone («Перу не выполняет договор, заявили в Чили») is blamed;
    leaving is told by its order («должны покинуть страну»), a deed's noun by its verb
    («проголосовал за признание государства»)."""
    whole = {(d.type, d.form, d.words[0]) for d in drafts if not d.partial}
    undone = [d for d in drafts if not d.partial and d.status == "negation"]
    missed = {(d.type, d.form, word) for d in undone for word in d.words[1:]}
    kept = [d for d in drafts if not d.partial or (d.type, d.form, d.words[0]) not in whole]
    kept = [d for d in kept if (d.type, d.form, d.words[0]) not in missed]
    kept = [d for d in kept if not any(tells_more(other, d) for other in kept)]
    return [d for d in kept if not is_told_by_another(d, kept)]


def is_told_by_another(draft: Draft, kept: list[Draft]) -> bool:
    """As `without_halves` has it, of mentions read whole."""
    word, states = draft.words[0], draft.states
    if draft.type == "REJECT":
        blame = (d for d in kept if d.type == "ACCUSE" and not d.partial and d.words[0] == word)
        return any(d.states_as("recipient") == states for d in blame)
    if draft.type == "RETREAT" and any(
        d.type == "SANCTION" and (d.partial, d.words[0]) == (draft.partial, word) for d in kept
    ):
        return True
    deeds = (d for d in kept if d.borne and d.form == "action" and not d.partial)
    told = (d for d in deeds if d.type == draft.type and d.states == states)
    return not draft.borne and any(word in d.words[1:] for d in told)


def tells_more(one: Draft, other: Draft) -> bool:
    """Talks that two frames read of the same words, and this one with all who hold them: «провёл
    переговоры с премьером Чада и королём Иордании»."""
    alike = (one.type, one.form, one.status) == (other.type, other.form, other.status)
    both = alike and one.joint and other.joint and not one.partial and not other.partial
    return both and other.states < one.states and bool(set(one.words) & set(other.words))


def add_sides(
    draft: Draft, predicate: Predicate, scene: Scene, told: Told, tree: Tree, language: Language
) -> Draft:
    """The draft with the sides that its own words leave unsaid and its sentence tells."""
    silent = [actor for actor in told.silent(scene.actors) if not points_to_place(actor)]
    opening = told.silent(scene.opening)
    draft = add_receiving_state(draft, scene.actors, tree, language)
    draft = address_host(draft, scene.actors, tree, language)
    draft = add_other_side(draft, predicate, tree, silent, opening, language)
    draft = with_states_for_speakers(draft, predicate, tree, language)
    return add_hosts(draft, predicate, tree, scene, language)
