"""Rules: from one point to another, and points named together."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.dates import calendar, wholes
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.points import number_of, place_range, read_point


@reads("(?P<a>DATE|MONTH|SEASON|YEAR) (?P<joint>dash|to|until) (?P<b>DATE|MONTH|SEASON|YEAR)")
def from_to(found: Found, moment: Moment) -> Period | None:
    """«с января по июнь», «на 2025–2030 годы», «с 30 мая по 2 июня»"""
    return _between(found, moment) if _joined(found) else None


@reads("(?P<a>DAY) (?P<joint>dash|to|until) (?P<b>DATE)")
def days_from_to(found: Found, moment: Moment) -> Period | None:
    """«18–19 августа», «с 7 по 10 мая»"""
    return _between(found, moment) if _joined(found) and _are_days(found["a"]) else None


def _are_days(pieces: Sequence[Piece]) -> bool:
    """«первого», not «первая — 19 января»."""
    last = pieces[-1]
    return last.kind != "ordinal" or (last.feat("Case") == "Gen" and last.feat("Gender") != "Fem")


def _joined(found: Found) -> bool:
    """A dash joins by itself; «по» wants «с», «до» wants «от» or «с»."""
    joint = found["joint"][0].kind
    return joint == "dash" or found.lead == "from" or (joint == "until" and found.lead == "dated")


def _between(found: Found, moment: Moment) -> Period | None:
    a, b = read_point(found["a"], moment), read_point(found["b"], moment)
    return place_range(a, b, moment, found)


@reads("(?P<a>DAY) ((comma|and) in? DAY)* (?P<joint>and|comma) (?P<b>DATE)")
def days_listed(found: Found, moment: Moment) -> Period | None:
    """«13 и 14 марта», «13, 14 и 15 марта»; «в 10, 5 мая» is no list"""
    a, b = read_point(found["a"], moment), read_point(found["b"], moment)
    running = a.day and b.day and a.day < b.day
    if not (running and _are_days(found["a"])):
        return None
    return place_range(a, b, moment, found)


@reads("(?P<a>YEAR) (comma YEAR)* and (?P<b>YEAR)")
def years_listed(found: Found, moment: Moment) -> Period | None:
    """«в 2020 и 2021 годах»: years on end; others are dates of their own"""
    a, b = read_point(found["a"], moment), read_point(found["b"], moment)
    told = [p for p in found.pieces[found.first : found.stop] if p.kind in ("year", "yearth")]
    if not (a.year and b.year and b.year - a.year == len(told) - 1 > 0):
        return None
    return calendar.make_years(a.year, b.year)


@reads("(?P<year>year) (?= (comma YEAR)* and YEAR (?<=unit_year))")
def year_of_list(found: Found, moment: Moment) -> Period | None:
    """«в 2014» and «2018 годах» in «в 2014 и 2018 годах»"""
    return calendar.make_year(found["year"][0].value)


@reads("between (?P<a>DATE|DAY|MONTH|YEAR) and (?P<b>DATE|MONTH|YEAR)", led=False)
def between(found: Found, moment: Moment) -> Period | None:
    """«между 20 июня и 10 августа», «между 2014 и 2019 годами»"""
    return _between(found, moment)


@reads("(?P<a>MONTH|SEASON) and (?P<b>MONTH|SEASON)")
def neighbours(found: Found, moment: Moment) -> Period | None:
    """«в течение апреля и мая», «весной и летом 2020 года»; strangers are two dates"""
    a, b = read_point(found["a"], moment), read_point(found["b"], moment)
    months = a.month and b.month and (b.month - a.month) % 12 == 1
    seasons = a.season and b.season and (b.season - a.season) % 4 == 1
    return place_range(a, b, moment, found) if months or seasons else None


@reads("(?P<a>DAY|DATE) on (?P<b>DATE)")
def night_between(found: Found, moment: Moment) -> Period | None:
    """«в ночь с 5 на 6 мая», not «перенести с 5 на 16 мая»"""
    period = _between(found, moment) if found.lead == "from" else None
    if period is None or period.start is None or period.end is None:
        return None
    return period if (period.end - period.start).days == 1 else None


@reads("(?P<a>DAY) (?= on (?P<b>DATE))")
def day_moved_from(found: Found, moment: Moment) -> Period | None:
    """«с 5» in «перенести с 5 на 16 мая»"""
    period = _between(found, moment) if found.lead == "from" else None
    return calendar.on_day(period.start) if period and period.start else None


@reads("(?P<a>year) slash (?P<b>day|number|year) (working? unit_year)?")
def split_year(found: Found, moment: Moment) -> Period | None:
    """«в сезоне 2009/10», «2023/2024 учебный год»"""
    first, last = found["a"][0].value, found["b"][0].value
    last = last if last >= 1000 else first // 100 * 100 + last
    return calendar.make_years(first, last) if last == first + 1 else None


@reads("(?P<season>season) from? (?P<a>year) (slash|dash|on) (?P<b>day|number|year) unit_year?")
def one_winter(found: Found, moment: Moment) -> Period | None:
    """«зимой 2020–2021 годов», «зимой 2020/21», «зимой с 2020 на 2021 год»: it begins in one year
    and ends in the next; summers of two years are two"""
    first, last = found["a"][0].value, found["b"][0]
    following = last.text in (str(first + 1), str(first + 1)[2:])
    winter = found["season"][0].value == 1 and following
    return calendar.make_season(first + 1, 1) if winter else None


@reads("(?P<a>year) dash (?P<b>day|number) (?P<noun>unit_year?)")
def shortened_years(found: Found, moment: Moment) -> Period | None:
    """«в 1996–98 годах», «(1996–98)», «в сезоне 1989–90»"""
    first, last = found["a"][0], found["b"][0]
    sides = [piece.kind for piece in (found.before, found.after) if piece]
    told = found["noun"] or sides == ["opening", "closing"] or sides[:1] == ["unit_season"]
    close = first.stop + 1 == last.start and len(last.text) == 2
    if not (told and close and first.value % 100 < int(last.text)):
        return None
    return calendar.make_years(first.value, first.value // 100 * 100 + int(last.text))


@reads("(?P<a>DECADE|year|number|day) dash (?P<b>DECADE)")
def decades(found: Found, moment: Moment) -> Period | None:
    """«в 1980–1990-е годы», «в 30–40-х годах прошлого века»"""
    b = wholes.decade(found["b"], moment, found)
    if b is None or b.start is None or b.end is None:
        return None
    first = found["a"][0].value
    first += b.start.year // 100 * 100 if first < 100 else 0
    return calendar.make_years(first, b.end.year) if first % 10 == 0 else None


@reads("(?P<first>part) (?P<a>WHOLE) dash in? (?P<last>part) (?P<b>WHOLE)")
def part_to_part(found: Found, moment: Moment) -> Period | None:
    """«в конце октября — начале ноября»"""
    a = wholes.read_whole(found["a"], moment, found)
    b = wholes.read_whole(found["b"], moment, found)
    start = a and calendar.third_of(a, found["first"][0].value)
    end = b and calendar.third_of(b, found["last"][0].value)
    if not (start and end and start.start and end.end):
        return None
    return calendar.span(start.start, end.end)


@reads("(?P<a>roman|ordinal) (dash|and) (?P<b>roman|cardinal? ordinal) unit_century")
def centuries(found: Found, moment: Moment) -> Period | None:
    """«в XIX–XX веках», «в двадцатом и двадцать первом веках»"""
    a, b = number_of(found["a"]), number_of(found["b"])
    return calendar.make_years(100 * a - 99, 100 * b) if 1 <= a < b <= 30 else None


RULES: tuple[Rule, ...] = (
    one_winter, from_to, days_from_to, days_listed, years_listed, year_of_list, between, neighbours,
    night_between, day_moved_from, split_year, shortened_years, decades, part_to_part, centuries,
)  # fmt: skip
