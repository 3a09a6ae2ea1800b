"""A record in a file of its own, compared as the given language compares words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from svodka.record import Record
from svodka.wordings import load_wording


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        yield record
