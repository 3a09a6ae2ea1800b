"""What an article is called in a list: its outlet and headline, where the record knows them; and the
sentence in which it tells an event."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from svodka.record import EventEntry, Record
from svodka.report.citations import headline_of
from svodka.report.quoting import best_report, quote_sentence, shorten

HEADLINE = 70  # characters

Name = Callable[[str], str]
Tell = Callable[[EventEntry], str]


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


def tell_events(record: Record) -> Tell:
    """What gives the sentence an event is best told in, not only the words that were read as it."""

    def tell(event: EventEntry) -> str:
        report = best_report(event.reports)
        entry = record.article(report.article)
        return quote_sentence(entry.article.text, report) if entry else shorten(report.evidence)

    return tell
