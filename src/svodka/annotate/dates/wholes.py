"""Wholes: what a phrase for a month, season, week, quarter, half-year, year, decade or century means.

A part («в начале …», «вторая половина …») is taken of such a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import Moment, choose
from svodka.annotate.dates.patterns import Found
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.points import RELATIVES, number_of, place_point, read_point, read_year

SUNDAY = 7
WEEK = timedelta(days=7)
Pieces = Sequence[Piece]


def read_whole(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """Pieces of a WHOLE → its period; a bare «года», «месяца», «недели» is the present one."""
    kinds = {piece.kind for piece in pieces}
    if kinds & {"month", "season"}:
        return place_point(read_point(pieces, moment), moment, found)
    for kind, read in _READERS.items():
        if kind in kinds:
            return read(pieces, moment, found)
    return None


def rel_of(pieces: Pieces) -> int | None:
    """-2, -1, 0 or 1 for «позапрошлый», «прошлый», «этот», «следующий»; None if none is there."""
    return next((min(piece.value, 1) for piece in pieces if piece.kind in RELATIVES), None)


def week(pieces: Pieces, moment: Moment, found: Found) -> Period:
    """«прошлой недели»; «минувшей недели», told on its Sunday, is the one that ends then"""
    ending = moment.published.isoweekday() == SUNDAY
    if ending and any(p.text.lower() in moment.words.lists["elapsed"] for p in pieces):
        return calendar.make_week(moment.published)
    return calendar.make_week(moment.published + (rel_of(pieces) or 0) * WEEK)


def whole_month(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«прошлого месяца»"""
    today = moment.published
    number = today.month + (rel_of(pieces) or 0)
    return calendar.months(today.year, number, number, "month")


def quarter(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«первого квартала 2026 года», «прошлого квартала»"""
    return _ranked(pieces, moment, found, 3, calendar.make_quarter)


def half(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«первого полугодия этого года», «второго полугодия»"""
    return _ranked(pieces, moment, found, 6, calendar.make_half)


def _ranked(
    pieces: Pieces,
    moment: Moment,
    found: Found,
    length: int,
    make: Callable[[int, int], Period | None],
) -> Period | None:
    today = moment.published
    at = next(i for i, piece in enumerate(pieces) if piece.kind in ("unit_quarter", "unit_half"))
    number, tail = number_of(pieces[:at]), pieces[at + 1 :]
    if not number:
        number = (today.month - 1) // length + 1 + (rel_of(pieces[:at]) or 0)
        years, number = divmod(number - 1, 12 // length)
        return make(today.year + years, number + 1)
    if tail:
        year = today.year if tail[0].kind == "unit_year" else read_year(tail, moment)
        return make(year, number) if year else None
    return choose((make(y, number) for y in range(today.year - 1, today.year + 2)), moment, found)


def year(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«2024 года», «прошлого года», «года»"""
    if len(pieces) == 1 and pieces[0].kind == "unit_year":
        return calendar.make_year(moment.published.year)
    number = read_year(pieces, moment)
    return calendar.make_year(number) if number else None


def decade(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«1990-х», «девяностых», «80-х годов»; «тридцатые» lie ahead with «к» or a future tense"""
    value = pieces[0].value
    if value >= 1000:
        return calendar.make_decade(value)
    if pieces[-1].kind == "unit_century":
        told = century([p for p in pieces[1:] if p.kind != "unit_year"], moment, found)
        return calendar.make_decade(told.start.year - 1 + value) if told and told.start else None
    ahead = found.lead == "by" or moment.tense_at(found) == "future"
    limit = moment.published.year + (10 if ahead else 0)
    first = moment.published.year // 100 * 100 + value
    return calendar.make_decade(first - 100 if first > limit else first)


def told_decade(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«десятилетия», «прошлого десятилетия»"""
    return calendar.make_decade(moment.published.year // 10 * 10 + 10 * (rel_of(pieces) or 0))


def century(pieces: Pieces, moment: Moment, found: Found) -> Period | None:
    """«XIX века», «двадцатого века», «прошлого века»"""
    this = (moment.published.year - 1) // 100 + 1
    rel = rel_of(pieces)
    if rel is not None:
        return calendar.make_century(this + rel)
    number = number_of(pieces)
    return calendar.make_century(number or this)


_READERS: dict[str, Callable[[Pieces, Moment, Found], Period | None]] = {
    "unit_week": week,
    "unit_month": whole_month,
    "unit_quarter": quarter,
    "unit_half": half,
    "decade": decade,
    "unit_century": century,
    "unit_decade": told_decade,
    "year": year,
    "yearth": year,
    "shortyear": year,
    "unit_year": year,
}
