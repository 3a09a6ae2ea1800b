"""Dates of a draft: each is judged with the event or the figure it dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from svodka.check.claims import SENTENCE_END
from svodka.check.verdicts import CONTRADICTED, DIFFERS, SUPPORTED, UNKNOWN, Verdict
from svodka.findings import Date, Event, Figure, Reading, Span

OF_TIME = frozenset(("date", "period", "last"))


def judge_dates(
    text: str, reading: Reading, verdicts: Sequence[Verdict], of_judged: bool = False
) -> Iterator[Verdict]:
    """Verdicts on date expressions. verdicts: those of events and figures, whose spans are
    their evidence. of_judged: only on dates of what these judge."""
    by_span = {(one.kind, one.span): one for one in verdicts}
    for found in reading.dates:
        if found.start is None or found.end is None:
            continue
        dated = [
            verdict
            for kind, one in _findings(reading)
            if _dates(text, found, one) and (verdict := by_span.get((kind, one.evidence)))
        ]
        if of_judged and not dated:
            continue
        if (judged := _judge(found, _own(found, dated))) is not None:
            yield judged


def _findings(reading: Reading) -> Iterator[tuple[str, Event | Figure]]:
    yield from (("event", one) for one in reading.events)
    yield from (("figure", one) for one in reading.figures)


def _dates(text: str, found: Date, one: Event | Figure) -> bool:
    """The finding has just these days, and stands in the same line."""
    if (one.start, one.end) != (found.start, found.end):
        return False
    spans = one.mentions if isinstance(one, Event) else (one.evidence,)
    return any(_same_sentence(text, found.span, span) for span in (one.evidence, *spans))


def _same_sentence(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    stop = text[max(0, first.stop - 2) : last.start + 1]  # an end needs the letters around it
    return SENTENCE_END.search(stop) is None


def _own(found: Date, dated: Sequence[Verdict]) -> Sequence[Verdict]:
    """What is told in the date's own clause; what stands elsewhere in the sentence where nothing
    is."""
    around = [
        one
        for one in dated
        if one.span.start <= found.span.start and found.span.stop <= one.span.stop
    ]
    return around or dated


def _judge(found: Date, dated: Sequence[Verdict]) -> Verdict | None:
    """Contradicted where it is the time that differs; supported where what it dates is. None where
    what it dates is at odds with the record in something else: then the time is not looked at."""
    finding = _tell(found.start, found.end)
    for outcome, rule in RULES:
        for one in dated:
            if rule(one):
                differences = one.differences if outcome != SUPPORTED else ()
                return Verdict(
                    kind="date",
                    span=found.span,
                    finding=finding,
                    outcome=outcome,
                    rule=f"dated_{one.kind}",
                    differences=differences,
                    reports=one.reports,
                    subject=one.subject,
                )
    if any(one.outcome != UNKNOWN for one in dated):
        return None
    return Verdict("date", found.span, finding, UNKNOWN, "dates_nothing_known")


def _time_differs(one: Verdict) -> bool:
    return one.outcome == CONTRADICTED and _of_time(one)


def _time_holds(one: Verdict) -> bool:
    return one.outcome == SUPPORTED


def _time_finer(one: Verdict) -> bool:
    return one.outcome == DIFFERS and _of_time(one)


def _of_time(one: Verdict) -> bool:
    return any(difference.attribute in OF_TIME for difference in one.differences)


RULES = ((CONTRADICTED, _time_differs), (SUPPORTED, _time_holds), (DIFFERS, _time_finer))


def _tell(start: date | None, end: date | None) -> str:
    return f"{start}" if start == end else f"{start}..{end}"
