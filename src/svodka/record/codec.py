"""Findings out of the JSON that orjson makes of them, and the corrections that mean them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple
from datetime import date
from typing import Any

import orjson

from svodka.findings import Change, Event, Figure, Participant, Span
from svodka.record.mentions import Applied


def unpack_event(data: bytes) -> Event:
    told: dict[str, Any] = orjson.loads(data)
    told["participants"] = tuple(_participant(one) for one in told["participants"])
    told["evidence"] = _span(told["evidence"])
    told["mentions"] = tuple(map(_span, told["mentions"]))
    told["words"] = tuple(map(_span, told["words"]))
    return Event(**_with_days(told))


def unpack_figure(data: bytes) -> Figure:
    told: dict[str, Any] = orjson.loads(data)
    told["parties"] = tuple(told["parties"])
    told["change"] = Change(**told["change"]) if told["change"] else None
    told["evidence"] = _span(told["evidence"])
    told["words"] = tuple(map(_span, told["words"]))
    return Figure(**_with_days(told))


def _participant(told: dict[str, Any]) -> Participant:
    told["span"] = _span(told["span"]) if told["span"] else None
    return Participant(**told)


def _span(told: dict[str, int]) -> Span:
    return Span(told["start"], told["stop"])


def _with_days(told: dict[str, Any]) -> dict[str, Any]:
    for side in ("start", "end"):
        told[side] = date.fromisoformat(told[side]) if told[side] else None
    return told


def pack_applied(applied: Iterable[Applied]) -> str:
    return orjson.dumps([astuple(one) for one in applied]).decode()


def unpack_applied(packed: str) -> tuple[Applied, ...]:
    return tuple(Applied(*one) for one in orjson.loads(packed)) if packed != "[]" else ()
