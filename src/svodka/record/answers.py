"""Facts with their mentions turned into the entries the record answers with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import orjson

from svodka.findings import Figure, Span
from svodka.record.entries import (
    Attribute,
    Contradiction,
    EventEntry,
    FigureReport,
    Report,
    SeriesEntry,
    Side,
    StatusStep,
)
from svodka.record.events import EventFacts, Held, voices_of
from svodka.record.mentions import EventMention, FigureMention
from svodka.record.series import SeriesFacts
from svodka.record.traits import days_of


def event_report(one: EventMention) -> Report:
    event = one.event
    report = _report(one, event.evidence, event.rule, event.words, event.status, event.speaker)
    clauses = tuple((clause.start, clause.stop) for clause in one.clauses)
    return replace(report, clauses=clauses, days=days_of(one))


def clause_reports(one: EventMention) -> tuple[Report, ...]:
    """A report for every clause that tells of the event, the shortest statement of it first."""
    main = event_report(one)
    others = (
        replace(main, start=clause.start, stop=clause.stop, evidence=clause.quote)
        for clause in one.clauses
        if (clause.start, clause.stop) != (main.start, main.stop)
    )
    return (main, *others)


def figure_report(one: FigureMention) -> Report:
    figure = one.figure
    return _report(one, figure.evidence, figure.rule, figure.words, figure.status, figure.speaker)


def _report(
    one: EventMention | FigureMention,
    evidence: Span,
    rule: str,
    words: Iterable[Span],
    status: str,
    speaker: str | None,
) -> Report:
    source = one.source
    return Report(
        mention=one.key,
        article=source.id,
        published=source.published,
        start=evidence.start,
        stop=evidence.stop,
        evidence=one.evidence,
        rule=rule,
        words=tuple((span.start, span.stop) for span in words),
        status=status,
        speaker=speaker,
        outlet=source.outlet,
        url=source.url,
        replaced_by=source.replaced_by,
        copy_of=source.copy_of,
    )


def event_entry(facts: EventFacts, contradictions: Sequence[Any]) -> EventEntry:
    """contradictions: rows of that table about this event."""
    reports = {one.key: event_report(one) for one in facts.mentions}
    start, end = facts.days or (None, None)
    return EventEntry(
        id=facts.id,
        type=facts.type,
        form=facts.form,
        rank=facts.rank,
        status=facts.status,
        participants=facts.participants,
        start=start,
        end=end,
        precision=facts.precision,
        place=facts.place,
        place_state=facts.place_state,
        reports=tuple(reports.values()),
        history=_history(facts, reports),
        attributes=tuple(_attribute(held, reports) for held in facts.held),
        corrections=_corrections(facts.mentions),
        independent=len(voices_of(facts.mentions)),
        contradictions=_contradictions(
            contradictions, "event", {one.key: clause_reports(one) for one in facts.mentions}
        ),
    )


def _history(facts: EventFacts, reports: Mapping[str, Report]) -> tuple[StatusStep, ...]:
    """A step wherever the status told changes, in order of publication."""
    steps: list[StatusStep] = []
    for one in facts.mentions:
        if not steps or steps[-1].status != one.event.status:
            steps.append(StatusStep(one.event.status, one.source.published, reports[one.key]))
    return tuple(steps)


def _attribute(held: Held, reports: Mapping[str, Report]) -> Attribute:
    return Attribute(
        name=held.name,
        value=held.value,
        reports=tuple(reports[one.key] for one in held.support),
        differing=tuple(
            Side(value, tuple(reports[one.key] for one in ones)) for value, ones in held.differing
        ),
    )


def series_entry(facts: SeriesFacts, contradictions: Sequence[Any]) -> SeriesEntry:
    """contradictions: rows of that table about this series."""
    head = facts.figure
    reports = {one.key: figure_report(one) for one in facts.mentions}
    start, end = facts.days or (None, None)
    return SeriesEntry(
        id=facts.id,
        measure=head.measure,
        value=head.value,
        unit=head.unit,
        qualifier=head.qualifier,
        status=head.status,
        parties=head.parties,
        start=start,
        end=end,
        change=head.change,
        reports=tuple(
            _cited(facts.corrected[one.key], one.figure.value, reports[one.key])
            for one in facts.mentions
        ),
        corrections=_corrections(facts.mentions),
        contradictions=_contradictions(
            contradictions, "series", {key: (report,) for key, report in reports.items()}
        ),
    )


def _corrections(mentions: Sequence[EventMention | FigureMention]) -> tuple[str, ...]:
    return tuple(sorted({applied.id for one in mentions for applied in one.corrections}))


def _cited(figure: Figure, told: float | None, report: Report) -> FigureReport:
    """figure: as corrected; told: the value the article itself gives."""
    return FigureReport(
        value=figure.value,
        qualifier=figure.qualifier,
        status=figure.status,
        change=figure.change,
        measure=figure.measure,
        report=report,
        told=told if told != figure.value else None,
    )


def _contradictions(
    rows: Sequence[Any], about: str, reports: Mapping[str, tuple[Report, ...]]
) -> tuple[Contradiction, ...]:
    """Each side quotes every clause of its mentions: which of them holds the value is not known."""
    return tuple(
        Contradiction(
            id=row.id,
            kind=row.kind,
            about=about,
            subject=row.object,
            sides=tuple(
                Side(value, tuple(one for key in keys for one in reports.get(key, ())))
                for value, keys in orjson.loads(row.sides)
            ),
            note=row.note,
            nature=row.nature,
        )
        for row in rows
    )
