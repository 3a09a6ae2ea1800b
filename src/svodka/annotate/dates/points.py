"""Points: a day, month, season or year read from its pieces, with what is unsaid filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import Moment, choose, days_between
from svodka.annotate.dates.patterns import Found
from svodka.annotate.dates.pieces import Piece

NUMBERS = ("day", "nth", "ordinal", "cardinal", "roman")
RELATIVES = ("rel", "neuter")
NAMED_YEARS = ("year", "yearth", "shortyear")


@dataclass(frozen=True, slots=True)
class Point:
    """What the words say; None where they are silent. rel: «прошлый июль» → -1."""

    day: int | None = None
    month: int | None = None
    season: int | None = None
    year: int | None = None
    rel: int | None = None

    def at(self, year: int) -> Period | None:
        """The point in a year."""
        if self.month and self.day:
            return calendar.make_day(year, self.month, self.day)
        if self.month:
            return calendar.make_month(year, self.month)
        if self.season:
            return calendar.make_season(year, self.season)
        return calendar.make_year(year)


def number_of(pieces: Sequence[Piece]) -> int:
    """«двадцать четвёртого», «24-го», «IV» → its value."""
    return sum(piece.value for piece in pieces if piece.kind in NUMBERS)


def read_point(pieces: Sequence[Piece], moment: Moment) -> Point:
    """Pieces of a DATE, MONTH, SEASON or YEAR."""
    at = next((i for i, p in enumerate(pieces) if p.kind in ("month", "season")), None)
    if at is None and all(piece.kind in NUMBERS for piece in pieces):
        return Point(day=number_of(pieces))
    if at is None:
        return Point(year=read_year(pieces, moment))
    head, tail = pieces[:at], pieces[at + 1 :]
    name = pieces[at]
    return Point(
        day=number_of(head) or None,
        month=name.value if name.kind == "month" else None,
        season=name.value if name.kind == "season" else None,
        year=read_year(tail, moment) if tail else None,
        rel=next((p.value for p in head if p.kind in RELATIVES), None),
    )


def read_year(pieces: Sequence[Piece], moment: Moment) -> int | None:
    """Pieces of a YEAR → its number; None for «того же года» with no year before it."""
    for piece in pieces:
        if piece.kind in ("year", "yearth"):
            return piece.value
        if piece.kind in ("shortyear", "nth"):
            return full_year(piece.value, moment)
    kinds = {piece.kind: piece.value for piece in pieces}
    if "same" in kinds or "even" in kinds:
        before = moment.last_period()
        if before and before.start:
            return before.start.year
        return moment.published.year if "rel" in kinds else None
    if "from" in kinds:  # «с.г.»
        return moment.published.year
    if "newer" in kinds:
        return moment.published.year + (moment.published.month > 6)
    if "rel" in kinds:
        return moment.published.year + min(kinds["rel"], 1)
    return None


def full_year(value: int, moment: Moment) -> int:
    """«в 91-м», «в 14-м» → 1991, 2014: the latest such year not over ten years ahead."""
    century = moment.published.year // 100 * 100
    return (
        century + value if century + value <= moment.published.year + 10 else century - 100 + value
    )


def place_point(point: Point, moment: Moment, found: Found) -> Period | None:
    """The period a point means here."""
    if point.year is not None:
        return point.at(point.year)
    if not (point.month or point.season):
        return None
    if point.rel is not None:
        return _placed_by_word(point, point.rel, moment)
    year = year_beside(moment, found)
    if year is not None:
        return point.at(year)
    years = range(moment.published.year - 1, moment.published.year + 2)
    period = inherited(point, moment, found)
    moment.took = period is not None
    return period or choose(map(point.at, years), moment, found)


def year_beside(moment: Moment, found: Found) -> int | None:
    """«год назад, в октябре», «в прошлом году — в мае»: of the year told right before a mark."""
    before = moment.earlier[-1] if moment.earlier else None
    if before is None or before.sentence != moment.sentence or before.stop != found.first - 1:
        return None
    if before.period.precision != "year" or before.period.start is None:
        return None
    marked = found.before is not None and found.before.kind in ("comma", "dash")
    return before.period.start.year if marked else None


def _placed_by_word(point: Point, rel: int, moment: Moment) -> Period | None:
    """«прошлым летом», «в минувшем мае», «этой весной», «будущей осенью»."""
    today = moment.published
    periods = [p for y in range(today.year - 3, today.year + 3) if (p := point.at(y))]
    past = [p for p in periods if p.end and p.end < today]
    coming = [p for p in periods if p.start and p.start > today]
    if rel < 0:
        return past[rel]
    if rel > 0:
        return coming[0]
    return min(periods, key=lambda period: days_between(period, today))


def inherited(point: Point, moment: Moment, found: Found) -> Period | None:
    """«В июле 2018 года …, в августе …»: a bare month goes on from a dated one before it.

    From another sentence only when it is the one just before and this month is not the earlier.
    """
    before = moment.earlier[-1] if moment.earlier else None
    if before is None:
        return None
    if before.period.precision == "year" and before.period.start and counts_out(moment, found):
        return point.at(before.period.start.year)
    if not before.explicit or moment.sentence - before.sentence > 1:
        return None
    start = before.period.start
    if start is None or before.period.precision not in ("day", "month", "part", "season", "range"):
        return None
    if start.year >= moment.published.year or moment.tense_at(found) not in ("past", "none"):
        return None
    if before.period.end is None or before.period.end.year != start.year:
        return None  # «с 2010 по 2014 год …, в августе»
    in_sentence = moment.sentence == before.sentence
    same, following = point.at(start.year), point.at(start.year + 1)
    month_before = in_sentence and point.month == start.month
    if same and same.end and (same.end >= start or month_before):
        return same  # «в ночь на 28 декабря 1979 года …, тайно начали уже 25 декабря»
    if in_sentence and following and following.start and following.start <= moment.published:
        return following
    return None


def counts_out(moment: Moment, found: Found) -> bool:
    """«В 2019 году виделись дважды: в мае и в июне»: a colon stands behind the year told"""
    before = moment.earlier[-1]
    between = found.pieces[max(before.stop, 0) : found.first]
    return before.sentence == moment.sentence and any(piece.text == ":" for piece in between)


def place_range(a: Point, b: Point, moment: Moment, found: Found) -> Period | None:
    """«с 30 мая по 2 июня»: what one end leaves unsaid the other tells."""
    if not (a.month or a.season):
        a = replace(a, month=b.month, season=b.season)
    if not (b.month or b.season):
        b = replace(b, month=a.month, season=a.season)
    if a.year is not None or b.year is not None:
        return _range_between(a, b)
    years = range(moment.published.year - 1, moment.published.year + 2)
    return choose((_range_between(a, replace(b, year=y)) for y in years), moment, found)


def _range_between(a: Point, b: Point) -> Period | None:
    """From a to b; where they are crossed, the end without a year moves to the next one over."""
    year_a, year_b = a.year, b.year
    start = a.at(year_a if year_a is not None else year_b or 0)
    end = b.at(year_b if year_b is not None else year_a or 0)
    if start and end and start.start and end.end and start.start > end.end:
        if year_a is None:
            start = a.at((year_b or 0) - 1)
        elif year_b is None:
            end = b.at(year_a + 1)
    if not (start and end and start.start and end.end):
        return None
    return calendar.span(start.start, end.end)
