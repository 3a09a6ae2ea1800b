"""A value on one side of a contradiction, as a reader writes it."""

from __future__ import annotations

import re
from datetime import date

from svodka.record import SeriesEntry, Side
from svodka.report.amounts import write_amount
from svodka.report.days import write_days
from svodka.report.measures import whole_unit
from svodka.report.wording import table

DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:(?:\.\.|/|–| – )(\d{4}-\d{2}-\d{2}))?")


def write_side(side: Side, kind: str, series: SeriesEntry | None, lang: str) -> str:
    """The amount as told there, a word, a count, or days (of a count: those of the last time).

    series: what an amount is told of, with its unit; it may be of another series of that unit."""
    if kind == "value" and series is not None:
        return _told(side, series, lang)
    if kind in {"rank", "status"}:
        return str(table(lang)["values"][kind].get(side.value, side.value))
    if kind in {"date", "count"} and (days := DAYS.fullmatch(side.value)):
        start = date.fromisoformat(days[1])
        return write_days(start, date.fromisoformat(days[2]) if days[2] else start, lang)
    return side.value


def _told(side: Side, series: SeriesEntry, lang: str) -> str:
    mentions = {report.mention for report in side.reports}
    unit = whole_unit(series.measure, series.unit)
    for one in series.reports:
        if one.value is None or one.report.mention not in mentions:
            continue
        if f"{one.value:.15g}" == side.value:  # else a person corrected it, and this is as told
            return write_amount(one.value, unit, one.qualifier, one.change, lang)
    return write_amount(float(side.value), unit, "exact", None, lang)
