"""Every frame proves itself: its specimens are read, and their events are those expected, no others.

A coding is "TYPE form status STATES [start[..end]] [@PLACE_STATE]"; STATES is "ACTOR+ACTOR" in
alphabetical order or "ACTORS>RECIPIENTS". What a specimen leaves out is not compared. An event that
is read by mistake stands in the specimen's `also`.
"""

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Frame, Language
from svodka.language.frames import Specimen
from svodka.language.ru import load
from svodka.pipeline import read_many

Readings = dict[tuple[str, str], tuple[Event, ...]]  # frame's name and text → events

SPECIMENS = [
    pytest.param(frame, specimen, id=f"{frame.name}-{n}")
    for frame in load().frames()
    for n, specimen in enumerate(frame.specimens)
]


@pytest.fixture(scope="module")
def readings(language: Language) -> Readings:
    """The events of every specimen, read in one batch."""
    rows = [(frame.name, specimen) for frame in language.frames() for specimen in frame.specimens]
    articles = [
        Article(name, specimen.text, date.fromisoformat(specimen.published))
        for name, specimen in rows
    ]
    read = read_many(articles, language)
    return {
        (name, specimen.text): tuple(reading.events)
        for (name, specimen), reading in zip(rows, read, strict=True)
    }


def states(event: Event, role: str) -> str:
    return "+".join(sorted({p.state for p in event.participants if p.role == role and p.state}))


def codings(event: Event) -> set[str]:
    """The event's coding with and without its date and place."""
    actors, recipients = states(event, "actor"), states(event, "recipient")
    parts = [
        event.type,
        event.form,
        event.status,
        f"{actors}>{recipients}" if recipients else actors,
    ]
    bare = " ".join(parts)
    day = f" {event.start}" if event.start else " undated"
    day += f"..{event.end}" if event.end != event.start else ""
    place = f" @{event.place_state}"
    return {bare, bare + day, bare + place, bare + day + place}


def unmatched(wanted: list[str], events: list[Event]) -> tuple[list[str], list[str]]:
    """(codings that no event has, events that no coding has); the fullest codings choose first."""
    missing, left = [], list(events)
    for coding in sorted(wanted, key=len, reverse=True):
        found = next((event for event in left if coding in codings(event)), None)
        if found is None:
            missing.append(coding)
        else:
            left.remove(found)
    return missing, [max(codings(event), key=len) for event in left]


@pytest.mark.parametrize(("frame", "specimen"), SPECIMENS)
def test_specimen(frame: Frame, specimen: Specimen, readings: Readings) -> None:
    events = list(readings[frame.name, specimen.text])
    missing, extra = unmatched([*specimen.expected, *specimen.also], events)
    assert (missing, extra) == ([], []), specimen.text


@pytest.mark.parametrize("frame", load().frames(), ids=lambda frame: frame.name)
def test_frame_reads_a_specimen_of_its_own(frame: Frame, readings: Readings) -> None:
    rules = {
        event.rule for specimen in frame.specimens for event in readings[frame.name, specimen.text]
    }
    assert frame.name in rules, f"read by {sorted(rules)}"


def test_event_is_matched_once() -> None:
    article = Article("two", "Перу ввело санкции против Чили.", date(2025, 6, 11))
    (event,) = next(iter(read_many([article]))).events
    sanction = "SANCTION action actual PER>CHL"
    assert unmatched([sanction], [event]) == ([], [])
    assert unmatched([sanction, sanction], [event]) == ([sanction], [])
    assert unmatched([], [event]) == ([], [f"{sanction} 2025-06-11 @None"])
