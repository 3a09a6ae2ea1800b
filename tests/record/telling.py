"""Articles made of coded sentences: each sentence is the evidence of its own finding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from svodka.article import Article, Zone
from svodka.findings import Change, Event, Figure, Participant, Reading, Span, Statement, Tenure
from svodka.readings import precision_of

NOWHERE = Span(0, 0)

Finding = Event | Figure | Statement | Tenure
Pair = tuple[Article, Reading]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and what it is coded as."""

    sentence: str
    finding: Finding


def day(iso: str) -> date:
    return date.fromisoformat(iso)


def event(
    sentence: str,
    participants: str,
    start: str | None = None,
    end: str | None = None,
    *,
    type: str = "CONSULT",
    form: str = "meeting",
    status: str = "actual",
    rank: str | None = None,
    place: str | None = None,
    place_state: str | None = None,
    dated_by: str = "given",
) -> Said:
    """participants: "RUS Сергей Лавров; AZE Азербайджан <" ("<" marks the recipient); an office is
    told in brackets: "RUS Сергей Лавров (глава МИД России)"."""
    first = day(start) if start else None
    last = day(end) if end else first
    return Said(
        sentence,
        Event(
            type=type,
            form=form,
            rank=rank,
            status=status,
            participants=tuple(_participant(one) for one in participants.split(";") if one.strip()),
            start=first,
            end=last,
            precision=precision_of(first, last),
            dated_by=dated_by if first else "",
            place=place,
            place_state=place_state,
            evidence=NOWHERE,
            mentions=(),
            rule="told",
            words=(),
        ),
    )


def _participant(told: str) -> Participant:
    state, _space, name = told.strip().partition(" ")
    role = "recipient" if name.endswith("<") else "actor"
    name, _bracket, office = name.rstrip("< ").partition(" (")
    return Participant(name=name, state=state, role=role, office=office.rstrip(")") or None)


def figure(
    sentence: str,
    measure: str,
    value: float | None,
    unit: str | None,
    parties: str,
    start: str | None = None,
    end: str | None = None,
    *,
    qualifier: str = "exact",
    status: str = "actual",
    change: Change | None = None,
    speaker: str | None = None,
) -> Said:
    return Said(
        sentence,
        Figure(
            measure=measure,
            value=value,
            unit=unit,
            qualifier=qualifier,
            status=status,
            parties=tuple(parties.split()),
            start=day(start) if start else None,
            end=day(end) if end else None,
            change=change,
            evidence=NOWHERE,
            rule="told",
            words=(),
            speaker=speaker,
        ),
    )


def statement(sentence: str, speaker: str, state: str | None = None) -> Said:
    return Said(sentence, Statement(speaker, state, "indirect", NOWHERE, "told", ()))


def tenure(sentence: str, person: str, office: str, state: str) -> Said:
    return Said(sentence, Tenure(person, office, state, NOWHERE))


def tell(
    id: str,
    published: str,
    *told: Said,
    outlet: str | None = None,
    url: str | None = None,
    headline: str = "",
) -> Pair:
    """An article of these sentences, and the reading that finds in each what it is coded as."""
    text, found = headline, list[Finding]()
    for one in told:
        text += "\n\n" if text else ""
        found.append(_placed(one.finding, Span(len(text), len(text) + len(one.sentence))))
        text += one.sentence
    zones = (Zone("headline", 0, len(headline)),) if headline else ()
    article = Article(id, text, day(published), zones=zones, outlet=outlet, url=url)
    return article, Reading(
        article=id,
        events=tuple(one for one in found if isinstance(one, Event)),
        figures=tuple(one for one in found if isinstance(one, Figure)),
        statements=tuple(one for one in found if isinstance(one, Statement)),
        tenures=tuple(one for one in found if isinstance(one, Tenure)),
    )


def _placed(finding: Finding, span: Span) -> Finding:
    if isinstance(finding, Tenure):
        return replace(finding, span=span)
    if isinstance(finding, Event):
        return replace(finding, evidence=span, mentions=(span,), words=(span,))
    return replace(finding, evidence=span, words=(span,))
