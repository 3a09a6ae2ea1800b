"""Precision, recall and F1 of readings against gold, measure by measure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from svodka.evaluate.forms import LISTS, Row
from svodka.evaluate.likenesses import (
    like_date,
    like_date_resolved,
    like_event,
    like_event_strictly,
    like_figure,
    like_figure_strictly,
    like_statement,
    same_days,
    states,
)
from svodka.evaluate.matches import (
    Likeness,
    Match,
    distinct_dates,
    match_findings,
    versions,
)
from svodka.evaluate.wordings import last_word


@dataclass(frozen=True, slots=True)
class Measure:
    """What is compared: the findings in the list `kind`, by a likeness."""

    name: str
    kind: str
    likeness: Likeness


MEASURES = (
    Measure("event", "events", like_event),
    Measure("event, strict", "events", like_event_strictly),
    Measure("figure", "figures", like_figure),
    Measure("figure, strict", "figures", like_figure_strictly),
    Measure("date span", "dates", like_date),
    Measure("date, resolved", "dates", like_date_resolved),
    Measure("statement", "statements", like_statement),
)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of findings: in the gold, read, and both."""

    gold: int
    read: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean, 0 where both are."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Citations:
    """How many quotes were read, and how many stand in their item letter by letter."""

    quotes: int
    verbatim: int

    @property
    def share(self) -> float:
        return self.verbatim / self.quotes if self.quotes else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything compared: the matches of each measure, by its name, an item each."""

    matches: Mapping[str, tuple[Match, ...]]
    citations: Citations | None

    @property
    def scores(self) -> dict[str, Score]:
        return {name: score_matches(matches) for name, matches in self.matches.items()}

    @property
    def attributes(self) -> dict[str, float]:
        """Over matched events, how often each attribute agrees with some version of the gold."""
        pairs = [pair for match in self.matches["event"] for pair in match.pairs]
        return {
            name: sum(_agrees(agree, *pair) for pair in pairs) / len(pairs) if pairs else 0.0
            for name, agree in ATTRIBUTES.items()
        }


def evaluate_readings(
    gold: Mapping[str, Row],
    readings: Mapping[str, Row],
    items: Mapping[str, Row] | None = None,
) -> Evaluation:
    """Compares by id; an item of the gold without a reading counts as an empty reading.

    items: `{"headline", "body"}` by id; with them, every quote that was read is looked for.
    """
    return Evaluation(
        {
            one.name: tuple(_match(one, item, gold[item], readings.get(item, {})) for item in gold)
            for one in MEASURES
        },
        check_quotes(readings, items) if items else None,
    )


def _match(measure: Measure, item: str, gold: Row, reading: Row) -> Match:
    once: Callable[[Sequence[Row]], list[Row]] = list
    if measure.kind == "dates":
        once = distinct_dates
    wanted, read = (once(one.get(measure.kind) or ()) for one in (gold, reading))
    return match_findings(item, wanted, read, measure.likeness)


def score_matches(matches: Iterable[Match]) -> Score:
    """The counts of matches, summed."""
    right = gold = read = 0
    for match in matches:
        right += len(match.pairs)
        gold += len(match.pairs) + len(match.missed)
        read += len(match.pairs) + len(match.extra)
    return Score(gold, read, right)


def check_quotes(readings: Mapping[str, Row], items: Mapping[str, Row]) -> Citations:
    """Quotes of the readings whose items are there, and how many stand in headline or body."""
    told = [
        verbatim
        for item in readings
        if item in items
        for verbatim in _quotes(item, readings, items)
    ]
    return Citations(len(told), sum(told))


def _quotes(item: str, readings: Mapping[str, Row], items: Mapping[str, Row]) -> Iterator[bool]:
    headline, body = (items[item].get(key) or "" for key in ("headline", "body"))
    text = f"{headline}\n{body}"
    for kind in LISTS:
        for one in readings[item].get(kind) or ():
            quote = one.get("evidence") or one.get("text") or ""
            yield quote != "" and quote in text


def _same(key: str) -> Callable[[Row, Row], bool]:
    return lambda gold, read: bool(gold.get(key) == read.get(key))


def _same_states(gold: Row, read: Row) -> bool:
    return states(gold) == states(read)


def _same_names(gold: Row, read: Row) -> bool:
    mine, theirs = (
        {last_word(one.get("name")) for one in event.get("participants") or ()}
        for event in (gold, read)
    )
    return mine == theirs


def _same_roles(gold: Row, read: Row) -> bool:
    mine, theirs = (
        {(one.get("state"), one.get("role")) for one in event.get("participants") or ()}
        for event in (gold, read)
    )
    return mine == theirs


def _agrees(agree: Callable[[Row, Row], bool], gold: Row, read: Row) -> bool:
    return any(agree(version, read) for version in versions(gold))


ATTRIBUTES: Mapping[str, Callable[[Row, Row], bool]] = {
    "form": _same("form"),
    "status": _same("status"),
    "states": _same_states,
    "names": _same_names,
    "roles": _same_roles,
    "dates": same_days,
    "place state": _same("place_state"),
    "rank": _same("rank"),
}


def differing(gold: Row, read: Row) -> list[str]:
    """Attributes of a matched event in which it agrees with no version of the gold."""
    return [name for name, agree in ATTRIBUTES.items() if not _agrees(agree, gold, read)]
