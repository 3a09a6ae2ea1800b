"""Articles with their readings go into the record: one batch, one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from svodka.article import Article
from svodka.findings import Reading
from svodka.record.correcting import refresh
from svodka.record.corrections import Anchor, anchors_of, apply
from svodka.record.echoes import echo_of, follow, rank, rank_anew
from svodka.record.editions import corrected_editions, editions_with, moved_by
from svodka.record.given_days import GIVEN, find_outranked, given_last
from svodka.record.kinds import EVENTS, FIGURES, Kind, block_number, mention_row
from svodka.record.mentions import (
    EventMention,
    FigureMention,
    event_mentions,
    figure_mentions,
    fingerprint,
)
from svodka.record.passages import statement_rows, tenure_rows
from svodka.record.reprints import relate
from svodka.record.schema import articles, bands, blocks, mentions, statements, tenures
from svodka.record.search import write_words
from svodka.record.settling import Settled, Settling
from svodka.record.versions import Text, bands_entered, is_update, publisher, sketch_of
from svodka.record.wording import Wording

Row = dict[str, Any]
Pair = tuple[Article, Reading]

_CHUNK = 400


@dataclass(slots=True)
class Counts:
    """What a batch did, as `IngestSummary` has it."""

    read: int = 0
    reread: int = 0
    known: int = 0
    events: int = 0
    merged: int = 0
    figures: int = 0
    contradictions: int = 0

    def add(self, other: Counts) -> None:
        for name in Counts.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))


class Batch:
    """The rows of one batch, gathered and written together."""

    def __init__(self, connection: Connection, reader: str, wording: Wording) -> None:
        self.connection = connection
        self.reader = reader
        self.wording = wording
        self.rows: dict[Table, list[Row]] = {}
        self.texts: list[Text] = []
        self.lemmas: list[Row] = []
        self.settling = Settling(connection)
        self.anchors: dict[str, list[tuple[Anchor, Any]]] = {}
        self._article = _last(connection, articles)
        self._mention = self._before = _last(connection, mentions)
        self._lost: dict[str, set[int]] = {EVENTS.name: set(), FIGURES.name: set()}

    def ingest(self, pairs: Iterable[Pair]) -> Counts:
        """Everything the pairs tell, merged into the record within the connection's transaction."""
        counts = Counts()
        told = {fingerprint(article): (article, reading) for article, reading in given_last(pairs)}
        there = self._there(told)
        self.anchors = anchors_of(self.connection, {one.id for one, _reading in told.values()})
        outranked, rows = find_outranked(self.connection, [one for one, _reading in told.values()])
        for row in rows:
            self._forget(row)
        for mark, (article, reading) in told.items():
            if mark in outranked:
                reading = Reading(article.id)
            if mark not in there:
                counts.read += 1
                self._tell(self._add_article(article, mark), article, reading)
                continue
            row, reader, told_by = there[mark]
            confirmed = article.published_by == GIVEN != told_by
            if reader == self.reader and not confirmed:
                counts.known += 1
                continue
            if confirmed:  # what was put aside under another given day counts from now on
                given = update(articles).where(articles.c.row == row).values(published_by=GIVEN)
                self.connection.execute(given)
            counts.reread += 1
            self._forget(row)
            self._tell(row, article, reading)
        self._write()
        changed = self._settle(counts)
        self._inherit({*told, *changed})
        return counts

    def _there(self, marks: Iterable[str]) -> dict[str, tuple[int, str, str]]:
        query = select(
            articles.c.fingerprint, articles.c.row, articles.c.reader, articles.c.published_by
        )
        there = {}
        for part in _parts(list(marks)):
            for row in self.connection.execute(query.where(articles.c.fingerprint.in_(part))):
                there[row.fingerprint] = (row.row, row.reader, row.published_by)
        return there

    def _add_article(self, article: Article, mark: str) -> int:
        self._article += 1
        matter = self.wording.matter(article)
        text = Text(
            article.id,
            mark,
            article.published,
            article.url,
            publisher(article.outlet, article.url),
            is_update(article, self.wording),
            sketch_of(matter),
        )
        self.texts.append(text)
        self._put(articles, _article_row(self._article, article, text, self.reader))
        if text.sketch.any():
            for band in set(bands_entered(text)):
                self._put(bands, {"band": band, "article": self._article})
        self.lemmas.append({"row": self._article, "lemmas": self.wording.index(matter)})
        return self._article

    def _forget(self, row: int) -> None:
        """Takes away what another version of the reader found in an article."""
        self.settling.forget(row)
        query = select(mentions.c.kind, mentions.c.echo).where(
            mentions.c.article == row, mentions.c.echo.is_not(None), mentions.c.leads == 1
        )
        for kind, echo in self.connection.execute(query):
            self._lost[kind].add(echo)
        for table in (mentions, statements, tenures):
            self.connection.execute(delete(table).where(table.c.article == row))
        self.connection.execute(
            update(articles).where(articles.c.row == row).values(reader=self.reader)
        )

    def _tell(self, row: int, article: Article, reading: Reading) -> None:
        found: list[EventMention | FigureMention] = [
            *event_mentions(article, reading, self.wording),
            *figure_mentions(article, reading, self.wording),
        ]
        corrected = apply(self.anchors.get(article.id, ()), found)
        for mention in found:
            kind: Kind[Any] = EVENTS if isinstance(mention, EventMention) else FIGURES
            applied = corrected.get(mention.key, ())
            self._put_mention(row, kind, replace(mention, corrections=applied))
        for statement in statement_rows(row, article, reading):
            self._put(statements, statement)
        for tenure in tenure_rows(row, article, reading):
            self._put(tenures, tenure)

    def _put_mention(
        self, row: int, kind: Kind[Any], mention: EventMention | FigureMention
    ) -> None:
        self._mention += 1
        told = mention_row(mention)
        told |= {"row": self._mention, "article": row, "kind": kind.name}
        echo = echo_of(mention)
        self._put(mentions, told | {"echo": echo, "leads": int(echo is None)})
        if echo is None:
            for number in {block_number(kind.name, block) for block in kind.judge.entered(mention)}:
                self._put(blocks, {"block": number, "mention": self._mention})
            self.settling.add(kind.name, mention.key)

    def _put(self, table: Table, row: Row) -> None:
        self.rows.setdefault(table, []).append(row)

    def _write(self) -> None:
        for table in (articles, bands, mentions, blocks, statements, tenures):
            if rows := self.rows.get(table):
                self.connection.execute(insert(table), rows)
        write_words(self.connection, self.lemmas)

    def _inherit(self, marks: Iterable[str]) -> None:
        """What was corrected in one edition of an article is corrected in the others."""
        corrected = corrected_editions(self.connection)
        if corrected:
            moved = moved_by(editions_with(self.connection, marks), corrected)
            refresh(self.connection, sorted(moved))

    def _settle(self, counts: Counts) -> list[str]:
        """Merges; the fingerprints of the articles whose standing changed."""
        changed = relate(self.connection, self.texts)
        self.settling.touch(changed)
        events, echoes = self._merge(EVENTS)
        figures, _echoes = self._merge(FIGURES)
        counts.events = events.new
        counts.merged = events.joined + echoes
        counts.figures = figures.new
        counts.contradictions = events.contradictions + figures.contradictions
        return changed

    def _merge(self, kind: Kind[Any]) -> tuple[Settled, int]:
        rank(self.settling, kind, self._before)
        rank_anew(self.settling, kind, self._lost[kind.name])
        settled = self.settling.settle(kind)
        return settled, follow(self.settling, kind, self._before)


def _article_row(row: int, article: Article, text: Text, reader: str) -> Row:
    return {
        "row": row,
        "id": article.id,
        "fingerprint": text.fingerprint,
        "text": article.text,
        "published": article.published,
        "published_by": article.published_by,
        "zones": orjson.dumps([[one.kind, one.start, one.stop] for one in article.zones]).decode(),
        "url": article.url,
        "outlet": article.outlet,
        "headline": article.headline,
        "reader": reader,
        "sketch": text.sketch.tobytes(),
        "updates": int(text.updates),
    }


def _last(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.coalesce(func.max(table.c.row), 0))).scalar_one())


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]
