"""What the check says of a draft: a verdict for each event, figure, date and counted claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from svodka.article import Article
from svodka.findings import Span
from svodka.record import Report

SUPPORTED, CONTRADICTED = "supported", "contradicted"
DIFFERS, UNKNOWN = "differs in precision", "not in the record"
OUTCOMES = (CONTRADICTED, DIFFERS, UNKNOWN, SUPPORTED)  # the weightiest first


@dataclass(frozen=True, slots=True)
class Difference:
    """One attribute in which draft and record are not the same.

    attribute: date | place | rank | person | office | status | direction | value | change | unit | period | count |
    last | qualifier. draft, record: what each says, as data (ISO days, names, plain numbers).
    """

    attribute: str
    draft: str
    record: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """One finding of the draft, and what the record says to it.

    kind: event | figure | date | count. span: in the draft's text. finding: what was read there,
    in a few words. outcome: supported | contradicted | differs in precision | not in the record.
    reports: those that support or contradict it. subject: the event or series of the record, ""
    where there is none. rule: what ruled. also: where else in the draft the same is told.
    """

    kind: str
    span: Span
    finding: str
    outcome: str
    rule: str
    differences: tuple[Difference, ...] = ()
    reports: tuple[Report, ...] = ()
    subject: str = ""
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A draft with its verdicts, in the order of its text. sources: the articles they cite, by id.
    left_out: how many of its events and figures were not asked about: they concern other states."""

    draft: Article
    verdicts: tuple[Verdict, ...] = ()
    sources: Mapping[str, Article] = field(default_factory=dict)
    left_out: int = 0

    @property
    def contradicted(self) -> bool:
        """Whether anything in the draft is."""
        return any(one.outcome == CONTRADICTED for one in self.verdicts)

    def count(self, outcome: str) -> int:
        """How many verdicts say so."""
        return sum(one.outcome == outcome for one in self.verdicts)


def weightiest(outcomes: Iterable[str]) -> str:
    """The one that matters most of several.

    >>> weightiest(["supported", "contradicted"])
    'contradicted'
    """
    return min(outcomes, key=OUTCOMES.index)
