"""Stretches of days: how fine they are, how far apart, and which weeks, months, years they touch."""

from __future__ import annotations

from datetime import date

FINE, MONTHLY, YEARLY, UNDATED = range(4)  # levels: how finely a mention says when

_FINE_DAYS = 10
_MONTHLY_DAYS = 100

Days = tuple[date, date]


def level_of(days: Days | None) -> int:
    """FINE up to ten days, MONTHLY up to a season, YEARLY beyond, UNDATED for None."""
    if days is None:
        return UNDATED
    length = (days[1] - days[0]).days + 1
    if length <= _FINE_DAYS:
        return FINE
    return MONTHLY if length <= _MONTHLY_DAYS else YEARLY


def gap(one: Days, other: Days) -> int:
    """Days between two stretches; 0 where they touch or overlap."""
    return max(0, (one[0] - other[1]).days, (other[0] - one[1]).days)


def widen(days: Days, by: int) -> Days:
    """A stretch with `by` days more at each end, as far as the calendar goes."""
    first = max(days[0].toordinal() - by, 1)
    last = min(days[1].toordinal() + by, date.max.toordinal())
    return date.fromordinal(first), date.fromordinal(last)


def weeks(days: Days) -> range:
    """Numbers of the weeks a stretch touches."""
    return range(days[0].toordinal() // 7, days[1].toordinal() // 7 + 1)


def months(days: Days) -> range:
    """Numbers of the months a stretch touches."""
    return range(_month(days[0]), _month(days[1]) + 1)


def years(days: Days) -> range:
    """The years a stretch touches."""
    return range(days[0].year, days[1].year + 1)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def around(day: date, by: int) -> Days:
    """The stretch of `by` days on either side of a day."""
    return widen((day, day), by)
