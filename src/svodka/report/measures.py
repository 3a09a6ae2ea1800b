"""What is measured and counted, named in another language: units by a table, measures by a gloss
beside their Russian words."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from svodka.record.wording import fold, words_of

UNRANKED = 1_000_000


def write_measure(measure: str, lang: str) -> str:
    """A measure as a reader of the language takes it; its own words stay, for it is a quote.

    >>> write_measure("товарооборот двух стран", "en"), write_measure("школы", "en")
    ('Trade turnover (“товарооборот двух стран”)', 'Schools')
    >>> write_measure("товарооборот двух стран", "ru")
    'Товарооборот двух стран'
    """
    if lang == "ru":
        return measure[:1].upper() + measure[1:]
    if counted := _units().get(fold(measure)):
        return counted[1][:1].upper() + counted[1][1:]
    gloss = _gloss(measure)
    quoted = f"“{measure}”"
    return f"{gloss[:1].upper()}{gloss[1:]} ({quoted})" if gloss else quoted


def count_in_english(number: str, value: float, unit: str) -> str:
    """A number of things, by the table; in quotation marks what is not there.

    >>> count_in_english("4", 4, "дипломаты"), count_in_english("1", 1, "дни")
    ('4 diplomats', '1 day')
    >>> count_in_english("3", 3, "зайцы")
    '3 “зайцы”'
    """
    counted = _units().get(fold(unit))
    if counted is None:
        return f"{number} “{unit}”"
    return f"{number} {counted[0] if value == 1 else counted[1]}"


def write_counted(unit: str) -> str:
    """A unit alone, in the plural.

    >>> write_counted("школы")
    'schools'
    """
    counted = _units().get(fold(unit))
    return str(counted[1]) if counted else f"“{unit}”"


def whole_unit(measure: str, unit: str | None) -> str | None:
    """The unit with the word of the measure that tells what it is, where a row has them together.

    >>> whole_unit("открытые пункты пропуска на границе", "пункты"), whole_unit("школы", "школы")
    ('пункты пропуска', 'школы')
    """
    told = fold(measure)
    longer = (row for row in _table("units")["within"] if row.split()[0] == unit and row in told)
    return next(longer, unit)


def counts_nothing(measure: str, unit: str | None, dated: bool) -> bool:
    """Whether the measure is a bare unit that tells nobody what was counted. dated: whether a
    period is told.

    >>> counts_nothing("годы", "годы", True), counts_nothing("чиновники", "чиновники", False)
    (True, False)
    >>> counts_nothing("люди", "люди", False), counts_nothing("люди", "люди", True)
    (True, False)
    """
    if unit is None or fold(measure) != fold(unit):
        return False
    bare = _table("units")["bare"]
    return fold(unit) in bare["time"] or (not dated and fold(unit) in bare["undated"])


def rank_of(measure: str, unit: str | None) -> int:
    """How near to the top of a list a reader looks for it: the place of its row among the measures;
    after them money and shares of anything else; things counted by nobody's statistics last.

    >>> rank_of("экспорт зерна", "t") < rank_of("погибшие", "люди") < rank_of("завод", "USD")
    True
    >>> rank_of("завод", "USD") < rank_of("японские куклы", "куклы") == rank_of("куклы", "куклы")
    True
    """
    rows = _table("measures")["measure"]
    row = _row_of(measure)
    if row is not None:
        return int(rows.index(row))
    return len(rows) if unit == "%" or is_currency(unit) else UNRANKED


def is_currency(unit: str | None) -> bool:
    """Whether a unit is an ISO 4217 code.

    >>> is_currency("USD"), is_currency("школы")
    (True, False)
    """
    return unit is not None and len(unit) == 3 and unit.isascii() and unit.isupper()


def _gloss(measure: str) -> str:
    row = _row_of(measure)
    return str(row["en"]) if row else ""


def _row_of(measure: str) -> Mapping[str, Any] | None:
    """The row that tells what the measure is about."""
    for word in words_of(measure):
        for row in _table("measures")["measure"]:
            if fold(word.group()).startswith(tuple(row["words"])):
                found: Mapping[str, Any] = row
                return found
    return None


@lru_cache(maxsize=1)
def _units() -> Mapping[str, list[str]]:
    return {**_table("units")["counted"], **_table("units")["within"]}


@lru_cache(maxsize=2)
def _table(name: str) -> Mapping[str, Any]:
    source = files("svodka.report").joinpath("templates", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(source)
