"""What is put side by side as a contradiction: the values with their reports, and its id."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from svodka.record import FigureReport, Report, Side


def sides_by_value(told: Iterable[FigureReport]) -> tuple[Side, ...]:
    """What is told as fact, by its value; the one told by most first."""
    values: dict[str, list[Report]] = {}
    for one in told:
        if one.value is not None and one.status == "actual":
            values.setdefault(f"{one.value:.15g}", []).append(one.report)
    ordered = sorted(values.items(), key=lambda side: (-len(side[1]), float(side[0])))
    return tuple(Side(value, tuple(reports)) for value, reports in ordered)


def id_of_sides(found_by: str, sides: Sequence[Side]) -> str:
    """Derived from the comparison that found it and the mentions on its sides."""
    told = sorted({report.mention for side in sides for report in side.reports})
    return "c" + hashlib.sha256("|".join([found_by, *told]).encode()).hexdigest()[:16]
