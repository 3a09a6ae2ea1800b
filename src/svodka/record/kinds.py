"""The two kinds of mention the record merges, each with its judge and its way out of a row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Hashable, Iterable
from dataclasses import astuple, dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

import orjson

from svodka.findings import Event, Figure
from svodka.record.clusters import Judge, Mentioned
from svodka.record.codec import pack_applied, unpack_applied, unpack_event, unpack_figure
from svodka.record.corrected_judge import CorrectedJudge
from svodka.record.event_judge import EventJudge
from svodka.record.figure_judge import FigureJudge
from svodka.record.mentions import (
    Clause,
    EventMention,
    FigureMention,
    Source,
    event_mention,
)
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
    event, clauses, names, offices = _event_parts(row.key, row.finding, row.clauses, row.context)
    topic = frozenset(row.topic.split())
    corrections = unpack_applied(row.corrected)
    return event_mention(
        row.key, source, event, row.evidence, clauses, topic, names, offices, corrections
    )


def _figure(row: Any, source: Source) -> FigureMention:
    figure, context, story = _figure_parts(row.key, row.finding, row.context)
    topic = tuple(row.topic.split())
    corrections = unpack_applied(row.corrected)
    return FigureMention(row.key, source, figure, row.evidence, topic, context, story, corrections)


@lru_cache(maxsize=50_000)
def _event_parts(
    _key: str, finding: bytes, clauses: str, context: str
) -> tuple[Event, tuple[Clause, ...], tuple[Name, ...], tuple[str, ...]]:
    told = tuple(Clause(*one) for one in orjson.loads(clauses))
    who = orjson.loads(context)
    names = who["names"] if isinstance(who, dict) else who  # records of old hold names alone
    offices = who["offices"] if isinstance(who, dict) else [""] * len(names)
    return unpack_event(finding), told, tuple(map(tuple, names)), tuple(offices)


@lru_cache(maxsize=50_000)
def _figure_parts(
    _key: str, finding: bytes, context: str
) -> tuple[Figure, frozenset[str], frozenset[str]]:
    states, story = orjson.loads(context)
    return unpack_figure(finding), frozenset(states), frozenset(story)


def mention_row(mention: EventMention | FigureMention) -> dict[str, Any]:
    """A mention as a row of `mentions`, but for the row's number and its article's."""
    finding: Event | Figure
    topic: Iterable[str]
    context: dict[str, Any] | list[list[str]]
    if isinstance(mention, EventMention):
        finding, clauses = mention.event, [astuple(one) for one in mention.clauses]
        topic = sorted(mention.topic)
        context = {"names": mention.names, "offices": mention.offices}
    else:
        finding, clauses = mention.figure, []
        topic, context = mention.topic, [sorted(mention.context), sorted(mention.story)]
    return {
        "key": mention.key,
        "finding": orjson.dumps(finding),
        "evidence": mention.evidence,
        "clauses": orjson.dumps(clauses).decode(),
        "topic": " ".join(topic),
        "context": orjson.dumps(context).decode(),
        "corrected": pack_applied(mention.corrections),
        "published": mention.source.published,
    }


EVENTS: Kind[EventMention] = Kind("event", "e", CorrectedJudge(EventJudge()), _event)
FIGURES: Kind[FigureMention] = Kind("figure", "f", CorrectedJudge(FigureJudge()), _figure)


def block_number(kind: str, block: Hashable) -> int:
    """A block as the 63 bits it is kept by; a collision only costs a needless comparison."""
    told = hashlib.blake2b(f"{kind} {block}".encode(), digest_size=8).digest()
    return int.from_bytes(told, "big") >> 1
