"""Every frame proves itself: its specimens are read, and the coding expected of them compared.

A coding is "TYPE form status STATES [start[..end]] [@PLACE_STATE]"; STATES is "ACTOR+ACTOR" in
alphabetical order or "ACTORS>RECIPIENTS". What a specimen leaves out is not compared.
"""

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Frame, Language
from svodka.language.ru import load
from svodka.pipeline import read

SPECIMENS = [
    pytest.param(frame, specimen, id=f"{frame.name}-{n}")
    for frame in load().frames()
    for n, specimen in enumerate(frame.specimens)
]


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


@pytest.mark.parametrize(("frame", "specimen"), SPECIMENS)
def test_specimen(frame: Frame, specimen: object, language: Language) -> None:
    from svodka.language.frames import Specimen

    assert isinstance(specimen, Specimen)
    article = Article(frame.name, specimen.text, date.fromisoformat(specimen.published))
    events = read(article, language).events
    told = set().union(*(codings(event) for event in events))
    for coding in specimen.expected:
        assert coding in told, f"{specimen.text}\n  expected {coding}\n  found {sorted(told)}"
    if not specimen.expected:
        assert not any(event.type == frame.type for event in events), sorted(told)


def test_every_frame_has_a_specimen(language: Language) -> None:
    bare = [frame.name for frame in language.frames() if not frame.specimens]
    assert not bare
