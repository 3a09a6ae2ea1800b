"""Status words: what the words around an act say of whether it is done (table acts.status)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from svodka.errors import WordsError
from svodka.language import Language

# parts of table acts.status that are sets of lemmas
SETS = (
    "negations", "merely", "conditions", "arrivals", "denials", "margins", "hindering",
    "confirmations", "topics", "grounds", "judging", "opposed", "attempts", "stopping",
    "commenting", "products", "one", "insisting", "anniversaries", "coming", "after", "agenda", "aims", "being", "due", "announcing", "earlier",
    "beginnings", "contrary", "nearly", "until", "able", "forcing", "keeping", "decrees", "decreeing",
    "either", "even", "reasons", "likely", "opening", "then", "namely",
    "accepted", "accepting", "convening", "toiling",
    "purposes", "attained", "papers", "refusing", "adopting", "vetoes", "cases",
    "times", "timing", "yet", "beforehand", "rumours", "conferring", "anew", "of_a_talk",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class StatusWords:
    """Table acts.status: lemma → status, by where the word stands."""

    governors: Mapping[str, str]
    predicates: Mapping[str, str]
    modifiers: Mapping[str, str]
    prepositions: Mapping[str, str]
    negations: frozenset[str]
    cases: frozenset[str]
    merely: frozenset[str]
    conditions: frozenset[str]
    arrivals: frozenset[str]
    denials: frozenset[str]
    margins: frozenset[str]
    hindering: frozenset[str]
    confirmations: frozenset[str]
    topics: frozenset[str]
    settings: frozenset[str]
    grounds: frozenset[str]
    judging: frozenset[str]
    opposed: frozenset[str]
    attempts: frozenset[str]
    stopping: frozenset[str]
    commenting: frozenset[str]
    products: frozenset[str]
    one: frozenset[str]
    insisting: frozenset[str]
    anniversaries: frozenset[str]
    jubilees: tuple[str, ...]
    doubts: Mapping[str, Sequence[str]]
    jubilee: frozenset[str]
    answers: frozenset[str]
    work: Mapping[str, str]
    coming: frozenset[str]
    results: frozenset[str]
    spoken: frozenset[str]
    gatherings: frozenset[str]
    talks: frozenset[str]
    closing: frozenset[str]
    agenda: frozenset[str]
    aims: frozenset[str]
    being: frozenset[str]
    due: frozenset[str]
    after: frozenset[str]
    announcing: frozenset[str]
    earlier: frozenset[str]
    beginnings: frozenset[str]
    contrary: frozenset[str]
    nearly: frozenset[str]
    until: frozenset[str]
    able: frozenset[str]
    forcing: frozenset[str]
    keeping: frozenset[str]
    decrees: frozenset[str]
    decreeing: frozenset[str]
    either: frozenset[str]
    even: frozenset[str]
    opening: frozenset[str]
    then: frozenset[str]
    namely: frozenset[str]
    reasons: frozenset[str]
    likely: frozenset[str]
    support: frozenset[str]
    accepted: frozenset[str]
    accepting: frozenset[str]
    convening: frozenset[str]
    toiling: frozenset[str]
    purposes: frozenset[str]
    attained: frozenset[str]
    papers: frozenset[str]
    refusing: frozenset[str]
    adopting: frozenset[str]
    vetoes: frozenset[str]
    times: frozenset[str]
    timing: frozenset[str]
    yet: frozenset[str]
    beforehand: frozenset[str]
    rumours: frozenset[str]
    conferring: frozenset[str]
    anew: frozenset[str]
    of_a_talk: frozenset[str]


@lru_cache(maxsize=8)
def status_words(language: Language) -> StatusWords:
    table = language.table("acts")["status"]
    return StatusWords(
        **{name: frozenset(table[name]) for name in SETS},
        governors=by_word(table["governors"]),
        predicates=by_word(table["predicates"]),
        modifiers=by_word(table["modifiers"]),
        prepositions=by_word(table["prepositions"]),
        settings=frozenset(language.table("acts")["settings"]["prepositions"]),
        jubilees=tuple(table["jubilees"]),
        doubts=table["doubts"],
        jubilee=frozenset(language.table("acts")["background"]["anniversaries"]),
        answers=frozenset(language.table("acts")["background"]["answers"]),
        work=by_word(language.table("acts")["status_of_work"]),
        results=frozenset(language.table("acts")["settings"]["nouns"]),
        spoken=frozenset(language.table("acts")["settings"]["spoken"]),
        gatherings=frozenset(language.table("acts")["settings"]["gatherings"]),
        talks=frozenset(language.table("acts")["settings"]["talks"]),
        support=frozenset(language.table("acts")["support"]["verbs"]),
        closing=frozenset(language.table("acts")["stays"]["closing"]),
    )


def by_word(rows: Mapping[str, list[str]]) -> dict[str, str]:
    """{"future": ["план"]} → {"план": "future"}. Raises WordsError for a word of two statuses."""
    found: dict[str, str] = {}
    for status, words in rows.items():
        for word in words:
            if word in found:
                both = f"{found[word]} and {status}"
                raise WordsError(f"acts.toml: {word!r} is {both} in one part; keep one of them")
            found[word] = status
    return found
