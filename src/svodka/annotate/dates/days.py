"""Rules: days by number, and as seen from today."""

from __future__ import annotations

from datetime import date, timedelta

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import DAY, Period
from svodka.annotate.dates.moments import Moment, choose
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.points import place_point, read_point


@reads("(?P<day>fulldate) unit_year?")
def full_date(found: Found, moment: Moment) -> Period | None:
    """«18.08.2024», «18.08.24», «2024-08-18»"""
    day = found["day"][0].day
    return calendar.on_day(day) if day else None


@reads(
    "DAYTIME? (((rel|neuter)? weekday|deictic|eve) (comma|dash)? LEAD?)?(?P<date>DATE) (comma? in weekday)?"
)
def day_of_month(found: Found, moment: Moment) -> Period | None:
    """«18 августа», «в ночь на 5 мая», «в полдень 5 мая», «в четверг, 13 марта 2025 года», «двадцать четвёртого марта»"""
    if _is_stamp(found):
        return None
    return place_point(read_point(found["date"], moment), moment, found)


@reads("(?P<first>DAY) ((comma|and|dash) DAY)* unit_date")
def day_by_number(found: Found, moment: Moment) -> Period | None:
    """«15-го числа», «13 и 14 числа»"""
    kinds = ("day", "nth", "ordinal")
    numbers = [p.value for p in found.pieces[found.first : found.stop] if p.kind in kinds]
    if not numbers or found.lead == "to":
        return None  # «получит по первое число»
    return _nearest_days(numbers[0], numbers[-1], moment, found)


def _nearest_days(first: int, last: int, moment: Moment, found: Found) -> Period | None:
    """Days of this month, the one before or the one after."""
    today = moment.published.replace(day=1)
    months = [calendar.shift_months(today, count) for count in (-1, 0, 1)]
    return choose([_days(m, first, last) for m in months if m], moment, found)


def _days(month: date, first: int, last: int) -> Period | None:
    start = calendar.make_day(month.year, month.month, first)
    end = calendar.make_day(month.year, month.month, last)
    if not (start and end and start.start and end.end):
        return None
    return start if first == last else calendar.span(start.start, end.end)


@reads("(?P<day>deictic)")
def day_from_today(found: Found, moment: Moment) -> Period | None:
    """«сегодня», «вчера», «на сегодня», «послезавтра»"""
    if _is_stamp(found) or _is_outlet(found, moment):
        return None
    return _from_today(found["day"][0].value, moment)


def _is_outlet(found: Found, moment: Moment) -> bool:
    """«Россия сегодня», the agency; «Сегодня», the paper."""
    closed = found.after is not None and found.after.text in moment.words.lists["closing"]
    if not closed or found.before is None:
        return False
    named = found.before.text in moment.words.lists["opening"]
    return (named and found["day"][0].text[0].isupper()) or moment.has("outlets", found.before)


@reads("(?P<a>deictic) dash (?P<b>deictic)")
def days_from_today(found: Found, moment: Moment) -> Period | None:
    """«завтра-послезавтра», «сегодня-завтра»"""
    first, last = (_from_today(found[end][0].value, moment) for end in "ab")
    if not (first and last and first.start and last.end and first.start < last.end):
        return None
    return calendar.span(first.start, last.end)


@reads("(?P<day>deictic_adj) (unit_day|DAYPART)")
def adjective_day(found: Found, moment: Moment) -> Period | None:
    """«на сегодняшний день», «вчерашним вечером»"""
    return _from_today(found["day"][0].value, moment)


@reads("(?P<day>deictic_adj)", led=False)
def day_adjective(found: Found, moment: Moment) -> Period | None:
    """«сегодняшней», «вчерашних»"""
    return _from_today(found["day"][0].value, moment)


@reads("(?P<day>nth)")
def day_without_month(found: Found, moment: Moment) -> Period | None:
    """«к 15-му», «до 20-го», «на 24-е»"""
    aimed = found.lead == "on" and found["day"][0].ending == "е"  # «намечена на 24-е»
    if not (aimed or found.lead in ("from", "by", "until")) or not moment.stands_free(found):
        return None
    return _nearest_days(found["day"][0].value, found["day"][0].value, moment, found)


@reads("(DAYTIME|DAYPART) (?P<day>nth)")
def day_of_daytime(found: Found, moment: Moment) -> Period | None:
    """«до вечера 29-го», «утром 12-го», «в ночь на 13-е»: of this month or the one beside it"""
    after = found.after
    if after is not None and after.kind in ("on", "month", "to", "dash", "unit_date"):
        return None  # «в ночь с 1-го на 2-е июля», «в ночь на 14-е число»
    if after is not None and after.feat("Case") == "Gen" and after.feat("Number") == "Sing":
        return None  # «вечером 3-го этапа»
    day, before = found["day"][0], found.pieces[found.stop - 2]
    if day.ending != "го" and not (day.ending == "е" and before.kind == "on"):
        return None  # «утром 20-й саммит открылся», «вечером 5-е заседание»
    number = day.value
    return _nearest_days(number, number, moment, found)


@reads("on unit_day", led=False)
def some_day(found: Found, moment: Moment) -> Period | None:
    """«на днях»"""
    noun = found.pieces[found.stop - 1]
    return calendar.UNKNOWN if noun.text.lower() in moment.words.lists["somedays"] else None


@reads("(rel|neuter) (DAYPART|daytime)")
def this_night(found: Found, moment: Moment) -> Period | None:
    """«этой ночью», «минувшей ночью»: of the day of publication; «в этот вечер»: of the day told"""
    rel = found.pieces[found.stop - 2]
    if rel.value > 0 or moment.is_plural(rel):
        return None
    told = moment.last_day() if found.lead == "in" else None
    return calendar.on_day(told or moment.published)


@reads("(?P<which>same even? | rel | other_adj) (DAYPART|daytime)")
def told_night(found: Found, moment: Moment) -> Period | None:
    """«в тот же вечер», «той же ночью»; «на следующее утро», «на другое утро»: of the day told"""
    kinds = {p.kind: p.value for p in found["which"]}
    follows = kinds.get("rel") == 1 or "other_adj" in kinds
    if moment.is_plural(found["which"][0]) or not (follows or "even" in kinds):
        return None
    if "other_adj" in kinds and found.lead != "on":
        return None
    return _told(moment, DAY if follows else None)


@reads("morrow")
def morrow(found: Found, moment: Moment) -> Period | None:
    """«наутро», «назавтра»: the day after the one told"""
    return None if found.lead else _told(moment, DAY)


def _told(moment: Moment, more: timedelta | None) -> Period:
    told = moment.last_day() or moment.day_above
    if told is None:
        return calendar.UNKNOWN
    return calendar.on_day(told + more if more else told)


def _from_today(days: int, moment: Moment) -> Period | None:
    day = calendar.shift_days(moment.published, days)
    return calendar.on_day(day) if day else None


def _is_stamp(found: Found) -> bool:
    """«Сегодня, 14:05» and nothing else: the clock stamp of another page."""
    rest = found.pieces[found.stop : found.stop + 4]
    kinds = [piece.kind for piece in rest]
    return found.first == 0 and kinds[:2] == ["comma", "clock"] and len(rest) < 4


FAR = 30  # days: in a tale of long ago «накануне» is the eve of what it tells of
NEWS = 2  # days: and so it is right after a sentence that tells an older day by its date


@reads("eve")
def eve(found: Found, moment: Moment) -> Period | None:
    """«накануне», «прошедших накануне переговоров» (not «накануне саммита»)"""
    if found.lead or (_governs(found.after) and not _is_inside(found)):
        return None
    if (ahead := moment.day_ahead(found)) is not None:
        return calendar.on_day(ahead - DAY)
    told = moment.last_day()
    if told and told - DAY > moment.published and moment.tense_at(found) == "past":
        told = None  # «Форум откроется 24 июля. Накануне о нём сообщил посол»
    over = FAR if told is None or moment.day_just_told() != told else NEWS
    if told and abs((told - moment.published).days) > over:
        return calendar.on_day(told - DAY)
    return calendar.on_day(moment.published - DAY)


def _governs(after: Piece | None) -> bool:
    """«накануне саммита», «накануне новых переговоров»: a genitive follows."""
    if after is None or after.token is None or after.token.pos in ("VERB", "AUX"):
        return False
    return after.feat("Case") == "Gen"


def _is_inside(found: Found) -> bool:
    """«прошедших накануне переговоров»: the genitive is the participle's noun, which after a comma
    stands before it («посла, убитого накануне выборов»)."""
    near = found.pieces[max(0, found.first - 3) : found.first]
    if not near or near[-1].feat("VerbForm") != "Part" or near[-1].feat("Case") != "Gen":
        return False
    if len(near) < 2 or near[-2].kind != "comma":
        return True
    # «итоги, состоявшейся накануне встречи»: a comma too many
    before = near[0] if len(near) > 2 else None
    return _is_of_kind(near[-1], found.after) and not _is_of_kind(near[-1], before)


def _is_of_kind(participle: Piece, noun: Piece | None) -> bool:
    """Whether it may be said of the noun, by case, number and gender."""
    keys = ("Case", "Number", *(("Gender",) if participle.feat("Number") == "Sing" else ()))
    return noun is not None and all(noun.feat(k) == participle.feat(k) for k in keys)


@reads("(?P<part>DAYPART)? (?P<which>same even? | rel even? | other_adj) unit_day")
def told_day(found: Found, moment: Moment) -> Period | None:
    """«в тот же день», «в этот день»; «на следующий день», «на другой день»; «утром того же дня»"""
    kinds = {p.kind: p.value for p in found["which"]}
    if moment.is_plural(found["which"][0]) or kinds.get("rel", 0) < 0:
        return None
    if found.lead == "to" or not (found.lead or found["part"]):
        return None  # «по сей день»
    if moment.opens_clause(found):
        return None  # «до того дня, когда …»
    told, follows = (
        moment.day_ahead(found) or moment.last_day() or moment.day_above,
        kinds.get("rel", 0) > 0 or "other_adj" in kinds,
    )
    if told is None and "rel" in kinds and not follows:
        return calendar.on_day(moment.published)
    if told is None:
        return calendar.UNKNOWN
    return calendar.on_day(told + DAY if follows else told)


RULES: tuple[Rule, ...] = (
    full_date, day_of_month, day_by_number, day_from_today, days_from_today, adjective_day, day_adjective,
    day_of_daytime, day_without_month, some_day, this_night, told_night, morrow, eve, told_day,
)  # fmt: skip
