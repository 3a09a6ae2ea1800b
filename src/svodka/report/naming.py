"""What an article is called in a list: its outlet and headline, where the record knows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from svodka.record import Record
from svodka.report.citations import headline_of
from svodka.report.sentences import shorten

HEADLINE = 70  # characters

Name = Callable[[str], str]


def name_articles(record: Record) -> Name:
    """What gives an article's name for its id; "" where there is no such article."""

    @lru_cache(maxsize=1000)
    def name(id: str) -> str:
        entry = record.article(id)
        if entry is None:
            return ""
        headline = headline_of(entry.article)
        told = (entry.article.outlet, shorten(headline, HEADLINE) if headline != id else "")
        return ", ".join(one for one in told if one)

    return name
