"""Which article replaces another, and which one copies it."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from svodka.article import Article, Zone
from svodka.findings import Reading
from svodka.record import Record
from svodka.record.versions import alike, publisher, sketch_of

STORY = (
    "Президенты двух стран провели в столице переговоры о строительстве моста через пограничную реку. "
    "Стороны договорились начать работы осенью и закончить их за два года. "
    "Стоимость проекта оценивается в двести миллионов, деньги выделит банк развития. "
    "Раньше переправиться можно было только на пароме, который ходит дважды в день."
)
NEWS = "Министр сообщил журналистам, что документы подпишут в пятницу после заседания комиссии. "
OTHER = (
    "На выставке в столице показали тракторы, сеялки и комбайны местного производства, "
    "которые осенью отправят покупателям из соседних стран, рассказали на заводе."
)


def article(id: str, day: str, text: str, **told: str) -> Article:
    headline = told.pop("headline", "")
    zones = (Zone("headline", 0, len(headline)),) if headline else ()
    return Article(id, headline + "\n\n" + text, date.fromisoformat(day), zones=zones, **told)


def ingest(record: Record, *articles: Article) -> dict[str, tuple[str | None, str | None]]:
    """Article id → (the newer version, what it copies)."""
    record.ingest((one, Reading(one.id)) for one in articles)
    return {one.article.id: (one.newer, one.copy_of) for one in record.articles()}


FIRST = article("a1", "2025-04-03", STORY, outlet="Вестник")
UPDATE = article("a2", "2025-04-04", NEWS + STORY, outlet="Вестник", headline="Мост — ОБНОВЛЕНО")
REPRINT = article("b1", "2025-04-04", STORY + " " + NEWS, outlet="Курьер")
UNLIKE = article("b2", "2025-04-04", OTHER, outlet="Курьер")
LATER = article("a3", "2025-05-20", STORY, outlet="Вестник")


def test_update_replaces_and_reprint_copies(record: Record) -> None:
    found = ingest(record, FIRST, UPDATE, REPRINT, UNLIKE)
    assert found == {
        "a1": ("a2", None),
        "a2": (None, None),
        "b1": (None, "a1"),
        "b2": (None, None),
    }


@pytest.mark.parametrize("order", list(itertools.permutations((FIRST, UPDATE, REPRINT))))
def test_order_does_not_matter(record: Record, order: tuple[Article, ...]) -> None:
    for one in order:
        ingest(record, one)
    assert ingest(record) == {"a1": ("a2", None), "a2": (None, None), "b1": (None, "a1")}


def test_the_same_text_much_later_is_another_article(record: Record) -> None:
    assert ingest(record, FIRST, LATER) == {"a1": (None, None), "a3": (None, None)}


def test_the_same_address_told_anew(record: Record) -> None:
    first = article("c1", "2025-04-03", STORY, url="https://example.org/1")
    anew = article("c2", "2025-09-01", OTHER, url="https://example.org/1")
    assert ingest(record, first, anew) == {"c1": ("c2", None), "c2": (None, None)}


def test_outlets_without_a_name_are_known_by_their_address(record: Record) -> None:
    first = article("c1", "2025-04-03", STORY, url="https://news.example.org/1")
    again = article("c2", "2025-04-04", NEWS + STORY, url="https://news.example.org/2")
    assert ingest(record, first, again) == {"c1": ("c2", None), "c2": (None, None)}


def test_short_texts_are_not_taken_for_copies(record: Record) -> None:
    short = "Подробности в вечернем выпуске программы."
    found = ingest(
        record, article("a1", "2025-04-03", short), article("b1", "2025-04-03", short + " ")
    )
    assert found == {"a1": (None, None), "b1": (None, None)}


def test_sketches_are_alike_as_their_texts_are() -> None:
    assert alike(sketch_of(STORY), sketch_of(STORY.upper())) == 1
    assert alike(sketch_of(STORY), sketch_of(OTHER)) < 0.1
    assert 0.5 < alike(sketch_of(STORY), sketch_of(NEWS + STORY)) < 1


@pytest.mark.parametrize("text", ["", " ", "а", "🙂" * 50, "Latin only", "слово " * 20_000])
def test_any_text_has_a_sketch(text: str) -> None:
    assert len(sketch_of(text)) == 63


def test_publisher() -> None:
    assert publisher("Вестник", "https://example.org/1") == "Вестник"
    assert publisher(None, "https://news.example.org/1") == "news.example.org"
    assert publisher(None, None) is None


def test_a_copy_adds_no_voice_of_its_own(record: Record) -> None:
    from tests.record.telling import event, tell

    told = event(STORY, "KAZ Казахстан; UZB Узбекистан", "2025-04-03")
    record.ingest(
        [
            tell("a1", "2025-04-03", told, outlet="Вестник"),
            tell("b1", "2025-04-03", told, outlet="Курьер"),
        ]
    )
    (found,) = record.events()
    assert len(found.reports) == 2
    assert found.independent == 1
    assert [one.copy_of for one in found.reports].count(None) == 1
