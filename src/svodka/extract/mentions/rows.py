"""Rows: the frames by the lemmas that head them, and those whose words a sentence has.

What can be told from words alone is asked first: most sentences have the words of many frames and
tell no act, and their trees are not built for it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from svodka.language import Frame, Language, Sentence, Token

# forms of what somebody does or says to somebody
SIDED = frozenset({"action", "statement", "message"})

# forms of what is only said, and of contacts that two or more hold
SAID = frozenset({"statement", "message"})
TOGETHER = frozenset({"meeting", "call", "summit"})
# what a state says by its own name is said to others
SOVEREIGN = frozenset({"REQUEST", "REJECT", "ACCUSE", "THREATEN", "AGREE", "SUPPORT"})
# what it rules by its own name, it rules for others
RULING = frozenset({"SANCTION", "CONCEDE", "REJECT"})
ONE_SIDED = RULING | {"ASSAULT"}  # «Армия обстреляла школу в области»

# slots that an adverb may fill («там», «туда», «оттуда»)
POINTED = frozenset({"в+loc", "в+acc", "из+gen"})


@dataclass(frozen=True, slots=True)
class Row:
    """A frame by one of its predicates. words: the further ones. needed: sets of lemmas of each of
    which the sentence must have one, whatever hangs on what. transitive: its subject does something
    to its object."""

    frame: Frame
    words: tuple[frozenset[str], ...]
    verbal: bool
    needed: tuple[frozenset[str], ...]
    transitive: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows by the lemmas that head them: those that verbs head, and those that other words do.
    heads: all these lemmas."""

    verbs: dict[str, tuple[Row, ...]]
    nouns: dict[str, tuple[Row, ...]]
    heads: frozenset[str]


@lru_cache(maxsize=8)
def index_frames(language: Language) -> Rows:
    """The rows of every frame."""
    return index_rows(rows_of(language))


@lru_cache(maxsize=32)
def index_fitting(language: Language, alone: bool, stateless: bool) -> Rows:
    """Of these rows those whose frames may be told of by a sentence of nobody who stands for a state
    (stateless), or in an article that names one side at most (alone)."""
    fitting = [
        (lemma, row)
        for lemma, row in rows_of(language)
        if not (alone and not may_be_of_one(row.frame, row.verbal))
        if not (stateless and needs_somebody(row.frame))
    ]
    return index_rows(fitting)


@lru_cache(maxsize=8)
def rows_of(language: Language) -> tuple[tuple[str, Row], ...]:
    """(the lemma that heads it, row), frame by frame."""
    return tuple(told for frame in language.frames() for told in rows_of_frame(frame))


def rows_of_frame(frame: Frame) -> Iterator[tuple[str, Row]]:
    """(the lemma that heads it, row) of each of a frame's predicates."""
    beside = [frozenset(frame.with_words)] if frame.with_words else []
    beside += needed_prepositions(frame)
    transitive = is_transitive(frame)
    for verbal, phrases in ((True, frame.verbs), (False, frame.nouns)):
        for phrase in phrases:
            first, *rest = phrase.split()
            words = tuple(frozenset(word.split("|")) for word in rest)
            for lemma in first.split("|"):
                yield lemma, Row(frame, words, verbal, (*words, *beside), transitive)


def index_rows(told: Iterable[tuple[str, Row]]) -> Rows:
    """The rows by their lemmas, each lemma's in the order given."""
    verbs: dict[str, list[Row]] = defaultdict(list)
    nouns: dict[str, list[Row]] = defaultdict(list)
    for lemma, row in told:
        (verbs if row.verbal else nouns)[lemma].append(row)
    return Rows(
        {lemma: tuple(rows) for lemma, rows in verbs.items()},
        {lemma: tuple(rows) for lemma, rows in nouns.items()},
        frozenset((*verbs, *nouns)),
    )


def match_frames(sentence: Sentence, rows: Rows) -> list[tuple[int, Row]]:
    """(token, row) of every frame whose words stand in a sentence, however they hang together."""
    lemmas = sentence.lemmas
    heads = rows.heads & lemmas
    if not heads:
        return []
    found = []
    for index, token in enumerate(sentence.tokens):
        if token.lemma not in heads:
            continue
        told = rows.verbs if is_verbal(token) else rows.nouns
        for row in told.get(token.lemma, ()):
            for wanted in row.needed:
                if lemmas.isdisjoint(wanted):
                    break
            else:
                found.append((index, row))
    return found


def is_verbal(token: Token) -> bool:
    """A verb, or a short adjective in its place («готова», «намерен»)."""
    return token.pos in ("VERB", "AUX") or token.feats.get("Variant") == "Short"


def is_transitive(frame: Frame) -> bool:
    """Its subject does something to its object."""
    return "subj" in frame.slots.get("actor", ()) and "obj" in frame.slots.get("recipient", ())


def may_be_of_one(frame: Frame, verbal: bool) -> bool:
    """An act of one side may be an event: what a state says abroad or rules by a verb, and see
    `lacking`."""
    if not frame.different or frame.form == "summit":
        return True
    said = frame.form == "statement" and frame.type in SOVEREIGN
    return verbal and not frame.whole and (said or frame.type in ONE_SIDED)


def needs_somebody(frame: Frame) -> bool:
    """An act of nobody named is none, and adds to no other."""
    return not frame.unsaid and (frame.form in SIDED or frame.whole)


def needed_prepositions(frame: Frame) -> tuple[frozenset[str], ...]:
    """For each side that the frame's own words must name and only prepositions tell, how these
    begin: «министр был готов» is at nobody's."""
    own = frame.whole and frame.form == "meeting"  # a place may fill a side of others
    slots = [frame.slots.get(role, ()) for role in frame.needs] if own else []
    told = [names for names in slots if all("+" in name and name not in POINTED for name in names)]
    return tuple(frozenset(re.split(r"[ +]", name)[0] for name in names) for names in told if names)
