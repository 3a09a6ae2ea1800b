"""Figures that name one measure in different words, and cannot both hold: «прямые российские
инвестиции – 4,2 млрд» and «инвестиции РФ в экономику – 6 млрд». Whether they are one measure after
all only a reader can tell, so they are put side by side as such, not merged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

from svodka.findings import Figure, Span
from svodka.record import FigureReport, Report, SeriesEntry
from svodka.record.values import compatible
from svodka.record.wording import Wording

SIDES = 2
A_SENTENCE = 200  # characters
SAME_TIME = 60  # days between two tellings of an undated figure


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The part `measures` of the table `counts`: lemmas."""

    generic: frozenset[str]
    directed: frozenset[str]

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> MeasureWords:
        told = table["measures"]
        return cls(frozenset(told["generic"]), frozenset(told["directed"]))


@dataclass(frozen=True, slots=True)
class Measure:
    """What a series measures: telling lemmas, unit, parties (in order where it flows one way)."""

    words: frozenset[str]
    unit: str
    parties: tuple[str, ...]


def measure_of(one: SeriesEntry, wording: Wording, words: MeasureWords) -> Measure | None:
    """None where the measure names nothing, or its unit is not known."""
    told = frozenset(wording.topic(one.measure)) - words.generic
    if not told or one.unit is None or not one.parties:
        return None
    directed = bool(told & words.directed)
    parties = one.parties if directed else tuple(sorted(one.parties))
    return Measure(told, one.unit, parties)


def find_near_values(
    series: Iterable[SeriesEntry], wording: Wording, words: MeasureWords
) -> Iterator[tuple[SeriesEntry, ...]]:
    """Series of one measure and time, as far as words tell, of which at least two cannot both hold.

    Sums and shares between two sides only: of things counted («регионы», «раненые») the words alone
    do not tell which are meant.
    """
    alike: dict[Measure, list[SeriesEntry]] = {}
    for one in series:
        if one.status != "actual" or len(set(one.parties)) != SIDES or not _is_sum(one.unit):
            continue
        if measure := measure_of(one, wording, words):
            alike.setdefault(measure, []).append(one)
    for ones in alike.values():
        yield from _clashing(ones)


def _is_sum(unit: str | None) -> bool:
    return unit is not None and (unit == "%" or (unit.isascii() and unit.isupper()))


def _clashing(ones: Sequence[SeriesEntry]) -> Iterator[tuple[SeriesEntry, ...]]:
    """For each period the series at odds with another one of it."""
    periods: dict[tuple[date | None, date | None], dict[str, SeriesEntry]] = {}
    for one, other in combinations(ones, 2):
        if _same_time(one, other) and _apart(one.reports, other.reports):
            held = periods.setdefault((one.start, one.end), {})
            held.update({one.id: one, other.id: other})
    yield from (tuple(held.values()) for held in periods.values())


def _same_time(one: SeriesEntry, other: SeriesEntry) -> bool:
    if (one.start, one.end) != (other.start, other.end):
        return False
    return one.start is not None or abs((_first(one) - _first(other)).days) <= SAME_TIME


def _first(one: SeriesEntry) -> date:
    return min(told.report.published for told in one.reports)


def _apart(ones: Sequence[FigureReport], others: Sequence[FigureReport]) -> bool:
    """No value of the one fits any of the other, and no sentence tells both apart."""
    if any(_side_by_side(one.report, other.report) for one in ones for other in others):
        return False
    pairs = [
        (figure_of(one), figure_of(other))
        for one in ones
        for other in others
        if one.value is not None
        and other.value is not None
        and one.status == "actual" == other.status
    ]
    return bool(pairs) and not any(compatible(one, other) for one, other in pairs)


def _side_by_side(one: Report, other: Report) -> bool:
    """«чилийский вывоз составил 2,1 млрд, перуанский – 480 млн»"""
    apart = max(one.start, other.start) - min(one.stop, other.stop)
    return one.article == other.article and apart < A_SENTENCE


_NOTHING = Figure("", None, "USD", "exact", "actual", (), None, None, None, Span(0, 0), "", ())


def figure_of(one: FigureReport) -> Figure:
    """A report's value as far as comparing asks for it."""
    return replace(_NOTHING, value=one.value, qualifier=one.qualifier)
