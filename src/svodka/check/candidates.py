"""What of the record a draft may be talking about: asked once a pair, kept for the check."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from svodka.record import ArticleEntry, EventEntry, Record, Report, SeriesEntry, TenureEntry

NEAR = timedelta(days=70)  # around an act of one state
REMEMBERED = timedelta(days=120)  # before the draft, where the act has no day
MOST_PAIRS = 6  # of an act of many states


class Candidates:
    """Entries of the record by the states they concern."""

    def __init__(self, record: Record, between: tuple[str, ...] = ()) -> None:
        self.record = record
        self.between = between
        self._events: dict[tuple[str, ...], list[EventEntry]] = {}
        self._figures: dict[tuple[str, ...], list[SeriesEntry]] = {}
        self._tenures: dict[str, list[TenureEntry]] = {}
        self._by_id: dict[str, EventEntry | None] = {}
        self._series: dict[str, SeriesEntry | None] = {}
        self._articles: dict[str, ArticleEntry | None] = {}

    def events(self, states: frozenset[str], around: tuple[date, date]) -> list[EventEntry]:
        """Events of any two of the states; of one state, those around the days."""
        if len(states) > 1:
            pairs = list(combinations(sorted(states), 2))[:MOST_PAIRS]
        elif self.between and states <= set(self.between):
            pairs = [(self.between[0], self.between[1])]
        else:
            return self._near(states, around) if states else []
        found = {one.id: one for pair in pairs for one in self.of_pair(*pair)}
        return list(found.values())

    def of_pair(self, a: str, b: str) -> list[EventEntry]:
        """Every event in which both take part."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._events:
            self._events[pair] = self.record.events(between=pair)
        return self._events[pair]

    def _near(self, states: frozenset[str], around: tuple[date, date]) -> list[EventEntry]:
        since, until = around[0] - NEAR, around[1] + NEAR
        return self.record.events(between=sorted(states), since=since, until=until)

    def event(self, id: str) -> EventEntry | None:
        """The event of an id."""
        if id not in self._by_id:
            self._by_id[id] = self.record.event(id)
        return self._by_id[id]

    def series(self, id: str) -> SeriesEntry | None:
        """The series of an id."""
        if id not in self._series:
            self._series[id] = self.record.series(id)
        return self._series[id]

    def article(self, id: str) -> ArticleEntry | None:
        """The article of an id."""
        if id not in self._articles:
            self._articles[id] = self.record.article(id)
        return self._articles[id]

    def quotes(self, report: Report) -> Sequence[str]:
        """Every clause of the report that tells of its event; its evidence alone where it has no
        more, or the article has since been told anew in other words."""
        if not report.clauses or report.clauses == ((report.start, report.stop),):
            return (report.evidence,)
        entry = self.article(report.article)
        text = entry.article.text if entry else ""
        if text[report.start : report.stop] != report.evidence:
            return (report.evidence,)
        return (report.evidence, *(text[start:stop] for start, stop in report.clauses))

    def figures(self, parties: tuple[str, ...]) -> list[SeriesEntry]:
        """Series about all of the parties; of the pair, where the draft names none."""
        asked = tuple(sorted(set(parties))) or self.between
        if asked not in self._figures:
            self._figures[asked] = self.record.figures(between=asked)
        return self._figures[asked]

    def tenures(self, state: str) -> list[TenureEntry]:
        """Who held which office of that state."""
        if state not in self._tenures:
            self._tenures[state] = self.record.tenures(state=state)
        return self._tenures[state]


def remembered(published: date) -> tuple[date, date]:
    """The days an undated act of a draft most likely is of."""
    return published - REMEMBERED, published
