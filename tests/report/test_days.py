"""Days, amounts and names of states as a reader writes them."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.errors import OutputError, UnknownState
from svodka.findings import Change
from svodka.report.amounts import write_amount
from svodka.report.days import write_days
from svodka.report.states import find_state, write_state
from svodka.report.wording import table

DAYS = [
    ("2024-08-18", "2024-08-18", "18 августа 2024", "18 August 2024"),
    ("2024-08-18", "2024-08-19", "18–19 августа 2024", "18–19 August 2024"),
    ("2024-07-31", "2024-08-02", "31 июля – 2 августа 2024", "31 July – 2 August 2024"),
    (
        "2023-12-31",
        "2024-01-02",
        "31 декабря 2023 – 2 января 2024",
        "31 December 2023 – 2 January 2024",
    ),
    ("2024-07-01", "2024-07-31", "июль 2024", "July 2024"),
    ("2024-04-01", "2024-06-30", "2-й квартал 2024", "Q2 2024"),
    ("2024-06-01", "2024-08-31", "лето 2024", "summer 2024"),
    ("2023-12-01", "2024-02-29", "зима 2024", "winter 2024"),
    ("2024-01-01", "2024-06-30", "первое полугодие 2024", "first half of 2024"),
    ("2023-01-01", "2023-12-31", "2023 год", "2023"),
    ("1990-01-01", "1999-12-31", "1990-е годы", "1990s"),
]
AMOUNTS = [
    ((4.1e9, "USD", "exact", None), "4,1 млрд долл. США", "$4.1 billion"),
    ((4.27e9, "USD", "over", None), "более 4,27 млрд долл. США", "over $4.27 billion"),
    (
        (2e9, "USD", "exact", Change("up", percent=7.1)),
        "2 млрд долл. США (рост на 7,1 %)",
        "$2 billion (up 7.1%)",
    ),
    ((None, None, "exact", Change("down", percent=12)), "снижение на 12 %", "down 12%"),
    ((None, "USD", "exact", Change("up", amount=1e6)), "рост на 1 млн долл. США", "up $1 million"),
    ((600_000, "люди", "about", None), "около 600 тыс. человек", "about 600,000 people"),
    ((300, "школы", "over", None), "более 300 школ", "over 300 schools"),
    ((14, "школы", "at_least", None), "не менее 14 школ", "at least 14 schools"),
    ((3, "документы", "exact", None), "3 документа", "3 documents"),
    ((21, "документы", "exact", None), "21 документ", "21 documents"),
    ((4, "дипломаты", "exact", None), "4 дипломата", "4 diplomats"),
    ((1, "дни", "exact", None), "1 день", "1 day"),
    ((4, "погибшие", "exact", None), "4 погибших", "4 dead"),
    ((4, "часы", "exact", None), "4 часа", "4 hours"),
    ((21, "мирные жители", "exact", None), "21 мирный житель", "21 civilians"),
    ((3, "зайцы", "exact", None), "3 зайца", "3 “зайцы”"),
    ((5e9, "RUB", "exact", None), "5 млрд руб.", "5 billion roubles"),
    ((2e6, "GBP", "exact", None), "2 млн британских фунтов стерлингов", "£2 million"),
    ((6, "годы", "exact", None), "6 лет", "6 years"),
    ((5, "компании", "exact", None), "5 компаний", "5 companies"),
    ((600_000, "россияне", "about", None), "около 600 тыс. россиян", "about 600,000 Russians"),
    (
        (None, "USD", "about", Change("down", percent=7)),
        "снижение примерно на 7 %",
        "down about 7%",
    ),
    ((None, None, "over", Change("up", times=3)), "рост более чем в 3 раза", "up over 3 times"),
    (
        (None, None, "at_least", Change("up", times=3)),
        "рост не менее чем в 3 раза",
        "up at least 3 times",
    ),
    ((1.5, "тонны", "exact", None), "1,5 тонны", "1.5 tonnes"),
    ((1.5e9, "KZT", "exact", None), "1,5 млрд казахских тенге", "1.5 billion tenge"),
]


@pytest.mark.parametrize(("start", "end", "russian", "english"), DAYS)
def test_days_keep_their_precision(start: str, end: str, russian: str, english: str) -> None:
    span = date.fromisoformat(start), date.fromisoformat(end)
    assert write_days(*span, "ru") == russian
    assert write_days(*span, "en") == english


def test_days_unknown_are_said_to_be() -> None:
    assert write_days(None, None, "ru") == "без даты"


@pytest.mark.parametrize(("given", "russian", "english"), AMOUNTS)
def test_amounts_by_language(given: tuple[object, ...], russian: str, english: str) -> None:
    assert write_amount(*given, "ru").replace("\xa0", " ") == russian  # type: ignore[arg-type]
    assert write_amount(*given, "en").replace("\xa0", " ") == english  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", ["RUS", "rus", "RU", "Россия", "russia"])
def test_states_are_found_by_code_and_name(asked: str) -> None:
    assert find_state(asked) == "RUS"


@pytest.mark.parametrize(
    ("asked", "near"), [("RUX", "RUS"), ("Азербайжан", "AZE"), ("Turky", "TUR")]
)
def test_states_unknown_name_the_nearest(asked: str, near: str) -> None:
    with pytest.raises(UnknownState, match=near):
        find_state(asked)


def test_states_nothing_like_it_tell_what_to_give() -> None:
    with pytest.raises(UnknownState, match="ISO 3166"):
        find_state("12345")


def test_states_have_their_usual_names() -> None:
    assert [write_state(code, "ru") for code in ("BLR", "USA", "EU", "XKX", "QQQ")] == [
        "Белоруссия", "США", "ЕС", "Косово", "QQQ",
    ]  # fmt: skip


def test_wording_has_the_same_keys_in_both_languages() -> None:
    shared = ("brief", "sections", "intros", "forms", "columns", "days", "marks", "acts", "events")
    for part in shared:
        assert table("ru")[part].keys() == table("en")[part].keys(), part


def test_wording_unknown_language_is_refused() -> None:
    with pytest.raises(OutputError, match="--lang ru or --lang en"):
        table("fr")
