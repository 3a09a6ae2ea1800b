"""The table of measures, compiled once per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from svodka.language import Language, Token


@dataclass(frozen=True, slots=True)
class FigureWords:
    """See language/ru/words/measures.toml for what each holds; everything is lemmas."""

    directions: Mapping[str, str]
    moving: frozenset[str]
    bare_moving: frozenset[str]
    by: frozenset[str]
    comparing: Mapping[str, str]
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
    share_of: frozenset[str]
    promises: frozenset[str]
    sums: Mapping[str, str]
    shares: Mapping[str, str]
    rates: Mapping[str, str]
    lasting_verbs: frozenset[str]
    lasting_nouns: frozenset[str]
    lasting_of: frozenset[str]
    time: frozenset[str]
    time_before: frozenset[str]
    within: frozenset[str]
    spans: frozenset[str]
    time_after: frozenset[str]
    target: frozenset[str]
    forecast: frozenset[str]
    unforeseen: frozenset[str]
    future: frozenset[str]
    present: frozenset[str]
    came_true: frozenset[str]
    signed: Mapping[str, str]
    mutual: frozenset[str]
    pair: frozenset[str]
    two: frozenset[str]
    between: frozenset[str]
    anaphors: frozenset[tuple[str, ...]]
    vague: frozenset[str]
    relative: frozenset[str]
    pronouns: frozenset[str]
    them: frozenset[str]
    leaving_out: frozenset[str]
    become: Mapping[str, str]
    become_with: Mapping[tuple[str, str], str]
    casualty: frozenset[str]
    voting: frozenset[str]
    age: frozenset[str]
    age_unit: frozenset[str]
    being: frozenset[str]
    penal: frozenset[str]
    length: frozenset[str]
    sport: frozenset[str]
    never: frozenset[str]
    named: frozenset[str]
    few: float
    named_few: float
    openers: frozenset[str]
    subordinators: frozenset[str]
    trade_parts: frozenset[str]
    undated: frozenset[str]
    goals: frozenset[str]

    @property
    def ordinary(self) -> frozenset[str]:
        """Names of measures that a model takes for proper names at the start of a sentence."""
        return self.between | self.trade_parts | self.number_of | self.share_of

    @property
    def triggers(self) -> frozenset[str]:
        """Words a number may be the size, the goal or the sum of."""
        return self.moving | self.amounting | self.weak | self.falling_on


@lru_cache(maxsize=8)
def words_of(language: Language) -> FigureWords:
    """The compiled table of a language; the second call costs nothing."""
    table = language.table("measures")
    moving, comparing, amounting = table["moving"], table["comparing"], table["amounting"]
    durations, statuses, relations = table["durations"], table["statuses"], table["relations"]
    people, scope, giving = table["people"], table["scope"], table["giving"]
    return FigureWords(
        directions={w: way for way in ("up", "down") for w in moving[way]},
        moving=frozenset(moving["up"] + moving["down"] + moving["to"]),
        bare_moving=frozenset(moving["bare"]),
        by=frozenset(moving["by"]),
        comparing={w: way for way in ("up", "down") for w in comparing[way]},
        pointing=frozenset(comparing["pointing"]),
        than=frozenset(comparing["than"]),
        amounting=frozenset(amounting["verbs"]),
        weak=frozenset(amounting["weak"]),
        becoming=frozenset(amounting["becoming"]),
        amounts=frozenset(amounting["amounts"]),
        measuring=frozenset(amounting["amounts"] + amounting["plain"]),
        falling_on=frozenset(amounting["falling_on"]),
        on=amounting["on"],
        number_of=frozenset(amounting["number_of"]),
        share_of=frozenset(amounting["share_of"]),
        promises=frozenset(giving["promises"]),
        sums=dict(giving["sums"]),
        rates=dict(giving["rates"]),
        shares=dict(giving["shares"]),
        lasting_verbs=frozenset(durations["verbs"]),
        lasting_nouns=frozenset(durations["nouns"]),
        lasting_of=frozenset(durations["lasting"]),
        time=frozenset(language.table("units")["kinds"]["time"]),
        time_before=frozenset(durations["before"]),
        spans=frozenset(durations["spans"]),
        within=frozenset(durations["within"]),
        time_after=frozenset(durations["after"]),
        target=frozenset(statuses["target"]),
        forecast=frozenset(statuses["forecast"]),
        unforeseen=frozenset(statuses["lasting"]),
        future=frozenset(statuses["future"]),
        came_true=frozenset(statuses["came_true"]),
        signed=dict(comparing["signed"]),
        present=frozenset(statuses["present"]),
        mutual=frozenset(relations["mutual"]),
        pair=frozenset(relations["pair"]),
        two=frozenset(relations["two"]),
        between=frozenset(relations["between"]),
        anaphors=frozenset(tuple(row) for row in table["anaphors"]["openings"]),
        vague=frozenset(table["anaphors"]["vague"]),
        relative=frozenset(table["anaphors"]["relative"]),
        pronouns=frozenset(table["anaphors"]["pronouns"]),
        them=frozenset(table["anaphors"]["them"]),
        leaving_out=frozenset(table["anaphors"]["leaving_out"]),
        become=dict(people["become"]),
        become_with={(verb, noun): name for verb, noun, name in people["become_with"]},
        casualty=frozenset(people["casualty"]),
        voting=frozenset(people["voting"]),
        age=frozenset(scope["age"]),
        being=frozenset(scope["being"]),
        age_unit=frozenset(scope["age_unit"]),
        penal=frozenset(scope["penal"]),
        length=frozenset(scope["length"]),
        sport=frozenset(scope["sport"]),
        never=frozenset(scope["never"]),
        named=frozenset(scope["named"]),
        few=float(scope["few"]),
        named_few=float(scope["named_few"]),
        openers=frozenset(table["clauses"]["openers"]),
        subordinators=frozenset(table["clauses"]["subordinators"]),
        trade_parts=frozenset(relations["trade_parts"]),
        goals=frozenset(table["anaphors"]["goals"]),
        undated=frozenset(table["anaphors"]["undated"]),
    )


def folded(token: Token) -> str:
    """The token's own form, lower case, ё→е, as the tables have it."""
    return token.text.lower().replace("ё", "е")
