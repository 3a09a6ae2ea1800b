"""The day of publication: an ordered list of rules, each of which may abstain.

The name of the rule that told the day becomes `Article.published_by`. Nothing is guessed: where
every rule abstains the article is refused, and the person is told how to give the day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from svodka.article import YEARS
from svodka.errors import Refused

UNDATED = "no publication date found in it; give one with --published YYYY-MM-DD"
LOCALES = ("ru", "en")
FIRST_LINES = 12
NEAR = timedelta(days=3)  # as a weekly's story, or one put out after a feast, may be dated before
STAMP_LENGTH = 60  # a longer line is prose, and a date in it may be anybody's

ISO = re.compile(r"(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)")
COMPACT = re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)")
NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
WRITTEN = re.compile(r"(?<!\d)(\d{1,2})\s+([^\W\d_]{3,10})\.?,?\s+(\d{4})(?!\d)")
MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)")
DATELINE = re.compile(
    r"[^\W\d_][^\n,.]{1,40}(?:\([^()\n]{2,40}\))?[,.]\s*(\d{1,2})\s+([^\W\d_]{3,10})\.?"
    r"(?:\s+(\d{4})(?:\s+года)?)?[^\n]{0,5}(?:[—–/(-]|[.]\s+\w)"
)
SENTENCE = re.compile(r"\w{3,}[^\W\d]\s+[^\W\d]\w+(?:\s+\w+)*[.!?]$")
PICTURE = re.compile(r",\s\d{3,4},\s\d{1,2}\.\d{1,2}\.\d{4}$")
URL_PATH = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?:/|$)")


@dataclass(frozen=True, slots=True)
class Source:
    """What the rules may look at: the file's name or the page's address, and the text."""

    name: str
    text: str
    url: str | None = None


Rule = Callable[[Source], date | None]


def find_published(source: Source, given: date | None = None) -> tuple[date, str]:
    """The day and the name of the rule that told it; else the day a person gave.

    Raises Refused where no rule tells a day and none is given.
    """
    for rule in RULES:
        if found := rule(source):
            return found, rule.__name__
    if given is not None:
        return given, "given"
    raise Refused(source.name, UNDATED)


def date_in_url(source: Source) -> date | None:
    """«https://example.org/2025/06/11/visit»"""
    url = source.url or ""
    return _first(_iso(URL_PATH, url)) or _first(_iso(ISO, url))


def date_in_name(source: Source) -> date | None:
    """«2025-06-11-visit.txt», «visit_20250611.txt»"""
    name = re.split(r"[/\\]", source.name)[-1]
    return _first(_iso(ISO, name)) or _first(_iso(COMPACT, name))


def dateline_with_stamp(source: Source) -> date | None:
    """«МИНСК, 11 июн — Вестник.», and 11.06.2025 somewhere else: the stamp tells the year.

    A stamp of another day tells nothing: photographs are often older than the story.
    """
    told = _dateline(source.text)
    if told is None or told[2]:
        return None
    day, month, _ = told
    return next((found for found in _stamps(source.text) if _near(found, day, month)), None)


def dateline_with_year(source: Source) -> date | None:
    """«МИНСК, 11 июня 2025 г. /Вестник/»"""
    told = _dateline(source.text)
    return _date(told[2], told[1], told[0]) if told and told[2] else None


def stamp_line(source: Source) -> date | None:
    """«11.06.2025 10:30», «Опубликовано: 11 июня 2025»: a short line near the top with a full date,
    and no sentence («10 мая 2025 года Павел принял посла.»)"""
    lines = [line.strip() for line in source.text[:20_000].splitlines() if line.strip()]
    for line in lines[:FIRST_LINES]:
        if len(line) > STAMP_LENGTH or PICTURE.search(line) or SENTENCE.search(line):
            continue
        if found := _full(line):
            return found
    return None


RULES: tuple[Rule, ...] = (
    date_in_url,
    date_in_name,
    dateline_with_stamp,
    dateline_with_year,
    stamp_line,
)


def find_disagreeing_dateline(text: str, published: date) -> str | None:
    """The day as the dateline near the top words it («20 июня»), where that is more than some days
    from the day of publication, in whatever year; None where it is not, or there is none."""
    found = _dateline_match(text)
    if found is None or not _names_place(found.string[: found.start(1)]):
        return None
    day, month, year = _told(found)
    years = (year,) if year else (published.year - 1, published.year, published.year + 1)
    meant = [told for one in years if (told := _date(one, month, day))]
    if not meant or min(abs(told - published) for told in meant) <= NEAR:
        return None
    return " ".join(part for part in found.groups() if part)


def parse_date(value: str) -> date | None:
    """A date as a data field or a meta tag writes it: ISO 8601, with or without a time, dd.mm.yyyy,
    or in words. None where it is none of these."""
    value = value.strip()
    if re.match(r"\d{4}-\d{2}-\d{2}(?!\d)", value):
        return _first(_iso(ISO, value[:10]))
    if re.fullmatch(r"\d{8}", value):
        return _first(_iso(COMPACT, value))
    return _full(value) or _first(_iso(ISO, value))


def _full(line: str) -> date | None:
    return (
        _first(_iso(ISO, line))
        or _first(_stamps(line))
        or _first(_date(int(m[3]), _month(m[2]), int(m[1])) for m in WRITTEN.finditer(line))
        or _first(_date(int(m[3]), _month(m[1]), int(m[2])) for m in MONTH_FIRST.finditer(line))
    )


def _stamps(text: str) -> Iterator[date]:
    for found in NUMERIC.finditer(text):
        if stamp := _date(int(found[3]), int(found[2]), int(found[1])):
            yield stamp


def _iso(pattern: re.Pattern[str], text: str) -> Iterator[date | None]:
    return (_date(int(m[1]), int(m[2]), int(m[3])) for m in pattern.finditer(text))


def _dateline(text: str) -> tuple[int, int, int] | None:
    """Day, month and year (0 where it has none) of the first dateline near the top."""
    found = _dateline_match(text)
    return _told(found) if found else None


def _dateline_match(text: str) -> re.Match[str] | None:
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    found = (DATELINE.match(line[:160]) for line in lines[:FIRST_LINES])
    return next((one for one in found if one and _month(one[2])), None)


def _names_place(opening: str) -> bool:
    """«СТАМБУЛ», «Нью-Йорк», but not «Встреча министров»: a sentence may begin like a dateline."""
    return all(word[:1].isupper() for word in re.findall(r"[^\W\d_][\w-]*", opening))


def _told(dateline: re.Match[str]) -> tuple[int, int, int]:
    """Day, month, and year, 0 for none."""
    return int(dateline[1]), _month(dateline[2]), int(dateline[3] or 0)


def _near(stamp: date, day: int, month: int) -> bool:
    told = _date(stamp.year, month, day)
    return told is not None and abs(stamp - told) <= timedelta(days=1)


def _month(word: str) -> int:
    """The month a word or its beginning («июн», «сент») names in a language known here, or 0."""
    word = word.lower()
    return next((number for name, number in _month_names() if name.startswith(word)), 0)


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    from babel.dates import get_month_names

    return tuple(
        (str(name).lower(), int(number))
        for locale in LOCALES
        for context in ("format", "stand-alone")
        for number, name in get_month_names("wide", context, locale).items()
    )


def _date(year: int, month: int, day: int) -> date | None:
    if year not in YEARS:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _first(dates: Iterator[date | None]) -> date | None:
    return next((found for found in dates if found), None)
