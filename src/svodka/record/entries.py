"""What the record answers with: frozen values, every one of them cited.

A `Report` is one citation: the article, the place in its text and the quote. Every entry holds
the reports it rests on. Dates are inclusive days or None; codes are those of `findings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import Change, Participant


@dataclass(frozen=True, slots=True)
class Report:
    """One article's word for something. `evidence` is `text[start:stop]` of that article.

    mention: the content-derived key of the finding; stable whatever else the record holds.
    status: as told there (of an event: actual | future | hypothetical | negation; of a figure:
    actual | target | forecast; of anything else ""). speaker: whose claim the article passes on.
    words: the stretches of text ([start, stop]) that made the finding. clauses: of an event, every
    stretch that tells of it; days: those it is told of, first and last, where any are.
    replaced_by: the article of the same outlet that tells it anew, or None.
    copy_of: the article this one reprints, or None: a copy adds no independent support.
    """

    mention: str
    article: str
    published: date
    start: int
    stop: int
    evidence: str
    rule: str
    words: tuple[tuple[int, int], ...]
    status: str = ""
    speaker: str | None = None
    outlet: str | None = None
    url: str | None = None
    replaced_by: str | None = None
    copy_of: str | None = None
    clauses: tuple[tuple[int, int], ...] = ()
    days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values told, and who tells it."""

    value: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of an event: the value the record holds, and who supports it or differs.

    name: type | form | rank | status | date | place. `reports` say `value` or something coarser
    that includes it; each of `differing` says another value. Reports silent on it are in neither.
    """

    name: str
    value: str | None
    reports: tuple[Report, ...]
    differing: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class StatusStep:
    """What the event was said to be from this day of publication on."""

    status: str
    published: date
    report: Report


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two or more reports that cannot all hold.

    kind: value | date | place | rank | status | count. about: "event" or "series"; subject: its id.
    note: why both cannot hold. nature: contradiction | mirror (two named sources of statistics) |
    correction (an outlet replaced its own earlier version).
    """

    id: str
    kind: str
    about: str
    subject: str
    sides: tuple[Side, ...]
    note: str
    nature: str = "contradiction"


@dataclass(frozen=True, slots=True)
class EventEntry:
    """One real-world event, however many reports. `id` may change when an earlier report is
    found; every id it ever had still finds it through `Record.event`.

    parts, part_of: ids of the events within this one, and of the visit or summit it belongs to.
    fallen: whether it was planned as a part of that, which was then called off.
    echoed: how many more articles repeat one of its reports in the very same words, beyond those
    in `reports`; `Record.echoes` lists them.
    corrections: ids of the standing corrections that shaped it (see `Record.corrections`).
    independent: how many reports are neither copies, nor replaced by a newer version, nor in the
    very words of another.
    """

    id: str
    type: str
    form: str
    rank: str | None
    status: str
    participants: tuple[Participant, ...]
    start: date | None
    end: date | None
    precision: str
    place: str | None
    place_state: str | None
    reports: tuple[Report, ...]
    history: tuple[StatusStep, ...]
    attributes: tuple[Attribute, ...]
    independent: int
    contradictions: tuple[Contradiction, ...] = ()
    part_of: str | None = None
    parts: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    echoed: int = 0
    fallen: bool = False

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of the participants' states and organisations, sorted."""
        return tuple(sorted({one.state for one in self.participants if one.state}))


@dataclass(frozen=True, slots=True)
class FigureReport:
    """One citation of a figure, as told there, but for what a person corrected of the series.

    told: the value that the article itself gives, where that is not `value`, else None.
    """

    value: float | None
    qualifier: str
    status: str
    change: Change | None
    measure: str
    report: Report
    told: float | None = None


@dataclass(frozen=True, slots=True)
class SeriesEntry:
    """One figure of one measure, parties, unit and period, with everybody who cited it.

    value: the value most independent reports give (base units), or None for a bare change.
    status: actual | target | forecast.
    """

    id: str
    measure: str
    value: float | None
    unit: str | None
    qualifier: str
    status: str
    parties: tuple[str, ...]
    start: date | None
    end: date | None
    change: Change | None
    reports: tuple[FigureReport, ...]
    contradictions: tuple[Contradiction, ...] = ()
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """What a person said against the machine. act: merge | split | edit | reject.

    number: its place in the log, from 1. field, value: of an edit. quotes: (article, quote) of the
    findings it is about; apart: those that a split takes out, or the one that
    an edit is of alone. made, undone: when, ISO 8601; undone
    is None while it stands. subjects: ids of the events and series in which those findings now
    are, while it stands. left: of a rejection, the event or series that the finding was taken out
    of, where any report of it is left.
    """

    id: str
    number: int
    act: str
    made: str
    corrector: str
    reason: str
    field: str | None
    value: str | None
    quotes: tuple[tuple[str, str], ...]
    apart: tuple[tuple[str, str], ...] = ()
    subjects: tuple[str, ...] = ()
    undone: str | None = None
    undone_by: str | None = None
    undone_because: str | None = None
    left: str | None = None


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """Content attributed to a speaker. kind: direct | indirect. start, end: the days of the saying,
    where its own sentence tells them, else None."""

    id: str
    speaker: str
    state: str | None
    kind: str
    report: Report
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class TenureEntry:
    """Who held which office, as attested: first and last day of publication that says so."""

    person: str
    office: str
    state: str | None
    first: date
    last: date
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the record. reader: the version that read it ("" before a first reading).

    newer: the article of the same outlet that replaces this one; copy_of: the one it reprints.
    events, figures: ids of what it reports.
    """

    article: Article
    fingerprint: str
    reader: str
    newer: str | None = None
    copy_of: str | None = None
    events: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An article found by its words. snippet: a stretch of its text around the first of them."""

    article: str
    published: date
    headline: str
    snippet: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Join:
    """Why two reports are one event (or not): the rules that spoke, in order, and the score."""

    one: Report
    other: Report
    merged: bool
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trail:
    """How an event, a series or a single mention came to be.

    kind: event | series. joins: for every report but the first, the report it was merged through;
    refused: the nearest reports that were not merged. corrections: those that shaped it.
    """

    id: str
    kind: str
    reports: tuple[Report, ...]
    joins: tuple[Join, ...]
    refused: tuple[Join, ...]
    corrections: tuple[CorrectionEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """What an ingest did. Counts of articles: read (new in the record), reread (known, but read
    anew by another version), known (left as they were), refused. Then of what they told:
    events (new ones), merged (reports that joined an event already there or told together),
    figures (new series), contradictions (new ones)."""

    read: int = 0
    reread: int = 0
    known: int = 0
    refused: tuple[Refused, ...] = ()
    events: int = 0
    merged: int = 0
    figures: int = 0
    contradictions: int = 0
    seconds: float = 0.0
