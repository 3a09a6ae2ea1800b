"""Speakers: in whose words a stretch of the text stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from svodka.findings import Statement


class Speakers:
    """An article's statements in text order, so that each question looks at few of them."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = sorted(statements, key=lambda s: s.evidence.start)
        self._starts = [s.evidence.start for s in self._statements]
        self._longest = max(map(_length, self._statements), default=0)

    def __bool__(self) -> bool:
        return bool(self._statements)

    def of(self, start: int, stop: int) -> str | None:
        """The speaker of the shortest statement that holds text[start:stop], if one does."""
        said = self.holding(start, stop)
        return said.speaker if said else None

    def holding(self, start: int, stop: int) -> Statement | None:
        """The shortest statement that holds text[start:stop], if one does."""
        first = bisect_right(self._starts, stop - self._longest - 1)
        near = self._statements[first : bisect_right(self._starts, start)]
        holding = [s for s in near if stop <= s.evidence.stop]
        return min(holding, key=_length, default=None)

    def touching(self, start: int, stop: int) -> list[Statement]:
        """Statements that share words with text[start:stop], the shortest first."""
        first = bisect_right(self._starts, start - self._longest - 1)
        near = self._statements[first : bisect_left(self._starts, stop)]
        return sorted((s for s in near if start < s.evidence.stop), key=_length)


def _length(statement: Statement) -> int:
    return statement.evidence.stop - statement.evidence.start
