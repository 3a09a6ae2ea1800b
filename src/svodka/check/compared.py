"""A draft's event beside one of the record: in which attributes they agree and differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from svodka.check.attributes import ATTRIBUTES
from svodka.check.contacts import (
    act_of,
    all_named,
    directions_differ,
    people_of,
    same_people,
    states_of,
)
from svodka.check.verdicts import Difference
from svodka.findings import Event
from svodka.record import EventEntry, Report
from svodka.record.mentions import EventMention
from svodka.record.wording import Wording, stem

Quotes = Callable[[Report], Sequence[str]]  # every clause of a report that tells of its event


def quote_alone(report: Report) -> Sequence[str]:
    """The shortest statement of it, where nobody has the article at hand."""
    return (report.evidence,)


@dataclass(frozen=True, slots=True)
class Compared:
    """A draft's event beside one of the record. differs: by attribute; finer: the draft tells the
    day more exactly, or the act more surely, than anybody reported."""

    entry: EventEntry
    differs: tuple[Difference, ...]
    finer: tuple[Difference, ...]
    contested: tuple[Difference, ...]
    same: frozenset[str]
    likeness: float
    counterpart: bool  # for one of the states both name the same person
    named: bool  # whoever the draft names is named there

    @property
    def names(self) -> frozenset[str]:
        return frozenset(one.attribute for one in self.differs)


def compare(
    mention: EventMention,
    published: date,
    entry: EventEntry,
    wording: Wording,
    quotes: Quotes = quote_alone,
) -> Compared | None:
    """How the two compare, or None where they cannot be about one act."""
    event = mention.event
    if not _could_be_one(event, entry):
        return None
    unlike: dict[str, list[Difference]] = {"differs": [], "finer": [], "contested": []}
    same: set[str] = set()
    for attribute in ATTRIBUTES:
        told = attribute(event, entry, published, wording)
        if told is None:
            continue
        outcome, difference = told
        if outcome in unlike:
            unlike[outcome].append(difference)
        if outcome in ("same", "contested"):
            same.add(difference.attribute)
    talked = act_of(event) in ("visit", "talks")  # told by who and when alone
    shared = 0.0 if talked else likeness(mention, entry, wording, quotes)
    met = same_people(people_of(event, wording), people_of(entry, wording))
    if met and all(one.attribute != "person" for one in unlike["differs"]):
        same.add("person")
    return Compared(
        entry=entry,
        differs=tuple(unlike["differs"]),
        finer=tuple(unlike["finer"]),
        contested=tuple(unlike["contested"]),
        same=frozenset(same),
        likeness=shared,
        counterpart=bool(met),
        named=all_named(event, entry, wording),
    )


def _could_be_one(event: Event, entry: EventEntry) -> bool:
    here, there = act_of(event), act_of(entry)
    related = here == there or ({here, there} in ({"visit", "talks"}, {"call", "message"}))
    if not related or directions_differ(event, entry):
        return False
    ours, theirs = states_of(event), states_of(entry)
    if event.form == "summit" or here == "visit":  # many take part, and no report names them all
        return bool(ours & theirs) and len(ours & theirs) * 2 >= len(ours)
    return bool(ours) and ours <= theirs


def likeness(
    mention: EventMention, entry: EventEntry, wording: Wording, quotes: Quotes = quote_alone
) -> float:
    """0 to 1: telling stems the draft's quote shares with the likest clause of the reports."""
    if not mention.topic:
        return 0.0
    best = 0.0
    for report in entry.reports:
        for quote in quotes(report):
            topic = frozenset(map(stem, wording.topic(quote)))
            best = max(best, len(mention.topic & topic) / len(mention.topic))
    return best
