"""The table of measures, compiled once per language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from svodka.language import Language, Token

Rows = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class FigureWords:
    """See language/ru/words/measures.toml for what each holds; everything is lemmas."""

    directions: Mapping[str, str]
    moving: frozenset[str]
    bare_moving: frozenset[str]
    by: frozenset[str]
    moved_from: frozenset[str]
    till: frozenset[str]
    out_of: frozenset[str]
    ready: frozenset[str]
    denying: frozenset[str]
    of: frozenset[str]
    negotiating: frozenset[str]
    terms: frozenset[str]
    terms_by: frozenset[str]
    owing: frozenset[str]
    ruled: frozenset[str]
    conditional: frozenset[str]
    supposed: frozenset[str]
    asked: frozenset[str]
    handed: frozenset[str]
    records: frozenset[str]
    stretches: frozenset[str]
    pointers: frozenset[str]
    against: frozenset[str]
    comparing: Mapping[str, str]
    comparing_verbs: Mapping[str, str]
    levels: frozenset[str]
    levels_led: frozenset[str]
    pointing: frozenset[str]
    than: frozenset[str]
    amounting: frozenset[str]
    weak: frozenset[str]
    becoming: frozenset[str]
    amounts: frozenset[str]
    measuring: frozenset[str]
    falling_on: frozenset[str]
    on: str
    number_of: frozenset[str]
    occasions: frozenset[tuple[str, ...]]
    share_of: frozenset[str]
    sizes: frozenset[str]
    dimensions: frozenset[str]
    headcount: frozenset[str]
    people: str
    yardsticks: frozenset[str]
    promises: frozenset[str]
    sums: Mapping[str, str]
    shares: Mapping[str, str]
    rates: Mapping[str, str]
    hollow: frozenset[str]
    as_told: frozenset[str]
    spent: frozenset[str]
    part: str
    price: str
    price_by: frozenset[str]
    paid_for: Mapping[tuple[str, str], str]
    sum: str
    naming: frozenset[str]
    lasting_verbs: frozenset[str]
    lasting_nouns: frozenset[str]
    lasting_of: frozenset[str]
    granted: frozenset[str]
    granted_for: frozenset[str]
    time: frozenset[str]
    time_before: frozenset[str]
    within: frozenset[str]
    at_one: frozenset[str]
    hours: frozenset[str]
    spans: frozenset[str]
    time_after: frozenset[str]
    target: frozenset[str]
    purposes: Mapping[str, str]
    called_up: frozenset[str]
    calling: frozenset[str]
    willing: frozenset[str]
    taken: frozenset[str]
    able: frozenset[str]
    shot_at: frozenset[str]
    hits: frozenset[str]
    awaiting: frozenset[str]
    waiting: frozenset[str]
    forecast: frozenset[str]
    unforeseen: frozenset[str]
    falling: frozenset[str]
    future: frozenset[str]
    impersonal: frozenset[str]
    agreeing: frozenset[str]
    wanted: frozenset[str]
    orders: frozenset[str]
    present: frozenset[str]
    came_true: frozenset[str]
    signed: Mapping[str, str]
    domestic: frozenset[str]
    mutual: frozenset[str]
    pair: frozenset[str]
    two: frozenset[str]
    between: frozenset[str]
    world: frozenset[tuple[str, ...]]
    saying: frozenset[str]  # of the table of speech
    ranking: frozenset[str]
    watching: frozenset[str]  # codes
    anaphors: frozenset[tuple[str, ...]]
    vague: frozenset[str]
    relative: frozenset[str]
    pronouns: frozenset[str]
    them: frozenset[str]
    leaving_out: frozenset[str]
    more: frozenset[str]
    of_them: frozenset[tuple[str, ...]]
    including: frozenset[str]
    become: Mapping[str, str]
    become_with: Mapping[tuple[str, str], str]
    become_of: Mapping[str, str]
    done_to: Mapping[str, str]
    done_by: Mapping[str, str]
    forces: frozenset[str]
    companies: frozenset[str]
    unitless: frozenset[str]
    anybody: frozenset[str]
    where: frozenset[str]
    casualty: frozenset[str]
    nearly: frozenset[tuple[str, ...]]
    voting: frozenset[str]
    victims: frozenset[str]
    drills: frozenset[str]
    deployed: frozenset[str]
    inside: frozenset[str]
    members: frozenset[str]
    age: frozenset[str]
    age_unit: frozenset[str]
    being: frozenset[str]
    penal: frozenset[str]
    penal_terms: frozenset[str]
    stays: frozenset[str]
    length: frozenset[str]
    sport: frozenset[str]
    settings: frozenset[str]
    never: frozenset[str]
    coins: frozenset[str]
    named: frozenset[str]
    few: float
    named_few: float
    openers: frozenset[str]
    subordinators: frozenset[str]
    when: frozenset[str]
    trade_parts: frozenset[str]
    balances: frozenset[str]
    trading: frozenset[str]
    undated: frozenset[str]
    goals: frozenset[str]
    now: frozenset[str]
    continuing: frozenset[tuple[str, ...]]
    timeless: frozenset[str]
    gathered: frozenset[str]
    standing: frozenset[str]
    dated: frozenset[str]
    ended: frozenset[str]
    years: frozenset[str]
    happening: frozenset[str]
    begun: frozenset[str]
    opened: frozenset[str]
    happened: frozenset[str]
    months: frozenset[str]
    telling: frozenset[str]
    # of several of these tables
    triggers: frozenset[str]  # words a number may be the size, the goal or the sum of
    telling_much: frozenset[str]  # verbs that a sum or a count may be told by
    ordinary: frozenset[str]  # measures that a model takes for names at the start of a sentence
    timely: frozenset[str]  # words of time that no measure's phrase enters
    pointing_back: frozenset[str]  # the first words of `anaphors`
    having_a_day: frozenset[str]  # what happens on the day that its number is of
    foreseeing: frozenset[str]  # words of forecasts, but for those of waiting


@lru_cache(maxsize=8)
def words_of(language: Language) -> FigureWords:
    """The compiled table of a language; the second call costs nothing."""
    table = language.table("measures")
    own = {
        **_moving(table["moving"], table["comparing"]),
        **_amounting(table["amounting"], table["giving"]),
        **_lasting(table["durations"], language.table("units")["kinds"]["time"]),
        **_promising(table["statuses"]),
        **_relating(table["relations"], table["anaphors"]),
        **_counting(table["people"], table["scope"]),
        **_acting(table["acts"]),
        "saying": frozenset(language.table("speech")["verbs"]["say"]),
        **_sets(table["clauses"], "openers", "subordinators", "when"),
    }
    triggers = _united(own, "moving", "amounting", "weak", "falling_on")
    return FigureWords(
        **own,
        triggers=triggers,
        telling_much=triggers | _united(own, "promises", "sums", "done_to", "done_by"),
        ordinary=_united(own, "between", "trade_parts", "number_of", "share_of"),
        timely=_united(own, "time", "spans"),
        pointing_back=frozenset(opening[0] for opening in own["anaphors"]),
        foreseeing=own["forecast"] - own["awaiting"],
        having_a_day=_united(own, "happening", "happened", "opened", "ended"),
    )


def _united(tables: Rows, *keys: str) -> frozenset[str]:
    return frozenset(word for key in keys for word in tables[key])


def _sets(table: Rows, *keys: str) -> dict[str, Any]:
    return {key: frozenset(table[key]) for key in keys}


def _moving(moving: Rows, comparing: Rows) -> dict[str, Any]:
    return {
        "directions": {w: way for way in ("up", "down") for w in moving[way]},
        "moving": frozenset(moving["up"] + moving["down"] + moving["to"]),
        "bare_moving": frozenset(moving["bare"]),
        "by": frozenset(moving["by"]),
        "moved_from": frozenset(moving["from"]),
        "till": frozenset(moving["till"]),
        "against": frozenset(moving["against"]),
        "comparing": {w: way for way in ("up", "down") for w in comparing[way]},
        "signed": dict(comparing["signed"]),
        "comparing_verbs": {w: way for way in ("up", "down") for w in comparing["verbs"][way]},
        **_sets(comparing, "pointing", "than", "levels", "levels_led"),
    }


def _amounting(amounting: Rows, giving: Rows) -> dict[str, Any]:
    return {
        "amounting": frozenset(amounting["verbs"]),
        "measuring": frozenset(amounting["amounts"] + amounting["plain"]),
        "on": amounting["on"],
        "people": amounting["people"],
        "occasions": frozenset(tuple(row) for row in amounting["occasions"]),
        **_sets(
            amounting,
            "weak",
            "becoming",
            "amounts",
            "falling_on",
            "number_of",
            "unitless",
            "share_of",
            "sizes",
            "dimensions",
            "headcount",
            "yardsticks",
        ),
        **_sets(giving, "promises", "hollow", "naming", "spent", "as_told", "price_by"),
        "price": giving["price"],
        "paid_for": {(name, led): paid for name, led, paid in giving["paid_for"]},
        "part": giving["part"],
        "sum": giving["sum"],
        **{key: dict(giving[key]) for key in ("sums", "shares", "rates")},
    }


def _lasting(durations: Rows, time: Sequence[str]) -> dict[str, Any]:
    return {
        "lasting_verbs": frozenset(durations["verbs"]),
        "lasting_nouns": frozenset(durations["nouns"]),
        "lasting_of": frozenset(durations["lasting"]),
        "time": frozenset(time),
        "time_before": frozenset(durations["before"]),
        "time_after": frozenset(durations["after"]),
        **_sets(durations, "within", "spans", "stays", "at_one", "hours", "granted", "granted_for"),
    }


# tables of who wants what, told of in `wills`, and of who waits
_WILLS = ("willing", "taken", "able", "shot_at", "hits", "awaiting", "waiting", "owing")


def _promising(statuses: Rows) -> dict[str, Any]:
    keys = (
        "target",
        "forecast",
        "future",
        "present",
        "came_true",
        "impersonal",
        "agreeing",
        "wanted",
        "orders",
        "out_of",
        "ready",
        "denying",
        "of",
        "negotiating",
        "terms",
        "terms_by",
        "ruled",
        "conditional",
        "supposed",
        "asked",
        "handed",
        "records",
        "stretches",
        *_WILLS,
    )
    return {
        "unforeseen": frozenset(statuses["lasting"]),
        "falling": frozenset(statuses["falling"]),
        "purposes": statuses["purposes"],
        "called_up": frozenset(statuses["called_up"]),
        "calling": frozenset(statuses["calling"]),
        **_sets(statuses, *keys),
    }


def _relating(relations: Rows, anaphors: Rows) -> dict[str, Any]:
    keys = (
        "pronouns",
        "relative",
        "vague",
        "undated",
        "goals",
        "them",
        "leaving_out",
        "more",
        "now",
        "including",
        "timeless",
        "gathered",
        "standing",
        "pointers",
        "dated",
        "ended",
        "years",
        "happening",
        "begun",
        "opened",
        "happened",
        "months",
    )
    return {
        "anaphors": frozenset(tuple(row) for row in anaphors["openings"]),
        "continuing": frozenset(tuple(row) for row in anaphors["continuing"]),
        "of_them": frozenset(tuple(row) for row in anaphors["of_them"]),
        "world": frozenset(tuple(row) for row in relations["world"]),
        **_sets(relations, "mutual", "pair", "two", "between", "trade_parts", "telling"),
        **_sets(relations, "balances", "trading", "domestic", "ranking", "watching"),
        **_sets(anaphors, *keys),
    }


def _acting(acts: Rows) -> dict[str, Any]:
    return {
        "done_to": dict(acts["done_to"]),
        "done_by": dict(acts["done_by"]),
        **_sets(acts, "anybody", "where", "forces", "companies"),
    }


def _counting(people: Rows, scope: Rows) -> dict[str, Any]:
    keys = (
        "age",
        "age_unit",
        "being",
        "penal",
        "penal_terms",
        "length",
        "sport",
        "settings",
        "never",
        "coins",
        "named",
    )
    return {
        "become": dict(people["become"]),
        "become_of": dict(people["become_of"]),
        "become_with": {(verb, noun): name for verb, noun, name in people["become_with"]},
        "few": float(scope["few"]),
        "named_few": float(scope["named_few"]),
        "nearly": frozenset(tuple(row) for row in scope["nearly"]),
        **_sets(people, "casualty", "voting", "victims", "drills", "deployed", "inside", "members"),
        **_sets(scope, *keys),
    }


def folded(token: Token) -> str:
    """The token's own form, lower case, ё→е, as the tables have it."""
    return token.low
