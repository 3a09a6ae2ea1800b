"""The words for what a finding holds as a code: "visit" → «визит», "actual" → «состоялось»."""

from __future__ import annotations

import re

from svodka.report.amounts import write_number
from svodka.report.measures import write_measure
from svodka.report.sentences import write_person, write_place
from svodka.report.wording import label, table

NUMBER = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?")
CODES = ""  # in place of a language: the codes themselves


def write_code(group: str, value: str, lang: str) -> str:
    """The word for a value of a group (form, status, rank, precision …); the value itself where
    the table has none, and under the language CODES.

    >>> write_code("form", "visit", "ru"), write_code("status", "future", "en")
    ('визит', 'planned')
    """
    if lang == CODES:
        return value
    words: dict[str, str] = table(lang)["values"].get(group, {})
    return words.get(value, value)


def write_note(note: str, lang: str) -> str:
    """Why two reports cannot both be right; the record tells it in English."""
    notes: dict[str, str] = table(lang).get("notes", {})
    return notes.get(note, note)


def write_attribute(name: str, value: str, lang: str) -> str:
    """A value of an event's or a figure's attribute; days stay as in ISO 8601, types as PLOVER has
    them.

    >>> write_attribute("value", "2600000000.0", "en"), write_attribute("rank", "state", "ru")
    ('2.6 billion', 'государственный')
    """
    if name == "place":
        return write_place(value, lang)
    if name == "value" and NUMBER.fullmatch(value):
        return write_number(float(value), lang)
    return write_code(name, value, lang)


def name_person(name: str, lang: str) -> str:
    """A name for the language, or as it is told under CODES."""
    return name if lang == CODES else write_person(name, lang)


def name_place(name: str, lang: str) -> str:
    """A place for the language, or as it is told under CODES."""
    return name if lang == CODES else write_place(name, lang)


def name_measure(measure: str, lang: str) -> str:
    """A measure for the language; in Russian as it is told."""
    return write_measure(measure, lang) if lang == "en" else measure


def say(key: str, lang: str, **values: object) -> str:
    """A wording of the lists."""
    return label(lang or "en", f"listing.{key}", **values)
