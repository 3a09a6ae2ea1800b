"""The two kinds of mention the record merges, each with its judge and its way out of a row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

import orjson

from svodka.findings import Event, Figure
from svodka.record.clusters import Judge, Mentioned
from svodka.record.codec import unpack_event, unpack_figure
from svodka.record.event_judge import EventJudge
from svodka.record.figure_judge import FigureJudge
from svodka.record.mentions import EventMention, FigureMention, Source, event_mention
from svodka.record.people import Name

M = TypeVar("M", bound=Mentioned)


@dataclass(frozen=True, slots=True)
class Kind(Generic[M]):
    """name: as in the column `kind`; letter: the first of its objects' ids."""

    name: str
    letter: str
    judge: Judge[M]
    mention: Callable[[Any, Source], M]


def _event(row: Any, source: Source) -> EventMention:
    event, names = _event_parts(row.key, row.finding, row.names)
    return event_mention(row.key, source, event, row.evidence, row.topic.split(), names)


def _figure(row: Any, source: Source) -> FigureMention:
    figure = _figure_parts(row.key, row.finding)
    return FigureMention(row.key, source, figure, row.evidence, tuple(row.topic.split()))


@lru_cache(maxsize=50_000)
def _event_parts(_key: str, finding: bytes, names: str) -> tuple[Event, tuple[Name, ...]]:
    return unpack_event(finding), unpack_names(names)


@lru_cache(maxsize=50_000)
def _figure_parts(_key: str, finding: bytes) -> Figure:
    return unpack_figure(finding)


def pack_names(names: Sequence[Name]) -> str:
    """JSON: a list of words for each participant."""
    return orjson.dumps(names).decode()


def unpack_names(packed: str) -> tuple[Name, ...]:
    return tuple(map(tuple, orjson.loads(packed)))


EVENTS: Kind[EventMention] = Kind("event", "e", EventJudge(), _event)
FIGURES: Kind[FigureMention] = Kind("figure", "f", FigureJudge(), _figure)


def block_number(kind: str, block: Hashable) -> int:
    """A block as the 63 bits it is kept by; a collision only costs a needless comparison."""
    told = hashlib.blake2b(f"{kind} {block}".encode(), digest_size=8).digest()
    return int.from_bytes(told, "big") >> 1
