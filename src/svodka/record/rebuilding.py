"""Deriving anew: when the rules of merging change, what follows from the mentions is made again.

Articles, mentions and corrections stay; blocks and objects are made from them, in one transaction,
so that readers see the old until all of the new is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from svodka.record.echoes import enter, follow
from svodka.record.kinds import EVENTS, FIGURES, Kind
from svodka.record.schema import (
    blocks,
    contradictions,
    derivations,
    mentions,
    objects,
    parties,
    people,
)
from svodka.record.settling import Settling

RULES = 6  # raise it whenever blocks, rules or descriptions change what a record would derive

_CHUNK = 1000


def derived_by_these_rules(connection: Connection) -> bool:
    """Whether what the record derived is what these rules derive; an empty record agrees."""
    query = select(derivations.c.rules).where(derivations.c.name == "objects")
    rules = connection.execute(query).scalar_one_or_none()
    if rules is None:
        connection.execute(insert(derivations), {"name": "objects", "rules": RULES})
        return connection.execute(select(mentions.c.row).limit(1)).first() is None
    return bool(rules == RULES)


def rebuild(connection: Connection) -> None:
    """Blocks and objects of every mention, made anew."""
    connection.execute(update(mentions).values(object=None))
    for table in (contradictions, parties, people, objects, blocks):
        connection.execute(delete(table))
    kinds: tuple[Kind[Any], ...] = (EVENTS, FIGURES)
    for kind in kinds:
        query = select(mentions.c.row, mentions.c.key).where(
            mentions.c.kind == kind.name, mentions.c.leads == 1
        )
        row_of = {row.key: row.row for row in connection.execute(query)}
        for keys in _parts(list(row_of)):
            enter(connection, kind, {key: row_of[key] for key in keys})
        for keys in _parts(list(row_of)):
            settling = Settling(connection)
            for key in keys:
                settling.add(kind.name, key)
            settling.settle(kind)
            follow(settling, kind, 0)
    connection.execute(
        update(derivations).where(derivations.c.name == "objects").values(rules=RULES)
    )


def _parts(values: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(values), _CHUNK):
        yield values[at : at + _CHUNK]
