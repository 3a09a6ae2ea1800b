"""Rules: adjectives that date what they stand before."""

from __future__ import annotations

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import Moment, choose
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.points import Point

NEAR = 4  # pieces after an adjective in which its noun and the noun's year are looked for


@reads("(?P<name>month_adj)", led=False)
def month_adjective(found: Found, moment: Moment) -> Period | None:
    """«майской встречи», «августовского путча 1991 года»"""
    name = found["name"][0]
    if (name.text[0].isupper() and found.first > 0) or moment.has("undated", found.after):
        return None
    return _placed(Point(month=name.value), moment, found)


@reads("(?P<name>season_adj)", led=False)
def season_adjective(found: Found, moment: Moment) -> Period | None:
    """«осенней встречи», not «зимних видов спорта»"""
    near = found.pieces[found.stop : found.stop + 2]
    if not any(moment.has("gatherings", piece) for piece in near):
        return None
    return _placed(Point(season=found["name"][0].value), moment, found)


def _placed(point: Point, moment: Moment, found: Found) -> Period | None:
    """In the year told right after, else the nearest to publication, whatever the verb's tense but
    for what was done there («на июньском саммите хвалил»)."""
    near = found.pieces[found.stop : found.stop + NEAR]
    year = next((piece.value for piece in near if piece.kind in ("year", "yearth")), None)
    if year:
        return point.at(year)
    years = range(moment.published.year - 1, moment.published.year + 2)
    there = found.before is not None and found.before.text.lower() in moment.words.lists["there"]
    past = there and moment.tense_at(found) == "past"
    return choose(map(point.at, years), moment, found, tense="past" if past else "none")


@reads("(?P<name>yearly_adj)", led=False)
def year_adjective(found: Found, moment: Moment) -> Period | None:
    """«прошлогодний»"""
    return calendar.make_year(moment.published.year + found["name"][0].value)


@reads("(?P<name>weekday_adj)", led=False)
def weekday_adjective(found: Found, moment: Moment) -> Period | None:
    """«субботних переговоров»"""
    name = found["name"][0]
    near = found.pieces[found.stop : found.stop + 2]
    if not any(moment.has("gatherings", piece) for piece in near):
        return None
    back = (moment.published.isoweekday() - name.value) % 7
    return calendar.on_day(moment.published - back * calendar.DAY)


RULES: tuple[Rule, ...] = (month_adjective, season_adjective, year_adjective, weekday_adjective)
