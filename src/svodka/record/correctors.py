"""Corrector: the ways in which a person may correct a record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, desc, select

from svodka.errors import RecordError
from svodka.record.connections import Store
from svodka.record.correcting import (
    EVENT_FIELDS,
    FIGURE_FIELDS,
    checked,
    correct,
    refuse_turned,
    undo,
)
from svodka.record.corrections import REST, Found, findings_of
from svodka.record.kinds import EVENTS, FIGURES, Kind
from svodka.record.neighbourhoods import load
from svodka.record.queries import members, object_of
from svodka.record.rebuilding import derived_by_these_rules, rebuild
from svodka.record.schema import corrections, mentions


class Corrector:
    """Each method writes one correction, with the corrector's name and reason, and gives its id.

    Corrections are applied over every later reading and merge, until they are undone. `made` is
    when (ISO 8601), now where it is not given. Raises RecordError for what cannot be corrected.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def merge(
        self, ids: Sequence[str], corrector: str, reason: str, made: str | None = None
    ) -> str:
        """These events (or these series) are one."""
        with self._turn() as connection:
            kind = _kind_of(ids)
            told = {one.key: one for id in ids for one in _members(connection, kind, id)}
            if len(_objects_of(connection, told)) < 2:
                raise RecordError(_nothing_to_merge(connection, ids))
            found = [(0, one) for one in told.values()]
            return correct(connection, "merge", found, {}, _who(corrector, reason, made))

    def split(
        self,
        id: str,
        reports: Collection[str],
        corrector: str,
        reason: str,
        made: str | None = None,
    ) -> str:
        """These reports of an event (or series), by `Report.mention`, tell of another one."""
        with self._turn() as connection:
            found = _members(connection, _kind_of([id]), id)
            sides = [(int(one.key in reports), one) for one in found]
            if len({side for side, _one in sides}) < 2:
                raise RecordError(f"{id}: give some of its reports to split off, not all or none")
            return correct(connection, "split", sides, {}, _who(corrector, reason, made))

    def edit(
        self,
        id: str,
        field: str,
        value: str,
        corrector: str,
        reason: str,
        made: str | None = None,
        report: str | None = None,
    ) -> str:
        """The value of a field of an event (status, rank, form, type, start, end, place,
        place_state) or a series (status, measure, value, unit, start, end). "" for none: of the start, that no
        day is known; of the end, that it is the day of the start. A start given alone moves the days of
        an event along: the last day stays only where both still make a stay of days. report: of a
        series, the `Report.mention` whose value alone it is; the other reports keep theirs."""
        with self._turn() as connection:
            kind = _kind_of([id])
            fields = EVENT_FIELDS if kind.letter == EVENTS.letter else FIGURE_FIELDS
            change = {"field": field, "value": checked(fields, field, value)}
            found = _members(connection, kind, id)
            refuse_turned(kind, found, change)
            sides = _sides_of_edit(id, field, found, report)
            return correct(connection, "edit", sides, change, _who(corrector, reason, made))

    def reject(self, report: str, corrector: str, reason: str, made: str | None = None) -> str:
        """This finding, by `Report.mention`, is none: the article does not say so."""
        with self._turn() as connection:
            found: list[Found] = []
            for kind in (EVENTS, FIGURES):
                found += _by_key(connection, kind, report)
            if not found:
                raise RecordError(f"{report}: no such report; see `svodka event ID --json`")
            sides = [(0, one) for one in found]
            change: dict[str, str | None] = {REST: " ".join(_rest_of(connection, report))}
            return correct(connection, "reject", sides, change, _who(corrector, reason, made))

    def undo(
        self, correction: str, corrector: str, reason: str, made: str | None = None
    ) -> list[str]:
        """The correction, by its id, stays in the log and does nothing more; the ids of the events
        and series in which its findings now are."""
        who = _who(corrector, reason, made)
        with self._turn() as connection:
            query = select(corrections.c.undone).where(corrections.c.id == correction)
            row = connection.execute(query).first()
            if row is None:
                raise RecordError(
                    f"{correction}: no such correction; `svodka correct log` lists them"
                )
            if row.undone is not None:
                raise RecordError(
                    f"{correction}: undone already, on {row.undone[:10]}; to bring it back, correct anew"
                )
            meant = {key for _id, key, _where in findings_of(connection, correction)}
            undo(connection, correction, who)
            return sorted(_objects_of(connection, meant))

    @contextmanager
    def _turn(self) -> Iterator[Connection]:
        """A transaction over what these rules derive: what another version derived is made anew."""
        with self._store.writing() as connection:
            if not derived_by_these_rules(connection):
                rebuild(connection)
            yield connection


def _objects_of(connection: Connection, keys: Iterable[str]) -> set[str]:
    query = select(mentions.c.object).where(mentions.c.key == bindparam("key_"))
    found = (connection.execute(query, {"key_": key}).scalar_one_or_none() for key in keys)
    return {where for where in found if where is not None}


def _kind_of(ids: Sequence[str]) -> Kind[Any]:
    letters = {id[:1] for id in ids}
    for kind in (EVENTS, FIGURES):
        if letters == {kind.letter}:
            return kind
    raise RecordError(f"{', '.join(ids)}: give ids of events (e…), or of series (f…)")


def _nothing_to_merge(connection: Connection, ids: Sequence[str]) -> str:
    if len(set(ids)) < 2:
        return "nothing to merge; give the ids of two events or more"
    where = object_of(connection, ids[0])
    return f"{', '.join(dict.fromkeys(ids))}: one already ({where}); see `svodka explain {where}`"


def _members(connection: Connection, kind: Kind[Any], id: str) -> list[Any]:
    where = object_of(connection, id)
    if where is None:
        raise RecordError(f"{id}: nothing has that id; see `svodka events` and `svodka figures`")
    return members(connection, kind, [where])[where]


def _sides_of_edit(
    id: str, field: str, found: Sequence[Any], report: str | None
) -> list[tuple[int, Any]]:
    """All the reports; or one alone. Raises RecordError where that cannot be corrected alone."""
    if report is None:
        return [(0, one) for one in found]
    if field != "value" or id[:1] != FIGURES.letter:
        raise RecordError(
            f"{field} is corrected of all reports of {id}, and only the value of a figure of one; "
            "leave out the report, or split it off first"
        )
    alone = [(1, one) for one in found if one.key == report]
    if not alone:
        raise RecordError(f"{id}: {report} does not report it; see `svodka explain {id}`")
    return alone


def _by_key(connection: Connection, kind: Kind[Any], key: str) -> list[Any]:
    return [one for one, _where in load(connection, kind, mentions.c.key, [key])]


def _rest_of(connection: Connection, report: str) -> list[str]:
    """Keys of the other reports beside a report, earliest first: where its event's id leads."""
    where = select(mentions.c.object).where(mentions.c.key == report).scalar_subquery()
    query = select(mentions.c.key).where(mentions.c.object == where, mentions.c.key != report)
    query = query.order_by(desc(mentions.c.leads), mentions.c.published, mentions.c.key)
    return list(connection.execute(query.limit(_MOST_REST)).scalars())


_MOST_REST = 50


def _who(corrector: str, reason: str, made: str | None) -> tuple[str, str, str]:
    if not corrector.strip() or not reason.strip():
        raise RecordError("a correction needs the corrector's name and a reason; give both")
    try:
        f"{corrector}{reason}".encode()
    except UnicodeEncodeError:
        raise RecordError("name and reason hold halves of characters; type them anew") from None
    return " ".join(corrector.split()), " ".join(reason.split()), made or _now()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
