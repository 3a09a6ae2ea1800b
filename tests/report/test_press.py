"""The brief of a record of the press article alone holds all that reading found in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from svodka.findings import Figure, Reading
from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.report.brief import write_brief
from svodka.report.contents import Brief
from svodka.report.measures import counts_nothing
from svodka.wordings import load_wording

PRESS = Path(__file__).resolve().parents[3] / "shared/articles/baku-2024-08-18.txt"


@pytest.fixture(scope="module")
def told(
    tmp_path_factory: pytest.TempPathFactory, language: Language
) -> Iterator[tuple[Reading, Brief]]:
    """What was read, and the brief."""
    if not PRESS.is_file():
        pytest.skip(f"{PRESS} is not there: the press article is not part of the project")
    (article,) = read_path(PRESS)
    reading = read(article, language)  # type: ignore[arg-type]
    place = tmp_path_factory.mktemp("press") / "svodka.db"
    with Record.open(place, wording=load_wording) as record:
        record.ingest([(article, reading)])  # type: ignore[list-item]
        yield reading, write_brief(record, "RUS", "AZE")


def test_press_brief_holds_every_event_and_figure(told: tuple[Reading, Brief]) -> None:
    reading, brief = told
    quoted = {(quote.start, quote.stop) for quote in brief.quotes}
    assert len(reading.events) >= 10 and len(reading.figures) >= 9
    bare = [one for one in reading.figures if _counts_nothing(one)]  # «Сутки: почти 10 суток»
    for one in (*reading.events, *reading.figures):
        assert one in bare or (one.evidence.start, one.evidence.stop) in quoted, one
    assert len(bare) <= 1 and brief.section("figures").left_out == 0  # one is shown, not counted


def _counts_nothing(one: Figure) -> bool:
    return counts_nothing(one.measure, one.unit, one.start is not None)


def test_press_brief_shows_investments_that_do_not_agree(told: tuple[Reading, Brief]) -> None:
    found = [
        {side.text.replace("\xa0", " ") for side in one.sides}
        for one in told[1].section("disagreements").disagreements
    ]
    assert {"около 4,2 млрд долл. США", "6 млрд долл. США"} in found


def test_press_brief_counts_the_meetings_of_the_year(told: tuple[Reading, Brief]) -> None:
    notes = [line.text for line in told[1].section("contacts").notes]
    (third,) = [note for note in notes if "третья очная встреча" in note]
    assert "сходится с записью (апрель 2024; июль 2024; 18–19 августа 2024)" in third
    assert "Последний раз в Баку: сентябрь 2018 (Владимир Путин)" in notes
