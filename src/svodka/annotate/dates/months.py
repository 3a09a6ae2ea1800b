"""Rules: months and seasons."""

from __future__ import annotations

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.points import full_year, place_point, read_point
from svodka.annotate.dates.wholes import whole_month


@reads("(?P<month>MONTH)")
def month(found: Found, moment: Moment) -> Period | None:
    """«в июле», «в сентябре 2018 года», «мая прошлого года», «в минувшем мае»"""
    point = read_point(found["month"], moment)
    name = next(piece for piece in found["month"] if piece.kind == "month")
    bare = point.year is None and point.rel is None
    if not found.lead and bare and _is_name(name, found):
        return None
    if found.before and found.before.kind in ("day", "nth", "number"):
        return None  # «31 июня» is no day and no June
    return place_point(point, moment, found)


def _is_name(name: Piece, found: Found) -> bool:
    """«Август», «Марта», «Май» as somebody's or something's name: a capital within a sentence."""
    return name.text[0].isupper() and found.first > 0


@reads("(?P<name>month|season) (?P<told>rel|nth)")
def month_of_bare_year(found: Found, moment: Moment) -> Period | None:
    """«в октябре нынешнего», «весной прошлого», «в феврале 22-го»"""
    told, point = found["told"][0], read_point(found["name"], moment)
    if told.kind == "nth":
        if told.ending != "го" or found.lead not in ("in", "from", "by", "until", "over"):
            return None
        return point.at(full_year(told.value, moment))
    if (
        not moment.is_year_word(told)
        or told.feat("Case") != "Gen"
        or moment.agrees(told, found.after)
    ):
        return None
    return point.at(moment.published.year + min(told.value, 1))


@reads("(?P<season>SEASON)")
def season(found: Found, moment: Moment) -> Period | None:
    """«летом», «прошлым летом», «весной 2015 года», «к осени»"""
    point = read_point(found["season"], moment)
    if point.year is None and point.rel is None and not _is_time(found, moment):
        return None
    return place_point(point, moment, found)


def _is_time(found: Found, moment: Moment) -> bool:
    """«летом», «к осени», «за лето»: not every summer spoken of dates something."""
    name = found["season"][0]
    if len(found["lead"]) > 1 or (found.before and found.before.kind == "whole"):
        return True  # «в течение лета», «всю зиму»
    if found.lead:
        return found.lead in ("by", "until", "over", "from", "on")
    return name.text.lower() in moment.words.lists["seasonal"]


@reads("coming (?P<season>SEASON)")
def season_comes(found: Found, moment: Moment) -> Period | None:
    """«с наступлением весны», «до прихода зимы»"""
    name = next(piece for piece in found["season"] if piece.kind == "season")
    told = found.lead in ("from", "until") and name.feat("Case") in ("Gen", None)
    return place_point(read_point(found["season"], moment), moment, found) if told else None


@reads("(?P<month>rel unit_month)")
def told_month(found: Found, moment: Moment) -> Period | None:
    """«в прошлом месяце», «этого месяца»"""
    if moment.is_plural(found["month"][0]):
        return None
    return whole_month(found["month"], moment, found)


@reads("same even? unit_month")
def same_month(found: Found, moment: Moment) -> Period | None:
    """«в том же месяце»: the one that was told last, or the day's or the week's"""
    told = moment.last_period_within_month()
    if told is None or told.start is None:
        return calendar.UNKNOWN
    return calendar.make_month(told.start.year, told.start.month)


RULES: tuple[Rule, ...] = (month, month_of_bare_year, season, season_comes, told_month, same_month)
