"""Acts told as done of which the record has only that they were planned, or thought possible.

That is not the same act told more surely, where the record knows what was done instead: a visit the
other way that day, or the visit planned, of another rank. And what was merely possible bears out
nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from svodka.check.attributes import FINE_DAYS
from svodka.check.compared import Compared
from svodka.check.contacts import act_of, days_of, is_contact
from svodka.check.verdicts import Verdict
from svodka.findings import Event
from svodka.record import EventEntry
from svodka.record.spans import gap

HELD = ("rank", "place")  # what a plan comes to be held with; its day may be any of the visit's


def is_of_a_plan(found: Verdict) -> bool:
    """Whether what supports an act is told as still to come."""
    return any(one.attribute == "status" for one in found.differences)


def is_merely_possible(entry: EventEntry) -> bool:
    """Whether nobody reports it as done, or as planned."""
    told = {entry.status, *(report.status for report in entry.reports)}
    return not told & {"actual", "future"}


def find_held_otherwise(event: Event, compared: Iterable[Compared]) -> Compared | None:
    """What was done, by the same people and the same way within a few days, in another rank or place
    than the draft tells it; its day may differ beside."""
    days = days_of(event)
    if not is_contact(event) or days is None or event.inferred_day:
        return None
    for one in compared:
        done = days_of(one.entry)
        near = done is not None and gap(days, done) <= FINE_DAYS
        if (
            near
            and one.entry.status == "actual"
            and act_of(one.entry) == act_of(event)
            and "person" in one.same
            and one.names & set(HELD)
            and one.names <= {"date", *HELD}
        ):
            return one
    return None
