"""Rules: dates told by a distance from now, or from the date before them."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import UNKNOWN, Period
from svodka.annotate.dates.moments import Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.spells import (
    Spell,
    exact_step,
    is_nights,
    is_plural,
    read_spell,
    step,
    stretch,
)

HOURS = 24  # of a day
HUGE = 5  # figures of a number
COARSE = ("year", "decade")  # from which no months are counted, where a nearer date is told beside


@reads("(?P<exact>exact) (?P<spell>SPELL) same? ago")
def exactly_ago(found: Found, moment: Moment) -> Period | None:
    """«ровно сорок лет назад»: to a day"""
    spell = read_spell(found["spell"], moment.words)
    day = spell and exact_step(moment.published, spell, -1)
    return calendar.on_day(day) if day else None


@reads("(?P<day>day) (?P<month>month) (?P<spell>SPELL) same? ago")
def day_years_ago(found: Found, moment: Moment) -> Period | None:
    """«25 апреля 80 лет назад»: that day of the year so long ago"""
    spell = read_spell(found["spell"], moment.words)
    year = spell and spell.whole and exact_step(moment.published, spell, -1)
    if not year:
        return None
    return calendar.make_day(year.year, found["month"][0].value, found["day"][0].value)


@reads("ABOUT (?P<spell>SPELL) same? ago")
def ago(found: Found, moment: Moment) -> Period | None:
    """«три года назад», «почти две недели назад», «полгода тому назад»"""
    if _is_uncounted(found["spell"], moment):
        return None
    spell = read_spell(found["spell"], moment.words)
    return step(moment.published, spell, -1) if spell else UNKNOWN


@reads("several unit_time same? (ago|early|late|since)")
def some_time_ago(found: Found, moment: Moment) -> Period | None:
    """«некоторое время назад»"""
    return UNKNOWN


def _is_uncounted(pieces: Sequence[Piece], moment: Moment) -> bool:
    """«лет», «дней» whose count was not understood; «годы назад» has none."""
    noun = pieces[0]
    return len(pieces) == 1 and is_plural(noun, moment.words) and noun.feat("Case") == "Gen"


@reads("ABOUT (?P<spell>SPELL) (?P<way>early|late|since)")
def sooner_or_later(found: Found, moment: Moment) -> Period | None:
    """«годом позже», «двумя неделями ранее», «десять лет спустя»"""
    bare = len(found["spell"]) == 1 and found["spell"][0].feat("Case") not in (None, "Ins", "Acc")
    if found.lead or bare or _is_measured(found, moment) or _is_uncounted(found["spell"], moment):
        return None
    if _counts_another(found["spell"]):
        return None
    return _from_told(found, moment, -1 if found["way"][0].kind == "early" else 1)


def _counts_another(pieces: Sequence[Piece]) -> bool:
    """«против 480 тысяч [годом] ранее»: one year, and the number is of something else."""
    one = pieces[-1].feat("Case") == "Ins" and pieces[-1].feat("Number") == "Sing"
    return one and len(pieces) > 1 and pieces[-2].feat("Case") != "Ins"


@reads("(?P<spell>UNIT) (?P<way>early|late|since)")
def one_sooner_or_later(found: Found, moment: Moment) -> Period | None:
    """«480 тысяч годом ранее»"""
    own = found.before is not None and _counts_another((found.before, *found["spell"]))
    if not own or found.lead or _is_measured(found, moment):
        return None
    return _from_told(found, moment, -1 if found["way"][0].kind == "early" else 1)


@reads("(?P<way>through|since) ABOUT (?P<spell>SPELL)")
def after_spell(found: Found, moment: Moment) -> Period | None:
    """«через две недели», «спустя четыре дня»"""
    if found.lead or _is_measured(found, moment) or _is_uncounted(found["spell"], moment):
        return None
    return _from_told(found, moment, 1)


@reads("ABOUT (?P<spell>SPELL) until (?P<way>same|rel)")
def spell_before_that(found: Found, moment: Moment) -> Period | None:
    """«за день до этого», «за два года до того»"""
    if found.lead != "over" or moment.agrees(found["way"][0], found.after):
        return None
    return None if _is_measured(found, moment) else _from_told(found, moment, -1)


def _from_told(found: Found, moment: Moment, sign: int) -> Period | None:
    """Counted from the paragraph's last date; from publication where none is or it lies ahead."""
    spell = read_spell(found["spell"], moment.words)
    if spell is None:
        return UNKNOWN
    period = moment.last_period(() if spell.whole else COARSE)
    told = period and period.start
    if spell.unit == "days":
        told = moment.day_ahead(found) or moment.last_day()
    if sign > 0 and found["way"][0].kind == "through" and moment.tense_at(found) != "past":
        told = moment.published  # «через неделю состоится»: from today, whatever was told before
    if sign > 0 and told is None:
        return UNKNOWN
    there = step(told or moment.published, spell, sign)
    return _whole_of(found["spell"][-1], there)


def _whole_of(unit: Piece, there: Period | None) -> Period | None:
    """«кварталом ранее», «полугодием ранее»: the whole quarter or half-year."""
    if there is None or there.start is None or unit.kind not in ("unit_quarter", "unit_half"):
        return there
    year, month = there.start.year, there.start.month - 1
    if unit.kind == "unit_quarter":
        return calendar.make_quarter(year, month // 3 + 1)
    return calendar.make_half(year, month // 6 + 1)


def _is_measured(found: Found, moment: Moment) -> bool:
    """«через год после войны», «за неделю до выборов»: from an event, not from a date."""
    after = found.after
    if after is not None and after.text.lower() in moment.words.lists["measured"]:
        following = found.pieces[found.stop + 1 : found.stop + 3]
        grown = after.kind == "until" and _is_amount(following, moment)
        return not (grown or _is_company(after, following))
    return moment.opens_clause(found)


def _is_amount(following: Sequence[Piece], moment: Moment) -> bool:
    """«за год до миллиарда», «за год до 5 тысяч»: how far something grew in it."""
    return any(moment.has("amounts", piece) for piece in following)


def _is_company(preposition: Piece, following: Sequence[Piece]) -> bool:
    """«через неделю с визитом»: with what one comes."""
    return preposition.kind == "from" and bool(following) and following[0].feat("Case") == "Ins"


@reads(
    "(?P<way>recent|rel) ABOUT (?P<spell>SPELL) | (?P<count>COUNT) (?P<turned>recent|rel) (?P<unit>UNIT)"
)
def spell_from_now(found: Found, moment: Moment) -> Period | None:
    """«за последние три года», «ближайшие пять лет», «за минувшие сутки», «в последние годы»"""
    way = (found["way"] or found["turned"])[0]
    pieces = [*found["count"], *(found["spell"] or found["unit"])]
    if not _points_from_now(way, pieces, found, moment.is_plural(way)):
        return None
    spell = read_spell(pieces, moment.words)
    if spell is None:
        return UNKNOWN
    ahead = way.kind == "rel" and way.value > 0
    nights = is_nights(pieces[-1], moment.words)
    return stretch(moment.published, spell, 1 if ahead else -1, nights)


def _points_from_now(way: Piece, pieces: Sequence[Piece], found: Found, plural: bool) -> bool:
    """Not «в последний день визита», the last of some; not «эти три года»; not «переговоры,
    прошедшие три года назад»."""
    noun = pieces[-1]
    if found.after and found.after.kind in ("ago", "early", "late", "since"):
        return False
    single = len(pieces) == 1 and not plural and noun.kind != "compound"
    if way.kind == "recent":
        until_now = found.lead == "over" or (found.lead == "in" and not _is_of(found.after))
        return not single or (until_now and noun.kind != "unit_day")
    return way.value not in (0, -2) and not single


def _is_of(after: Piece | None) -> bool:
    """«в последний год правления»"""
    return after is not None and after.feat("Case") == "Gen"


@reads("(?P<way>recent|rel) (?P<count>day|number|cardinal+) hour")
def hours_from_now(found: Found, moment: Moment) -> Period | None:
    """«за последние 24 часа», «в ближайшие 48 часов»: whole days"""
    way, count = found["way"][0], found["count"]
    ahead = way.kind == "rel" and way.value > 0
    hours = sum(int(p.text) if p.text.isdigit() else p.value for p in count if len(p.text) < HUGE)
    if hours < 1 or (way.kind == "rel" and not ahead and way.value != -1):
        return None
    spell = Spell("days", -(-hours // HOURS))
    return stretch(moment.published, spell, 1 if ahead else -1, nights=True)


@reads("(?P<way>rel) hours")
def hours_of_the_day(found: Found, moment: Moment) -> Period | None:
    """«в ближайшие часы»: of the day of publication"""
    way = found["way"][0]
    ahead = way.value > 1
    return calendar.on_day(moment.published) if ahead and found.lead == "in" else None


@reads("(?P<unit>unit_day|unit_week|unit_month|unit_year|unit_quarter|unit_half)")
def spell_until_now(found: Found, moment: Moment) -> Period | None:
    """«за неделю», «за сутки», «за полугодие» (not «за неделю до выборов»)"""
    noun = found["unit"][0]
    if (
        found.lead != "over"
        or len(found["lead"]) > 1
        or noun.feat("Case") not in (None, "Acc", "Nom")
    ):
        return None
    of_cause = found.after is not None and moment.has("causes", found.after)
    measured = not of_cause and _is_measured(found, moment)
    if measured or moment.tense_at(found) not in ("past", "none"):
        return None
    if noun.kind in ("unit_quarter", "unit_half"):
        return calendar.last_finished(3 if noun.kind == "unit_quarter" else 6, moment.published)
    spell = read_spell([noun], moment.words)
    nights = is_nights(noun, moment.words)
    return stretch(moment.published, spell, -1, nights) if spell else None


@reads("(?P<part>part)? (?P<rel>rel|newer)? unit_season (?!YEAR|year)")
def told_season(found: Found, moment: Moment) -> Period | None:
    """«в прошлом сезоне», «до конца сезона»: it has no days of its own"""
    if found.lead == "from" and found.pieces[found.stop - 1].feat("Case") == "Ins":
        return None  # «вернулся с новым сезоном»
    return UNKNOWN if found.lead and (found["rel"] or found["part"]) else None


@reads("feast")
def feast(found: Found, moment: Moment) -> Period | None:
    """«на Рождество», «до Пасхи»: of a church that is not told"""
    return UNKNOWN if found.lead in ("in", "on", "until", "by", "near") else None


RULES: tuple[Rule, ...] = (
    exactly_ago, day_years_ago, ago, some_time_ago, sooner_or_later, one_sooner_or_later, after_spell, spell_before_that, spell_from_now,
    hours_from_now, hours_of_the_day, spell_until_now, told_season, feast,
)  # fmt: skip
