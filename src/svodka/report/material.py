"""What a brief is made from: everything the record holds on a pair, as of a day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from svodka.article import Article
from svodka.record.entries import (
    Contradiction,
    EventEntry,
    SeriesEntry,
    StatementEntry,
    TenureEntry,
)


@dataclass(frozen=True, slots=True)
class Material:
    """Entries about the states `a` and `b`, none resting on an article published after `as_of`.

    since: the day from which events count, or None. articles: those the entries cite, by id.
    """

    a: str
    b: str
    as_of: date
    since: date | None
    events: tuple[EventEntry, ...]
    figures: tuple[SeriesEntry, ...]
    contradictions: tuple[Contradiction, ...]
    statements: tuple[StatementEntry, ...]
    tenures: tuple[TenureEntry, ...]
    articles: Mapping[str, Article]
