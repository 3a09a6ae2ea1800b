"""All that does not agree: what the record tells of its own objects, and what only comparing them
shows: counts, numbers of one act, changes against the year before, and measures worded
differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from svodka.check.changes import find_change_contradictions
from svodka.check.claims import ClaimWords
from svodka.check.counted import find_count_contradictions
from svodka.check.near_values import MeasureWords, find_near_values
from svodka.check.numbered import find_number_contradictions
from svodka.check.opposed import id_of_sides, sides_by_value
from svodka.check.quotes import Sentences, quote_sentences
from svodka.record import Contradiction, Record, SeriesEntry
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
        *find_number_contradictions(record, series, wording, claims),
    ]
    sentences = Sentences(record)
    return [quote_sentences(one, sentences) for one in found]


def near_contradictions(
    series: Iterable[SeriesEntry], wording: Wording, measures: MeasureWords
) -> Iterator[Contradiction]:
    for ones in find_near_values(series, wording, measures):
        sides = sides_by_value(told for one in ones for told in one.reports)
        id = id_of_sides(NEAR, sides)
        yield Contradiction(id, "value", "series", ones[0].id, sides, NOTE, NEAR)
