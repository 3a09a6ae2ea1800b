"""Echoes: findings of the very same words and content, in more articles than anybody counts.

A site's teaser stands under hundreds of its stories, an agency's line under its name in dozens of
papers. The first MOST of them lead: they are merged as any mention. The rest are echoes: kept,
cited on demand, and part of the event their first is part of, but never compared, so that one
line repeated ten thousand times costs no more than MOST of it. Which lead is told by the order of
publication alone, not by the order in which they came.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, exists, insert, or_, select, update

from svodka.record.kinds import Kind, block_number
from svodka.record.mentions import EventMention, FigureMention
from svodka.record.neighbourhoods import load
from svodka.record.schema import blocks, mentions
from svodka.record.settling import Settling
from svodka.record.wording import fold, words_of

MOST = 12
NOTHING_NEW = 2**31 - 1  # after the last row there can be
_CHUNK = 500


def echo_of(mention: EventMention | FigureMention) -> int | None:
    """A number shared by mentions of the same words and content; None where a person corrected
    it, or the words are too few to be anybody's very own."""
    words = [fold(word.group()) for word in words_of(mention.evidence)]
    if mention.corrections or len(words) < 2:
        return None
    told = hashlib.blake2b(f"{words} {_content(mention)}".encode(), digest_size=8).digest()
    return int.from_bytes(told, "big") >> 1


def _content(mention: EventMention | FigureMention) -> tuple[object, ...]:
    if isinstance(mention, FigureMention):
        figure = mention.figure
        period = figure.start, figure.end
        told = figure.value, figure.unit, figure.qualifier, figure.status, figure.change
        return (figure.measure, sorted(figure.parties), period, told)
    event = mention.event
    who = sorted((one.state or "", one.role, one.name) for one in event.participants)
    when = event.start, event.end, event.inferred_day
    return (event.type, event.form, event.rank, event.status, who, when, event.place)


def rank(settling: Settling, kind: Kind[Any], after: int) -> None:
    """Says which of the mentions written after row `after` lead, and which no longer do."""
    connection = settling.connection
    query = select(mentions.c.echo).where(mentions.c.row > after, mentions.c.kind == kind.name)
    groups = set(connection.execute(query.where(mentions.c.echo.is_not(None))).scalars())
    fresh = or_(mentions.c.leads == 1, mentions.c.row > after)
    _rank(settling, kind, groups, fresh)


def rank_anew(settling: Settling, kind: Kind[Any], groups: Iterable[int]) -> None:
    """Says which mentions of these echoes lead, after some were taken away or corrected."""
    for group in groups:
        first = (
            select(mentions.c.row)
            .where(mentions.c.echo == group)
            .order_by(mentions.c.published, mentions.c.key)
            .limit(MOST)
        )
        _rank(settling, kind, {group}, or_(mentions.c.leads == 1, mentions.c.row.in_(first)))


def _rank(settling: Settling, kind: Kind[Any], groups: Iterable[int], among: Any) -> None:
    told: dict[int, list[Any]] = {}
    for part in _parts(list(groups)):
        query = _RANKED.where(mentions.c.echo.in_(part), mentions.c.kind == kind.name, among)
        for row in settling.connection.execute(query):
            told.setdefault(row.echo, []).append(row)
    up: list[Any] = []
    down: list[Any] = []
    for rows in told.values():
        rows.sort(key=lambda row: (row.published, row.key))
        up += (row for row in rows[:MOST] if not row.leads)
        down += (row for row in rows[MOST:] if row.leads)
    _demote(settling, kind, down)
    _promote(settling, kind, up)


_RANKED = select(
    mentions.c.row,
    mentions.c.key,
    mentions.c.echo,
    mentions.c.published,
    mentions.c.leads,
    mentions.c.object,
)


def _promote(settling: Settling, kind: Kind[Any], rows: Sequence[Any]) -> None:
    if rows:
        settling.connection.execute(_LEADS, [{"told": row.row, "lead": 1} for row in rows])
        enter(settling.connection, kind, {row.key: row.row for row in rows})
    for row in rows:
        settling.add(kind.name, row.key)


def _demote(settling: Settling, kind: Kind[Any], rows: Sequence[Any]) -> None:
    if not rows:
        return
    gone = {row.key: row.object for row in rows}
    settling.loosen(kind, gone)
    settling.drop(kind.name, gone)
    settling.connection.execute(_LEADS, [{"told": row.row, "lead": 0} for row in rows])
    settling.connection.execute(_LEFT, [{"left": row.row} for row in rows])


_LEADS = (
    update(mentions)
    .where(mentions.c.row == bindparam("told"))
    .values(leads=bindparam("lead"), object=None)
)
_LEFT = delete(blocks).where(blocks.c.mention == bindparam("left"))


def enter(connection: Connection, kind: Kind[Any], row_of: dict[str, int]) -> None:
    """Writes the blocks in which mentions (by key, with their rows) stand."""
    found = load(connection, kind, mentions.c.key, row_of, rejected=True)
    rows = [
        {"block": number, "mention": row_of[mention.key]}
        for mention, _where in found
        for number in {block_number(kind.name, block) for block in kind.judge.entered(mention)}
    ]
    if rows:
        connection.execute(insert(blocks), rows)


def follow(settling: Settling, kind: Kind[Any], after: int) -> int:
    """Puts echoes into the objects of their firsts: those written after row `after`, and all
    whose first has moved. How many were written."""
    connection = settling.connection
    new = select(mentions.c.echo).where(
        mentions.c.row > after, mentions.c.kind == kind.name, mentions.c.leads == 0
    )
    fresh = list(connection.execute(new).scalars())
    moved = _followed(connection, settling.relocated[kind.name])
    first = _firsts(connection, {*fresh, *moved})
    rows = [{"group": group, "there": where, "after": after} for group, where in first.items()]
    for row in rows:
        row["after"] = -1 if row["group"] in moved else after
    if rows:
        connection.execute(_FOLLOW, rows)
    return len(fresh)


def _followed(connection: Connection, keys: Iterable[str]) -> set[int]:
    """Of the mentions with these keys, the echoes that have followers."""
    followers = mentions.alias("followers")
    found: set[int] = set()
    for part in _parts(list(keys)):
        query = select(mentions.c.echo).where(
            mentions.c.key.in_(part),
            exists().where(followers.c.echo == mentions.c.echo, followers.c.leads == 0),
        )
        found.update(connection.execute(query).scalars())
    return found


def _firsts(connection: Connection, groups: Iterable[int]) -> dict[int, str]:
    """By echo, the object its first is in."""
    first: dict[int, str] = {}
    for part in _parts(list(groups)):
        query = (
            select(mentions.c.echo, mentions.c.object)
            .where(mentions.c.leads == 1, mentions.c.echo.in_(part))
            .order_by(mentions.c.published, mentions.c.key)
        )
        for row in connection.execute(query):
            first.setdefault(row.echo, row.object)
    return first


_FOLLOW = (
    update(mentions)
    .where(
        mentions.c.echo == bindparam("group"),
        mentions.c.leads == 0,
        mentions.c.row > bindparam("after"),
    )
    .values(object=bindparam("there"))
)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]
