"""Why two figures are one: measure, parties, unit and period. As `event_rules`, a rule abstains,
weighs or forbids.

Equal values prove a good deal; where values differ, the measure itself must be the same.
"""

from __future__ import annotations

import math

from svodka.findings import Figure
from svodka.record.mentions import FigureMention
from svodka.record.spans import Days, gap
from svodka.record.values import compatible, previous, same_value

_SAME_MEASURE = 0.8  # of the words
FORBIDDEN = float("-inf")
STORY_DAYS = 10  # figures without a period are compared within so many days of publication
_SHORT_DAYS = 27  # periods of an event, not of statistics


def period_of(one: FigureMention) -> Days | None:
    figure = one.figure
    if figure.start is None or figure.end is None:
        return None
    return min(figure.start, figure.end), max(figure.start, figure.end)


def told_apart(one: FigureMention, other: FigureMention) -> float | None:
    """One article tells two figures, unless one is the plan and the other the outcome."""
    if one.source.text != other.source.text:
        return None
    return None if one.figure.status != other.figure.status else FORBIDDEN


def other_parties(one: FigureMention, other: FigureMention) -> float | None:
    here, there = one.parties, other.parties
    if not here & there or not (here <= there or there <= here):
        return FORBIDDEN  # what is about nobody is never told twice
    if here != there:
        return 0.1
    return 0.3 if one.figure.parties and other.figure.parties else 0.25


def other_unit(one: FigureMention, other: FigureMention) -> float | None:
    """Money in one currency, a share, or things counted; a bare change fits any."""
    here, there = one.figure.unit, other.figure.unit
    if here is None or there is None or here == there:
        return None
    return FORBIDDEN if _is_code(here) or _is_code(there) else None


def _is_code(unit: str) -> bool:
    return unit == "%" or (unit.isascii() and unit.isupper())


def other_period(one: FigureMention, other: FigureMention) -> float | None:
    """Another year, or a part of it, is another figure."""
    here, there = period_of(one), period_of(other)
    if here is None or there is None:
        near = abs((one.source.published - other.source.published).days) <= STORY_DAYS
        return FORBIDDEN if not near else (0.1 if here is there else None)
    if here == there:
        return 0.3
    length = max((days[1] - days[0]).days for days in (here, there))
    return 0.2 if gap(here, there) == 0 and length < _SHORT_DAYS else FORBIDDEN


def other_story(one: FigureMention, other: FigureMention) -> float | None:
    """Without a period of statistics, only articles of one story speak of one figure: two people
    die in many accidents. Equal values of a measure told in several words need no such proof."""
    if all(map(_statistics, (one, other))):
        return None
    shared = one.story & other.story
    if len(shared) > 1 or any(" " in token for token in shared):
        return 0.05
    common = len(set(one.topic) & set(other.topic))
    if common > 1 and same_value(one.figure, other.figure):
        return None
    return None if common and _grown(one.figure, other.figure) else FORBIDDEN


def _statistics(one: FigureMention) -> bool:
    """Of a period of statistics, and of something more telling than a count of «погибших»."""
    period, unit = period_of(one), one.figure.unit
    long = period is not None and (period[1] - period[0]).days >= _SHORT_DAYS
    telling = unit is None or _is_code(unit) or len(one.topic) > 1
    return long and telling and bool(one.topic)


def other_status(one: FigureMention, other: FigureMention) -> float | None:
    """A target and a fact of different values may still be one series; of one period only: what
    is aimed at without a day is not of the half-year that a fact was of."""
    a, b = one.figure, other.figure
    if a.status == b.status:
        return None
    of_one_period = (period_of(one) is None) == (period_of(other) is None)
    return -0.1 if of_one_period or compatible(a, b) else FORBIDDEN


def values(one: FigureMention, other: FigureMention) -> float | None:
    """The same number; or the number one of them says it was before."""
    a, b = one.figure, other.figure
    if a.value is None or b.value is None:
        return 0.2 if a.change and a.change == b.change else None
    if same_value(a, b) or _grown(a, b):
        return 0.35
    if compatible(a, b):
        return 0.15
    return -0.1 if _is_code(a.unit or "%") else -0.2  # things are counted in many ways


def _grown(a: Figure, b: Figure) -> bool:
    """One is what the other says it was before: «выросла на 60 млн и достигает 380» and 320."""
    ties = ((previous(a), b.value), (previous(b), a.value))
    return any(
        was is not None and now and math.isclose(was, now, rel_tol=1e-6) for was, now in ties
    )


def changes(one: FigureMention, other: FigureMention) -> float | None:
    """«вырос на 10%» in both."""
    a, b = one.figure, other.figure
    if a.value is None or b.value is None or a.change is None:
        return None
    return 0.2 if a.change == b.change else None


def measures(one: FigureMention, other: FigureMention) -> float | None:
    """The words of the measures, without the parties': 0.5 where they are the same. Without any
    in common, only the same number proves the same figure; where the numbers differ, one word
    more is another measure: «ненефтяной товарооборот»."""
    here, there = frozenset(one.topic), frozenset(other.topic)
    a, b = one.figure, other.figure
    if not here & there:
        return -0.1 if same_value(a, b) or _grown(a, b) else FORBIDDEN
    alike = len(here & there) * 2 / (len(here) + len(there))
    if alike < _SAME_MEASURE and not compatible(a, b) and not _grown(a, b):
        return -0.3
    return 0.5 * alike


RULES = (
    told_apart,
    other_parties,
    other_unit,
    other_period,
    other_story,
    other_status,
    values,
    changes,
    measures,
)
