"""What was missed and what was too many, with the rule that made it and the words it went by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from svodka.evaluate.forms import Row
from svodka.evaluate.matches import Match
from svodka.evaluate.scores import MEASURES, Evaluation, differing
from svodka.evaluate.wordings import overlap

NEAR_ENOUGH = 0.5  # overlap of the quotes of a miss and of what was read in its place


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding missed or too many.

    rule, words: of what was read: of an extra itself, of a miss what was read in its place (then
    `instead` is that finding and `differs` names what sets it apart); "" and () where nothing was.
    """

    measure: str
    kind: str  # missed | extra
    item: str
    finding: Row
    rule: str = ""
    words: tuple[str, ...] = ()
    instead: Row | None = None
    differs: tuple[str, ...] = ()


def find_mistakes(evaluation: Evaluation, texts: Mapping[str, str]) -> Iterator[Mistake]:
    """Measure by measure, item by item; what was missed before what is too many.

    texts: by item, what the offsets of `words` count into; without them words are left out.
    """
    for measure in MEASURES:
        matches = evaluation.matches[measure.name]
        for match in matches:
            text = texts.get(match.item, "")
            yield from (_missed(measure.name, match, one, text) for one in match.missed)
        for match in matches:
            text = texts.get(match.item, "")
            for one in match.extra:
                yield Mistake(measure.name, "extra", match.item, one, *_reason(one, text))


def _missed(measure: str, match: Match, finding: Row, text: str) -> Mistake:
    near = max(match.extra, key=lambda one: _closeness(finding, one), default=None)
    if near is None or _closeness(finding, near) < NEAR_ENOUGH:
        return Mistake(measure, "missed", match.item, finding)
    differs = tuple(_differences(finding, near))
    return Mistake(
        measure, "missed", match.item, finding, *_reason(near, text), instead=near, differs=differs
    )


def _closeness(finding: Row, other: Row) -> float:
    return overlap(_quote(finding), _quote(other))


def _quote(finding: Row) -> str | None:
    quote: str | None = finding.get("evidence") or finding.get("text")
    return quote


def _differences(finding: Row, other: Row) -> list[str]:
    if "type" in finding and "type" in other:
        typed = [] if finding["type"] == other["type"] else ["type"]
        return typed + differing(finding, other)
    compared = ("value", "unit", "qualifier", "status", "change", "speaker", "start", "end")
    return [key for key in compared if key in finding and finding[key] != other.get(key)]


def _reason(finding: Row, text: str) -> tuple[str, tuple[str, ...]]:
    spans = finding.get("words") or ()
    words = tuple(text[start:stop] for start, stop in spans if start < stop <= len(text))
    return str(finding.get("rule") or ""), words


def first_of_each(mistakes: Iterable[Mistake], most: int) -> Iterator[Mistake]:
    """Of each measure the first so many misses and the first so many too many."""
    shown: Counter[tuple[str, str]] = Counter()
    for mistake in mistakes:
        key = (mistake.measure, mistake.kind)
        shown[key] += 1
        if shown[key] <= most:
            yield mistake


def mistake_to_json(mistake: Mistake) -> dict[str, Any]:
    """The same as data."""
    return {
        "measure": mistake.measure,
        "kind": mistake.kind,
        "item": mistake.item,
        "finding": dict(mistake.finding),
        "rule": mistake.rule or None,
        "words": list(mistake.words),
        "instead": dict(mistake.instead) if mistake.instead else None,
        "differs": list(mistake.differs),
    }
