"""What a brief is made from: everything the record holds on a pair, as of a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from svodka.article import Article
from svodka.check.changes import find_change_contradictions
from svodka.check.counted import find_count_contradictions
from svodka.check.counts import Made
from svodka.check.numbered import find_number_contradictions
from svodka.check.tellings import claims_of_record
from svodka.record import (
    ArticleEntry,
    Contradiction,
    EventEntry,
    Record,
    Report,
    SeriesEntry,
    StatementEntry,
    TenureEntry,
)
from svodka.report.beside import MOST_ARTICLES, events_beside, figures_beside
from svodka.report.counting import claim_words, measure_words, wording


@dataclass(frozen=True, slots=True)
class Material:
    """Entries about the states `a` and `b`, none resting on an article published after `as_of`.

    since: the day from which events count, or None. open_article: the article of an id that an
    entry cites. claims: what the articles count («третья встреча в этом году»). beside: events of
    one of the two alone, told in the same articles in words that name the other.
    """

    a: str
    b: str
    as_of: date
    since: date | None
    events: tuple[EventEntry, ...]
    figures: tuple[SeriesEntry, ...]
    contradictions: tuple[Contradiction, ...]
    statements: tuple[StatementEntry, ...]
    tenures: tuple[TenureEntry, ...]
    open_article: Callable[[str], Article]
    claims: tuple[Made, ...] = ()
    beside: tuple[EventEntry, ...] = ()

    def published(self) -> dict[str, date]:
        """The articles that events, figures and statements rest on, with their days."""
        reports = [report for event in (*self.events, *self.beside) for report in event.reports]
        reports += [one.report for series in self.figures for one in series.reports]
        reports += [one.report for one in self.statements]
        return {report.article: report.published for report in reports}


def gather(
    record: Record, a: str, b: str, as_of: date | None = None, since: date | None = None
) -> Material:
    """Asks the record. as_of: else the day of the newest article that tells of the pair."""
    pair = (a, b)
    open_entry = lru_cache(maxsize=None)(record.article)
    events = record.events(between=pair, since=since, as_of=as_of)
    near = [one for id in _newest_articles(events)[:MOST_ARTICLES] if (one := open_entry(id))]
    told = record.figures(between=pair, since=since)
    statements = record.statements(between=pair, since=since)
    day = as_of or _newest_day(record, events, told, statements)
    told += figures_beside(record, pair, near, {one.id for one in told})
    figures = [series for one in told if (series := _as_of_series(one, day))]
    known = {entry.id for entry in events} | {series.id for series in figures}
    tenures = (one for state in pair for one in record.tenures(state=state))
    return Material(
        a=a,
        b=b,
        as_of=day,
        since=since,
        events=tuple(events),
        figures=tuple(figures),
        contradictions=(
            *_contradictions(record, pair, events, figures, as_of),
            *_compared(record, pair, figures, day),
        ),
        statements=tuple(one for one in statements if one.report.published <= day),
        tenures=tuple(_as_of_tenures(tenures, day)),
        open_article=lambda id: _article(open_entry, id),
        claims=tuple(claims_of_record(open_entry, pair, events, wording(), claim_words(), day)),
        beside=tuple(events_beside(record, pair, near, known, day)),
    )


def _contradictions(
    record: Record,
    pair: tuple[str, str],
    events: Iterable[EventEntry],
    figures: Iterable[SeriesEntry],
    as_of: date | None,
) -> Iterator[Contradiction]:
    """Those of the entries; events as of a day come without theirs, which are then asked for."""
    if as_of is None:
        yield from (one for event in events for one in event.contradictions)
    else:
        known = {event.id for event in events}
        for one in record.contradictions(between=pair, nature=None):
            if one.subject in known and (left := _as_of_contradiction(one, as_of)):
                yield left
    yield from (one for series in figures for one in series.contradictions)


def _compared(
    record: Record, pair: tuple[str, str], figures: Sequence[SeriesEntry], day: date
) -> Iterator[Contradiction]:
    """What only comparing shows, as far as told by that day: numbers of one act, changes against
    the year before, and what articles count. A count is of all its reports, or it is another."""
    found = (
        *find_number_contradictions(record, figures, wording(), claim_words()),
        *find_change_contradictions(figures, wording(), measure_words()),
    )
    yield from (left for one in found if (left := _as_of_contradiction(one, day)))
    for one in find_count_contradictions(record, pair, wording(), claim_words()):
        if all(report.published <= day for side in one.sides for report in side.reports):
            yield one


def _newest_articles(events: Iterable[EventEntry]) -> list[str]:
    """Articles that tell of the events, newest first."""
    days = {report.article: report.published for event in events for report in event.reports}
    return sorted(days, key=lambda id: (days[id], id), reverse=True)


def _newest_day(
    record: Record,
    events: Iterable[EventEntry],
    figures: Iterable[SeriesEntry],
    statements: Iterable[StatementEntry],
) -> date:
    """When the pair was last told of; for a pair never told of, the day of the record's newest
    article; today, where the record is empty."""
    told = [report.published for event in events for report in event.reports]
    told += [one.report.published for series in figures for one in series.reports]
    told += [one.report.published for one in statements]
    if told:
        return max(told)
    newest = record.articles(limit=1)
    return newest[0].article.published if newest else date.today()


def _article(open_entry: Callable[[str], ArticleEntry | None], id: str) -> Article:
    entry = open_entry(id)
    if entry is None:
        raise KeyError(id)  # the record cites an article it does not hold: its own promise
    return entry.article


def _until(reports: Iterable[Report], day: date) -> tuple[Report, ...]:
    return tuple(report for report in reports if report.published <= day)


def _as_of_series(series: SeriesEntry, day: date) -> SeriesEntry | None:
    """The series with what was told by that day, or None if nothing was."""
    reports = tuple(one for one in series.reports if one.report.published <= day)
    if not reports:
        return None
    left = (_as_of_contradiction(one, day) for one in series.contradictions)
    return replace(series, reports=reports, contradictions=tuple(one for one in left if one))


def _as_of_contradiction(one: Contradiction, day: date) -> Contradiction | None:
    """The contradiction with the sides told by that day, or None if fewer than two were."""
    sides = [replace(side, reports=_until(side.reports, day)) for side in one.sides]
    told = tuple(side for side in sides if side.reports)
    return replace(one, sides=told) if len(told) > 1 else None


def _as_of_tenures(tenures: Iterable[TenureEntry], day: date) -> Iterator[TenureEntry]:
    for one in tenures:
        if reports := _until(one.reports, day):
            last = max(report.published for report in reports)
            yield replace(one, reports=reports, last=last)
