"""Quotations: stretches in quotation marks, outermost only, by the line they stand in.

Marks may be nested («…„…“…»), straight ("), or closed once for two («Обсудили «Север — Юг», —
сказал он). Words of the author inside one pair of marks («Да, — сказал он. — Но не сегодня») cut
a quotation into pieces.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

LINES = "\n\r"
MARKS = f'«»„“”"{LINES}'
AFTER_SPEECH = re.compile(r"\s*[,.!?…]?\s*[—–-]\s")
AUTHOR_BEGINS = re.compile(r"[,!?…]\s*[—–-]\s+")
AUTHOR_ENDS = re.compile(r"[.,!?…]\s*[—–-]\s+")
OPENS_AFTER = frozenset(' \t\u00a0([{—–-«„"')


@dataclass(frozen=True, slots=True)
class Quote:
    """`text[start:stop]` with its marks; `pieces` are what is said, without marks or author."""

    start: int
    stop: int
    pieces: tuple[tuple[int, int], ...]

    def says(self, offset: int) -> bool:
        """Whether an offset is inside something said."""
        return any(start <= offset < stop for start, stop in self.pieces)


class Quotes:
    """The quotations of one text, in order."""

    def __init__(self, text: str, is_author: Callable[[int], bool]) -> None:
        """is_author: whether words of the author («сказал он») begin at an offset."""
        self.all = [_split(text, start, stop, is_author) for start, stop in find_marks(text)]
        self._starts = [quote.start for quote in self.all]

    def before(self, offset: int) -> Quote | None:
        """The last quotation that begins before an offset."""
        index = bisect_right(self._starts, offset) - 1
        return self.all[index] if index >= 0 else None

    def after(self, offset: int) -> Quote | None:
        """The first quotation that begins at an offset or later."""
        index = bisect_right(self._starts, offset - 1)
        return self.all[index] if index < len(self.all) else None

    def touching(self, start: int, stop: int) -> list[Quote]:
        """The quotations of which a part is in text[start:stop], and none before it."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        near = self.all[first : bisect_left(self._starts, stop)]
        return [quote for quote in near if quote.stop > start]

    def are_near(self, start: int, stop: int) -> bool:
        """Whether a quotation begins by one offset and does not end before the other."""
        last = self.before(stop)
        return last is not None and last.stop >= start

    def around(self, offset: int) -> Quote | None:
        """The quotation around an offset that is in it as the author's words."""
        quote = self.before(offset)
        inside = quote is not None and offset < quote.stop - 1 and not quote.says(offset)
        return quote if inside else None


def find_marks(text: str) -> list[tuple[int, int]]:
    """Offsets of the outermost pairs of quotation marks, marks included; a line ends them all."""
    found: list[tuple[int, int]] = []
    depth, start = 0, 0
    for at in _places(text):
        if text[at] in LINES:
            depth = 0
        elif _opens(text, at, depth):
            start = at if depth == 0 else start
            depth += 1
        elif depth:
            depth = 0 if AFTER_SPEECH.match(text, at + 1) else depth - 1
            if depth == 0:
                found.append((start, at + 1))
    return found


def _places(text: str) -> list[int]:
    """Where the marks and the ends of lines are: one sought after another, faster than a pattern."""
    found: list[int] = []
    for mark in MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def _opens(text: str, at: int, depth: int) -> bool:
    mark = text[at]
    if mark in "«„":
        return True
    if mark in "»”":
        return False
    free = at == 0 or text[at - 1] in OPENS_AFTER or text[at - 1] in LINES
    followed = at + 1 < len(text) and not text[at + 1].isspace()
    return free and followed and not (mark == "“" and depth)


def _split(text: str, start: int, stop: int, is_author: Callable[[int], bool]) -> Quote:
    pieces, begin, end = [], start + 1, stop - 1
    position = begin
    while found := AUTHOR_BEGINS.search(text, position, end):
        position = found.end()
        if is_author(position):
            pieces.append((begin, found.start()))
            closing = AUTHOR_ENDS.search(text, position, end)
            begin = position = closing.end() if closing else end
    if begin < end:
        pieces.append((begin, end))
    return Quote(start, stop, tuple(pieces))
