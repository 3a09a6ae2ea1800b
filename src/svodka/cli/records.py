"""The record a verb works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.record import Record


def open_record(place: str) -> Record:
    """A record to ask. Raises RecordMissing where there is none."""
    return _open(place, create=False)


def make_record(place: str) -> Record:
    """A record to tell; made where there is none."""
    return _open(place, create=True)


def _open(place: str, create: bool) -> Record:
    from svodka.record import Record
    from svodka.wordings import load_wording

    return Record.open(place, create=create, wording=load_wording)
