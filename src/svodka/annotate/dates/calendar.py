"""The calendar: periods and their arithmetic. Knows no language.

Conventions are the codebook's: weeks run Monday to Sunday; winter is named by the year of its
January; начало, середина and конец of a month are 1–10, 11–20 and 21–end, of a year its thirds.
A period that the calendar does not have (31 June, the year 0) is None.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """start and end are inclusive days, both None when unknown. precision as in findings.Date."""

    start: date | None
    end: date | None
    precision: str


UNKNOWN = Period(None, None, "unknown")


def make_day(year: int, month: int, day: int) -> Period | None:
    try:
        return on_day(date(year, month, day))
    except ValueError:
        return None


def on_day(day: date) -> Period:
    return Period(day, day, "day")


def span(start: date, end: date, precision: str = "range") -> Period | None:
    return Period(start, end, precision) if start <= end else None


def months(year: int, first: int, last: int, precision: str) -> Period | None:
    """Months first..last of a year; counts below 1 and above 12 reach into its neighbours."""
    start_year, start_month = year + (first - 1) // 12, (first - 1) % 12 + 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    if not 1 <= start_year <= end_year <= 9999:
        return None
    end = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return span(date(start_year, start_month, 1), end, precision)


def make_month(year: int, month: int) -> Period | None:
    return months(year, month, month, "month")


def make_year(year: int) -> Period | None:
    return months(year, 1, 12, "year")


def make_years(first: int, last: int, precision: str = "range") -> Period | None:
    if not 1 <= first <= last <= 9999:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31), precision)


def make_quarter(year: int, number: int) -> Period | None:
    return months(year, 3 * number - 2, 3 * number, "quarter") if 1 <= number <= 4 else None


def make_half(year: int, number: int) -> Period | None:
    return months(year, 6 * number - 5, 6 * number, "half") if 1 <= number <= 2 else None


def last_finished(length: int, today: date) -> Period | None:
    """The quarter (three months) or half-year (six) that ended last."""
    make = make_quarter if length == 3 else make_half
    number = (today.month - 1) // length
    return make(today.year, number) if number else make(today.year - 1, 12 // length)


def make_season(year: int, number: int) -> Period | None:
    """number: winter 1 (December before to February), spring 2, summer 3, autumn 4."""
    return months(year, 3 * number - 3, 3 * number - 1, "season") if 1 <= number <= 4 else None


def make_decade(year: int) -> Period | None:
    return make_years(year, year + 9, "decade") if year > 0 else None


def make_century(number: int) -> Period | None:
    return make_years(100 * number - 99, 100 * number) if 1 <= number <= 30 else None


def make_week(day: date) -> Period:
    monday = day - day.weekday() * DAY
    return Period(monday, monday + 6 * DAY, "week")


def make_weekend(day: date) -> Period:
    monday = day - day.weekday() * DAY
    return Period(monday + 5 * DAY, monday + 6 * DAY, "range")


def shift_days(day: date, count: int) -> date | None:
    try:
        return day + count * DAY
    except OverflowError:
        return None


def shift_months(day: date, count: int) -> date | None:
    """The same day of another month, or that month's last where it is shorter."""
    year, month = day.year + (day.month - 1 + count) // 12, (day.month - 1 + count) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def third_of(period: Period, number: int) -> Period | None:
    """Начало (1), середина (2) or конец (3) of a period."""
    start, end = period.start, period.end
    if start is None or end is None:
        return period
    if period.precision in ("year", "half", "quarter", "season"):
        length = {"year": 4, "half": 2}.get(period.precision, 1)
        first = start.month + length * (number - 1)
        return months(start.year, first, first + length - 1, "part")
    if period.precision == "week":
        return _days_of(start, ((0, 1), (2, 3), (4, 6))[number - 1])
    if period.precision == "month":
        last = (end - start).days
        return _days_of(start, ((0, 9), (10, 19), (20, last))[number - 1])
    if period.precision == "decade" or (end.year - start.year) >= 9:
        return _years_of(start.year, end.year, number)
    return None


def half_of(period: Period, number: int) -> Period | None:
    """The first or second half («во второй половине ноября» is 16–30)."""
    start, end = period.start, period.end
    if start is None or end is None or number not in (1, 2):
        return None
    if period.precision == "year":
        return make_half(start.year, number)
    if period.precision == "month":
        last = (end - start).days
        return _days_of(start, (0, 14) if number == 1 else (15, last))
    if period.precision == "week":
        return _days_of(start, (0, 2) if number == 1 else (3, 6))
    middle = start.year + (end.year - start.year) // 2
    if end.year - start.year < 9:
        return None
    first, last = (start.year, middle) if number == 1 else (middle + 1, end.year)
    return make_years(first, last, "part")


def _days_of(start: date, days: tuple[int, int]) -> Period:
    return Period(start + days[0] * DAY, start + days[1] * DAY, "part")


def _years_of(first: int, last: int, number: int) -> Period | None:
    """Thirds of a decade are 4, 3 and 3 years, of a century 34, 33 and 33."""
    length = last - first + 1
    third = length // 3
    cuts = (first, first + length - 2 * third, first + length - third, last + 1)
    return make_years(cuts[number - 1], cuts[number] - 1, "part")
