"""Events as clustering sees them: how fine a mention is, in which blocks it stands, what the rules
say of two."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import combinations

from svodka.record.clusters import Verdict
from svodka.record.event_rules import (
    FORBIDDEN,
    MEMORY_DAYS,
    NEAR_DAYS,
    RULES,
    STORY_DAYS,
)
from svodka.record.mentions import EventMention
from svodka.record.spans import (
    FINE,
    MONTHLY,
    around,
    level_of,
    months,
    weeks,
    widen,
    years,
)
from svodka.record.traits import content_of, days_of, family, is_contact


class EventJudge:
    """Compares mentions of events by `event_rules.RULES`."""

    def level(self, mention: EventMention) -> int:
        return level_of(days_of(mention))

    def content(self, mention: EventMention) -> Hashable:
        return content_of(mention)

    def entered(self, mention: EventMention) -> Iterator[str]:
        """Who × when: «talks AZE RUS w105628»."""
        for who in _entered_by_states(mention):
            for when in _entered_by_time(mention):
                yield f"{family(mention)} {who} {when}"

    def sought(self, mention: EventMention) -> Iterator[str]:
        for who in _sought_by_states(mention):
            for when in _sought_by_time(mention):
                yield f"{family(mention)} {who} {when}"

    def compare(self, one: EventMention, other: EventMention) -> Verdict:
        spoken = [(rule.__name__, rule(one, other)) for rule in RULES]
        score, reasons = 0.0, []
        for name, weight in spoken:
            if weight == FORBIDDEN:
                return Verdict(0.0, True, (name,))
            if weight is not None:
                score += weight
                reasons.append(name if weight > 0 else f"not {name}")
        return Verdict(round(score, 6), False, tuple(reasons))


def _entered_by_states(mention: EventMention) -> Iterator[str]:
    states = sorted(mention.states)
    yield from (f"any {state}" for state in states)
    if len(states) == 1:
        yield f"one {states[0]}"
    yield from (f"{one} {other}" for one, other in combinations(states, 2))


def _sought_by_states(mention: EventMention) -> Iterator[str]:
    states = sorted(mention.states)
    if len(states) == 1:
        yield f"any {states[0]}"
        return
    yield from (f"one {state}" for state in states)
    yield from (f"{one} {other}" for one, other in combinations(states, 2))


def _entered_by_time(mention: EventMention) -> Iterator[str]:
    days, published = days_of(mention), mention.source.published
    level = level_of(days)
    if days is None:
        yield from (f"u{month}" for month in months((published, published)))
    elif level == FINE:
        yield from (f"w{week}" for week in weeks(days))
        yield from (f"d{month}" for month in months(days))
    elif level == MONTHLY:
        yield from (f"m{month}" for month in months(days))
    else:
        yield from (f"y{year}" for year in years(days))
    yield from (f"p{week}" for week in weeks((published, published)) if _in_stories(mention))


def _sought_by_time(mention: EventMention) -> Iterator[str]:
    days, published = days_of(mention), mention.source.published
    level = level_of(days)
    if days is None:
        yield from (f"u{month}" for month in months(around(published, 2 * STORY_DAYS)))
        near = months(around(published, MEMORY_DAYS))
        yield from (f"{kind}{month}" for kind in "dm" for month in near)
    else:
        wide = widen(days, NEAR_DAYS)
        if level == FINE:
            yield from (f"w{week}" for week in weeks(wide))
        else:
            yield from (f"d{month}" for month in months(wide))
        yield from (f"m{month}" for month in months(wide))
        yield from (f"y{year}" for year in years(wide))
        if level <= MONTHLY:
            yield from (f"u{month}" for month in months(widen(days, MEMORY_DAYS)))
    if _in_stories(mention):
        yield from (f"p{week}" for week in weeks(around(published, STORY_DAYS)))


def _in_stories(mention: EventMention) -> bool:
    """Whether it may be one with a mention of another time, told in the same days."""
    return not is_contact(mention) or mention.event.status in ("future", "hypothetical")
