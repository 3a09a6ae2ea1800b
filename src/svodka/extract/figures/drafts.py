"""Drafts: figures in the making, one after another, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from svodka.annotate.notes import DateNote
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.scenes import Measure
from svodka.findings import Change


@dataclass(slots=True)
class Draft:
    """A figure before it is frozen. value: the mention that gives the value, or None.

    mentions: all that made it, in order. move_rule: what saw the move («вырос», «больше»). own_date: `date` stands in its own clause.
    again: the figure that this says again in other money.
    """

    measure: Measure
    value: Mention | None
    number: float | None
    unit: str | None
    change: Change | None
    status: str
    date: DateNote | None
    own_date: bool
    rule: str
    move_rule: str = ""
    mentions: list[Mention] = field(default_factory=list)
    again: Draft | None = None

    @property
    def last(self) -> Mention:
        return self.mentions[-1]

    @property
    def sentence(self) -> int:
        return self.last.sentence.index
