"""The Wording of Russian: what a record is told of the language, without its networks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import svodka.language.ru
from svodka.article import Article
from svodka.language.holders import read_holders
from svodka.language.tables import load_table
from svodka.language.zones import find_zones
from svodka.record.people import same_person
from svodka.record.wording import Wording, fold, words_of

_WORDS = Path(svodka.language.ru.__file__).parent / "words"


@cache
def load_wording() -> Wording:
    """Russian's, from its tables; the dictionary is opened when the first lemma is asked for."""
    topics, morphology = load_table(_WORDS, "topics"), load_table(_WORDS, "morphology")
    states = [load_table(_WORDS, "states"), load_table(_WORDS, "organisations")]
    entries = _entries_of(morphology["lemmas"])
    names = frozenset(fold(name) for table in states for name in _strings(table, _NAMES))
    adjectives = frozenset(fold(word) for table in states for word in _strings(table, _WORDED))
    office = _office_of(entries, adjectives)
    return Wording(
        lemma=lambda word: entries(word)[0],
        entries=entries,
        empty=frozenset(word for words in topics["empty"].values() for word in words),
        same=_same(topics["same"]["rows"]),
        states=names,
        adjectives=adjectives,
        office=office,
        held=_held_by(office),
        particles=frozenset(topics["names"]["particles"]),
        updated=frozenset(topics["updated"]["words"]),
        matter=_matter,
    )


def _same(rows: Iterable[Sequence[str]]) -> dict[str, str]:
    """A word → the first of its row; a perfective verb → its imperfective, whose stem is mostly
    that of its noun: «выслать», «высылать», «высылка»."""
    pairs: dict[str, str] = load_table(_WORDS, "aspects")["imperfective"]
    return {**pairs, **{word: row[0] for row in rows for word in row[1:]}}


def _office_of(
    entries: Callable[[str], tuple[str, ...]], whose: frozenset[str]
) -> Callable[[str], str]:
    """The kind of office in a title, by the longest phrase of the table that stands in it.

    whose: adjectives of states.
    """

    @lru_cache(maxsize=20_000)
    def office(title: str) -> str:
        phrases, past = _offices(entries)
        # «глава монгольского правительства» is a «глава правительства»
        lemmas = tuple(one for one in _lemmas(title, entries) if one not in whose)
        if past & {part for lemma in lemmas for part in lemma.split("-")}:
            return ""
        places = range(len(lemmas))
        found = [
            (size, -at, kind)
            for size, some in phrases.items()
            for at in places
            if (kind := some.get(lemmas[at : at + size])) is not None
        ]
        return max(found)[2] if found else ""

    return office


@cache
def _offices(
    entries: Callable[[str], tuple[str, ...]],
) -> tuple[dict[int, dict[tuple[str, ...], str]], frozenset[str]]:
    """Phrases by their length in words, with their kinds ("" of what says no certain office); and
    the words of past offices."""
    table = load_table(_WORDS, "offices")
    vague, alone = set(table["vague"]["offices"]), set(table["vague"]["alone"])
    phrases: dict[int, dict[tuple[str, ...], str]] = {}
    for kind, told in table["kinds"].items():
        for phrase in told:
            lemmas = _lemmas(phrase, entries)
            certain = kind in _OFFICES and phrase not in alone and not vague & set(lemmas)
            one = f"{kind} {phrase}" if kind == "minister" else kind
            phrases.setdefault(len(lemmas), {})[lemmas] = one if certain else ""
    former = table["former"]
    return phrases, frozenset([*former["words"], *former["prefixes"]])


def _held_by(office: Callable[[str], str]) -> Callable[[tuple[str, ...], str, int], str]:
    """The kind of office that the table of leaders gives a name for the whole of a year."""

    @lru_cache(maxsize=20_000)
    def held(name: tuple[str, ...], state: str, year: int) -> str:
        rows = [row for row in _leaders(state, name[-1]) if row.start <= year <= row.end]
        kinds = {office(row.office) for row in rows if same_person(name, row.name)}
        return kinds.pop() if len(kinds) == 1 else ""

    return held


@dataclass(frozen=True, slots=True)
class _Leader:
    name: tuple[str, ...]
    office: str
    start: int
    end: int


@cache
def _all_leaders() -> dict[tuple[str, str], list[_Leader]]:
    """Rows of the table by state and by every word of a name."""
    rows: dict[tuple[str, str], list[_Leader]] = {}
    for state, holder in read_holders(load_table(_WORDS, "leaders")):
        for spelling in holder.names:
            name = tuple(fold(word) for word in spelling.split())
            leader = _Leader(name, holder.office, holder.start, holder.end)
            for word in set(name):
                rows.setdefault((state, word), []).append(leader)
    return rows


def _leaders(state: str, word: str) -> list[_Leader]:
    return _all_leaders().get((state, word), [])


_OFFICES = frozenset(
    [
        "head_of_state",
        "head_of_government",
        "vice_president",
        "deputy_head_of_government",
        "foreign_minister",
        "defence_minister",
        "minister",
        "speaker",
        "security_chief",
        "ambassador",
    ]
)


def _lemmas(text: str, entries: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(entries(fold(word.group()))[0] for word in words_of(text))


_NAMES = ("names", "official", "organs")
_WORDED = ("adjectives", "people")


def _matter(article: Article) -> str:
    zones = find_zones(article, _zones())
    return " ".join(article.text[one.start : one.stop] for one in zones if one.kind not in _NOT_ITS)


_NOT_ITS = ("junk", "caption")


@cache
def _zones() -> Mapping[str, Any]:
    return load_table(_WORDS, "zones")


def _strings(table: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[str]:
    for row in table.values():
        if isinstance(row, dict):
            for key in keys:
                yield from row.get(key, ())


def _entries_of(corrected: Mapping[str, str]) -> Callable[[str], tuple[str, ...]]:
    """Dictionary forms of a folded word, the likeliest first; at least one."""

    @lru_cache(maxsize=400_000)
    def entries(word: str) -> tuple[str, ...]:
        if word in corrected:
            return (corrected[word],)
        parses = _dictionary().parse(word)
        return tuple(dict.fromkeys(fold(one.normal_form) for one in parses)) or (word,)

    return entries


@cache
def _dictionary() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()
