"""What a person who corrects the record should know of what came of it: notes under a correction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from svodka.record import CorrectionEntry, EventEntry, Record, Report, SeriesEntry


class Note(NamedTuple):
    """key: under `corrections` in the templates; values: what is filled in. A `field` and its
    `value` are codes, which whoever writes the note puts into words."""

    key: str
    values: Mapping[str, object]


def notes_on_value(before: SeriesEntry, value: str) -> list[Note]:
    """Of a series whose value is corrected in all its reports: those that told another.
    before: as it was."""
    others: dict[float, list[str]] = {}
    for one in before.reports:
        told = one.value if one.told is None else one.told
        if told is not None and one.status == before.status and told != float(value):
            others.setdefault(told, []).append(_teller(one.report))
    if len(before.reports) < 2 or not others:
        return []
    count = sum(map(len, others.values()))
    values = {"id": before.id, "n": count, "others": others, "field": "value", "value": value}
    return [Note("others_told", values)]


def _teller(report: Report) -> str:
    who = (report.speaker, report.outlet, f"{report.article}:{report.start}")
    return ", ".join(one for one in who if one)


def notes_on_edit(
    before: EventEntry | None, record: Record, id: str, field: str, value: str
) -> list[Note]:
    """Of an event: a place that nobody knows or that lies elsewhere, and days that moved along."""
    now = record.event(id)
    if now is None:
        return []
    if field in ("place", "place_state"):
        return list(_of_place(now, value if field == "place" else None))
    moved = before is not None and before.end != now.end
    if field == "start" and value and moved:
        days = f"{now.start}" if now.start == now.end else f"{now.start} – {now.end}"
        return [Note("end_moved", {"id": now.id, "days": days})]
    return []


def _of_place(event: EventEntry, given: str | None) -> Iterator[Note]:
    """given: the place, where that is what was corrected."""
    from svodka.report.places import states_of_place

    place, state = event.place, event.place_state
    if not place:
        return
    known = states_of_place(place)
    if not known and given:
        told = state or "–"
        yield Note("place_unknown", {"id": event.id, "place": place, "state": told})
    elif known and state not in known:
        there = ", ".join(sorted(known))
        code = there if len(known) == 1 else "CODE"
        values = {"id": event.id, "place": place, "there": there, "state": state or "–"}
        yield Note("place_elsewhere", {**values, "code": code})


def notes_on_merge(record: Record, merged: Iterable[EventEntry | SeriesEntry]) -> list[Note]:
    """What was edited of one of the merged now holds for all; of a field the last edit does.
    merged: as they were before."""
    log = [one for one in record.corrections() if _is_of_all(one)]
    held = [_holding(log, one.corrections) for one in merged]
    edits = sorted({one.number: one for each in held for one in each.values()}.items())
    last = {one.field: one for _number, one in edits}
    return [_kept(one, last[one.field]) for _number, one in edits]


def _is_of_all(one: CorrectionEntry) -> bool:
    """Whether it is a standing edit, not of one report alone."""
    return one.act == "edit" and not one.undone and not one.apart


def _holding(
    log: Iterable[CorrectionEntry], corrections: Collection[str]
) -> dict[str | None, CorrectionEntry]:
    """By field, the last edit among these corrections."""
    return {one.field: one for one in log if one.id in corrections}


def _kept(one: CorrectionEntry, holds: CorrectionEntry) -> Note:
    values = {"number": one.number, "field": one.field, "value": one.value or "–"}
    if one is holds:
        return Note("edit_kept", values)
    return Note("edit_overruled", {**values, "by": holds.number})
