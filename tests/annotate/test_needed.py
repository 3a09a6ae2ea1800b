"""What every match of a pattern holds or has beside it is told from the pattern."""

from __future__ import annotations

from itertools import product

import pytest

from svodka.annotate.dates import RULES
from svodka.annotate.dates.needed import find_needed
from svodka.annotate.dates.patterns import IDLE, KINDS, compile_pattern
from svodka.annotate.dates.words import TELLING


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("ab?c+", {"a", "c"}),
        ("(?:a|b)c", {"ab", "c"}),
        ("(?P<x>a|bc*)(?:d)?", {"ab"}),
        ("(?:a?|b)c", {"c"}),
        ("(?:ab)+(?:c|d)*", {"a", "b"}),
        ("(?<!a)b(?=c)(?!d)", {"b", "c"}),
        ("a?|b", set()),
    ],
)
def test_needed(pattern: str, needed: set[str]) -> None:
    assert {"".join(sorted(kinds)) for kinds in find_needed(pattern)} == needed


def test_every_run_with_a_match_holds_what_its_rule_needs() -> None:
    kinds = [compile_pattern(kind).pattern for kind in KINDS]
    for rule in RULES:
        own = [kind for kind in kinds if kind in rule.pattern.pattern]
        short = ["".join(kind) for size in (1, 2) for kind in product(own, repeat=size)]
        for run in filter(rule.pattern.search, short):
            assert all(not needed.isdisjoint(run) for needed in rule.needed)


def test_kinds_that_make_a_date_open_their_sentence() -> None:
    numbers = {"day", "nth", "year", "yearth", "shortyear", "fulldate"}
    assert set(KINDS) - set(IDLE) - set(TELLING) - numbers == {"other", "rel"}
