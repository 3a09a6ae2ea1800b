"""Which reports of an act are cited against a draft: those that themselves tell it otherwise. «до
конца июля» is none against 9 July, nor is a report of the visit that names no rank."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.check.contacts import days_of
from svodka.check.verdicts import Difference
from svodka.findings import Event
from svodka.record import EventEntry, Report
from svodka.record.spans import gap

NAMED = ("rank", "place")  # what a report tells, or is silent on


def speak_against(
    event: Event, differences: Sequence[Difference], entry: EventEntry
) -> tuple[Report, ...]:
    """The reports that tell any of the differing attributes otherwise than the draft; all of them
    where nobody knows which do."""
    against = {
        report.mention
        for one in differences
        for report in entry.reports
        if _speaks_against(report, event, one, entry)
    }
    return tuple(one for one in entry.reports if one.mention in against) or entry.reports


def _speaks_against(report: Report, event: Event, one: Difference, entry: EventEntry) -> bool:
    if one.attribute == "date":
        days = days_of(event)
        return days is not None and report.days is not None and gap(days, report.days) > 0
    if one.attribute == "status":
        return report.status == entry.status != event.status
    if one.attribute in NAMED:
        return _tells_another(report, one.attribute, one.draft, entry)
    return True


def _tells_another(report: Report, name: str, value: str, entry: EventEntry) -> bool:
    """Whether the report gives the attribute, and not this value."""
    told = (
        (side, reports)
        for one in entry.attributes
        if one.name == name
        for side, reports in (
            (one.value, one.reports),
            *((differing.value, differing.reports) for differing in one.differing),
        )
    )
    return any(
        side != value and any(told_by.mention == report.mention for told_by in reports)
        for side, reports in told
    )
