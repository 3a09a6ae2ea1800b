"""Readings as JSON, in the form of the codebook, and back.

`reading_to_json` gives the codebook's keys, and beyond them: `span` ([start, stop] into the
article's text), `rule` and `words` ([[start, stop], …]) of every finding, `office` and `kind` of
a participant, `precision` of a date, `bound` of a figure, `tenures`; `polity`, `place_polity` and
`polities` where our code (ABK, OST) is none of ISO 3166-1's. `reading_from_json` takes either
form: where no `span` is given, the quote in `evidence` is looked for in the article's text.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import (
    COUNTED_TO,
    Change,
    Date,
    Event,
    Figure,
    Participant,
    Reading,
    Span,
    Statement,
    Tenure,
)

GIVEN = "given"  # the rule of a finding that was read elsewhere
_BOUNDED = {
    "at_least": "over",
    "at_most": "under",
    "between": "exact",
}  # qualifier → the codebook's nearest
_NOT_TOLD = "state"  # the kind of a participant in the codebook's own form, which has none


def reading_to_json(article: Article, reading: Reading) -> dict[str, Any]:
    """A reading in the codebook's form; every quote is the slice of the text it stands in."""
    text = article.text
    return {
        "id": reading.article,
        "events": [_event_to_json(event, text) for event in reading.events],
        "figures": [_figure_to_json(figure, text) for figure in reading.figures],
        "dates": [_date_to_json(found, text) for found in reading.dates],
        "statements": [_statement_to_json(statement, text) for statement in reading.statements],
        "tenures": [_tenure_to_json(tenure, text) for tenure in reading.tenures],
    }


def _event_to_json(event: Event, text: str) -> dict[str, Any]:
    return {
        "type": event.type,
        "form": event.form,
        "rank": event.rank,
        "status": event.status,
        "participants": [_participant_to_json(one) for one in event.participants],
        "start": _iso(event.start),
        "end": _iso(event.end),
        "precision": event.precision,
        "dated_by": event.dated_by,
        "place": event.place,
        **_state_to_json(event.place_state, "place_state", "place_polity"),
        "speaker": event.speaker,
        "mentions": [_pair(span) for span in event.mentions],
        **_citation(event.evidence, text),
        **_reason(event.rule, event.words),
    }


def _participant_to_json(one: Participant) -> dict[str, Any]:
    return {
        "name": one.name,
        **_state_to_json(one.state),
        "role": one.role,
        "office": one.office,
        "kind": one.kind,
        "span": _pair(one.span) if one.span else None,
    }


def _state_to_json(
    code: str | None, key: str = "state", own: str = "polity"
) -> dict[str, str | None]:
    """A state by its code of ISO 3166-1, and ours beside it where that is another."""
    if code not in COUNTED_TO:
        return {key: code}
    return {key: COUNTED_TO[code], own: code}


def _figure_to_json(figure: Figure, text: str) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "value": figure.value,
        "unit": figure.unit,
        "qualifier": _BOUNDED.get(figure.qualifier, figure.qualifier),
        "bound": figure.qualifier if figure.qualifier in _BOUNDED else None,
        "status": figure.status,
        "parties": list(dict.fromkeys(COUNTED_TO.get(one, one) for one in figure.parties)),
        **({"polities": list(figure.parties)} if COUNTED_TO.keys() & figure.parties else {}),
        "start": _iso(figure.start),
        "end": _iso(figure.end),
        "change": _change_to_json(figure.change),
        "speaker": figure.speaker,
        **_citation(figure.evidence, text),
        **_reason(figure.rule, figure.words),
    }


def _change_to_json(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {key: value for key, value in asdict(change).items() if value is not None}


def _date_to_json(found: Date, text: str) -> dict[str, Any]:
    return {
        "text": text[found.span.start : found.span.stop],
        "start": _iso(found.start),
        "end": _iso(found.end),
        "precision": found.precision,
        "span": _pair(found.span),
        "rule": found.rule,
    }


def _statement_to_json(statement: Statement, text: str) -> dict[str, Any]:
    return {
        "speaker": statement.speaker,
        **_state_to_json(statement.state),
        "kind": statement.kind,
        "start": _iso(statement.start),
        "end": _iso(statement.end),
        **_citation(statement.evidence, text),
        **_reason(statement.rule, statement.words),
    }


def _tenure_to_json(tenure: Tenure, text: str) -> dict[str, Any]:
    return {
        "person": tenure.person,
        "office": tenure.office,
        **_state_to_json(tenure.state),
        **_citation(tenure.span, text),
    }


def _citation(span: Span, text: str) -> dict[str, Any]:
    return {"evidence": text[span.start : span.stop], "span": _pair(span)}


def _reason(rule: str, words: tuple[Span, ...]) -> dict[str, Any]:
    return {"rule": rule, "words": [_pair(span) for span in words]}


def _pair(span: Span) -> list[int]:
    return [span.start, span.stop]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def reading_from_json(article: Article, data: Mapping[str, Any]) -> Reading:
    """A reading made elsewhere. Raises Refused naming the finding that does not hold together."""
    finding = "reading"
    try:
        parts: dict[str, list[Any]] = {}
        for kind, make in _MAKERS.items():
            parts[kind] = []
            for number, entry in enumerate(data.get(kind) or (), start=1):
                finding = f"{kind} {number}"
                parts[kind].append(make(entry, article.text))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"missing key {error}" if isinstance(error, KeyError) else str(error)
        raise Refused(
            article.id, f"{finding}: {reason}; correct the reading, or leave this finding out"
        ) from error
    return Reading(article=article.id, **{kind: tuple(found) for kind, found in parts.items()})


def _event_from_json(entry: Mapping[str, Any], text: str) -> Event:
    evidence = _span_of(entry, text, "evidence")
    start, end = _day(entry.get("start")), _day(entry.get("end"))
    return Event(
        type=entry["type"],
        form=entry["form"],
        rank=entry.get("rank"),
        status=entry["status"],
        participants=tuple(_participant_from_json(one) for one in entry["participants"]),
        start=start,
        end=end,
        precision=entry.get("precision") or precision_of(start, end),
        dated_by=entry.get("dated_by") or (GIVEN if start else ""),
        place=entry.get("place"),
        place_state=entry.get("place_polity") or entry.get("place_state"),
        evidence=evidence,
        mentions=_spans(entry.get("mentions")) or (evidence,),
        rule=entry.get("rule") or GIVEN,
        words=_spans(entry.get("words")) or (evidence,),
        speaker=entry.get("speaker"),
    )


def _participant_from_json(one: Mapping[str, Any]) -> Participant:
    span = one.get("span")
    return Participant(
        name=one["name"],
        state=one.get("polity") or one.get("state"),
        role=one["role"],
        office=one.get("office"),
        span=Span(*span) if span else None,
        kind=one.get("kind") or _NOT_TOLD,
    )


def _figure_from_json(entry: Mapping[str, Any], text: str) -> Figure:
    evidence = _span_of(entry, text, "evidence")
    change = entry.get("change")
    value = entry.get("value")
    return Figure(
        measure=entry["measure"],
        value=None if value is None else float(value),
        unit=entry.get("unit"),
        qualifier=entry.get("bound") or entry.get("qualifier") or "exact",
        status=entry.get("status") or "actual",
        parties=tuple(entry.get("polities") or entry.get("parties") or ()),
        start=_day(entry.get("start")),
        end=_day(entry.get("end")),
        change=Change(**change) if change else None,
        evidence=evidence,
        rule=entry.get("rule") or GIVEN,
        words=_spans(entry.get("words")) or (evidence,),
        speaker=entry.get("speaker"),
    )


def _date_from_json(entry: Mapping[str, Any], text: str) -> Date:
    start, end = _day(entry.get("start")), _day(entry.get("end"))
    return Date(
        span=_span_of(entry, text, "text"),
        start=start,
        end=end,
        precision=entry.get("precision") or precision_of(start, end),
        rule=entry.get("rule") or GIVEN,
    )


def _statement_from_json(entry: Mapping[str, Any], text: str) -> Statement:
    evidence = _span_of(entry, text, "evidence")
    return Statement(
        speaker=entry["speaker"],
        state=entry.get("polity") or entry.get("state"),
        kind=entry["kind"],
        evidence=evidence,
        rule=entry.get("rule") or GIVEN,
        words=_spans(entry.get("words")) or (evidence,),
        start=_day(entry.get("start")),
        end=_day(entry.get("end")),
    )


def _tenure_from_json(entry: Mapping[str, Any], text: str) -> Tenure:
    return Tenure(
        person=entry["person"],
        office=entry["office"],
        state=entry.get("polity") or entry.get("state"),
        span=_span_of(entry, text, "evidence"),
    )


_MAKERS = {
    "events": _event_from_json,
    "figures": _figure_from_json,
    "dates": _date_from_json,
    "statements": _statement_from_json,
    "tenures": _tenure_from_json,
}


def _span_of(entry: Mapping[str, Any], text: str, key: str) -> Span:
    """Where the finding stands: as its `span` says, else where its quote is first found."""
    quote = entry[key]
    if given := entry.get("span"):
        start, stop = given
        if text[start:stop] != quote:
            raise ValueError(f"the text at {start}–{stop} is not the quote «{quote}»")
        return Span(start, stop)
    start = text.find(quote) if quote else -1
    if start < 0:
        raise ValueError(f"the quote «{quote}» does not stand in the article")
    return Span(start, start + len(quote))


def _spans(pairs: Any) -> tuple[Span, ...]:
    return tuple(Span(start, stop) for start, stop in pairs or ())


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def precision_of(start: date | None, end: date | None) -> str:
    """How fine a pair of days is, told from the days alone.

    >>> precision_of(date(2025, 2, 1), date(2025, 2, 28))
    'month'
    """
    if start is None or end is None:
        return "unknown"
    if start == end:
        return "day"
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return "range"
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if (months, start.month) in {(3, 3), (3, 6), (3, 9), (3, 12)}:
        return "season"
    return {1: "month", 3: "quarter", 6: "half", 12: "year", 120: "decade"}.get(months, "range")
