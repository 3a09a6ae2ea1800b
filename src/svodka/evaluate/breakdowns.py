"""Scores of events by one of their attributes, and which types are taken for which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from svodka.evaluate.forms import Row
from svodka.evaluate.matches import Match, match_findings, versions
from svodka.evaluate.scores import Evaluation, Score
from svodka.evaluate.wordings import overlap

NOTHING = "–"
SAME_CLAUSE = 0.5  # overlap of two quotes that tell of one clause


def break_down(evaluation: Evaluation, measure: str, key: str) -> dict[str, Score]:
    """A score for each value of the key, in the order of how often the gold has it.

    A matched event counts as right where the values agree; where they do not, it is one missed
    under the gold's value and one too many under the value that was read.
    """
    gold: Counter[str] = Counter()
    read: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for match in evaluation.matches[measure]:
        gold.update(_value(one, key) for one in match.missed)
        read.update(_value(one, key) for one in match.extra)
        for wanted, found in match.pairs:
            value = _value(_version_like(wanted, found, key), key)
            gold[value] += 1
            read[_value(found, key)] += 1
            right[value] += value == _value(found, key)
    values = sorted({*gold, *read}, key=lambda value: (-gold[value], value))
    return {value: Score(gold[value], read[value], right[value]) for value in values}


def _value(event: Row, key: str) -> str:
    return str(event.get(key) or NOTHING)


def _version_like(wanted: Row, found: Row, key: str) -> Row:
    """The annotator's version that agrees with what was found, else the first."""
    agreeing = (one for one in versions(wanted) if one.get(key) == found.get(key))
    return next(agreeing, wanted)


def break_down_rules(evaluation: Evaluation, measure: str) -> dict[str, tuple[int, int]]:
    """By rule: how many of its findings were right, and how many too many; the worst first."""
    right: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for match in evaluation.matches[measure]:
        right.update(_value(found, "rule") for _, found in match.pairs)
        extra.update(_value(found, "rule") for found in match.extra)
    rules = sorted({*right, *extra}, key=lambda rule: (-extra[rule], right[rule], rule))
    return {rule: (right[rule], extra[rule]) for rule in rules}


def confuse_types(evaluation: Evaluation) -> Mapping[tuple[str, str], int]:
    """Counts of (type in the gold, type read); `NOTHING` where the other side has no such clause.

    What was matched lies on the diagonal. Of what is left, a missed event and one too many whose
    quotes share half of their words are one clause, read as another type.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for match in evaluation.matches["event"]:
        counts.update((wanted["type"], found["type"]) for wanted, found in match.pairs)
        counts.update(_confused(match))
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _confused(match: Match) -> Iterable[tuple[str, str]]:
    left = match_findings(match.item, match.missed, match.extra, _like_clause)
    yield from ((wanted["type"], found["type"]) for wanted, found in left.pairs)
    yield from ((one["type"], NOTHING) for one in left.missed)
    yield from ((NOTHING, one["type"]) for one in left.extra)


def _like_clause(gold: Row, read: Row) -> float:
    shared = overlap(gold.get("evidence"), read.get("evidence"))
    return shared if shared >= SAME_CLAUSE else 0.0
