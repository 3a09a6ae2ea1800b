"""Findings of the gold paired with findings that were read, each at most once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from svodka.evaluate.forms import Row
from svodka.evaluate.wordings import date_key

Likeness = Callable[[Row, Row], float]


@dataclass(frozen=True, slots=True)
class Match:
    """One item's findings of one kind. What is optional in the gold stands in none of the three."""

    item: str
    pairs: tuple[tuple[Row, Row], ...]  # gold, read
    missed: tuple[Row, ...]
    extra: tuple[Row, ...]


def match_findings(
    item: str, gold: Sequence[Row], read: Sequence[Row], likeness: Likeness
) -> Match:
    """Best pairs first; a gold finding is as like as the likest of its annotators' versions."""
    partners = dict(_best_pairs(gold, read, likeness))
    taken = set(partners.values())
    wanted = [index for index, one in enumerate(gold) if not one.get("optional")]
    return Match(
        item,
        # in the order in which they were chosen: the best first
        tuple((gold[i], read[j]) for i, j in partners.items() if not gold[i].get("optional")),
        tuple(gold[index] for index in wanted if index not in partners),
        tuple(one for index, one in enumerate(read) if index not in taken),
    )


def _best_pairs(
    gold: Sequence[Row], read: Sequence[Row], likeness: Likeness
) -> Iterator[tuple[int, int]]:
    likenesses = [
        (max(likeness(version, other) for version in versions(one)), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(read)
    ]
    used_gold, used_read = set(), set()
    for alike, i, j in sorted(likenesses, key=lambda one: -one[0]):
        if alike > 0 and i not in used_gold and j not in used_read:
            used_gold.add(i)
            used_read.add(j)
            yield i, j


def versions(gold: Row) -> tuple[Row, ...]:
    """A gold finding as each annotator has it."""
    return (gold, *(gold.get("also") or ()))


def distinct_dates(dates: Sequence[Row]) -> list[Row]:
    """Each expression with its days once, however often the text repeats it."""
    seen: dict[tuple[str, str | None, str | None], Row] = {}
    for one in dates:
        seen.setdefault((date_key(one["text"]), one.get("start"), one.get("end")), one)
    return list(seen.values())
