"""A brief as of a day rests on nothing published later."""

from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.record import Record
from svodka.report.brief import write_brief


@pytest.fixture(scope="module")
def record_of_examples(language: Language, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("as_of") / "examples.db"
    folder = Path(str(files("svodka"))) / "examples"
    articles = [one for one in read_path(folder) if not isinstance(one, Exception)]
    with Record.open(str(path)) as record:
        record.ingest(zip(articles, read_many(articles, language), strict=True))
    return path


@pytest.mark.parametrize("day", [date(2024, 4, 22), date(2024, 8, 17), date(2024, 8, 19)])
def test_brief_cites_nothing_later(record_of_examples: Path, day: date) -> None:
    with Record.open(str(record_of_examples), create=False) as record:
        brief = write_brief(record, "RUS", "AZE", as_of=day)
        later = write_brief(record, "RUS", "AZE", as_of=date(2024, 8, 21))
        cited = {record.article(quote.article).article.published for quote in brief.quotes}
    assert brief.quotes
    assert max(cited) <= day
    assert max(source.published for source in brief.sources) <= day
    assert len(later.sources) > len(brief.sources)
