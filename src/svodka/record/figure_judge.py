"""Figures as clustering sees them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from svodka.record.clusters import Verdict
from svodka.record.figure_rules import FORBIDDEN, RULES, STORY_DAYS, period_of
from svodka.record.mentions import FigureMention
from svodka.record.spans import around, weeks


class FigureJudge:
    """Compares mentions of figures by `figure_rules.RULES`. A figure without a period is coarser."""

    def level(self, mention: FigureMention) -> int:
        return 0 if period_of(mention) else 1

    def content(self, mention: FigureMention) -> Hashable:
        return None

    def entered(self, mention: FigureMention) -> Iterator[str]:
        """Who × when: «AZE n24300», by the months of the period and the week of publication."""
        period = period_of(mention)
        for who in mention.parties:
            if period:
                yield f"{who} s{period[0].toordinal() // 31}"
            yield from (f"{who} p{week}" for week in weeks(around(mention.source.published, 0)))

    def sought(self, mention: FigureMention) -> Iterator[str]:
        period, published = period_of(mention), mention.source.published
        for who in mention.parties:
            if period:
                first = period[0].toordinal() // 31
                yield from (f"{who} s{month}" for month in range(first - 1, first + 2))
            yield from (f"{who} p{week}" for week in weeks(around(published, STORY_DAYS)))

    def compare(self, one: FigureMention, other: FigureMention) -> Verdict:
        score, reasons = 0.0, []
        for rule in RULES:
            weight = rule(one, other)
            if weight == FORBIDDEN:
                return Verdict(0.0, True, (rule.__name__,))
            if weight is not None:
                score += weight
                reasons.append(rule.__name__ if weight > 0 else f"not {rule.__name__}")
        return Verdict(round(score, 6), False, tuple(reasons))
