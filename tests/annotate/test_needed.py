"""What every match of a pattern holds is told from the pattern."""

from __future__ import annotations

from itertools import product

import pytest

from svodka.annotate.dates import RULES
from svodka.annotate.dates.needed import find_needed
from svodka.annotate.dates.patterns import KINDS, compile_pattern


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("ab?c+", {"a", "c"}),
        ("(?:a|b)c", {"ab", "c"}),
        ("(?P<x>a|bc*)(?:d)?", {"ab"}),
        ("(?:a?|b)c", {"c"}),
        ("(?:ab)+(?:c|d)*", {"a", "b"}),
        ("(?<!a)b(?=c)", {"b"}),
        ("a?|b", set()),
    ],
)
def test_needed(pattern: str, needed: set[str]) -> None:
    assert {"".join(sorted(kinds)) for kinds in find_needed(pattern)} == needed


def test_every_match_holds_what_its_rule_needs() -> None:
    kinds = [compile_pattern(kind).pattern for kind in KINDS]
    for rule in RULES:
        own = [kind for kind in kinds if kind in rule.pattern.pattern]
        short = ["".join(kind) for size in (1, 2) for kind in product(own, repeat=size)]
        for match in filter(None, map(rule.pattern.fullmatch, short)):
            assert all(not needed.isdisjoint(match[0]) for needed in rule.needed)
