"""Teasers: stretches of a page that tell of another day than the article's.

An archive's page may carry, in place of its own text, the day's front page: a second headline, a
sentence, a clock stamp («Сегодня, 14:05»). What is told there is not relative to the article's
day; under a title with a date («Выпуск новостей от 13.02.2026») it is relative to that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from svodka.annotate.dates.patterns import compile_pattern, draw_kinds
from svodka.annotate.dates.pieces import cut_pieces
from svodka.annotate.dates.words import Words
from svodka.annotate.notes import DateNote
from svodka.language import Doc, Sentence

_STAMP = compile_pattern("(deictic|day month) comma clock")
LINES = 4  # a teaser has few


def find_undated(doc: Doc, words: Words) -> frozenset[int]:
    """Indices of the sentences whose own day nobody tells: those a stamp of another day closes."""
    undated: set[int] = set()
    block: list[int] = []
    for sentence in doc.sentences:
        if sentence.zone == "headline":
            block.clear()
        elif sentence.zone != "junk":
            block.append(sentence.index)
        elif _is_stamp(doc, sentence, words):
            if _is_teaser(doc, block):
                undated.update(block)
            block.clear()
    return frozenset(undated)


def _is_stamp(doc: Doc, sentence: Sentence, words: Words) -> bool:
    """A clock stamp, but not of the day of publication by its name."""
    if len(sentence.tokens) > 6:
        return False
    pieces = cut_pieces(doc.text, sentence, words)
    if not _STAMP.fullmatch(draw_kinds(pieces)):
        return False
    day = doc.article.published
    return (pieces[0].value, pieces[1].value) != (day.day, day.month)


def _is_teaser(doc: Doc, block: Sequence[int]) -> bool:
    """Few sentences under a second headline: the article's own is told already."""
    if not 1 <= len(block) <= LINES or not any(zone.kind == "headline" for zone in doc.zones):
        return False
    first = doc.sentences[block[0]]
    return first.tokens[-1].text not in (".", "!", "…", "...") and len(block) > 1


def told_day(sentence: Sentence, notes: Sequence[DateNote], words: Words) -> date | None:
    """The day of what follows a title such as «Выпуск новостей от 13.02.2026»."""
    if not notes or notes[-1].sentence != sentence.index or notes[-1].date.rule != "full_date":
        return None
    at_end = notes[-1].date.span.stop >= sentence.stop - 1
    titled = any(token.lemma in words.lists["bulletins"] for token in sentence.tokens)
    return notes[-1].date.start if at_end and titled else None
