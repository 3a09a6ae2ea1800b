"""Corrector: the ways in which a person may correct a record."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from svodka.errors import RecordError
from svodka.record.connections import Store
from svodka.record.correcting import EVENT_FIELDS, FIGURE_FIELDS, checked, correct, undo
from svodka.record.corrections import Found
from svodka.record.kinds import EVENTS, FIGURES, Kind
from svodka.record.neighbourhoods import load
from svodka.record.queries import members, object_of
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
        with self._store.writing() as connection:
            kind = _kind_of(ids)
            found = [(0, one) for id in ids for one in _members(connection, kind, id)]
            if len({one.key for _side, one in found}) < 2 or len(set(ids)) < 2:
                raise RecordError("nothing to merge; give the ids of two events or more")
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
        with self._store.writing() as connection:
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
    ) -> str:
        """The value of a field of an event (status, rank, form, type, start, end, place,
        place_state) or a series (status, measure, value, unit); "" for none."""
        with self._store.writing() as connection:
            kind = _kind_of([id])
            fields = EVENT_FIELDS if kind.letter == EVENTS.letter else FIGURE_FIELDS
            change = {"field": field, "value": checked(fields, field, value)}
            found = [(0, one) for one in _members(connection, kind, id)]
            return correct(connection, "edit", found, change, _who(corrector, reason, made))

    def reject(self, report: str, corrector: str, reason: str, made: str | None = None) -> str:
        """This finding, by `Report.mention`, is none: the article does not say so."""
        with self._store.writing() as connection:
            found: list[Found] = []
            for kind in (EVENTS, FIGURES):
                found += _by_key(connection, kind, report)
            if not found:
                raise RecordError(f"{report}: no such report; see `svodka event ID --json`")
            sides = [(0, one) for one in found]
            return correct(connection, "reject", sides, {}, _who(corrector, reason, made))

    def undo(self, correction: str, made: str | None = None) -> None:
        """The correction stays in the log and does nothing more."""
        with self._store.writing() as connection:
            query = select(corrections.c.undone).where(corrections.c.id == correction)
            row = connection.execute(query).first()
            if row is None:
                raise RecordError(
                    f"{correction}: no such correction; list them with `svodka correct`"
                )
            if row.undone is None:
                undo(connection, correction, made or _now())


def _kind_of(ids: Sequence[str]) -> Kind[Any]:
    letters = {id[:1] for id in ids}
    for kind in (EVENTS, FIGURES):
        if letters == {kind.letter}:
            return kind
    raise RecordError(f"{', '.join(ids)}: give ids of events (e…), or of series (f…)")


def _members(connection: Connection, kind: Kind[Any], id: str) -> list[Any]:
    where = object_of(connection, id)
    if where is None:
        raise RecordError(f"{id}: nothing has that id; see `svodka events` and `svodka figures`")
    return members(connection, kind, [where])[where]


def _by_key(connection: Connection, kind: Kind[Any], key: str) -> list[Any]:
    return [one for one, _where in load(connection, kind, mentions.c.key, [key])]


def _who(corrector: str, reason: str, made: str | None) -> tuple[str, str, str]:
    if not corrector.strip() or not reason.strip():
        raise RecordError("a correction needs the corrector's name and a reason; give both")
    return corrector, reason, made or _now()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
