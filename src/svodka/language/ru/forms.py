"""Forms: what reading asks of a word as it is written, worked out once for all its tokens.

A text has few distinct words: one search finds all that is known of one, and their strings
shared take less memory.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from svodka.language.tables import fold

_KEPT = 100_000  # distinct words remembered


class Form:
    """A word as a reader sees it, `low` in lower case, `folded` with ё as е too.

    capital: whether it has a capital letter. code: the networks' number for it. alone: whether
    its sentence is worth parsing for it alone; hints: the lemmas of triggers that it may be of.
    """

    def __init__(
        self, seen: str, low: str, folded: str, code: int, alone: bool, hints: Collection[str]
    ) -> None:
        self.seen = seen
        self.low = low
        self.folded = folded
        self.capital = seen != low
        self.code = code
        self.alone = alone
        self.hints = hints


class Forms(dict[str, Form]):
    """Word → its form."""

    def __init__(
        self,
        code: Callable[[str], int],
        alone: Callable[[str], bool],
        hints: Callable[[str], Collection[str]],
    ) -> None:
        super().__init__()
        self._code, self._alone, self._hints = code, alone, hints

    def __missing__(self, word: str) -> Form:
        if len(self) >= _KEPT:
            self.clear()
        low = word if word.islower() else word.lower()
        folded = fold(low)
        low = folded if folded == low else low
        made = self[word] = Form(
            word, low, folded, self._code(word), self._alone(folded), self._hints(folded)
        )
        return made
