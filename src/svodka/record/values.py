"""Numbers as news tells them: rounded, «около», «более»; whether two can both hold."""

from __future__ import annotations

import math
from decimal import Decimal

from svodka.findings import Figure

Interval = tuple[float, float]

_LOOSE = 0.1  # «около»: within a tenth
_SPREAD = 0.3  # of a range only the upper end is kept, and its lower one is seldom further
_PAST = 0.5  # «более X» is not used of what is half as much again


def same_value(one: Figure, other: Figure) -> bool:
    if one.value is None or other.value is None:
        return False
    return math.isclose(one.value, other.value, rel_tol=1e-6)


def compatible(one: Figure, other: Figure) -> bool:
    """Whether both can be true of one number; figures without a value fit any."""
    if one.value is None or other.value is None or same_value(one, other):
        return True
    a, b = (
        interval(one.value, one.qualifier, one.unit),
        interval(other.value, other.qualifier, other.unit),
    )
    return a[0] < b[1] and b[0] < a[1]


def interval(value: float, qualifier: str, unit: str | None) -> Interval:
    """The numbers that may be told so.

    >>> interval(4.3e9, "exact", "USD")
    (4250000000.0, 4350000000.0)
    >>> interval(20, "over", "документы")
    (20, 30.0)
    """
    size = abs(value)
    if qualifier in ("over", "at_least"):
        return value, value + _PAST * size
    if qualifier in ("under", "at_most"):
        return value - _PAST * size, value
    if qualifier == "between":
        return value - _SPREAD * size, value + rounding(value, unit)
    if qualifier == "almost":
        return value - 2 * _LOOSE * size, value
    slack = rounding(value, unit)
    if qualifier == "about":
        slack = max(slack, _LOOSE * size)
    return value - slack, value + slack


def rounding(value: float, unit: str | None) -> float:
    """Half a unit of the last digit told, at most a twentieth; a count under a hundred is exact."""
    if value == 0 or (value == int(value) and abs(value) < 100 and not _measured(unit)):
        return 0.0
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return float(min(Decimal(10) ** exponent / 2, Decimal(abs(value)) / 20))


def _measured(unit: str | None) -> bool:
    """Money and shares are rounded even where the number is small."""
    return unit is None or unit == "%" or (unit.isascii() and unit.isupper())


def previous(figure: Figure) -> float | None:
    """What the figure says it was before: «вырос на 60 млн и достигает 380 млн» → 320 million."""
    change, value = figure.change, figure.value
    if change is None or value is None:
        return None
    sign = 1 if change.direction == "up" else -1
    if change.amount is not None:
        return value - sign * change.amount
    if change.percent is not None and change.percent < 100:
        return value / (1 + sign * change.percent / 100)
    if change.times:
        return value / change.times if sign > 0 else value * change.times
    return None
