"""Corrections made and undone: the log first, then whatever they move is merged anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import isfinite
from typing import Any

import orjson
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from svodka.errors import RecordError
from svodka.ontology.events import FORMS, RANKS, STATUSES, TYPES
from svodka.ontology.states import organisations, state_codes
from svodka.record.codec import pack_applied
from svodka.record.corrections import (
    Found,
    anchor_rows,
    anchors_of,
    apply,
    articles_of,
    correction_id,
    mark_undone,
    write_correction,
)
from svodka.record.echoes import NOTHING_NEW, echo_of, follow, rank_anew
from svodka.record.editions import corrected_editions, inherited, with_editions
from svodka.record.events import describe_event
from svodka.record.kinds import EVENTS, FIGURES, Kind, block_number
from svodka.record.mentions import Applied
from svodka.record.neighbourhoods import load
from svodka.record.schema import articles, blocks, corrections, mentions
from svodka.record.series import describe_series
from svodka.record.settling import Settling

EVENT_FIELDS: Mapping[str, frozenset[str] | None] = {
    "status": frozenset(STATUSES),
    "rank": frozenset({*RANKS, ""}),
    "form": frozenset(FORMS),
    "type": frozenset(TYPES),
    "start": None,
    "end": None,
    "place": None,
    "place_state": None,
}
FIGURE_FIELDS: Mapping[str, frozenset[str] | None] = {
    "status": frozenset({"actual", "target", "forecast"}),
    "measure": None,
    "value": None,
    "unit": None,
    "start": None,
    "end": None,
}


def correct(
    connection: Connection,
    act: str,
    sides: Sequence[tuple[int, Found]],
    change: Mapping[str, str | None],
    who: tuple[str, str, str],
) -> str:
    """Writes a correction and applies it; its id. who: corrector, reason, when."""
    corrector, reason, made = who
    rows = list(anchor_rows("", sides))
    id = correction_id(made, act, change, rows)
    known = connection.execute(select(corrections.c.id).where(corrections.c.id == id)).first()
    if known is None:
        row = {
            "id": id,
            "made": made,
            "act": act,
            "change": orjson.dumps(dict(change)).decode(),
            "corrector": corrector,
            "reason": reason,
        }
        write_correction(connection, row, rows)
        refresh(connection, with_editions(connection, articles_of(connection, id)))
    return id


def undo(connection: Connection, id: str, who: tuple[str, str, str]) -> None:
    """The correction stays in the log and does nothing more. who: by whom, why, when."""
    mark_undone(connection, id, who)
    refresh(connection, with_editions(connection, articles_of(connection, id)))


def refresh(connection: Connection, rows: Iterable[int]) -> None:
    """Holds the findings of articles against the anchors again, and merges what that moves."""
    settling, corrected = Settling(connection), corrected_editions(connection)
    for row in rows:
        id = connection.execute(select(articles.c.id).where(articles.c.row == row)).scalar_one()
        told = anchors_of(connection, [id]).get(id, [])
        events = dict(_mentions(connection, EVENTS, row))
        figures = dict(_mentions(connection, FIGURES, row))
        others = inherited(connection, row, corrected, [anchor for anchor, _row in told])
        applied = apply(told, [*events, *figures], others)
        _change(settling, EVENTS, events, applied)
        _change(settling, FIGURES, figures, applied)
    kinds: tuple[Kind[Any], ...] = (EVENTS, FIGURES)
    for kind in kinds:
        settling.settle(kind)
        follow(settling, kind, NOTHING_NEW)


def _mentions(connection: Connection, kind: Kind[Any], row: int) -> list[tuple[Any, str | None]]:
    return list(load(connection, kind, mentions.c.article, [row], rejected=True))


def _change(
    settling: Settling,
    kind: Kind[Any],
    found: Mapping[Any, str | None],
    applied: Mapping[str, tuple[Applied, ...]],
) -> None:
    changed = [one for one in found if one.corrections != applied.get(one.key, ())]
    if not changed:
        return
    settling.loosen(kind, {one.key: found[one] for one in changed})
    groups = {echo_of(replace(one, corrections=())) for one in changed}
    for one in changed:
        _rewrite(settling.connection, kind, one.key, applied.get(one.key, ()))
    rank_anew(settling, kind, [group for group in groups if group is not None])


def _rewrite(
    connection: Connection, kind: Kind[Any], key: str, applied: tuple[Applied, ...]
) -> None:
    """What corrections say of a mention, and the blocks in which what they merge meets."""
    row = connection.execute(select(mentions.c.row).where(mentions.c.key == key)).scalar_one()
    ((mention, _where),) = load(connection, kind, mentions.c.key, [key], rejected=True)
    old = {block_number(kind.name, block) for block in kind.judge.entered(mention)}
    echo = echo_of(replace(mention, corrections=applied))
    values: dict[str, Any] = {"corrected": pack_applied(applied), "echo": echo}
    if any(one.act == "reject" for one in applied):
        values["object"] = None
    connection.execute(update(mentions).where(mentions.c.row == row).values(values))
    ((mention, _where),) = load(connection, kind, mentions.c.key, [key], rejected=True)
    new = {block_number(kind.name, block) for block in kind.judge.entered(mention)}
    if old - new:
        connection.execute(_LEFT, [{"left": number, "row_": row} for number in old - new])
    if new - old:
        connection.execute(
            insert(blocks), [{"block": number, "mention": row} for number in new - old]
        )


_LEFT = delete(blocks).where(
    blocks.c.block == bindparam("left"), blocks.c.mention == bindparam("row_")
)


def checked(fields: Mapping[str, frozenset[str] | None], field: str, value: str) -> str | None:
    """The value of an edit as it is kept, None for an empty one. Raises RecordError."""
    if field not in fields:
        raise RecordError(f"no field {field!r} to correct; give one of {', '.join(fields)}")
    allowed = fields[field]
    if allowed is not None and value not in allowed:
        named = ", ".join(sorted(one for one in allowed if one))
        empty = ', or "" for none' if "" in allowed else ""
        raise RecordError(f"{field} cannot be {value!r}; give one of {named}{empty}")
    if not value and field not in EMPTIED:
        raise RecordError(f"{field} cannot be left empty; give the right one")
    try:
        return _KEPT.get(field, str)(value) if value else None
    except ValueError as error:
        right = _RIGHT.get(field, "a day such as 2025-03-14")
        raise RecordError(f"{field} cannot be {value!r}; give {right}") from error


def refuse_turned(
    kind: Kind[Any], members: Sequence[Any], change: Mapping[str, str | None]
) -> None:
    """Raises RecordError for an end before the start. The days of an act move with its start; of a
    period only a person can say what its other day is."""
    field, value = change["field"], change["value"]
    if field not in ("start", "end") or value is None:
        return
    days = describe_event(members).days if kind is EVENTS else describe_series(members).days
    if days is None:
        return
    day = date.fromisoformat(value)
    if field == "end" and day < days[0]:
        raise RecordError(f"end {day} is before the start, {days[0]}; correct the start first")
    if field == "start" and kind is FIGURES and day > days[1]:
        raise RecordError(f"start {day} is after the end, {days[1]}; correct the end first")


def _state(value: str) -> str:
    if value not in state_codes() and value not in organisations():
        raise ValueError(value)
    return value


def _day(value: str) -> str:
    return date.fromisoformat(value).isoformat()


def _number(value: str) -> str:
    number = float(value)
    if not isfinite(number):
        raise ValueError(value)
    return repr(number)


EMPTIED = ("rank", "place", "place_state", "unit", "start", "end")
_KEPT: Mapping[str, Callable[[str], str]] = {
    "start": _day,
    "end": _day,
    "value": _number,
    "place_state": _state,
}
_RIGHT = {"value": "a number", "place_state": "a code of ISO 3166 such as RUS, or EU"}
