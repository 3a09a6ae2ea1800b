"""Jubilees: acts that are told by how long ago they were («прошло 30 лет, как подписан договор»)."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

JUBILEE = "jubilee"  # the rule that dates such an act
NEAR = 6  # tokens between the years and their clause
WORDS = 3  # of a number: «сто двадцать пять»
TOLD = frozenset({"day", "month"})


def find_jubilee(predicate: Predicate, tree: Tree, language: Language) -> int | None:
    """The token of the years that have passed since the act; None where none are told so («впервые
    за 20 лет, как отметили в МИД, посетил»)."""
    words = language.table("acts")["jubilees"]
    openers = (i for i, t in enumerate(tree.tokens[: predicate.carrier]) if t.low in words["since"])
    opener = max(openers, default=None)
    if opener is None or opener < 2 or tree.tokens[opener - 1].text != ",":
        return None
    if tree.governor(opener) not in (predicate.carrier, predicate.head):
        return None
    before = range(opener - 2, max(-1, opener - 2 - NEAR), -1)
    years = next((i for i in before if tree.tokens[i].low in words["years"]), None)
    if years is None or tree.preposition(years) or not _number_before(years, tree, language):
        return None
    between = {token.low for token in tree.tokens[years + 1 : opener - 1]}
    passed = any(token.lemma in words["passed"] for token in tree.tokens[:opener])
    verbs = any(token.pos == "VERB" for token in tree.tokens[:opener])
    told = between <= set(words["then"]) and (passed or not verbs)
    return years if told else None


def day_of_act(
    years: int, dates: Sequence[DateNote], tree: Tree, language: Language
) -> DateNote | None:
    """The jubilee's day or month so many years before; None where it is not told."""
    count = _number_before(years, tree, language)
    told = [n for n in dates if n.last < years and n.date.precision in TOLD]
    if not told:
        return None
    start, end = (_before(day, count) for day in (told[-1].date.start, told[-1].date.end))
    if start is None or end is None:
        return None
    return replace(told[-1], date=replace(told[-1].date, start=start, end=end))


def _number_before(years: int, tree: Tree, language: Language) -> int:
    """The number right before the years, 0 where there is none that is understood."""
    numbers, total = _numbers(language), 0
    for index in range(years - 1, max(-1, years - 1 - WORDS), -1):
        low = tree.tokens[index].low
        value = int(low) if low.isdecimal() else numbers.get(low, 0)
        if not value:
            break
        total += value
    return total


@lru_cache(maxsize=8)
def _numbers(language: Language) -> dict[str, int]:
    words = language.table("quantities")["cardinals"]
    return {form: int(value) for value, forms in words.items() for form in forms}


def _before(day: date | None, years: int) -> date | None:
    if day is None or day.year <= years:
        return None
    year = day.year - years
    lacking = (day.month, day.day) == (2, 29) and not isleap(year)
    return day.replace(year=year, day=28 if lacking else day.day)
