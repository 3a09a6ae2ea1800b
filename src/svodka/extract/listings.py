"""Listings: lines of a page that each tell several stories, parted by semicolons.

«Смотрите в этом выпуске: …; …; …»: what one of these stories names says nothing of the next.
"""

from __future__ import annotations

from bisect import bisect_right

from svodka.language import Language

LISTING = 3  # semicolons in a line that make it a list of the day's stories


class Lines:
    """The lines of a text, counted from 0, and which of them list several stories."""

    def __init__(self, text: str, language: Language) -> None:
        openers = tuple(language.table("acts")["settings"]["listing"])
        self._starts, self._listing = find_lines(text, openers)

    def line_at(self, position: int) -> int:
        """The line that a character stands in."""
        return bisect_right(self._starts, position) - 1

    def is_listing(self, line: int) -> bool:
        """Whether the line lists several stories."""
        return self._listing[line]


def find_lines(text: str, openers: tuple[str, ...]) -> tuple[list[int], list[bool]]:
    """Where each line starts, and whether it lists several stories: by its marks, or because it
    opens as a programme does."""
    starts, listing, opening = [0], [], max(map(len, openers), default=0)
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
        opened = line[:opening].casefold().replace("\u00a0", " ")
        listing.append(line.count(";") >= LISTING or opened.startswith(openers))
    return starts[:-1], listing
