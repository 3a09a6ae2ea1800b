"""Record: the door to the room. Everything else asks and tells through it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from svodka import __version__
from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import Reading
from svodka.record.answers import event_entry, series_entry
from svodka.record.connections import Store
from svodka.record.corrections import correction_entries
from svodka.record.correctors import Corrector
from svodka.record.entries import (
    ArticleEntry,
    Contradiction,
    CorrectionEntry,
    EventEntry,
    Hit,
    IngestSummary,
    SeriesEntry,
    StatementEntry,
    TenureEntry,
    Trail,
)
from svodka.record.events import describe_event
from svodka.record.explanations import explain
from svodka.record.ingests import Batch, Counts, Pair
from svodka.record.kinds import EVENTS, FIGURES
from svodka.record.library import article_entries, find_hits, known_texts, unkeepable
from svodka.record.mentions import fingerprint
from svodka.record.names import near_names, split_name
from svodka.record.queries import (
    contradictions_of,
    count_echoes,
    find_echoes,
    members,
    naming,
    newest_first,
    object_of,
    object_query,
    within,
)
from svodka.record.quotations import find_statements, find_tenures
from svodka.record.rebuilding import derived_by_these_rules, rebuild
from svodka.record.schema import contradictions, objects
from svodka.record.series import describe_series
from svodka.record.titles import name_titles
from svodka.record.wholes import find_parts
from svodka.record.wording import Wording

T = TypeVar("T")

BATCH = 200  # articles in one transaction
NATURES = ("contradiction", "mirror", "correction")


class Record:
    """A record of what was reported: articles, events, figures, statements, with their citations.

    Open it with `Record.open`. It answers with the frozen entries of `record.entries`. Readers
    never wait for a writer; writers take turns.
    """

    def __init__(self, store: Store, wording: Callable[[], Wording]) -> None:
        self._store = store
        self._load_wording = wording

    @property
    def _wording(self) -> Wording:
        return self._load_wording()

    @classmethod
    def open(
        cls, place: str | Path, create: bool = True, wording: Callable[[], Wording] = Wording
    ) -> Record:
        """Opens the record at a path or a database URL, making it where there is none.

        wording: gives how words are compared (`svodka.wordings.load_wording`), when first needed;
        the same should be given whenever the record is written to or searched.
        Raises RecordMissing (nothing there, and create is False), RecordUnreadable (not a record,
        damaged, of a newer version, read-only where it must be written).
        """
        return cls(Store(place, create), wording)

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # Telling

    def ingest(
        self,
        pairs: Iterable[Pair | Refused],
        reader: str = __version__,
        batch: int = BATCH,
        progress: Callable[[IngestSummary], None] | None = None,
    ) -> IngestSummary:
        """Articles with their readings go in, a batch a transaction; what is known stays as it is.

        A Refused among the pairs is passed on to the summary. reader: the version that read them;
        an article known from another reader takes the new reading in place of the old. progress
        is told the sums so far after every batch.
        """
        keep = partial(self._ingest_batch, reader=reader)
        return _in_batches(pairs, lambda pair: pair[0], keep, batch, progress)

    def _ingest_batch(self, pairs: Sequence[Pair], reader: str) -> Counts:
        with self._store.writing() as connection:
            if not derived_by_these_rules(connection):
                rebuild(connection)
            return Batch(connection, reader, self._wording).ingest(pairs)

    def ingest_unread(
        self,
        articles: Iterable[Article | Refused],
        read: Callable[[Iterable[Article]], Iterable[Reading]],
        reader: str = __version__,
        batch: int = BATCH,
        progress: Callable[[IngestSummary], None] | None = None,
    ) -> IngestSummary:
        """Reads (with `read`, in the order given) and ingests only what this reader has not yet
        read: an ingest run again goes on where it stopped."""

        def keep(told: Sequence[Article]) -> Counts:
            with self._store.reading() as connection:
                known = known_texts(connection, told, reader)
            unread = [one for one in told if fingerprint(one) not in known]
            counts = Counts(known=len(told) - len(unread))
            if unread:
                counts.add(self._ingest_batch(list(zip(unread, read(unread), strict=True)), reader))
            return counts

        return _in_batches(articles, lambda article: article, keep, batch, progress)

    def rebuild(self) -> None:
        """Merges everything anew, as the next ingest does by itself after an upgrade of the
        rules. Articles, readings and corrections stay as they are."""
        with self._store.writing() as connection:
            rebuild(connection)

    def known(self, articles: Iterable[Article], reader: str = __version__) -> frozenset[str]:
        """Ids of those of the articles that this reader has read, text and day unchanged."""
        ones = list(articles)
        with self._store.reading() as connection:
            known = known_texts(connection, ones, reader)
        return frozenset(one.id for one in ones if fingerprint(one) in known)

    # Asking

    def events(
        self,
        between: Sequence[str] = (),
        since: date | None = None,
        until: date | None = None,
        type: str | None = None,
        form: str | None = None,
        status: str | None = None,
        person: str | None = None,
        as_of: date | None = None,
        limit: int | None = None,
    ) -> list[EventEntry]:
        """Events, latest first. between: codes that all take part. since, until: days the event
        touches. as_of: as the record would have stood with only what was published by that day."""
        query = within(object_query(EVENTS, between), since, until)
        for column, value in ((objects.c.type, type), (objects.c.form, form)):
            query = query if value is None else query.where(column == value)
        if status is not None and as_of is None:
            query = query.where(objects.c.status == status)
        if as_of is not None:
            query = query.where(objects.c.first <= as_of)
        with self._store.reading() as connection:
            query = naming(query, connection, split_name(person), self._wording)
            ids = self._ids(connection, query, limit)
            found = self._events(connection, ids, as_of)
        return [one for one in found if status in (None, one.status)]

    def event(self, id: str, as_of: date | None = None) -> EventEntry | None:
        """The event of that id (or of an id it once had), with what it is part of and its parts;
        None where there is none."""
        with self._store.reading() as connection:
            where = object_of(connection, id) if id[:1] == EVENTS.letter else None
            if where is None:
                return None
            found = self._events(connection, [where], as_of)
            return found[0] if found else None

    def _events(
        self, connection: Connection, ids: Sequence[str], as_of: date | None
    ) -> list[EventEntry]:
        told = contradictions_of(connection, ids) if as_of is None else {}
        facts = [describe_event(ones) for ones in members(connection, EVENTS, ids, as_of).values()]
        parts = find_parts(connection, facts, as_of)
        echoed = count_echoes(connection, ids)
        entries = [
            replace(
                event_entry(one, told.get(one.id, ())),
                part_of=parts.whole.get(one.id),
                parts=tuple(parts.parts.get(one.id, ())),
                fallen=one.id in parts.fallen,
                echoed=echoed.get(one.id, 0),
            )
            for one in facts
        ]
        return name_titles(connection, entries, self._wording, as_of)

    def echoes(self, id: str) -> list[str]:
        """Ids of the articles that repeat a report of an event or a series in the very same
        words, beyond those its entry lists."""
        with self._store.reading() as connection:
            where = object_of(connection, id)
            return find_echoes(connection, where) if where else []

    def figures(
        self,
        between: Sequence[str] = (),
        measure: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
    ) -> list[SeriesEntry]:
        """Series of figures, latest period first. measure: words that its measure must hold."""
        query = within(object_query(FIGURES, between), since, until)
        for word in self._wording.topic(measure or ""):
            query = query.where((" " + objects.c.measure + " ").contains(f" {word} "))
        with self._store.reading() as connection:
            ids = self._ids(connection, query, limit)
            return self._series(connection, ids)

    def series(self, id: str) -> SeriesEntry | None:
        """The series of that id, or of an id it once had; None where there is none."""
        with self._store.reading() as connection:
            where = object_of(connection, id) if id[:1] == FIGURES.letter else None
            return self._series(connection, [where])[0] if where else None

    def _series(self, connection: Connection, ids: Sequence[str]) -> list[SeriesEntry]:
        told = contradictions_of(connection, ids)
        found = members(connection, FIGURES, ids)
        return [series_entry(describe_series(ones), told.get(id, ())) for id, ones in found.items()]

    def contradictions(
        self,
        between: Sequence[str] = (),
        kind: str | None = None,
        since: date | None = None,
        until: date | None = None,
        nature: str | None = "standing",
    ) -> list[Contradiction]:
        """What cannot all hold, latest first. nature: contradiction | mirror | correction |
        standing (all but corrections) | None for all. kind: value | date | place | rank | status | count."""
        told = objects.c.id.in_(select(contradictions.c.object))
        with self._store.reading() as connection:
            events, series = (
                self._ids(connection, within(object_query(one, between), since, until).where(told))
                for one in (EVENTS, FIGURES)
            )
            entries: list[EventEntry | SeriesEntry] = [
                *self._events(connection, events, None),
                *self._series(connection, series),
            ]
        found = [one for entry in entries for one in entry.contradictions]
        natures = {"standing": ("contradiction", "mirror"), None: NATURES}.get(nature, (nature,))
        return [one for one in found if kind in (None, one.kind) and one.nature in natures]

    @staticmethod
    def _ids(connection: Connection, query: Select[Any], limit: int | None = None) -> list[str]:
        return list(connection.execute(newest_first(query, limit)).scalars())

    def statements(
        self,
        between: Sequence[str] = (),
        speaker: str | None = None,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
    ) -> list[StatementEntry]:
        """Statements, latest first. between: made for one of these states, in an article that
        tells of an event between all of them. speaker: words of the speaker's name."""
        with self._store.reading() as connection:
            return find_statements(connection, between, speaker, since, until, limit)

    def tenures(self, person: str | None = None, state: str | None = None) -> list[TenureEntry]:
        """Offices as attested, with the first and last day of publication that says so. person: a
        name or a surname, in any case."""
        with self._store.reading() as connection:
            return find_tenures(connection, person, state, self._wording)

    def near_names(self, person: str) -> list[str]:
        """Names in the record that are spelled nearly so, the nearest first; at most three."""
        with self._store.reading() as connection:
            return near_names(connection, person)

    def articles(
        self,
        since: date | None = None,
        until: date | None = None,
        outlet: str | None = None,
        limit: int | None = None,
    ) -> list[ArticleEntry]:
        """Articles, latest first."""
        with self._store.reading() as connection:
            return article_entries(connection, None, since, until, outlet, limit)

    def article(self, id: str) -> ArticleEntry | None:
        """The article of that id, in its newest version; None where there is none."""
        with self._store.reading() as connection:
            found = article_entries(connection, id, None, None, None, None)
        return found[0] if found else None

    def search(self, words: str, limit: int = 20) -> list[Hit]:
        """Articles that hold all the words, in any form the wording knows, best first."""
        with self._store.reading() as connection:
            return find_hits(connection, self._wording, words, limit)

    # Correcting

    @property
    def correct(self) -> Corrector:
        """What people say against the machine: merge, split, edit, reject, undo."""
        return Corrector(self._store)

    def corrections(self) -> list[CorrectionEntry]:
        """The log of corrections, in the order they were made."""
        with self._store.reading() as connection:
            return correction_entries(connection)

    def explain(self, id: str) -> Trail | None:
        """Why the reports of an event or a series were merged, and which near ones were not."""
        with self._store.reading() as connection:
            return explain(connection, id)


def _in_batches(
    source: Iterable[T | Refused],
    article_of: Callable[[T], Article],
    keep: Callable[[Sequence[T]], Counts],
    batch: int,
    progress: Callable[[IngestSummary], None] | None,
) -> IngestSummary:
    """Keeps what comes, a batch at a time, but for what is refused or cannot be kept."""
    started, counts, refused = time.monotonic(), Counts(), list[Refused]()
    items = iter(source)
    while part := list(islice(items, batch)):
        told: list[T] = []
        for one in part:
            bad = one if isinstance(one, Refused) else unkeepable(article_of(one))
            if bad is not None:
                refused.append(bad)
            elif not isinstance(one, Refused):
                told.append(one)
        if told:
            counts.add(keep(told))
        if progress:
            progress(_summary(counts, refused, started))
    return _summary(counts, refused, started)


def _summary(counts: Counts, refused: Iterable[Refused], started: float) -> IngestSummary:
    return IngestSummary(
        read=counts.read,
        reread=counts.reread,
        known=counts.known,
        refused=tuple(refused),
        events=counts.events,
        merged=counts.merged,
        figures=counts.figures,
        contradictions=counts.contradictions,
        seconds=time.monotonic() - started,
    )
