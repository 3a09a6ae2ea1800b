"""The record: many articles' readings kept as events, figures and statements, each cited.

It never opens an article's text to judge it and knows no language: what it must know of words is
the `Wording` it is given.
"""

from __future__ import annotations

from svodka.record.entries import (
    ArticleEntry,
    Attribute,
    Contradiction,
    CorrectionEntry,
    EventEntry,
    FigureReport,
    Hit,
    IngestSummary,
    Join,
    Report,
    SeriesEntry,
    Side,
    StatementEntry,
    StatusStep,
    TenureEntry,
    Trail,
)
from svodka.record.records import Record
from svodka.record.wording import Wording

__all__ = [
    "ArticleEntry",
    "Attribute",
    "Contradiction",
    "CorrectionEntry",
    "EventEntry",
    "FigureReport",
    "Hit",
    "IngestSummary",
    "Join",
    "Record",
    "Report",
    "SeriesEntry",
    "Side",
    "StatementEntry",
    "StatusStep",
    "TenureEntry",
    "Trail",
    "Wording",
]
