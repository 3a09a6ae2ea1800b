"""Dates: the specimens of `dates.txt`, and what no single specimen shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from svodka.annotate.dates import RULES, find_dates
from svodka.annotate.dates.patterns import KINDS
from svodka.annotate.dates.reference import describe_rules
from svodka.annotate.dates.words import ready_words
from svodka.annotate.notes import DateNote
from svodka.article import Article, Zone
from svodka.language import Language

Row = tuple[str, str, list[str]]


def read_table() -> Iterator[Row]:
    """(text, day of publication, finds) of every row of the table."""
    path = Path(__file__).with_name("dates.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            day, text, finds = (cell.strip() for cell in line.split("|"))
            yield text, day, [find for find in finds.split(" ; ") if find]


TABLE = list(read_table())


def read(text: str, published: str, language: Language) -> list[DateNote]:
    article = Article("specimen", text, date.fromisoformat(published))
    return list(find_dates(language.read([article])[0], language))


def draw(text: str, note: DateNote) -> str:
    """A find as the table writes it."""
    day = note.date
    words = text[day.span.start : day.span.stop]
    if day.start is None:
        return f"{words} = ?"
    when = f"{day.start}" if day.start == day.end else f"{day.start}..{day.end}"
    return f"{words} = {when} {day.precision}"


@pytest.fixture(scope="module")
def fired(language: Language) -> set[str]:
    """Names of the rules that the table's finds name."""
    return {note.date.rule for text, day, _ in TABLE for note in read(text, day, language)}


@pytest.mark.parametrize(("text", "published", "expected"), TABLE)
def test_dates_specimen(text: str, published: str, expected: list[str], language: Language) -> None:
    assert [draw(text, note) for note in read(text, published, language)] == expected


def test_dates_every_rule_has_a_specimen(fired: set[str]) -> None:
    assert {rule.name for rule in RULES} == fired


def test_dates_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


def test_dates_words_are_of_known_kinds(language: Language) -> None:
    told = {kind for kind, _ in ready_words(language).forms.values()}
    assert told <= set(KINDS)


def test_dates_note_names_its_tokens(language: Language) -> None:
    text = "Министр прибыл в минувший четверг. Визит продлится до 15 мая 2025 года включительно."
    doc = language.read([Article("specimen", text, date(2025, 5, 12))])[0]
    for note in find_dates(doc, language):
        tokens = doc.sentences[note.sentence].tokens[note.first : note.last + 1]
        assert (tokens[0].start, tokens[-1].stop) == (note.date.span.start, note.date.span.stop)


def test_dates_captions_and_junk_hold_none(language: Language) -> None:
    text = "Визит начался в мае.\nПосол в саду, 14 мая 2024 года\nСегодня, 14:05\nОн уехал 3 июня."
    body, caption, stamp = text.index("Посол"), text.index("Сегодня"), text.index("Он уехал")
    doc = language.read([Article("specimen", text, date(2025, 6, 11))])[0]
    zones = (
        Zone("body", 0, body),
        Zone("caption", body, caption),
        Zone("junk", caption, stamp),
        Zone("body", stamp, len(text)),
    )
    for sentence in doc.sentences:
        sentence.zone = next(z.kind for z in zones if z.start <= sentence.start < z.stop)
    found = [draw(text, note) for note in find_dates(doc, language)]
    assert found == ["в мае = 2025-05-01..2025-05-31 month", "3 июня = 2025-06-03 day"]


def test_dates_bulletin_tells_of_its_own_day(language: Language) -> None:
    text = (
        "Переполох в порту\nВыпуск новостей в 20:00 от 13.02.2026\n"
        "Смотрите в этом выпуске: четыре села освободили за неделю.\n13 февраля, 18:45"
    )
    found = [draw(text, note) for note in _archived(text, language)]
    assert found == [
        "от 13.02.2026 = 2026-02-13 day",
        "за неделю = 2026-02-07..2026-02-13 range",
    ]


def test_dates_teaser_of_an_unknown_day_holds_only_named_years(language: Language) -> None:
    text = (
        "Переполох в порту\nПервые поезда пустят через две недели\n"
        "Вчера сварили вагон, линию откроют в 2027 году.\nСегодня, 10:15"
    )
    found = [draw(text, note) for note in _archived(text, language)]
    assert found == ["в 2027 году = 2027-01-01..2027-12-31 year"]


def _archived(text: str, language: Language) -> list[DateNote]:
    """Dates of a page of 2004 whose headline is told apart."""
    cut = text.index("\n")
    zones = (Zone("headline", 0, cut), Zone("body", cut + 1, len(text)))
    article = Article("specimen", text, date(2004, 1, 13), zones=zones)
    return list(find_dates(language.read([article])[0], language))


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2099, 12, 31)])
def test_dates_edge_of_the_calendar_is_no_error(day: date, language: Language) -> None:
    text = "Вчера, накануне, через 9000 лет, 3000 лет назад, на прошлой неделе, в XIX веке, завтра."
    doc = language.read([Article("specimen", text, day)])[0]
    assert all(note.date.end is None or note.date.start for note in find_dates(doc, language))


@pytest.mark.parametrize("text", ["", "5", "в", "мая", "😀", "99.99.9999", "V. I. X.", "(2018"])
def test_dates_scraps_hold_none(text: str, language: Language) -> None:
    found = [draw(text, note) for note in read(text, "2025-06-11", language)]
    assert [find for find in found if not find.startswith("мая")] == []


def test_dates_reference_is_fresh() -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "dates.md"
    assert page.read_text(encoding="utf-8") == describe_rules(RULES), (
        "stale: run python -m svodka.annotate.dates > docs/reference/dates.md"
    )
