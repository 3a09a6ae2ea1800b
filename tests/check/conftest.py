"""Records to check against: the bundled examples, and the press article where it is at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import svodka
from svodka.article import Article
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
    yield from _record(read_path(EXAMPLES), tmp_path_factory, language)


@pytest.fixture(scope="session")
def press(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    """A record of the press article alone."""
    if not PRESS.is_file():
        pytest.skip(f"{PRESS} is not there: the press article is not part of the project")
    yield from _record(read_path(PRESS), tmp_path_factory, language)


@pytest.fixture(scope="module")
def record(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, language: Language
) -> Iterator[Record]:
    """A record of the REPORTS of the test's module: articles, or the id, day and text of each."""
    told = request.module.REPORTS
    articles = [
        one if isinstance(one, Article) else Article(one[0], one[2], one[1], outlet=one[0])
        for one in told
    ]
    yield from _record(articles, tmp_path_factory, language)


def _record(
    articles: Iterable[Article], tmp_path_factory: pytest.TempPathFactory, language: Language
) -> Iterator[Record]:
    place = tmp_path_factory.mktemp("record") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(articles, lambda ones: read_many(ones, language))
        yield opened
