"""One attribute of an event compared, as rules that may abstain.

Each answers "same", "differs", "contested" (one of several values reported), or "finer" (the draft tells it more exactly or more surely than
anybody reported), with both values; None where one of the two does not tell it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date

from svodka.check.contacts import (
    act_of,
    days_of,
    is_contact,
    length,
    other_people,
    people_of,
    same_people,
    same_place,
)
from svodka.check.verdicts import Difference
from svodka.findings import Event
from svodka.ontology.cities import kilometres_apart
from svodka.record import EventEntry, Report
from svodka.record.people import Name
from svodka.record.spans import gap
from svodka.record.wording import Wording

FINE_DAYS = 10
BORROWED = "then"  # the rule that dates an act as the one told before it
DISPUTED = ("actual", "negation")
FAR = 40.0  # kilometres; nearer is a suburb

Told = tuple[str, Difference] | None  # "same" | "contested" | "finer" | "differs"


def dates(event: Event, entry: EventEntry, published: date, wording: Wording) -> Told:
    """The draft's days against every date reported; a day taken from the draft's own is none, and
    one taken from the sentence before is nobody's claim: it may hold, it cannot differ."""
    days = days_of(event)
    if days is None or event.inferred_day:
        return None
    reported = list(_reported_days(entry))
    if not reported:
        return None
    record = ", ".join(tell_days(one) for one in reported)
    difference = Difference("date", tell_days(days), record)
    touching = [one for one in reported if gap(days, one) == 0]
    if not touching:
        return None if event.dated_by == BORROWED else ("differs", difference)
    finest = min(touching, key=length)
    finer = length(days) <= FINE_DAYS < length(finest)
    return ("finer" if finer else "same"), difference


def _reported_days(entry: EventEntry) -> Iterator[tuple[date, date]]:
    held = days_of(entry)
    if held:
        yield held
    for attribute in entry.attributes:
        if attribute.name == "date":
            for side in attribute.differing:
                first, _, last = side.value.partition("..")
                start = _iso(first)
                if start:
                    yield start, _iso(last) or start


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def tell_days(days: tuple[date, date]) -> str:
    return days[0].isoformat() if days[0] == days[1] else f"{days[0]}..{days[1]}"


def places(event: Event, entry: EventEntry, published: date, wording: Wording) -> Told:
    """Places of different states differ, and so do cities far apart, but for a visit of several
    days, which may have had a stop more; two other names may be a city and its hall."""
    if act_of(event) in ("call", "message") or not event.place:
        return None
    told = [entry.place, *_differing(entry, "place")]
    known = [one for one in told if one]
    if not known:
        return None
    difference = Difference("place", event.place, ", ".join(dict.fromkeys(known)))
    if any(same_place(event.place, one) for one in known):
        return "same", difference
    if event.place_state and entry.place_state and event.place_state != entry.place_state:
        return "differs", difference
    if event.place_state != entry.place_state:
        return None
    if not event.place_state or not _far(event.place, known, event.place_state):
        return "same", difference
    days = days_of(entry)
    on_the_day = days is not None and length(days) == 1 and days_of(event) == days
    return ("differs" if on_the_day or act_of(entry) != "visit" else "finer"), difference


def _far(place: str, known: Sequence[str], state: str) -> bool:
    """Whether it is far from every other of which it is known where in the state they lie."""
    apart = [kilometres_apart(place, one, state) for one in known]
    found = [one for one in apart if one is not None]
    return bool(found) and min(found) > FAR


def ranks(event: Event, entry: EventEntry, published: date, wording: Wording) -> Told:
    """Another rank differs; a rank nobody reports is told more exactly than anybody did; a rank
    some report and others deny is told more surely."""
    told = [one for one in (entry.rank, *_differing(entry, "rank")) if one]
    if not event.rank or act_of(entry) != "visit":
        return None
    difference = Difference("rank", event.rank, ", ".join(told))
    if not told:
        return "finer", difference
    if event.rank not in told:
        return "differs", difference
    return ("contested" if len(set(told)) > 1 else "same"), difference


def people(event: Event, entry: EventEntry, published: date, wording: Wording) -> Told:
    """Who acted for a state. Where nobody reports a name but only somebody of that state, or that the
    states met, a name is told more exactly than anybody did."""
    here, there = people_of(event, wording), people_of(entry, wording)
    others = other_people(here, there)
    unnamed = {
        state
        for state in here.keys() & _unnamed(entry, there)
        if not all(_quoted(name, entry, wording) for name, _one in here[state])
    }
    if not others and unnamed:
        named = ", ".join(one.name for state in sorted(unnamed) for _n, one in here[state])
        return "finer", Difference("person", named, "")
    if not others:
        return ("same", Difference("person", "", "")) if same_people(here, there) else None
    ours = ", ".join(one.name for state in sorted(others) for _n, one in here[state])
    theirs = ", ".join(one.name for state in sorted(others) for _n, one in there[state])
    return "differs", Difference("person", ours, theirs)


def _unnamed(entry: EventEntry, named: Collection[str]) -> set[str]:
    """States for which an office acts whose holder nobody names; of contacts, which are between
    people, also states told by themselves or by a delegation."""
    return {
        one.state
        for one in entry.participants
        if one.state and one.state not in named and (one.kind == "title" or is_contact(entry))
    }


def _quoted(name: Name, entry: EventEntry, wording: Wording) -> bool:
    """Whether a surname stands in the words of a report, even if it was not understood there."""
    surname = wording.lemma(name[-1])
    return any(surname in wording.lemmas(report.evidence) for report in entry.reports)


def statuses(event: Event, entry: EventEntry, published: date, wording: Wording) -> Told:
    """Told as done and reported as called off, or the other way round; done, and only planned. Where
    reports deny what others tell as done, either is but what some say."""
    told = {entry.status, *(one.status for one in entry.reports)}
    difference = Difference("status", event.status, entry.status)
    if event.status in DISPUTED and is_disputed(entry):
        return "contested", Difference("status", event.status, ", ".join(DISPUTED))
    if event.status in told or (event.status == "future" and "actual" in told):
        return "same", difference
    if event.status == "hypothetical":
        return "same", difference
    if event.status == "future":
        return "differs", difference
    if event.status == "negation":
        return "differs", difference
    return _done(event, entry, published, difference, told)


def is_disputed(entry: EventEntry) -> bool:
    """Whether the record holds that it was done against that it was not."""
    return any(
        one.nature == "contradiction" and {side.value for side in one.sides} == set(DISPUTED)
        for one in entry.contradictions
    )


def _done(
    event: Event, entry: EventEntry, published: date, difference: Difference, told: set[str]
) -> Told:
    """Told as done: a denial contradicts, a plan is less sure."""
    if "negation" in told:
        return "differs", difference
    days = days_of(entry)
    if days and days[0] > published:
        return "differs", difference
    return "finer", difference


ATTRIBUTES: tuple[Callable[[Event, EventEntry, date, Wording], Told], ...] = (
    dates,
    places,
    ranks,
    people,
    statuses,
)


def _differing(entry: EventEntry, name: str) -> Iterator[str]:
    for attribute in entry.attributes:
        if attribute.name == name:
            yield from (side.value for side in attribute.differing)


def tellers(entry: EventEntry, name: str, value: str) -> tuple[Report, ...]:
    """Reports that say this value of the attribute."""
    return tuple(
        report
        for one in entry.attributes
        if one.name == name
        for told, reports in (
            (one.value, one.reports),
            *((s.value, s.reports) for s in one.differing),
        )
        if told == value
        for report in reports
    )
