"""What does not agree in a brief is what `svodka contradictions` lists for the pair."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.record.telling import event, tell

from svodka.check.disagreements import find_disagreements
from svodka.record import Record
from svodka.report.brief import write_brief
from svodka.report.counting import claim_words, measure_words, wording
from svodka.wordings import load_wording

MINISTERS = "EGY Бадр Абдельати; ETH Гедион Тимотеос"
DAY = "2025-02-11"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """One meeting that two articles count differently."""
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        record.ingest(
            [
                tell(
                    "a",
                    DAY,
                    event("Третья встреча с начала года: Абдельати и Тимотеос", MINISTERS, DAY),
                ),
                tell(
                    "b",
                    "2025-02-12",
                    event("Четвёртая встреча с начала года: Абдельати и Тимотеос", MINISTERS, DAY),
                ),
            ]
        )
        yield record


def test_a_brief_holds_every_contradiction_of_the_pair(record: Record) -> None:
    listed = find_disagreements(
        record, wording(), claim_words(), measure_words(), between=("EGY", "ETH")
    )
    section = write_brief(record, "EGY", "ETH").section("disagreements")
    assert {one.kind for one in listed} == {"count"}
    assert [one.finding for one in section.disagreements] == [one.subject for one in listed]
    assert {side.text for side in section.disagreements[0].sides} == {"3", "4"}


def test_a_count_told_later_is_not_in_a_brief_as_of_before(record: Record) -> None:
    brief = write_brief(record, "EGY", "ETH", as_of=date(2025, 2, 11))
    assert not any(section.key == "disagreements" for section in brief.sections)
