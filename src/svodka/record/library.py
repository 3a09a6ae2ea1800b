"""Articles as the record keeps them: looked up, listed, searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Connection, desc, select

from svodka.article import Article, Zone
from svodka.errors import Refused
from svodka.record.entries import ArticleEntry, Hit
from svodka.record.mentions import fingerprint
from svodka.record.schema import articles, mentions
from svodka.record.search import asked, find_rows, snippet_at
from svodka.record.versions import copied_id, id_of
from svodka.record.wording import Wording

_CHUNK = 500


def unkeepable(article: Article) -> Refused | None:
    """Why no database can keep an article's text: halves of characters, or no characters."""
    try:
        article.text.encode()
    except UnicodeEncodeError:
        return Refused(article.id, "holds halves of characters; save it anew as UTF-8")
    if "\0" in article.text:
        return Refused(article.id, "holds zero bytes, so is no text; save it anew as UTF-8")
    return None


def known_texts(connection: Connection, ones: Iterable[Article], reader: str) -> frozenset[str]:
    """Fingerprints of those of the articles that the reader has read."""
    known: set[str] = set()
    for part in _parts([fingerprint(one) for one in ones]):
        query = select(articles.c.fingerprint).where(
            articles.c.fingerprint.in_(part), articles.c.reader == reader
        )
        known.update(connection.execute(query).scalars())
    return frozenset(known)


def article_entries(
    connection: Connection,
    id: str | None,
    since: date | None,
    until: date | None,
    outlet: str | None,
    limit: int | None,
) -> list[ArticleEntry]:
    """Articles, latest first; of one id, the newest version first."""
    query = select(articles).order_by(desc(articles.c.published), articles.c.id)
    query = query.order_by(desc(articles.c.updates), desc(articles.c.fingerprint)).limit(limit)
    if id is not None:
        query = query.where(articles.c.id == id)
    if since is not None:
        query = query.where(articles.c.published >= since)
    if until is not None:
        query = query.where(articles.c.published <= until)
    if outlet is not None:
        query = query.where(articles.c.outlet == outlet)
    rows = list(connection.execute(query))
    told = _objects(connection, [row.row for row in rows])
    return [_entry(row, told.get(row.row, {})) for row in rows]


def _objects(connection: Connection, rows: Sequence[int]) -> dict[int, dict[str, list[str]]]:
    """By article and kind, the objects its mentions are in; a rejected mention is in none."""
    told: dict[int, dict[str, list[str]]] = {}
    for part in _parts(rows):
        query = select(mentions.c.article, mentions.c.kind, mentions.c.object).where(
            mentions.c.article.in_(part), mentions.c.object.is_not(None)
        )
        for row in connection.execute(query.order_by(mentions.c.row)):
            ids = told.setdefault(row.article, {}).setdefault(row.kind, [])
            if row.object not in ids:
                ids.append(row.object)
    return told


def _entry(row: Any, told: dict[str, list[str]]) -> ArticleEntry:
    return ArticleEntry(
        article=Article(
            id=row.id,
            text=row.text,
            published=row.published,
            published_by=row.published_by,
            zones=tuple(Zone(*zone) for zone in orjson.loads(row.zones)),
            url=row.url,
            outlet=row.outlet,
        ),
        fingerprint=row.fingerprint,
        reader=row.reader,
        newer=id_of(row.replaced_by),
        copy_of=copied_id(row.copy_of, row.replaces),
        events=tuple(told.get("event", ())),
        figures=tuple(told.get("figure", ())),
    )


def find_hits(connection: Connection, wording: Wording, words: str, limit: int) -> list[Hit]:
    """Articles that hold all the words, best first; none for no words."""
    sought = asked(words, wording)
    if not sought:
        return []
    rows = find_rows(connection, sought, limit)
    query = select(
        articles.c.row,
        articles.c.id,
        articles.c.published,
        articles.c.headline,
        articles.c.text,
    ).where(articles.c.row.in_(rows))
    found = {row.row: row for row in connection.execute(query)}
    return [_hit(found[row], sought, wording) for row in rows]


def _hit(row: Any, sought: Sequence[tuple[str, ...]], wording: Wording) -> Hit:
    start, stop = snippet_at(row.text, sought, wording)
    return Hit(row.id, row.published, row.headline, row.text[start:stop], start, stop)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]
