"""Datelines: how an agency opens a story. «БАКУ, 18 авг — Sputnik.»"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

REACH = 160  # characters of a paragraph in which a dateline must end

PLACE = r"[A-ZА-ЯЁ][\w.'’]*(?:(?: [A-ZА-ЯЁ]|-\w)[\w.'’]*){0,5}(?:\s*\([^()\n]{2,40}\))?"
PLACES = rf"{PLACE}(?:\s*[,/]\s*{PLACE})?"
DAY = r"\d{1,2}\s+(?P<month>[^\W\d_]+)\.?(?:\s+\d{4}(?:\s+г(?:ода|\.)?)?)?"
DAY_TOLD = re.compile(r"\d\s+[^\W\d_]")  # in whatever tells a day so
DASH = r"(?:\s*[—–-]{1,2}\s*)"

DASH_AGENCY = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.,]?{DASH}[^.\n/]{{2,60}}\.(?=\s|$)")
DASH_SITE = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.,]?{DASH}[\w.-]{{2,40}}\.(?=\s|$)")
SLASHES = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.,]?\s*/[^/\n]{{2,80}}/[.:]?{DASH}?")
BRACKETS = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.,]?\s*\([^()\n]{{2,60}}\)[.:]?{DASH}?")
AGENCY = r"[A-ZА-ЯЁ«][\w.»-]{1,20}(?: [\w.»-]{2,20}){0,2}?"
AGENCY_DASH = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.,]\s*{AGENCY}\s+[—–-]{{1,2}}\s")
DAY_DASH = re.compile(rf"{PLACES}[.,]\s*{DAY}\s*[.]?\s+[—–-]{{1,2}}\s")
CAPITALS = r"[A-ZА-ЯЁ][A-ZА-ЯЁ-]{2,20}(?: [A-ZА-ЯЁ-]{2,20}){0,2}"
DAY_ALONE = re.compile(rf"{CAPITALS}\s*,\s*{DAY}\s*\.(?=\s+[A-ZА-ЯЁ«\"])")
DAY_FIRST = re.compile(rf"{DAY}\s*,\s*{PLACE}\s*/[^/\n]{{2,80}}/[.:]?")
UNDATED = re.compile(
    rf"{CAPITALS}\.\s+{CAPITALS}\s+[—–-]{{1,2}}\s(?=[A-ZА-ЯЁ«\"])"
    r"|[A-ZА-ЯЁ][A-ZА-ЯЁ -]{2,30}\s*(?:/[^/\n]{2,40}/[.:]?(?:\s*[—–-]{1,2}\s)?"
    r"|\([A-ZА-ЯЁ][\w.-]{2,20}\)\s*[.:—–-]{1,2}\s)"
)


def dash_agency(text: str) -> re.Match[str] | None:
    """«МОСКВА, 20 мая — РИА Новости.»"""
    return DASH_AGENCY.match(text)


def dash_site(text: str) -> re.Match[str] | None:
    """«ЕРЕВАН, 15 мар — News.am.»"""
    return DASH_SITE.match(text)


def slashes(text: str) -> re.Match[str] | None:
    """«МОСКВА, 5 мая /ТАСС/.»"""
    return SLASHES.match(text)


def brackets(text: str) -> re.Match[str] | None:
    """«МИНСК, 5 мая (Корр. БЕЛТА).»"""
    return BRACKETS.match(text)


def agency_dash(text: str) -> re.Match[str] | None:
    """«Москва. 5 мая. ИНТЕРФАКС - »"""
    return AGENCY_DASH.match(text)


def day_dash(text: str) -> re.Match[str] | None:
    """«Астана. 5 мая — »"""
    return DAY_DASH.match(text)


def day_alone(text: str) -> re.Match[str] | None:
    """«КАИР, 9 сентября.»"""
    return DAY_ALONE.match(text)


def day_first(text: str) -> re.Match[str] | None:
    """«18 февраля, Минск /Корр. БЕЛТА/.»"""
    return DAY_FIRST.match(text)


RULES: tuple[Callable[[str], re.Match[str] | None], ...] = (
    dash_agency,
    dash_site,
    slashes,
    brackets,
    agency_dash,
    day_dash,
    day_alone,
    day_first,
)


def find_dateline(text: str, months: Collection[str], days: Collection[str]) -> int | None:
    """How many characters of a paragraph its dateline takes, with the space after it.

    months: the month words known, lower case; days: words that open a sentence but name no place
    («Завтра, 12 апреля, …»). None where the paragraph opens without a dateline.
    """
    start = text[:REACH]
    if start.split(",", 1)[0].lower() in days:
        return None
    for rule in RULES if DAY_TOLD.search(start) else ():
        found = rule(start)
        if found and found["month"].lower().replace("ё", "е") in months:
            return _past_space(text, found.end())
    undated = UNDATED.match(start)
    return _past_space(text, undated.end()) if undated else None


def _past_space(text: str, position: int) -> int:
    return position + len(text[position:]) - len(text[position:].lstrip())
