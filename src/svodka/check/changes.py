"""Changes held against the value of the year before: «вырос на 20 % до 60 млн» tells that it was 50,
and another article tells 35."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from svodka.check.near_values import Measure, MeasureWords, figure_of, measure_of
from svodka.check.opposed import id_of_sides, sides_by_value
from svodka.record import Contradiction, FigureReport, Report, SeriesEntry, Side
from svodka.record.values import compatible, previous
from svodka.record.wording import Wording

NOTE = "the change does not lead from the value told of the year before"
TOLERANCE = 0.03  # both the value and the change are rounded
SHORTEST = 27  # days of a period of statistics
Period = tuple[date, date]


def find_change_contradictions(
    series: Iterable[SeriesEntry], wording: Wording, words: MeasureWords
) -> Iterator[Contradiction]:
    """Changes of a value against the series of the same measure and parties a year before."""
    known: dict[tuple[Measure, Period], list[SeriesEntry]] = {}
    for one in series:
        if one.status != "actual" or one.start is None or one.end is None:
            continue
        long = (one.end - one.start).days >= SHORTEST  # a day's count is held against yesterday's
        if long and (measure := measure_of(one, wording, words)):
            known.setdefault((measure, (one.start, one.end)), []).append(one)
    for (measure, period), later in known.items():
        for before in known.get((measure, _year_before(period)), ()):
            for one in later:
                yield from _disputes(one, before)


def _year_before(period: Period) -> Period:
    first, last = period
    day = 28 if (last.month, last.day) == (2, 29) else last.day
    return _on(first.year - 1, first), date(last.year - 1, last.month, day)


def _on(year: int, day: date) -> date:
    return date(year, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def _disputes(later: SeriesEntry, before: SeriesEntry) -> Iterator[Contradiction]:
    """The first change told that fits no value told of the year before."""
    values = [one for one in before.reports if one.value is not None and one.status == "actual"]
    for told in later.reports:
        implied = _implied(told, later.unit)
        if implied is None or told.report.copy_of or not values:
            continue
        if not any(_fits(implied, told, one, later.unit) for one in values):
            yield _contradiction(before, implied, told.report, values)
            return


def _implied(told: FigureReport, unit: str | None) -> float | None:
    """What the change says it was; None of «более» and «почти», from which it cannot be reckoned."""
    if told.qualifier not in ("exact", "about") or told.status != "actual":
        return None
    return previous(replace(figure_of(told), unit=unit, change=told.change))


def _fits(implied: float, told: FigureReport, one: FigureReport, unit: str | None) -> bool:
    assert one.value is not None
    if abs(implied - one.value) <= TOLERANCE * abs(one.value):
        return True
    here = replace(figure_of(told), value=implied, unit=unit)
    return compatible(here, replace(figure_of(one), unit=unit))


def _contradiction(
    before: SeriesEntry, implied: float, change: Report, values: Sequence[FigureReport]
) -> Contradiction:
    said = Side(f"{float(f'{implied:.3g}'):.15g}", (change,))
    sides = (said, *sides_by_value(values))
    id = id_of_sides("change", sides)
    return Contradiction(id, "value", "series", before.id, sides, NOTE)
