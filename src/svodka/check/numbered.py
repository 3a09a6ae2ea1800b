"""Numbers of one act that cannot both hold: «выслала трёх дипломатов» here, «двух» there.

Only numbers of one noun, told of the same parties (two or more) within a month of each other, are
looked at; whether they are of one act, the record's events say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from svodka.check.candidates import Candidates
from svodka.check.claims import ClaimWords
from svodka.check.figures import Told
from svodka.check.near_values import figure_of
from svodka.check.numbers import is_number, narrowing_of, numbers_of_record
from svodka.check.opposed import id_of_sides, sides_by_value
from svodka.record import Contradiction, EventEntry, FigureReport, Record, SeriesEntry
from svodka.record.values import compatible
from svodka.record.wording import Wording

SIDES = 2
FOUND_BY = "number"
A_MONTH = 31  # days from one report to another; an answer is told again when its sequel comes
NOTE = "one act has one number of them"
GROWING = ("ASSAULT", "PROTEST")  # of those hurt, and of a crowd, later reports know more
Counted = tuple[SeriesEntry, FigureReport]


def find_number_contradictions(
    record: Record, series: Iterable[SeriesEntry], wording: Wording, words: ClaimWords
) -> Iterator[Contradiction]:
    """Of each event told with two numbers of the same things, by voices of their own."""
    candidates = Candidates(record)
    looked_at: set[str] = set()
    for one, other in _at_odds(series):
        for id in sorted(_events_of(one, candidates) & _events_of(other, candidates)):
            event = candidates.event(id)
            if event is None or event.id in looked_at:
                continue
            looked_at.add(event.id)
            yield from _contradictions(event, candidates, wording, words)


def _at_odds(series: Iterable[SeriesEntry]) -> Iterator[tuple[Counted, Counted]]:
    """Numbers that cannot both hold, if they are of one act."""
    told: dict[tuple[str, frozenset[str]], list[Counted]] = {}
    for entry in series:
        for report in entry.reports if len(set(entry.parties)) >= SIDES else ():
            if entry.unit and is_number(entry.unit, report.value) and _is_voice(report):
                told.setdefault((entry.unit, frozenset(entry.parties)), []).append((entry, report))
    for alike in told.values():
        alike.sort(key=lambda counted: counted[1].report.published)
        for at, one in enumerate(alike):
            for other in alike[at + 1 :]:
                apart = other[1].report.published - one[1].report.published
                if apart.days > A_MONTH:
                    break
                if _clash(one[1], other[1]):
                    yield one, other


def _is_voice(one: FigureReport) -> bool:
    return one.status == "actual" and one.report.copy_of is None and one.report.replaced_by is None


def _clash(one: FigureReport, other: FigureReport) -> bool:
    if one.report.article == other.report.article:
        return False
    return not compatible(figure_of(one), figure_of(other))


def _events_of(counted: Counted, candidates: Candidates) -> set[str]:
    entry = candidates.article(counted[1].report.article)
    return set(entry.events) if entry else set()


def _contradictions(
    event: EventEntry, candidates: Candidates, wording: Wording, words: ClaimWords
) -> Iterator[Contradiction]:
    """One for each kind of things counted, of an act told as done."""
    if event.type in GROWING or event.status != "actual":
        return
    kinds: dict[tuple[str, frozenset[str]], list[Told]] = {}
    for one in numbers_of_record(event, candidates, wording, words):
        if _is_voice(one.one):
            narrower = frozenset(narrowing_of(one.series, one.one, wording, words))
            kinds.setdefault((one.series.unit or "", narrower), []).append(one)
    for ones in kinds.values():
        if odd := _odd(ones):
            sides = sides_by_value(one.one for one in odd)
            id, subject = id_of_sides(FOUND_BY, sides), odd[0].series.id
            yield Contradiction(id, "value", "series", subject, sides, NOTE)


def _odd(ones: Sequence[Told]) -> list[Told]:
    """Those at odds with another one, but for what one series tells: the record tells that itself."""
    odd = {
        told.one.report.mention: told
        for one, other in combinations(ones, 2)
        if one.series.id != other.series.id and _clash(one.one, other.one)
        for told in (one, other)
    }
    return list(odd.values())
