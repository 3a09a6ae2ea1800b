"""A record in a file of its own, compared as Russian compares words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.record.empty import empty_file

from svodka.record import Record
from svodka.wordings import load_wording


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    path = tmp_path / "svodka.db"
    path.write_bytes(empty_file())
    with Record.open(path, wording=load_wording) as record:
        yield record
