"""Newsdays: the day each sentence of a page speaks on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from svodka.annotate.dates.teasers import find_undated, told_day
from svodka.annotate.dates.words import ready_words
from svodka.annotate.notes import DateNote
from svodka.language import Doc, Language


def find_newsdays(
    doc: Doc, notes: Sequence[DateNote], language: Language
) -> tuple[date | None, ...]:
    """One a sentence: the day of publication, a bulletin's own day, None for another story's teaser."""
    words = ready_words(language)
    undated = find_undated(doc, words)
    told: dict[int, list[DateNote]] = defaultdict(list)
    for note in notes:
        told[note.sentence].append(note)
    bulletin: date | None = None
    days: list[date | None] = []
    for sentence in doc.sentences:
        untold = None if sentence.index in undated else doc.article.published
        days.append(bulletin or untold)
        bulletin = told_day(sentence, told[sentence.index], words) or bulletin
    return tuple(days)
