"""The record a verb works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.record import Record


def open_record(place: str) -> Record:
    """A record to ask. Raises RecordMissing where there is none."""
    from svodka.record import Record

    return Record.open(place, create=False)


def make_record(place: str) -> Record:
    """A record to tell; made where there is none."""
    from svodka.record import Record

    return Record.open(place, create=True)
