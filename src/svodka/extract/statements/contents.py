"""Contents: the stretch of text that is said, trimmed to its words."""

from __future__ import annotations

from dataclasses import dataclass

from svodka.extract.statements.quotes import Quote, Quotes

LEFT = " \t\n\r\u00a0,;:.…—–-!?)"
RIGHT = " \t\n\r\u00a0,;:.…—–-("
OPENING = frozenset('«„“"')
CLOSING = frozenset('»”“"')
MOSTLY = 0.6  # of a content in quotation marks: then it is the quotation that is cited


@dataclass(frozen=True, slots=True)
class Content:
    """kind: direct | indirect; offsets into the text."""

    kind: str
    start: int
    stop: int


def quoted(text: str, quote: Quote) -> list[Content]:
    """What stands in quotation marks, one content a piece."""
    trimmed = (trim(text, start, stop) for start, stop in quote.pieces)
    return [Content("direct", *span) for span in trimmed if span]


def clause(
    text: str, start: int, stop: int, quotes: Quotes, tells: bool, own: bool
) -> list[Content]:
    """A clause of content: direct where it is mostly in quotation marks, or its predicate is.

    tells: whether all predicates of the clause stand in quotation marks; own: whether one, or an
    infinitive, stands outside.
    """
    span = trim(text, start, stop)
    if span is None:
        return []
    quote = quotes.after(start)
    if quote and quote.stop <= stop + 1 and (tells or (not own and _share(quote, span) >= MOSTLY)):
        return quoted(text, quote)[:1]
    return [Content("indirect", *span)]


def trim(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """Without white space and marks at the ends, without the quotation marks around the whole of
    it, and without half a pair. None where nothing is left."""
    while start < stop and text[start] in LEFT:
        start += 1
    while start < stop and text[stop - 1] in RIGHT:
        stop -= 1
    first, last = _loose_marks(text[start:stop])
    if first or last:
        return trim(text, start + first, stop - last)
    return (start, stop) if start < stop else None


def _loose_marks(inner: str) -> tuple[bool, bool]:
    """Whether the first and the last sign are quotation marks that can go."""
    opens, closes = inner[:1] in OPENING, inner[-1:] in CLOSING
    rest = inner[1:-1]
    lone = not any(mark in rest for mark in OPENING | CLOSING)
    return (
        opens and (not any(mark in inner[1:] for mark in CLOSING) or (closes and lone)),
        closes and (not any(mark in inner[:-1] for mark in OPENING) or (opens and lone)),
    )


def _share(quote: Quote, span: tuple[int, int]) -> float:
    inside = min(quote.stop, span[1]) - max(quote.start, span[0])
    return max(inside, 0) / max(span[1] - span[0], 1)
