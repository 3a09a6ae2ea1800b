"""Empty records by the dozen: making the tables takes longer than most tests."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from svodka.record import Record


@contextmanager
def empty_record() -> Iterator[Record]:
    """A record of its own, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.db"
        path.write_bytes(empty_file())
        with Record.open(path) as record:
            yield record


@cache
def empty_file() -> bytes:
    """What the file of an empty record holds."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "r.db"
        Record.open(path).close()
        return path.read_bytes()
