"""What can go wrong, as a tree. Every message ends with the next step to take.

SvodkaError
├── Refused              an input that is not read, and why (also a value: intake returns it)
├── UnknownState         a state code or name nobody knows
├── RecordError
│   ├── RecordMissing    no record at that path
│   └── RecordUnreadable not a record of ours, damaged, or made by a newer version
├── WordsError           a table of words or frames that does not hold together
└── OutputError          a format nobody writes, or a place that cannot be written
"""

from __future__ import annotations


class SvodkaError(Exception):
    """Base of all errors a caller may want to catch; `str(error)` is one line for a person."""


class Refused(SvodkaError):
    """An input that is not read. `source` names it, `reason` says why and what to do next."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UnknownState(SvodkaError):
    """A state code or name nobody knows."""


class RecordError(SvodkaError):
    """Anything wrong with a record."""


class RecordMissing(RecordError):
    """No record at that path."""


class RecordUnreadable(RecordError):
    """Not a record of ours, damaged, or made by a newer version."""


class WordsError(SvodkaError):
    """A table of words or frames that does not hold together."""


class OutputError(SvodkaError):
    """A format nobody writes, or a place that cannot be written."""
