"""Figures of a draft against the record's series: measure, parties, unit, period, value."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from svodka.check.verdicts import CONTRADICTED, DIFFERS, SUPPORTED, UNKNOWN, Difference, Verdict
from svodka.findings import Change, Figure
from svodka.record import FigureReport, Report, SeriesEntry
from svodka.record.mentions import FigureMention
from svodka.record.values import compatible, same_value
from svodka.record.wording import Wording, stem

ALIKE = 0.5  # of the telling words of the shorter measure
SIDES = 2
A_FEW, LONG = timedelta(days=10), timedelta(days=45)


@dataclass(frozen=True, slots=True)
class Told:
    """One value the record has, and where."""

    series: SeriesEntry
    one: FigureReport
    measures: bool  # the measures say the same
    period: bool  # so do the periods


def judge_figure(
    mention: FigureMention, entries: Iterable[SeriesEntry], wording: Wording
) -> Verdict:
    """The verdict on one figure of a draft."""
    told = list(_told(mention, entries, wording))
    for rule in RULES:
        if (found := rule(mention.figure, told)) is not None:
            return found
    return verdict_of(mention.figure, UNKNOWN, "no_such_figure")


def _told(
    mention: FigureMention, entries: Iterable[SeriesEntry], wording: Wording
) -> Iterator[Told]:
    figure = mention.figure
    for series in entries:
        if not _same_parties(figure, series):
            continue
        for one in series.reports:
            alike = measures_alike(mention.topic, wording.topic(one.measure))
            if _of_others(figure, series, one, wording):
                continue
            yield Told(series, one, alike, _same_period(figure, series))


def _of_others(figure: Figure, series: SeriesEntry, one: FigureReport, wording: Wording) -> bool:
    """Things counted that are another state's: «российские дипломаты», «чешские дипломаты»."""
    if is_money_or_share(figure.unit):
        return False
    here = whose_counted(figure.measure, figure.unit, wording)
    there = whose_counted(one.measure, series.unit, wording)
    return bool(here and there) and not here & there


def whose_counted(measure: str, unit: str | None, wording: Wording) -> set[str]:
    """Stems of the words for what is a state's, but for a people that is itself counted."""
    told = set(wording.lemmas(measure)) - set(wording.lemmas(unit or ""))
    return {stem(one) for one in told & wording.adjectives}


def measures_alike(here: Sequence[str], there: Sequence[str]) -> bool:
    """«прямые инвестиции» and «инвестиции в экономику»: half of the shorter one's words."""
    ours, theirs = frozenset(here), frozenset(there)
    return bool(ours and theirs) and len(ours & theirs) / min(len(ours), len(theirs)) >= ALIKE


def _same_parties(figure: Figure, series: SeriesEntry) -> bool:
    here, there = set(figure.parties), set(series.parties)
    return not here or not there or here <= there or there <= here


def _same_period(figure: Figure, series: SeriesEntry) -> bool:
    """The same days, or neither tells any."""
    return (figure.start, figure.end) == (series.start, series.end)


def _period_fits(figure: Figure, told: Told) -> bool:
    """The same period; or one of the two tells none, and the other does not speak of another."""
    return (
        told.period
        or figure.start is None
        or told.series.start is None
        or _within(figure, told.series)
    )


def _within(figure: Figure, series: SeriesEntry) -> bool:
    """A few days within the other's month: «в июне» of what is told of 18 June. What is told of a
    year may be another sum than that of one of its days."""
    here, there = (figure.start, figure.end), (series.start, series.end)
    spans = sorted((b - a, a, b) for a, b in (here, there) if a is not None and b is not None)
    if len(spans) < SIDES:
        return False
    (short, first, last), (long, since, until) = spans
    return short < A_FEW <= long < LONG and since <= first and last <= until


def is_money_or_share(unit: str | None) -> bool:
    return unit is not None and (unit == "%" or (unit.isascii() and unit.isupper()))


def _same_unit(figure: Figure, told: Told) -> bool:
    here, there = figure.unit, told.series.unit
    if here is None or there is None or here == there:
        return True
    return not is_money_or_share(here) and not is_money_or_share(there)


def _as_figure(figure: Figure, one: FigureReport) -> Figure:
    return replace(figure, value=one.value, qualifier=one.qualifier, change=one.change)


# ------------------------------------------------------------------ rules


def same_value_told(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """The same number of the same thing and time, as surely told."""
    ones = [one for one in told if _same_told(figure, one)]
    if not ones:
        return None
    surer = figure.qualifier == "exact" and all(one.one.qualifier != "exact" for one in ones)
    if not surer or figure.value is None:
        return verdict_of(figure, SUPPORTED, "same_value_told", (), ones)
    difference = Difference("qualifier", figure.qualifier, ones[0].one.qualifier)
    return verdict_of(figure, DIFFERS, "same_value_told", (difference,), ones)


def _same_told(figure: Figure, told: Told) -> bool:
    if not _same_unit(figure, told) or not _period_fits(figure, told):
        return False
    if figure.value is None:
        return told.measures and _same_change(figure.change, told.one.change)
    if not same_value(figure, _as_figure(figure, told.one)):
        return False
    if _changes_differ(figure.change, told.one.change):
        return False
    return told.measures or (told.period and figure.start is not None) or _telling(figure)


def _telling(figure: Figure) -> bool:
    """A count whose value alone says what it is of: «430 тыс.», «1,2 тыс.»."""
    return (
        figure.value is not None
        and abs(figure.value) >= 100
        and not is_money_or_share(figure.unit)
        and bool(figure.parties)
    )


def _same_change(here: Change | None, there: Change | None) -> bool:
    if here is None or there is None or here.direction != there.direction:
        return False
    sizes = [(here.percent, there.percent), (here.amount, there.amount), (here.times, there.times)]
    return any(
        a is not None and b is not None and math.isclose(a, b, abs_tol=0.05) for a, b in sizes
    )


def _changes_differ(here: Change | None, there: Change | None) -> bool:
    if here is None or there is None:
        return False
    if here.percent is None or there.percent is None:
        return here.direction != there.direction
    return not _same_change(here, there)


def rounded(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """«около 4 млрд» of what is told as 4,1."""
    ones = [one for one in told if one.measures and _rounded(figure, one)]
    firm = [one for one in told if _firm(figure, one)]
    if firm and not any(_rounded(figure, one) for one in firm):
        return None  # «более 4 млрд» does not bear out 5,1 where others tell 4,1
    if not ones:
        return None
    difference = Difference("value", tell_value(figure), _values(figure, ones))
    return verdict_of(figure, DIFFERS, "rounded", (difference,), ones)


def _firm(figure: Figure, told: Told) -> bool:
    return (
        told.measures
        and told.period
        and figure.start is not None
        and _same_unit(figure, told)
        and told.one.value is not None
        and told.one.status == figure.status
        and told.one.qualifier in ("exact", "about")
    )


def _rounded(figure: Figure, told: Told) -> bool:
    return (
        figure.value is not None
        and told.one.value is not None
        and _same_unit(figure, told)
        and _period_fits(figure, told)
        and not _changes_differ(figure.change, told.one.change)
        and compatible(figure, _as_figure(figure, told.one))
    )


def other_change(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """«вырос на 9,1%» of what grew by 7,1."""
    ones = [
        one
        for one in told
        if one.measures and one.period and _changes_differ(figure.change, one.one.change)
    ]
    if not ones:
        return None
    record = ", ".join(dict.fromkeys(_tell_change(one.one.change) for one in ones))
    difference = Difference("change", _tell_change(figure.change), record)
    return verdict_of(figure, CONTRADICTED, "other_change", (difference,), ones)


def other_value(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """The same measure, parties, unit and period, and no report gives such a value."""
    ones = [
        one
        for one in told
        if one.measures
        and one.period
        and _same_unit(figure, one)
        and one.one.status == figure.status
        and _same_counted(figure, one)
        and one.one.value is not None
        and figure.value is not None
    ]
    if not ones:
        return None
    difference = Difference("value", tell_value(figure), _values(figure, ones))
    return verdict_of(figure, CONTRADICTED, "other_value", (difference,), ones)


def _same_counted(figure: Figure, told: Told) -> bool:
    """Money and shares; of things counted those with a period or of this very noun."""
    return is_money_or_share(figure.unit) or figure.unit == told.series.unit


def other_unit(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """The same number of another currency, or of other things."""
    ones = [
        one
        for one in told
        if one.measures
        and one.period
        and one.series.unit != figure.unit
        and None not in (one.series.unit, figure.unit)
        and _same_number(figure, one)
    ]
    if not ones:
        return None
    difference = Difference("unit", figure.unit or "", ones[0].series.unit or "")
    return verdict_of(figure, CONTRADICTED, "other_unit", (difference,), ones)


def _same_number(figure: Figure, told: Told) -> bool:
    return figure.value is not None and same_value(figure, _as_figure(figure, told.one))


def other_period(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """A number the record has of the same measure, and of another time: not a round one."""
    if figure.start is None:
        return None
    ones = [
        one
        for one in told
        if one.measures
        and one.series.start is not None
        and not one.period
        and not _within(figure, one.series)
        and _same_unit(figure, one)
        and one.one.status == figure.status
        and (_same_number(figure, one) or _bare_change(figure, one))
        and (_not_round(figure.value) or _same_change(figure.change, one.one.change))
    ]
    if not ones:
        return None
    difference = Difference(
        "period", _tell_days(figure.start, figure.end), _tell_days(*_period_of(ones[0]))
    )
    return verdict_of(figure, CONTRADICTED, "other_period", (difference,), ones)


def _bare_change(figure: Figure, told: Told) -> bool:
    return figure.value is None and _same_change(figure.change, told.one.change)


def _period_of(told: Told) -> tuple[date | None, date | None]:
    return told.series.start, told.series.end


def _not_round(value: float | None) -> bool:
    """More than one telling digit: 4,1 млрд, 430 тыс.; not 4 млрд.

    >>> _not_round(4.1e9), _not_round(4e9)
    (True, False)
    """
    return value is not None and len(f"{abs(value):.15g}".replace(".", "").strip("0")) > 1


RULES: tuple[Callable[[Figure, Sequence[Told]], Verdict | None], ...] = (
    same_value_told,
    other_change,
    rounded,
    other_value,
    other_unit,
    other_period,
)


# ------------------------------------------------------------------ verdicts


def verdict_of(
    figure: Figure,
    outcome: str,
    rule: str,
    differences: tuple[Difference, ...] = (),
    told: Sequence[Told] = (),
) -> Verdict:
    reports: dict[str, Report] = {one.one.report.mention: one.one.report for one in told}
    return Verdict(
        kind="figure",
        span=figure.evidence,
        finding=f"{figure.measure}: {tell_value(figure)}",
        outcome=outcome,
        rule=rule,
        differences=differences,
        reports=tuple(reports.values()),
        subject=told[0].series.id if told else "",
    )


def tell_value(figure: Figure) -> str:
    """Number, unit and change, as data."""
    value = "" if figure.value is None else f"{figure.value:.15g} {figure.unit or ''}".strip()
    return " ".join(part for part in (value, _tell_change(figure.change)) if part)


def _values(figure: Figure, told: Sequence[Told]) -> str:
    values = (
        tell_value(replace(_as_figure(figure, one.one), unit=one.series.unit)) for one in told
    )
    return ", ".join(dict.fromkeys(values))


def _tell_change(change: Change | None) -> str:
    if change is None:
        return ""
    sign = "+" if change.direction == "up" else "-"
    if change.percent is not None:
        return f"{sign}{change.percent:g}%"
    if change.times is not None:
        return f"{sign}×{change.times:g}"
    return f"{sign}{change.amount:.15g}" if change.amount is not None else sign


def _tell_days(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return "undated"
    return start.isoformat() if start == end else f"{start}..{end}"
