"""How alike a finding of the gold and one that was read are: 0 means they are not the same.

Each function takes (gold, read), both in the codebook's form, and gives a number ≥ 0 by which the
best partner is chosen. The definitions are those of the codebook's scorer; a test compares.
"""

from __future__ import annotations

from datetime import date, timedelta

from svodka.evaluate.forms import Row
from svodka.evaluate.wordings import date_key, fold, last_word, overlap

NEAR = timedelta(days=1)
SIZES = ("percent", "amount", "times")
CLOSE = 1e-6  # two values are one: relative above 1, absolute below


def states(event: Row) -> set[str]:
    """Codes of the participants."""
    return {one["state"] for one in event.get("participants") or () if one.get("state")}


def jaccard(a: set[str], b: set[str]) -> float:
    """Share of all that both have; 1 for two empty sets."""
    return len(a & b) / len(a | b) if a | b else 1.0


def near(one: str | None, other: str | None) -> bool:
    """Whether two ISO days lie within a day of each other; unknown is near unknown only."""
    if one is None or other is None:
        return one is other
    try:
        apart = date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])
    except ValueError:
        return one == other
    return abs(apart) <= NEAR


def same_days(gold: Row, read: Row) -> bool:
    """Start and end, each within a day."""
    return near(gold.get("start"), read.get("start")) and near(gold.get("end"), read.get("end"))


def like_event(gold: Row, read: Row) -> float:
    """Same type, and at least half of the states in common."""
    shared = jaccard(states(gold), states(read))
    if gold["type"] != read["type"] or shared < 0.5:
        return 0.0
    agreeing = sum(bool(gold.get(key) == read.get(key)) for key in ("form", "status"))
    quoted = 0.5 * overlap(gold.get("evidence"), read.get("evidence"))
    return 1 + shared + agreeing + same_days(gold, read) + quoted


def like_event_strictly(gold: Row, read: Row) -> float:
    """Same type, form, status and set of states, and days within a day."""
    same = (
        gold["type"] == read["type"]
        and gold.get("form") == read.get("form")
        and gold.get("status") == read.get("status")
        and states(gold) == states(read)
        and same_days(gold, read)
    )
    return 1 + overlap(gold.get("evidence"), read.get("evidence")) if same else 0.0


def same_value(gold: Row, read: Row) -> bool:
    """The same number; where neither has one, the same change."""
    a, b = gold.get("value"), read.get("value")
    if a is None or b is None:
        return a is None and b is None and same_change(gold, read)
    return abs(float(a) - float(b)) <= CLOSE * max(1.0, abs(float(a)))


def same_change(gold: Row, read: Row) -> bool:
    """The same direction and sizes of a change that is there."""
    a, b = gold.get("change") or {}, read.get("change") or {}
    return bool(a) and a.get("direction") == b.get("direction") and _sizes(a) == _sizes(b)


def same_direction(gold: Row, read: Row) -> bool:
    """Up, down or no change in both."""
    a, b = gold.get("change") or {}, read.get("change") or {}
    return bool(a.get("direction") == b.get("direction"))


def _sizes(change: Row) -> dict[str, float]:
    return {size: float(change[size]) for size in SIZES if change.get(size) is not None}


def same_unit(gold: Row, read: Row) -> bool:
    """The same unit, or longer words that begin alike; a bare change has none of its own."""
    if gold.get("value") is None and read.get("value") is None:
        return True
    a, b = fold(gold.get("unit")), fold(read.get("unit"))
    return a == b or (len(a) > 3 and a[:4] == b[:4])


def like_figure(gold: Row, read: Row) -> float:
    """Same value (or change) and unit."""
    if not (same_value(gold, read) and same_unit(gold, read)):
        return 0.0
    measured = overlap(gold.get("measure"), read.get("measure"))
    return 1 + measured + overlap(gold.get("evidence"), read.get("evidence"))


def like_figure_strictly(gold: Row, read: Row) -> float:
    """Also the same qualifier, direction, period, and status where the gold tells one."""
    same = (
        same_value(gold, read)
        and same_unit(gold, read)
        and gold.get("status") in (None, read.get("status") or "actual")
        and (gold.get("qualifier") or "exact") == (read.get("qualifier") or "exact")
        and same_direction(gold, read)
        and same_days(gold, read)
    )
    return 1 + overlap(gold.get("measure"), read.get("measure")) if same else 0.0


def like_date(gold: Row, read: Row) -> float:
    """The same words."""
    return 1.0 + same_days(gold, read) if _same_words(gold, read) else 0.0


def like_date_resolved(gold: Row, read: Row) -> float:
    """The same words and exactly the same days."""
    same = gold.get("start") == read.get("start") and gold.get("end") == read.get("end")
    return float(same and _same_words(gold, read))


def _same_words(gold: Row, read: Row) -> bool:
    return date_key(gold["text"]) == date_key(read["text"])


def like_statement(gold: Row, read: Row) -> float:
    """Half of the words, and the speaker's last word."""
    if last_word(gold.get("speaker")) != last_word(read.get("speaker")):
        return 0.0
    shared = overlap(gold.get("evidence"), read.get("evidence"))
    return shared if shared >= 0.5 else 0.0
