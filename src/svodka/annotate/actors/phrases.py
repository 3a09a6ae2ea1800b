"""Phrases: the words of an office, an organ or a group, as far as they are read; openings: what stands
before their head."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Phrase:
    """Tokens first..last (inclusive) with its head noun.

    states: codes of the adjectives before it and the genitives behind it. kind: what the office
    or the organ's head is. pointing: «страны», «республики» without a name. pair: «двух стран».
    inner: an office stands inside («помощник президента»). topic: an ordinary genitive does.
    joined: the tokens of each of several states («России», «Китая»). stem: the last token before
    the states or the pair, None where neither hangs on it.
    """

    first: int
    last: int
    head: int
    kind: str = ""
    states: list[str] = field(default_factory=list)
    pointing: bool = False
    pair: bool = False
    inner: bool = False
    topic: bool = False
    joined: list[tuple[int, int]] = field(default_factory=list)
    stem: int | None = None

    def add(self, states: tuple[str, ...]) -> None:
        self.states += [code for code in states if code not in self.states]


@dataclass(slots=True)
class Opening:
    """Modifiers from `first` up to the noun at `head` (exclusive), and the states they tell."""

    first: int
    head: int
    states: list[str] = field(default_factory=list)
    dual: bool = False
    other: bool = False
