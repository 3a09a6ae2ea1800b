"""Rules: days of the week, weeks and weekends."""

from __future__ import annotations

from datetime import date

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import DAY, Period
from svodka.annotate.dates.moments import Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.points import place_point, read_point
from svodka.annotate.dates.wholes import WEEK, week

WEDNESDAY = 3
AHEAD = ("future", "planned", "open", "present")


@reads(
    "(?P<part>DAYTIME|DAYPART)? (?P<rel>rel|recent|neuter)? (?P<day>weekday) (DAYPART? (?P<week>comma? on rel unit_week))?"
)
def weekday(found: Found, moment: Moment) -> Period | None:
    """«в понедельник», «в минувшую пятницу», «на среду», «утром вторника», «в ночь на пятницу»"""
    if not _is_weekday(found, moment):
        return None
    number, rel = found["day"][0].value, found["rel"]
    told = moment.last_day()
    if told and told.isoweekday() == number and found.before and found.before.kind == "opening":
        return calendar.on_day(told)  # «18 апреля (в пятницу)»
    if found["week"]:
        return calendar.on_day(_in_week(number, found["week"][-2].value, moment))
    if rel and rel[0].kind != "recent":
        return calendar.on_day(_told_weekday(number, rel[0].value, moment))
    return calendar.on_day(_plain_weekday(number, moment, found))


@reads("(?P<a>weekday) (and in? | dash) (?P<b>weekday)")
def weekdays_joined(found: Found, moment: Moment) -> Period | None:
    """«в субботу и воскресенье»"""
    first, last = found["a"][0].value, found["b"][0].value
    start = _plain_weekday(first, moment, found)
    end = start + DAY * ((last - first) % 7)
    if start <= moment.published < end and moment.tense_at(found) == "past":
        start, end = start - WEEK, end - WEEK  # «с вторника по четверг шли», told on a Wednesday
    return calendar.span(start, end)


@reads("(?P<a>weekday) to (?P<b>weekday)")
def weekdays_from_to(found: Found, moment: Moment) -> Period | None:
    """«с понедельника по пятницу»"""
    return weekdays_joined.read(found, moment) if found.lead == "from" else None


@reads("(DAYTIME|DAYPART from) (?P<a>weekday) on (?P<b>weekday)")
def weekdays_of_a_night(found: Found, moment: Moment) -> Period | None:
    """«в ночь с пятницы на субботу»; not «перенёс с пятницы на субботу»"""
    first, last = found["a"][0].value, found["b"][0].value
    if (last - first) % 7 != 1:
        return None
    start = _plain_weekday(first, moment, found)
    return calendar.span(start, start + DAY)


def _is_weekday(found: Found, moment: Moment) -> bool:
    """«среда» is also surroundings: a day only where a preposition or «минувшая» says so."""
    name = found["day"][0]
    if moment.has("surroundings", found.after):
        return False
    if name.value == WEDNESDAY and not found["rel"]:
        before = " ".join(piece.text.lower() for piece in [*found["lead"][-1:], name])
        return bool(found["part"]) or before in moment.words.lists["wednesdays"]
    return bool(found.lead or found["rel"] or found["part"] or found["week"])


def _told_weekday(number: int, rel: int, moment: Moment) -> date:
    """«минувшая» is never today, «ближайшая» neither; «эта» is in this week."""
    if rel in (0, 1):
        return _in_week(number, rel, moment)
    return _after(number, moment, 1) if rel > 0 else _before(number, moment, 1)


def _plain_weekday(number: int, moment: Moment, found: Found) -> date:
    """Told by the preposition and the tense: «на среду» is ahead, «в среду прибыл» behind."""
    if found.lead == "on":
        return _after(number, moment, 1)
    tense = moment.tense_at(found)
    if found.lead in ("by", "until") and tense != "past":
        return _after(number, moment)
    since = found.lead == "from" and tense == "present" and moment.goes_on(found)
    if tense not in AHEAD or since:  # «с субботы гостит в Осло»
        return _before(number, moment)
    # «в понедельник прилетит в Осло, во вторник — в Лиму», told on a Tuesday
    told = moment.last_day()
    behind = told is not None and told > moment.published and number == told.isoweekday() + 1
    return _after(number, moment, int(behind))


def _before(number: int, moment: Moment, at_least: int = 0) -> date:
    today = moment.published
    back = (today.isoweekday() - number) % 7
    return today - DAY * (back + 7 if back < at_least else back)


def _after(number: int, moment: Moment, at_least: int = 0) -> date:
    today = moment.published
    ahead = (number - today.isoweekday()) % 7
    return today + DAY * (ahead + 7 if ahead < at_least else ahead)


def _in_week(number: int, rel: int, moment: Moment) -> date:
    monday = moment.published - moment.published.weekday() * DAY
    return monday + max(-2, min(rel, 1)) * WEEK + (number - 1) * DAY


@reads("(?P<week>rel working? unit_week)")
def told_week(found: Found, moment: Moment) -> Period | None:
    """«на прошлой неделе», «на этой неделе»"""
    if moment.is_plural(found["week"][0]):
        return None
    return week(found["week"], moment, found)


@reads("(?P<rel>rel)? unit_weekend")
def weekend(found: Found, moment: Moment) -> Period | None:
    """«в выходные», «в минувшие выходные», «на ближайших выходных»"""
    rel = found["rel"][0].value if found["rel"] else None
    if rel is None and found.lead not in ("in", "on", "over", "by", "until"):
        return None
    this = calendar.make_weekend(moment.published)
    started = moment.published.isoweekday() >= 6
    if rel == 0:
        return this
    if rel is None:
        behind = moment.tense_at(found) in ("past", "report", "none")
    else:
        behind, started = rel < 0, started and rel == 2
    if behind and not started:
        return calendar.make_weekend(moment.published - WEEK)
    if rel is not None and rel > 0 and moment.published.isoweekday() >= 6:
        return calendar.make_weekend(moment.published + WEEK)
    return this


@reads("(?P<rank>ordinal|recent) (?P<day>weekday) (?P<month>MONTH)")
def weekday_of_month(found: Found, moment: Moment) -> Period | None:
    """«во второй вторник мая», «последнее воскресенье сентября»"""
    whole = place_point(read_point(found["month"], moment), moment, found)
    if whole is None or whole.start is None or whole.end is None:
        return None
    number, rank = found["day"][0].value, found["rank"][0]
    if rank.kind == "recent":
        return calendar.on_day(whole.end - DAY * ((whole.end.isoweekday() - number) % 7))
    day = whole.start + DAY * ((number - whole.start.isoweekday()) % 7 + 7 * (rank.value - 1))
    return calendar.on_day(day) if whole.start <= day <= whole.end else None


RULES: tuple[Rule, ...] = (
    weekday,
    weekdays_joined,
    weekdays_from_to,
    weekdays_of_a_night,
    weekday_of_month,
    told_week,
    weekend,
)
