"""What reading finds: frozen values. Offsets count characters of `Article.text`.

Codes are the field's own: PLOVER event types, ISO 3166-1 alpha-3 states (or an organisation's
usual Latin acronym), ISO 4217 currencies, ISO 8601 dates. `rule` names the rule that made a
finding and `words` are the stretches of text that made it: `svodka explain` prints both.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PUBLICATION = "published"  # the rule of a date that only the day of publication tells

# our codes of polities that ISO 3166-1 has none for → the state that it counts them to
COUNTED_TO = {"ABK": "GEO", "OST": "GEO"}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`text[start:stop]`, stop exclusive."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Date:
    """A date expression, resolved as far as the text goes. start and end are inclusive days.

    precision: day | week | month | quarter | half | season | year | decade | range | part
               ("part" is начало/середина/конец of something) | unknown (start and end None)
    """

    span: Span
    start: date | None
    end: date | None
    precision: str
    rule: str


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure moved. direction: up | down; exactly one of the sizes, or none is known."""

    direction: str
    percent: float | None = None
    amount: float | None = None
    times: float | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone or something that takes part in an event.

    name: nominative, as full as the article gives. state: code, or None. role: actor | recipient.
    office: the office as the article names it ("президент Азербайджана"), or None.
    span: where this participant is named, or None when understood from elsewhere.
    kind: state | organisation | organ | person | title (an office without a name) | group.
    """

    name: str
    state: str | None
    role: str
    office: str | None = None
    span: Span | None = None
    kind: str = "state"


@dataclass(frozen=True, slots=True)
class Event:
    """One real-world event as one article tells it, however many sentences tell of it.

    type: PLOVER type. form: visit | meeting | call | message | summit | signing | statement | action.
    rank (visits): state | official | working | private | None.
    status: actual | future | hypothetical | negation.
    start, end: inclusive days or None. dated_by: the rule that gave the date ("" when undated;
    PUBLICATION marks a date inferred from the day of publication).
    evidence: the shortest clause that states it; mentions: every clause that tells of it.
    speaker: who says so, where the article only reports somebody's claim, else None.
    """

    type: str
    form: str
    rank: str | None
    status: str
    participants: tuple[Participant, ...]
    start: date | None
    end: date | None
    precision: str
    dated_by: str
    place: str | None
    place_state: str | None
    evidence: Span
    mentions: tuple[Span, ...]
    rule: str
    words: tuple[Span, ...]
    speaker: str | None = None

    @property
    def inferred_day(self) -> bool:
        """Nothing in the text tells the day: it is the day of publication."""
        return self.dated_by == PUBLICATION


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its measure.

    measure: short nominative noun phrase from the text. value in base units (4,1 млрд → 4.1e9).
    unit: ISO 4217, "%", or the counted noun in the nominative plural; None for a bare change.
    qualifier: exact | about | over | under | at_least | at_most | between | almost («более 14» is over it,
    «не менее 14» at_least it, «12–14» between its ends, of which value is the upper). status: actual | target | forecast.
    start, end: the period covered, or None. speaker: who cited it, or None.
    """

    measure: str
    value: float | None
    unit: str | None
    qualifier: str
    status: str
    parties: tuple[str, ...]
    start: date | None
    end: date | None
    change: Change | None
    evidence: Span
    rule: str
    words: tuple[Span, ...]
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Content attributed to a speaker. kind: direct (in quotation marks) | indirect.

    speaker: nominative, as full as the article gives; state: whose office the speaker holds.
    start, end: inclusive days of the saying, where its own sentence tells them, else None.
    """

    speaker: str
    state: str | None
    kind: str
    evidence: Span
    rule: str
    words: tuple[Span, ...]
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who holds which office, as this article attests: «президент Азербайджана Ильхам Алиев»."""

    person: str
    office: str
    state: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything one article says. A function of the article and the version."""

    article: str
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    statements: tuple[Statement, ...] = ()
    tenures: tuple[Tenure, ...] = ()
