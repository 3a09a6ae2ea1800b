"""Rules: years, decades, centuries."""

from __future__ import annotations

from svodka.annotate.dates import calendar, wholes
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.moments import NOMINAL, Moment
from svodka.annotate.dates.patterns import Found, Rule, reads
from svodka.annotate.dates.points import full_year, number_of, read_year

NAME = 2  # words that a year closes: «Кубок конфедераций 2017»
NOUNS = ("unit_year", "unit_century")  # «80-х годов», «80-х прошлого века»
REACH = 60  # pieces back that «в нынешнем» looks for the year it is compared with


@reads("(?P<year>NUMYEAR) (?<!year)")
def year(found: Found, moment: Moment) -> Period | None:
    """«в 2023 году», «к 2030-му», «в 91-м году», «на 2026 год», «1963 года рождения»"""
    pieces = found["year"]
    if pieces[0].kind == "shortyear":
        bare = pieces[-1].kind != "unit_year" and not moment.stands_free(found)
        if bare or moment.has("counted", found.after):
            return None
    if found.lead == "on" and pieces[0].kind != "year" and pieces[-1].feat("Case") == "Loc":
        return None  # «на 97-м году»: of a life
    number = read_year(pieces, moment)
    return calendar.make_year(number) if number else None


@reads("(?P<year>year)")
def year_without_word(found: Found, moment: Moment) -> Period | None:
    """«в 2018», «с 2014», «(1998)», «ЧМ-2018», «чемпионат мира 2018»"""
    value = found["year"][0].value
    if not 1900 <= value <= moment.published.year + 60:
        return None
    told = found.lead in ("in", "from", "by", "until", "to") and moment.stands_free(found)
    told = told or _is_bracketed(found) or _is_joined(found, moment) or _is_of_a_name(found, moment)
    return calendar.make_year(value) if told else None


def _is_joined(found: Found, moment: Moment) -> bool:
    """«ЧМ-2018», «на „Играх доброй воли“-2001»; «учения „Рубеж-2018“» are a name to its end"""
    before = found.pieces[max(0, found.first - 2) : found.first]
    quoted = found.after is not None and found.after.text in moment.words.lists["closing"]
    if found.lead or quoted or [piece.kind for piece in before[1:]] != ["dash"]:
        return False
    name, dash = before
    close = name.stop == dash.start and dash.stop == found["year"][0].start
    return close and (name.text.isalpha() or name.text in moment.words.lists["closing"])


def _is_of_a_name(found: Found, moment: Moment) -> bool:
    """«Кубок конфедераций 2017», «премия мира 1993»"""
    after = found.after
    counts = after is not None and after.token is not None and after.token.pos in NOMINAL
    if found.lead or counts:
        return False
    near = found.pieces[max(0, found.first - NAME) : found.first]
    words = all(piece.text.isalpha() for piece in near)
    return words and any(moment.has("yearly", piece) for piece in near)


def _is_bracketed(found: Found) -> bool:
    """«(1998)», «(1984, 1988)», «(1956 — физика)», «(, 2002)», «(р. 1993)»"""
    before, after = found.before, found.after
    if before is None or after is None:
        return False
    if after.kind not in ("closing", "comma", "dash") and after.text != ";":
        return False
    if before.kind in ("comma", "dot"):
        kinds = [piece.kind for piece in found.pieces[max(0, found.first - 12) : found.first]]
        brackets = [kind for kind in kinds if kind in ("opening", "closing")]
        return brackets[-1:] == ["opening"]
    return before.kind == "opening"


@reads("(?P<year>nth|cardinal ordinal) unit_year")
def year_by_short_name(found: Found, moment: Moment) -> Period | None:
    """«в 14-м году», «в девяносто первом году»"""
    value, noun = number_of(found["year"]), found.pieces[found.stop - 1]
    if found.lead not in ("in", "from", "by", "until") or noun.feat("Number") == "Plur":
        return None
    if moment.has("counted", found.after) or not 4 <= value <= 99:
        return None
    return calendar.make_year(full_year(value, moment))


@reads("(?P<year>number) unit_year")
def early_year(found: Found, moment: Moment) -> Period | None:
    """«в 988 году»: of three figures, and one year, not so many"""
    number, noun = found["year"][0], found.pieces[found.stop - 1]
    single = noun.feat("Number") == "Sing" and noun.feat("Case") == "Loc"
    told = (
        found.lead == "in" and single and not (number.ending or moment.has("counted", found.after))
    )
    return calendar.make_year(number.value) if told and 100 <= number.value <= 999 else None


@reads("various (unit_year|unit_time)")
def various_years(found: Found, moment: Moment) -> Period | None:
    """«в разные годы», «в разное время»: which ones is not told"""
    return calendar.UNKNOWN if found.lead == "in" else None


@reads("(?P<year>cardinal* ordinal) unit_year")
def year_in_words(found: Found, moment: Moment) -> Period | None:
    """«тысяча девятьсот сорок пятого года», «двухтысячного года»"""
    total = 0
    for piece in found["year"]:
        total = max(total, 1) * piece.value if piece.value == 1000 else total + piece.value
    return calendar.make_year(total) if 1000 <= total <= 2199 else None


@reads("(?P<year>(same even? | rel even?) working? unit_year)")
def told_year(found: Found, moment: Moment) -> Period | None:
    """«в прошлом году», «этого года», «в том же году»"""
    pieces = found["year"]
    if moment.is_plural(pieces[0]):
        return None
    number = read_year(pieces, moment)
    return calendar.make_year(number) if number else calendar.UNKNOWN


@reads("(?P<year>rel)")
def told_year_without_word(found: Found, moment: Moment) -> Period | None:
    """«против 2023-го, а в нынешнем …»: a year stands before it in the sentence"""
    word = found["year"][0]
    if found.lead not in ("in", "over", "from", "by") or not moment.is_year_word(word):
        return None
    before = found.pieces[max(0, found.first - REACH) : found.first]
    told = any(piece.kind in ("year", "yearth", "unit_year") for piece in before)
    if not (told or (word.value >= 0 and moment.just_told("year"))):
        return None
    if moment.agrees(word, found.after):
        return None
    return calendar.make_year(moment.published.year + min(word.value, 1))


@reads("newer unit_year")
def new_year(found: Found, moment: Moment) -> Period | None:
    """«до Нового года», «в новом году»"""
    noun, today = found.pieces[found.stop - 1], moment.published
    if noun.feat("Case") == "Loc" and found.lead == "in":
        return calendar.make_year(today.year + (today.month > 6))
    if found.lead == "until":
        return calendar.make_day(today.year, 12, 31)
    if found.lead == "from" and noun.feat("Case") != "Gen":
        return None  # «поздравить с Новым годом»
    if found.lead in ("by", "near", "on", "from"):
        return calendar.make_day(today.year + (today.month > 2), 1, 1)
    return None


@reads("(?P<decade>DECADE)")
def decade(found: Found, moment: Moment) -> Period | None:
    """«в 1990-е», «в девяностых», «80-х годов»"""
    pieces = found["decade"]
    sure = found.lead or pieces[-1].kind in NOUNS or pieces[0].value >= 1000
    words = not pieces[0].text[0].isdigit()
    if len(pieces) == 1 and not words and _is_place(found):
        return None
    return wholes.decade(pieces, moment, found) if sure or words else None


def _is_place(found: Found) -> bool:
    """«на 40-е место»: one thing, not ten years."""
    after = found.after
    if after is None or after.token is None or after.token.pos != "NOUN":
        return False
    return after.feat("Number") == "Sing" and after.feat("Case") in ("Nom", "Acc")


@reads("(?P<decade>day|number) (?P<noun>unit_year)")
def decade_without_ending(found: Found, moment: Moment) -> Period | None:
    """«в 80 годы», «90 годов»"""
    value = found["decade"][0].value
    years = found["noun"][0].text.lower() in moment.words.lists["years"]
    if not years or value not in range(20, 100, 10):
        return None
    return wholes.decade(found["decade"], moment, found)


@reads("(?P<century>CENTURY)")
def century(found: Found, moment: Moment) -> Period | None:
    """«в XIX веке», «двадцатого века», «прошлого века»"""
    return wholes.century(found["century"], moment, found)


@reads("(?P<decade>(rel|neuter) unit_decade)")
def told_decade(found: Found, moment: Moment) -> Period | None:
    """«в прошлом десятилетии»"""
    if moment.is_plural(found["decade"][0]):
        return None
    return wholes.told_decade(found["decade"], moment, found)


RULES: tuple[Rule, ...] = (
    year, year_without_word, year_by_short_name, early_year, various_years, year_in_words, told_year,
    told_year_without_word, new_year, decade, decade_without_ending, century, told_decade,
)  # fmt: skip
