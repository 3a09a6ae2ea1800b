"""All that does not agree: what the record tells of its own objects, and what only comparing them
shows: counts, changes against the year before, and measures worded differently."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from svodka.check.changes import find_change_contradictions
from svodka.check.claims import ClaimWords
from svodka.check.counted import find_count_contradictions
from svodka.check.near_values import MeasureWords, find_near_values
from svodka.check.quotes import Sentences, quote_sentences
from svodka.record import Contradiction, Record, Report, SeriesEntry, Side
from svodka.record.wording import Wording

NEAR = "near"  # the nature of values of what may be one measure
NOTE = "the measures are worded differently; if they are one, it has one value"


def find_disagreements(
    record: Record,
    wording: Wording,
    claims: ClaimWords,
    measures: MeasureWords,
    between: Sequence[str] = (),
    agreeing: bool = False,
) -> list[Contradiction]:
    """What cannot all hold, and mirror statistics as such. agreeing: also what outlets corrected
    in their own reports.

    Every side is quoted by whole sentences: «подписали» and «не подписано» show no disagreement.
    """
    nature = None if agreeing else "standing"
    series = record.figures(between=between)
    found = [
        *record.contradictions(between=between, nature=nature),
        *near_contradictions(series, wording, measures),
        *find_change_contradictions(series, wording, measures),
        *find_count_contradictions(record, between, wording, claims),
    ]
    sentences = Sentences(record)
    return [quote_sentences(one, sentences) for one in found]


def near_contradictions(
    series: Iterable[SeriesEntry], wording: Wording, measures: MeasureWords
) -> Iterator[Contradiction]:
    for ones in find_near_values(series, wording, measures):
        sides = _sides(ones)
        told = sorted(report.mention for side in sides for report in side.reports)
        key = hashlib.sha256("|".join([NEAR, *told]).encode()).hexdigest()[:16]
        yield Contradiction(f"c{key}", "value", "series", ones[0].id, sides, NOTE, NEAR)


def _sides(series: Iterable[SeriesEntry]) -> tuple[Side, ...]:
    """By value, the one told by most first."""
    values: dict[str, list[Report]] = {}
    for told in (report for one in series for report in one.reports):
        if told.value is not None and told.status == "actual":
            values.setdefault(f"{told.value:.15g}", []).append(told.report)
    ordered = sorted(values.items(), key=lambda side: (-len(side[1]), float(side[0])))
    return tuple(Side(value, tuple(reports)) for value, reports in ordered)
