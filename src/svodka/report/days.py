"""Days as a reader writes them: «18–19 августа 2024 года», "summer 2024"; precision is kept."""

from __future__ import annotations

import calendar
from datetime import date

from babel.dates import format_date

from svodka.report.wording import label, table

SHORTEST = 5  # days to the end of a month or a year, below which they are told as days


def write_days(start: date | None, end: date | None, lang: str) -> str:
    """A span of inclusive days as coarse as it is; the label for "no date" where there is none.

    >>> write_days(date(2024, 8, 18), date(2024, 8, 19), "ru")
    '18–19 августа 2024'
    >>> write_days(date(2024, 7, 1), date(2024, 7, 31), "ru")
    'июль 2024'
    """
    if start is None or end is None:
        return label(lang, "days.none")
    if start == end:
        return write_day(start, lang)
    return _period(start, end, lang) or _range(start, end, lang)


def write_day(day: date, lang: str) -> str:
    """A single day.

    >>> write_day(date(2024, 8, 18), "en")
    '18 August 2024'
    """
    return format_date(day, "d MMMM y", locale=lang)


def write_either(one: date, other: date, lang: str) -> str:
    """One of two days, in order.

    >>> write_either(date(2025, 3, 28), date(2025, 3, 29), "ru")
    '28 или 29 марта 2025'
    >>> write_either(date(2025, 3, 31), date(2025, 4, 1), "en")
    '31 March or 1 April 2025'
    """
    form = "d" if (one.year, one.month) == (other.year, other.month) else "d MMMM"
    form = form if one.year == other.year else "d MMMM y"
    first = format_date(one, form, locale=lang)
    return label(lang, "days.either", one=first, other=write_day(other, lang))


def _period(start: date, end: date, lang: str) -> str:
    """A whole month, quarter, half, season, year or decade by its name, else ""."""
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return ""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 1:
        return format_date(start, "LLLL y", locale=lang)
    if months == 3 and start.month in {12, 3, 6, 9}:
        season = table(lang)["seasons"][str(end.month)]
        return label(lang, "days.season", season=season, year=end.year)
    if months == 3 and start.month % 3 == 1:
        return label(lang, "days.quarter", n=start.month // 3 + 1, year=start.year)
    if months == 6 and start.month in {1, 7}:
        return label(lang, f"days.half{1 if start.month == 1 else 2}", year=start.year)
    if months == 12 and start.month == 1:
        return label(lang, "days.year", year=start.year)
    if months == 120 and start.year % 10 == 0:
        return label(lang, "days.decade", year=start.year)
    return ""


def write_deadline(start: date, end: date, lang: str) -> str:
    """What is to be from the day it was told on to the end of a month or a year; "" for others.

    >>> write_deadline(date(2024, 5, 7), date(2024, 12, 31), "ru")
    'до конца 2024 года'
    >>> write_deadline(date(2024, 5, 7), date(2024, 5, 31), "ru")
    'до конца мая 2024'
    """
    if start.year != end.year or end.day != calendar.monthrange(end.year, end.month)[1]:
        return ""
    if (end - start).days < SHORTEST:
        return ""  # «30–31 мая»: told as days
    if (end.month, end.day) == (12, 31):
        return label(lang, "days.until_year", year=end.year)
    return label(lang, "days.until_month", month=format_date(end, "MMMM y", locale=lang))


def _range(start: date, end: date, lang: str) -> str:
    """Two days, saying the month and the year once where they are the same."""
    last = write_day(end, lang)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    if start.year == end.year:
        return f"{format_date(start, 'd MMMM', locale=lang)} – {last}"
    return f"{write_day(start, lang)} – {last}"
