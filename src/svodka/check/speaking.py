"""The day a draft speaks on, where nobody tells it."""

from __future__ import annotations

from dataclasses import replace

from svodka.article import Article
from svodka.check.claims import YEAR
from svodka.findings import Reading

LONGEST = 31  # days; «в 2024 году» tells no day the draft could speak on


def spoken(draft: Article, reading: Reading) -> Article:
    """The draft as of the latest day it tells with its year, where it would be read as of today:
    «в этом году» of a draft about last August is last year."""
    if draft.published_by != "today":
        return draft
    days = [
        one.end
        for one in reading.dates
        if one.start is not None
        and one.end is not None
        and (one.end - one.start).days < LONGEST
        and one.end <= draft.published
        and YEAR.search(draft.text[one.span.start : one.span.stop])
    ]
    return replace(draft, published=max(days), published_by="told") if days else draft
