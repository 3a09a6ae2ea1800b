"""Quotations: stretches in quotation marks, outermost only, by the line they stand in.

Marks may be nested («…„…“…»), straight ("), or closed once for two («Обсудили «Север — Юг», —
сказал он). Words of the author inside one pair of marks («Да, — сказал он. — Но не сегодня») cut
a quotation into pieces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MARK = re.compile('[«»„“”"]')
LINE = re.compile(r"[^\n\r]+")
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

    def says(self, offset: int) -> bool:
        """Whether an offset is inside something said."""
        quote = self.before(offset)
        return quote is not None and any(a <= offset < b for a, b in quote.pieces)

    def around(self, offset: int, said: bool = False) -> Quote | None:
        """The quotation around an offset, which is in it as the author's words, or as said."""
        quote = self.before(offset)
        inside = quote is not None and offset < quote.stop - 1
        return quote if inside and self.says(offset) is said else None


def find_marks(text: str) -> Iterator[tuple[int, int]]:
    """Offsets of the outermost pairs of quotation marks, marks included."""
    for line in LINE.finditer(text):
        depth, start = 0, 0
        for mark in MARK.finditer(text, line.start(), line.end()):
            at = mark.start()
            if _opens(text, at, depth):
                start = at if depth == 0 else start
                depth += 1
            elif depth:
                depth = 0 if AFTER_SPEECH.match(text, at + 1) else depth - 1
                if depth == 0:
                    yield start, at + 1


def _opens(text: str, at: int, depth: int) -> bool:
    mark = text[at]
    if mark in "«„":
        return True
    if mark in "»”":
        return False
    free = at == 0 or text[at - 1] in OPENS_AFTER or text[at - 1] in "\n\r"
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
