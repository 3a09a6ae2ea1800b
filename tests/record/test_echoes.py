"""The very same words in many articles: the first lead, the rest are echoes of them."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from tests.record.empty import empty_record
from tests.record.telling import Pair, Said, event, figure, tell
from tests.record.worlds import all_of, crowded_world

from svodka.record import Record
from svodka.record.echoes import MOST

TEASER = event(
    "В столице открылся саммит глав трёх государств", "ARM Армения; GEO Грузия", "2025-03-20"
)
FIGURE = figure(
    "экспорт вырос до 90 млн", "экспорт зерна", 9e7, "USD", "ARM GEO", "2024-01-01", "2024-12-31"
)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """So that small worlds have echoes."""
    monkeypatch.setattr("svodka.record.echoes.MOST", 2)
    yield 2


def repeated(*days: int, said: Said = TEASER) -> list[Pair]:
    return [tell(f"t{day:02}", f"2025-03-{day:02}", said) for day in days]


def test_a_line_of_many_articles_is_one_event(record: Record) -> None:
    summary = record.ingest(repeated(3, 4, 5, 6, 7))
    (found,) = record.events()
    assert [one.article for one in found.reports] == ["t03", "t04"]
    assert (found.echoed, found.independent) == (3, 1)
    assert record.echoes(found.id) == ["t05", "t06", "t07"]
    assert (summary.events, summary.merged) == (1, 4)


def test_an_earlier_article_takes_the_lead(record: Record) -> None:
    record.ingest(repeated(5, 6, 7))
    record.ingest(repeated(3))
    (found,) = record.events()
    assert [one.article for one in found.reports] == ["t03", "t05"]
    assert record.echoes(found.id) == ["t06", "t07"]


def test_an_echo_is_found_by_its_own_id(record: Record) -> None:
    record.ingest(repeated(3, 4, 5))
    (found,) = record.events()
    assert record.article("t05").events == (found.id,)  # type: ignore[union-attr]


def test_echoes_follow_when_the_event_gets_another_id(record: Record) -> None:
    record.ingest(repeated(3, 4, 5))
    plan = event(
        "саммит откроется 20 марта", "ARM Армения; GEO Грузия", "2025-03-20", status="future"
    )
    record.ingest([tell("early", "2025-03-01", plan)])
    (found,) = record.events()
    assert [one.article for one in found.reports] == ["early", "t03", "t04"]
    assert record.echoes(found.id) == ["t05"]


def test_one_leads_in_place_of_one_that_is_read_anew(record: Record) -> None:
    record.ingest(repeated(3, 4, 5), reader="1")
    article, reading = repeated(3)[0]
    record.ingest([(article, type(reading)(reading.article))], reader="2")
    (found,) = record.events()
    assert [one.article for one in found.reports] == ["t04", "t05"]


def test_one_leads_in_place_of_one_that_is_rejected(record: Record) -> None:
    record.ingest(repeated(3, 4, 5))
    (found,) = record.events()
    made = record.correct.reject(found.reports[0].mention, "Анна Редактор", "чужой анонс")
    (found,) = record.events()
    assert [one.article for one in found.reports] == ["t04", "t05"]
    record.correct.undo(made, "Анна Редактор", "анонс всё же наш")
    (found,) = record.events()
    assert ([one.article for one in found.reports], found.echoed) == (["t03", "t04"], 1)


def test_figures_have_echoes_too(record: Record) -> None:
    record.ingest(repeated(3, 4, 5, 6, said=FIGURE))
    (found,) = record.figures()
    assert [one.report.article for one in found.reports] == ["t03", "t04"]
    assert record.echoes(found.id) == ["t05", "t06"]


@pytest.mark.parametrize("seed", range(30))
def test_order_does_not_matter_among_echoes(seed: int) -> None:
    chance = random.Random(seed)
    world = [(*pair,) for pair in crowded_world(chance)]
    world += [
        tell(f"t{at}", f"2025-03-{chance.randint(1, 28):02}", *chance.sample([TEASER, FIGURE], 1))
        for at in range(chance.randint(3, 10))
    ]
    with empty_record() as one, empty_record() as other:
        one.ingest(world)
        other.ingest(chance.sample(world, len(world)), batch=chance.randint(1, 4))
        assert all_of(one) == all_of(other)
        other.rebuild()
        assert all_of(one) == all_of(other)


def test_enough_lead_for_a_press_review() -> None:
    assert MOST >= 10
