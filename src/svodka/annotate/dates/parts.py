"""Rules: parts of a year, a month, a week: beginnings, halves, quarters, first months."""

from __future__ import annotations

from datetime import date

from svodka.annotate.dates import calendar, wholes
from svodka.annotate.dates.calendar import DAY, Period
from svodka.annotate.dates.moments import Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.points import number_of, place_point, read_point, read_year

TO_COME = frozenset({"future", "planned"})  # tenses
_REPORTED = 3  # month until which the year before is still summed up


@reads("(?P<whole>QUARTER|HALF)")
def quarter_or_half(found: Found, moment: Moment) -> Period | None:
    """«в первом квартале 2026 года», «за первое полугодие этого года», «в III квартале»"""
    if found["whole"][0].kind == "recent":
        return None
    return wholes.read_whole(found["whole"], moment, found)


@reads("(?P<part>part) (?P<whole>WHOLE)")
def third(found: Found, moment: Moment) -> Period | None:
    """«в начале марта», «в середине 2010-х», «в конце недели», «до конца года»"""
    number = found["part"][0].value
    whole = wholes.read_whole(found["whole"], moment, found)
    if whole is None or whole.start is None:
        return whole
    if number == 1 and found.lead == "by" and whole.precision in ("week", "decade"):
        return _first_of(whole.start, whole.precision)
    part = calendar.third_of(whole, number)
    if number == 1 and found.lead == "from" and whole.end and part:
        return _from_start(part, whole.start, whole.end, moment.published)
    return part


def _first_of(start: date, precision: str) -> Period | None:
    """«к началу недели» is its Monday, «к началу тридцатых» the year 2030."""
    return calendar.on_day(start) if precision == "week" else calendar.make_year(start.year)


def _from_start(part: Period, start: date, end: date, today: date) -> Period | None:
    """«с начала года», said within it, lasts until now."""
    return calendar.span(start, today) if start <= today <= end else part


@reads("(?P<rank>ordinal|nth) halfof (?P<whole>WHOLE)")
def half(found: Found, moment: Moment) -> Period | None:
    """«во второй половине ноября», «в первой половине 2024 года»"""
    whole = wholes.read_whole(found["whole"], moment, found)
    return calendar.half_of(whole, number_of(found["rank"])) if whole else None


@reads("(?P<rank>ordinal|recent|decade) unit_date (?P<month>MONTH)")
def last_days(found: Found, moment: Moment) -> Period | None:
    """«в последних числах мая», «в двадцатых числах июня»"""
    whole = place_point(read_point(found["month"], moment), moment, found)
    late = found["rank"][0].kind in ("recent", "decade")
    number = 3 if late else number_of(found["rank"])
    return calendar.third_of(whole, number) if whole and number in (1, 3) else None


@reads("(?P<first>RANK)? (?P<count>COUNT) unit_month (?P<year>YEAR|unit_year|rel)")
def months_of_year(found: Found, moment: Moment) -> Period | None:
    """«за девять месяцев 2024 года», «за восемь месяцев нынешнего»"""
    if found.lead not in ("over", "in", "to", "by") or not _is_first(found):
        return None
    told = found["year"]
    if told[0].kind == "rel" and len(told) == 1 and moment.agrees(told[0], found.after):
        return None
    number = read_year(told, moment)
    if len(told) == 1 and told[0].kind == "unit_year":
        number = moment.published.year
    return calendar.months(number, 1, number_of(found["count"]), "range") if number else None


@reads("(?P<first>ordinal)? (?P<count>COUNT) unit_month")
def first_months(found: Found, moment: Moment) -> Period | None:
    """«за первые четыре месяца», «по итогам девяти месяцев»: of the year they are over in"""
    count, today = number_of(found["count"]), moment.published
    if not _is_first(found) or not 1 <= count <= 12 or found.lead not in ("over", "in", "to"):
        return None
    if not found["first"] and found.lead != "to" and not _is_year_so_far(found, moment):
        return None
    return calendar.months(today.year - (count >= today.month), 1, count, "range")


def _is_year_so_far(found: Found, moment: Moment) -> bool:
    """«За пять месяцев», said in June of what grew: statistics come a month or two late."""
    late = moment.published.month - number_of(found["count"])
    told = found.lead == "over" and moment.tense_at(found) == "past"
    return told and late in (1, 2) and not moment.has("measured", found.after)


def _is_first(found: Found) -> bool:
    first = found["first"]
    return not first or (first[0].kind == "ordinal" and first[0].value == 1)


@reads("(?P<rank>ordinal|nth|roman) tenday (?P<month>MONTH)")
def ten_days(found: Found, moment: Moment) -> Period | None:
    """«в первой декаде июля»"""
    whole = place_point(read_point(found["month"], moment), moment, found)
    number = number_of(found["rank"])
    return calendar.third_of(whole, number) if whole and number in (1, 2, 3) else None


@reads("(?P<rank>RANK) (?P<unit>unit_week|unit_day) (?P<of>MONTH|YEAR)")
def week_or_day_of(found: Found, moment: Moment) -> Period | None:
    """«в первую неделю нового 2020 года», «в последний день мая»"""
    if moment.is_plural(found["rank"][0]):
        return None
    whole = place_point(read_point(found["of"], moment), moment, found)
    if whole is None or whole.start is None or whole.end is None:
        return None
    length = 7 if found["unit"][0].kind == "unit_week" else 1
    start = whole.start + (number_of(found["rank"]) - 1) * length * DAY
    if found["rank"][0].kind == "recent":
        start = whole.end - (length - 1) * DAY
    if start > whole.end or start < whole.start:
        return None
    return calendar.span(start, start + (length - 1) * DAY, "week" if length == 7 else "day")


@reads(
    "(?P<rank>ordinal|recent) (?P<unit>unit_day|unit_week|unit_month|unit_year) (?P<whole>WHOLE)"
)
def first_or_last_of(found: Found, moment: Moment) -> Period | None:
    """«в первые месяцы 2025 года», «в последние дни мая»: its first or last third"""
    rank = found["rank"][0]
    if not moment.is_plural(rank) or (rank.kind == "ordinal" and rank.value != 1):
        return None
    whole = wholes.read_whole(found["whole"], moment, found)
    if whole is None or whole.start is None:
        return whole
    return calendar.third_of(whole, 3 if rank.kind == "recent" else 1)


@reads("(similar | same even? | rel even?) period (?P<year>YEAR)?")
def same_period(found: Found, moment: Moment) -> Period | None:
    """«за аналогичный период прошлого года»: the period just told, a year back"""
    if not found["year"]:
        return None
    year, told = read_year(found["year"], moment), moment.last_period()
    if not year or not told or not told.start or not told.end or told.precision in ("day", "year"):
        return calendar.UNKNOWN
    back = (year - told.start.year) * 12
    start, end = calendar.shift_months(told.start, back), calendar.shift_months(told.end, back)
    return calendar.span(start, end, told.precision) if start and end else None


@reads("(?P<whole>unit_week|unit_month|unit_quarter|unit_half|unit_year)")
def summed_up(found: Found, moment: Moment) -> Period | None:
    """«итоги недели», «по итогам года»: in January still of the last one, and until April in the past
    tense; «по итогам полугодия» of the one that is over"""
    noun, lead = found["whole"][0], found["lead"]
    told = [piece.kind for piece in lead] == ["to", "results"]
    if not told and (lead or not moment.has("summed", found.before)):
        return None
    if noun.feat("Case") not in (None, "Gen") or noun.feat("Number") == "Plur":
        return None
    if noun.text[0].isupper():
        return None  # «открытие Года культуры»
    today = moment.published
    if noun.kind == "unit_year":
        late = today.month == 1 or (today.month <= _REPORTED and moment.tense_at(found) == "past")
        return calendar.make_year(today.year - late)
    if noun.kind == "unit_week":
        return calendar.make_week(today)
    if (
        told
        and noun.kind in ("unit_quarter", "unit_half")
        and moment.tense_at(found) not in TO_COME
    ):
        return calendar.last_finished(3 if noun.kind == "unit_quarter" else 6, today)
    return wholes.read_whole(found["whole"], moment, found) if told else None


RULES: tuple[Rule, ...] = (
    quarter_or_half, third, half, first_or_last_of, last_days, ten_days, months_of_year, first_months,
    week_or_day_of, same_period, summed_up,
)  # fmt: skip
