"""What every match of a pattern holds or has beside it: told from the pattern, so that it need not
be tried where that is missing.

`day month|weekday in` → one of `day`, `weekday`; `(day|nth) month year?` → one of `day`, `nth`, and
`month`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Kinds = frozenset[str]
# All of the syntax that the patterns are written in.
_STEPS = re.compile(r"\(\?<?[=!]|\(\?P=\w+|\(\?P<\w+>|\(\?:|\(|[)|?*+]|\S")
_MAY_LACK = ("?", "*")


def find_needed(pattern: str) -> tuple[Kinds, ...]:
    """Sets of characters, of each of which at least one is in whatever a compiled pattern matches or
    looks at beside that."""
    found = _alternatives(iter([*_STEPS.findall(pattern), ")"]))
    return tuple(sorted(set(found), key=lambda kinds: (len(kinds), sorted(kinds))))


def _alternatives(steps: Iterator[str]) -> list[Kinds]:
    """What is needed up to the bracket that closes here: of several ways the rarest thing of each."""
    ways: list[list[Kinds]] = []
    way: list[Kinds] = []
    last: list[Kinds] = []  # of the step before, which a mark may make needless
    for step in steps:
        if step in _MAY_LACK:
            last = []
            continue
        if step == "+":
            continue
        way += last
        last = []
        if step in (")", "|"):
            ways.append(way)
            way = []
            if step == ")":
                break
        elif step.startswith("("):
            inside = _alternatives(steps)
            last = inside if _takes(step) else []
        else:
            last = [frozenset(step)]
    return ways[0] if len(ways) == 1 else _any_of(ways)


def _takes(bracket: str) -> bool:
    """Not «(?!», «(?<!»: what must not be there."""
    return bracket not in ("(?!", "(?<!")


def _any_of(ways: Sequence[Sequence[Kinds]]) -> list[Kinds]:
    if not all(ways):
        return []
    return [frozenset().union(*(min(way, key=len) for way in ways))]
