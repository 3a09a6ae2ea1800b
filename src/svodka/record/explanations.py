"""Why reports were merged: the comparisons that did it, and the near ones that did not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection

from svodka.record.answers import event_report, figure_report
from svodka.record.clusters import Mentioned, Verdict, Verdicts
from svodka.record.corrections import correction_entries
from svodka.record.entries import Join, Report, Trail
from svodka.record.kinds import EVENTS, FIGURES, Kind
from svodka.record.mentions import EventMention
from svodka.record.neighbourhoods import Neighbourhood, meet
from svodka.record.queries import members, object_of

M = TypeVar("M", bound=Mentioned)

NEAREST = 10  # reports that were not merged, shown at most


def explain(connection: Connection, id: str) -> Trail | None:
    """The trail of an event or a series; None where nothing has that id."""
    where = object_of(connection, id)
    if where is None:
        return None
    if where[0] == EVENTS.letter:
        return _trail(connection, EVENTS, where, "event")
    return _trail(connection, FIGURES, where, "series")


def _trail(connection: Connection, kind: Kind[M], id: str, called: str) -> Trail:
    ones = sorted(members(connection, kind, [id])[id], key=lambda one: one.order)
    verdicts = Verdicts(kind.judge)
    return Trail(
        id=id,
        kind=called,
        reports=tuple(map(_report, ones)),
        joins=tuple(_joins(ones, verdicts)),
        refused=tuple(_refused(connection, kind, ones, verdicts)),
        corrections=tuple(one for one in correction_entries(connection) if id in one.subjects),
    )


def _joins(ones: Sequence[M], verdicts: Verdicts[M]) -> list[Join]:
    """For every report but the first, the earlier one it is most alike."""
    joins = []
    for at, one in enumerate(ones[1:], start=1):
        best = max(ones[:at], key=lambda other: verdicts.of(one, other).score)
        joins.append(_join(best, one, True, verdicts.of(one, best)))
    return joins


def _refused(
    connection: Connection, kind: Kind[M], ones: Sequence[M], verdicts: Verdicts[M]
) -> list[Join]:
    """Reports of other events that meet these in a block, the nearest first."""
    found: Neighbourhood[M] = Neighbourhood()
    known = {one.key: one for one in ones}
    within = set(known)
    nearest: dict[str, Join] = {}
    for one, other in meet(connection, kind, ones, found, known):
        if other.key in within:
            continue
        join = _join(one, other, False, verdicts.of(one, other))
        if other.key not in nearest or nearest[other.key].score < join.score:
            nearest[other.key] = join
    ranked = sorted(nearest.values(), key=lambda join: (-join.score, join.other.mention))
    return ranked[:NEAREST]


def _join(one: Any, other: Any, merged: bool, verdict: Verdict) -> Join:
    return Join(_report(one), _report(other), merged, verdict.score, verdict.reasons)


def _report(one: Any) -> Report:
    return event_report(one) if isinstance(one, EventMention) else figure_report(one)
