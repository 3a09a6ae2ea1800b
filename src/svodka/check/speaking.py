"""The day a draft speaks on, where nobody tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from svodka.article import Article
from svodka.check.claims import YEAR
from svodka.findings import Date, Reading

LONGEST = 31  # days; «в 2024 году» tells no day the draft could speak on


AHEAD = ("future", "hypothetical")


def spoken(draft: Article, reading: Reading) -> Article:
    """The draft as of the latest day it tells with its year, where it would be read as of today:
    «в этом году» of a draft about last August is last year. What it tells as still to come is not
    the day it speaks on; where it tells nothing else, it speaks no later than the first of that."""
    if draft.published_by != "today":
        return draft
    planned = {(one.start, one.end) for one in reading.events if one.status in AHEAD}
    days, ahead = list[date](), list[date]()
    for one in reading.dates:
        if one.start is None or one.end is None or not _tells_a_day(one, draft):
            continue
        if (one.start, one.end) in planned:
            ahead.append(one.start)
        else:
            days.append(one.end)
    if not days and not ahead:
        return draft
    return replace(draft, published=max(days) if days else min(ahead), published_by="told")


def _tells_a_day(one: Date, draft: Article) -> bool:
    """Told with its year, to within a month, and not after today."""
    if one.start is None or one.end is None or one.end > draft.published:
        return False
    written = draft.text[one.span.start : one.span.stop]
    return (one.end - one.start).days < LONGEST and YEAR.search(written) is not None
