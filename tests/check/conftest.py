"""Records to check against: the bundled examples, and the press article where it is at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import svodka
from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.record import Record
from svodka.wordings import load_wording

EXAMPLES = Path(svodka.__file__).parent / "examples"
PRESS = Path(__file__).resolve().parents[3] / "shared/articles/baku-2024-08-18.txt"


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    """A record of the bundled examples."""
    yield from _record(EXAMPLES, tmp_path_factory, language)


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    """A record of the press article alone."""
    if not PRESS.is_file():
        pytest.skip(f"{PRESS} is not there: the press article is not part of the project")
    yield from _record(PRESS, tmp_path_factory, language)


def _record(
    source: Path, tmp_path_factory: pytest.TempPathFactory, language: Language
) -> Iterator[Record]:
    place = tmp_path_factory.mktemp("record") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(read_path(source), lambda ones: read_many(ones, language))
        yield opened
