"""The day of publication: which rule tells it, or that none does."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.errors import Refused
from svodka.intake.published import (
    Source,
    find_disagreeing_dateline,
    find_published,
    parse_date,
)

PROSE = "Министр прибыл в Минск."
TOLD = [
    ("2025-06-11-visit.txt", PROSE, "2025-06-11", "date_in_name"),
    ("/old/2019-01-01/2025_06_11.txt", PROSE, "2025-06-11", "date_in_name"),
    ("visit20250611.txt", PROSE, "2025-06-11", "date_in_name"),
    ("a.txt", f"МИНСК, 11 июн — Вестник. {PROSE}\n11.06.2025", "2025-06-11", "dateline_with_stamp"),
    ("a.txt", f"Визит\n\nМИНСК, 11 июня /Вестник/. {PROSE}\nфото - Вестник, 1920, 11.06.2025", "2025-06-11", "dateline_with_stamp"),
    ("a.txt", f"МИНСК, 11 июн — Вестник. {PROSE}\nОбновлено 12.06.2025", "2025-06-12", "dateline_with_stamp"),
    ("a.txt", f"МИНСК (Белоруссия), 5 мая 2025 г. /Вестник/. {PROSE}", "2025-05-05", "dateline_with_year"),
    ("a.txt", f"МИНСК, 5 мая 2025 года. /Вестник/. {PROSE}", "2025-05-05", "dateline_with_year"),
    ("a.txt", f"МИНСК, 5 мая 2025 года /Вестник/. {PROSE}", "2025-05-05", "dateline_with_year"),
    ("a.txt", f"Минск. 9 сент. 2025. ВЕСТНИК - {PROSE}", "2025-09-09", "dateline_with_year"),
    ("a.txt", f"Визит\n11 июня 2025, 10:30\n{PROSE}", "2025-06-11", "stamp_line"),
    ("a.txt", f"Визит\n11.06.2025\n{PROSE}", "2025-06-11", "stamp_line"),
    ("a.txt", f"Визит\n10:30 2025-06-11 (обновлено)\n{PROSE}", "2025-06-11", "stamp_line"),
    ("a.txt", f"Visit\nJune 11, 2025\n{PROSE}", "2025-06-11", "stamp_line"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "day", "rule"), TOLD)
def test_published_is_told(name: str, text: str, day: str, rule: str) -> None:
    assert find_published(Source(name, text)) == (date.fromisoformat(day), rule)


def test_published_in_the_address() -> None:
    source = Source("a.html", PROSE, "https://example.org/2025/6/1/visit")
    assert find_published(source) == (date(2025, 6, 1), "date_in_url")


UNTOLD = [
    ("a.txt", PROSE),
    ("a.txt", f"МИНСК, 11 июн — Вестник. {PROSE}"),
    # the stamp of an older photograph tells nothing
    ("a.txt", f"МИНСК, 11 июн — Вестник. {PROSE}\nЗдание МИД - Вестник, 1920, 14.02.2024"),
    ("a.txt", f"Здание МИД - Вестник, 1920, 14.02.2024\n{PROSE}"),
    ("a.txt", f"{PROSE} Договор, подписанный в столице 5 мая 1992 года, остаётся в силе."),
    ("a.txt", "10 февраля 2025 года министр встретился с послом."),
    ("a.txt", "31.02.2025\nМинистр прибыл."),
    ("visit-1234-56-78.txt", PROSE),
]


@pytest.mark.parametrize(("name", "text"), UNTOLD)
def test_published_is_not_guessed(name: str, text: str) -> None:
    with pytest.raises(Refused, match="--published YYYY-MM-DD"):
        find_published(Source(name, text))


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-06-11", "2025-06-11"),
        ("2025-06-11T23:30:00+03:00", "2025-06-11"),
        (" 2025-06-11 10:00 ", "2025-06-11"),
        ("20250611", "2025-06-11"),
        ("11.06.2025", "2025-06-11"),
        ("11 июня 2025 года", "2025-06-11"),
        ("Wed, 11 Jun 2025 10:00:00 GMT", "2025-06-11"),
        ("2025-13-11", None),
        ("вчера", None),
        ("", None),
    ],
)
def test_published_as_fields_write_it(value: str, day: str | None) -> None:
    assert parse_date(value) == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (f"МИНСК, 11 июн — Вестник. {PROSE}", "2025-02-03", "11 июн"),
        (f"Визит\n\nМИНСК, 11 июня 2023 г. /Вестник/. {PROSE}", "2025-06-11", "11 июня 2023"),
        (f"Усть-Луга. 11 июня. ВЕСТНИК - {PROSE}", "2025-06-16", "11 июня"),
        # of the day itself, or of some days around it; about New Year too
        (f"МИНСК, 11 июн — Вестник. {PROSE}", "2025-06-12", None),
        (f"МИНСК, 30 дек — Вестник. {PROSE}", "2025-01-02", None),
        (f"МИНСК, 29 февраля — Вестник. {PROSE}", "2025-02-28", "29 февраля"),
        # a sentence is no dateline
        (f"Встреча министров, 11 июня — главное событие недели. {PROSE}", "2025-02-03", None),
        (PROSE, "2025-02-03", None),
    ],
)
def test_dateline_of_another_day(text: str, published: str, told: str | None) -> None:
    assert find_disagreeing_dateline(text, date.fromisoformat(published)) == told
