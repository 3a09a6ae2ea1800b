"""Zones: which part every stretch of an article plays.

headline, dateline, lead, body; caption (a picture's description) and junk (what carries no
proposition: site chrome, photo credits, clock stamps, lists of other stories).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from svodka.article import Article, Zone
from svodka.language.datelines import find_dateline
from svodka.language.lines import (
    SENTENCE_END,
    Line,
    Piece,
    Words,
    fold,
    judge_lines,
    ready_words,
    with_single_spaces,
)

HEADLINE_LENGTH = 250
OUTER = " \t\u00a0\u200b\ufeff.,:;!?…—–-|•·*[]()«»\"'"


def find_zones(article: Article, table: Mapping[str, Any]) -> tuple[Zone, ...]:
    """Zones that cover `article.text` in order, without gap or overlap. () for an empty text.

    Zones the format told (headline, body) are kept and refined. table: the words, `zones.toml`.
    """
    words = ready_words(table)
    judged = judge_lines(_lines(article), words)
    return tuple(_merged(place_lines(judged, words)))


def place_lines(judged: list[tuple[Line, list[Piece]]], words: Words) -> Iterator[Piece]:
    """The judged pieces as they are; the other lines by their place.

    headline (told, or the first substantial line), a dateline at the start of one of the first
    paragraphs, lead (the first paragraph and the one a dateline opens), body. A blank line goes
    with the line before it.
    """
    story = [line for line, pieces in judged if line.folded and not pieces]
    title = _title(story, words)
    rubric = title is not None and title is not story[0]
    seen, dated, last = 0, False, "body"
    for line, pieces in judged:
        if pieces:
            yield from pieces
        elif line.given == "headline" or line is title:
            yield ("headline", line.start, line.stop)
        elif not line.folded:
            yield ("", line.start, line.stop)
        elif rubric and line is story[0]:
            yield ("junk", line.start, line.stop)
        else:
            opening = (
                None
                if dated or seen > 4
                else find_dateline(line.text, words.months, words.stamp_words)
            )
            begin = line.start
            if opening:
                begin += line.indent + opening
                yield ("dateline", line.start, begin)
            last = "lead" if opening or seen == 0 else "body"
            dated, seen = dated or bool(opening), seen + 1
            yield (last, begin, line.stop)


def _title(story: list[Line], words: Words) -> Line | None:
    """The headline of a text whose format told none: None where the text opens with its story."""
    if len(story) < 2 or any(line.given == "headline" for line in story):
        return None
    first, second = story[0], story[1]
    if not _title_like(first, words):
        return None
    short = len(first.text.split()) <= 2
    return second if short and _title_like(second, words) and len(story) > 2 else first


def _title_like(line: Line, words: Words) -> bool:
    ended = line.text.endswith(SENTENCE_END)
    fits = len(line.text) <= HEADLINE_LENGTH and not ended
    return fits and find_dateline(line.text, words.months, words.stamp_words) is None


def _lines(article: Article) -> Iterator[Line]:
    for given, start, stop in _regions(article):
        position = start
        for raw in article.text[start:stop].splitlines(keepends=True):
            text = raw.strip()
            folded = with_single_spaces(fold(text))
            bare = folded.strip(OUTER) or folded
            indent = len(raw) - len(raw.lstrip())
            yield Line(position, position + len(raw), indent, text, folded, bare, given)
            position += len(raw)


def _regions(article: Article) -> Iterator[Piece]:
    """What the format told, stretched over the gaps between (a line break belongs to what it ends)."""
    told = sorted(article.zones, key=lambda zone: zone.start)
    edges = [0, *(zone.start for zone in told[1:]), len(article.text)]
    kinds = [zone.kind for zone in told] or [""]
    for kind, start, stop in zip(kinds, edges, edges[1:], strict=False):
        if start < stop:
            yield (kind, start, stop)


def _merged(pieces: Iterable[Piece]) -> Iterator[Zone]:
    kind, start, stop = "", 0, 0
    for new, begin, end in pieces:
        if new and kind and new != kind:
            yield Zone(kind, start, stop)
            start = begin
        kind, stop = new or kind, end
    if stop:
        yield Zone(kind or "body", start, stop)
