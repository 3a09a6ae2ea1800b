"""A judge that bows to corrections: what a person merged or split is so, whatever the rules say."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

from svodka.record.clusters import Judge, Mentioned, Verdict

CERTAIN = 100.0
FINEST = 0


M = TypeVar("M", bound=Mentioned)


class CorrectedJudge(Generic[M]):
    """Asks another judge, but for mentions that a standing correction is about."""

    def __init__(self, judge: Judge[M]) -> None:
        self._judge = judge

    def level(self, mention: M) -> int:
        """What a person merged is put together first, however coarsely some of it is dated."""
        return FINEST if self.merged(mention) else self._judge.level(mention)

    def content(self, mention: M) -> Hashable:
        return None if mention.corrections else self._judge.content(mention)

    def merged(self, mention: M) -> frozenset[str]:
        """The corrections that merge it with others."""
        return frozenset(one.id for one in mention.corrections if one.act == "merge")

    def entered(self, mention: M) -> Iterator[Hashable]:
        yield from self._judge.entered(mention)
        yield from (f"correction {id}" for id in sorted(self.merged(mention)))

    def sought(self, mention: M) -> Iterator[Hashable]:
        yield from self._judge.sought(mention)
        yield from (f"correction {id}" for id in sorted(self.merged(mention)))

    def compare(self, one: M, other: M) -> Verdict:
        """The latest correction about both decides."""
        if one.corrections and other.corrections:
            for here in reversed(one.corrections):
                for there in other.corrections:
                    if here.id == there.id and here.act == "merge":
                        return Verdict(CERTAIN, False, ("corrected",))
                    if here.id == there.id and here.act == "split" and here.side != there.side:
                        return Verdict(0.0, True, ("corrected",))
        return self._judge.compare(one, other)
