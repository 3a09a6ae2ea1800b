"""Statements and tenures asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import orjson
from sqlalchemy import Connection, Select, desc, select

from svodka.record.entries import Report, StatementEntry, TenureEntry
from svodka.record.names import holder_words, is_called, split_name
from svodka.record.passages import last_word
from svodka.record.schema import articles, mentions, parties, statements, tenures
from svodka.record.versions import copied_id, id_of
from svodka.record.wording import Wording, fold

_SOURCE = (
    articles.c.id.label("source"),
    articles.c.published,
    articles.c.outlet,
    articles.c.url,
    articles.c.replaced_by,
    articles.c.replaces,
    articles.c.copy_of,
)


def find_statements(
    connection: Connection,
    between: Sequence[str],
    speaker: str | None,
    since: date | None,
    until: date | None,
    limit: int | None,
) -> list[StatementEntry]:
    """Statements, latest first."""
    query = select(statements, *_SOURCE).join_from(
        statements, articles, statements.c.article == articles.c.row
    )
    query = query.order_by(desc(articles.c.published), articles.c.id, statements.c.start)
    if since is not None:
        query = query.where(articles.c.published >= since)
    if until is not None:
        query = query.where(articles.c.published <= until)
    if speaker:
        query = query.where(statements.c.name == last_word(speaker))
    query = _between(query, between).limit(limit)
    return [_statement(row) for row in connection.execute(query)]


def _between(query: Select[Any], between: Sequence[str]) -> Select[Any]:
    """Speakers of these states, in articles that tell of something between all of them."""
    if between:
        query = query.where(statements.c.state.in_(between))
    for state in between if len(between) > 1 else ():
        told = select(mentions.c.article).join(parties, parties.c.object == mentions.c.object)
        query = query.where(statements.c.article.in_(told.where(parties.c.state == state)))
    return query


def _statement(row: Any) -> StatementEntry:
    words = tuple((start, stop) for start, stop in orjson.loads(row.words))
    report = _report(row, row.key, row.rule, words, row.speaker)
    return StatementEntry(
        row.key, row.speaker, row.state, row.kind, report, row.said, row.said_until
    )


def find_tenures(
    connection: Connection, person: str | None, state: str | None, wording: Wording
) -> list[TenureEntry]:
    """Offices by person (named in any case) and state, in order of the first attestation."""
    query = select(tenures, *_SOURCE).join_from(
        tenures, articles, tenures.c.article == articles.c.row
    )
    query = query.order_by(articles.c.published, articles.c.id, tenures.c.start)
    name = split_name(person)
    if name:
        query = query.where(tenures.c.name.in_(holder_words(connection, name, wording)))
    if state:
        query = query.where(tenures.c.state == state)
    held: dict[tuple[str, str, str | None], list[Any]] = {}
    for row in connection.execute(query):
        if name and not is_called(row.person, name, wording):
            continue
        held.setdefault((fold(row.person), fold(row.office), row.state), []).append(row)
    return [_tenure(rows) for rows in held.values()]


def _tenure(rows: Sequence[Any]) -> TenureEntry:
    first = rows[0]
    return TenureEntry(
        person=first.person,
        office=first.office,
        state=first.state,
        first=first.published,
        last=rows[-1].published,
        reports=tuple(_report(row, f"t{row.row}", "", (), None) for row in rows),
    )


def _report(
    row: Any, key: str, rule: str, words: tuple[tuple[int, int], ...], speaker: str | None
) -> Report:
    return Report(
        mention=key,
        article=row.source,
        published=row.published,
        start=row.start,
        stop=row.stop,
        evidence=row.evidence,
        rule=rule,
        words=words,
        speaker=speaker,
        outlet=row.outlet,
        url=row.url,
        replaced_by=id_of(row.replaced_by),
        copy_of=copied_id(row.copy_of, row.replaces),
    )
