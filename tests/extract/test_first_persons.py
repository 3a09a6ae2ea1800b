"""«мы», «я», «наши»: of the state of whoever says them, or of the outlet's home."""

from datetime import date

import pytest
from tests.extract.test_events import codings

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

QUOTES = {
    "«Мы осуждаем удары Чада», — заявил глава МИД Кении Мусалия Мудавади.": [
        "ACCUSE statement actual KEN>TCD 2025-06-11",
    ],
    "«Мы передадим Кубе ещё три самолёта с лекарствами», — сказал премьер Вьетнама.": [
        "AID action future VNM>CUB -",
    ],
    "«Я поблагодарил короля Иордании за помощь», — сказал премьер Ливии.": [
        "AID action actual JOR>LBY 2025-06-11",
        "SUPPORT statement actual LBY>JOR 2025-06-11",
    ],
    "«Осуждаем удары Чада», — сказал премьер Кении.": [
        "ACCUSE statement actual KEN>TCD 2025-06-11",
    ],
    "«Осуждаем удары Чада», — сказал рыбак.": [],
    "«Мы не требуем от Перу извинений», — заявил глава МИД Чили.": [],
    "«Мы осуждаем удары Чада», — сказал рыбак.": [],
    "Король Иордании принял премьера Кипра. «Мы договорились о рейсах», — сказал король.": [
        "AGREE meeting actual CYP+JOR 2025-06-11",
        "CONSULT meeting actual CYP+JOR 2025-06-11",
    ],
}

OUTLETS = {
    "https://novosti.example.ru/1": {"BGR", "RUS"},
    "https://novosti.example.org/1": {"BGR"},
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.items())
def test_quoted_first_person_is_of_the_speakers_state(
    text: str, expected: list[str], language: Language
) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("url", "states"), OUTLETS.items())
def test_ours_is_of_the_outlets_home(url: str, states: set[str], language: Language) -> None:
    article = Article("specimen", "Болгария выслала наших дипломатов.", PUBLISHED, url=url)
    (event,) = read(article, language).events
    assert {p.state for p in event.participants if p.state} == states


HOMES = {
    "Касым-Жомарт Токаев прибыл в Софию. Болгария поблагодарила нашу страну.": {"BGR", "KAZ"},
    "Болгария поблагодарила нашу страну. Рады и в Минске, и в Астане.": {"BGR"},
}


@pytest.mark.parametrize(("text", "states"), HOMES.items())
def test_ours_without_an_address_is_of_the_one_state_that_writes_so(
    text: str, states: set[str], language: Language
) -> None:
    events = read(Article("specimen", text, PUBLISHED), language).events
    (thanks,) = (event for event in events if event.type == "SUPPORT")
    assert {p.state for p in thanks.participants if p.state} == states


def test_outlets_own_reporter_is_no_state(language: Language) -> None:
    text = "Нашему корреспонденту отказал в интервью премьер Болгарии."
    article = Article("specimen", text, PUBLISHED, url="https://novosti.example.ru/1")
    assert all(
        "RUS" not in {p.state for p in e.participants} for e in read(article, language).events
    )


ARMED = {
    "Наша армия нанесла удар по аэродрому ВСУ.": {"RUS", "UKR"},
    "Наши десантники разгромили колонну грузинской армии.": {"RUS", "GEO"},
    "Наша ПВО сбила беспилотник.": set[str](),
}

ENEMIES = {
    # the article names Ukraine elsewhere; «наша» army's enemy needs no name, another's does; and
    # before the war there was none
    ("Наша авиация разбила вражеский склад. ВСУ отступают.", date(2023, 6, 7)): {"RUS", "UKR"},
    ("Наша авиация разбила вражеский склад.", date(2023, 6, 7)): {"RUS", "UKR"},
    ("Чилийская авиация разбила вражеский склад.", date(2023, 6, 7)): set[str](),
    ("Наша авиация разбила вражеский склад. ВСУ отступают.", date(2019, 6, 5)): set[str](),
    # and is met near the sentence that names either side, which a political one is not
    ("ВСУ отступают. Вражеский склад разбит российской авиацией.", date(2023, 6, 7)): {
        "RUS",
        "UKR",
    },
    ("ВСУ отступают. Идёт снег. Чилийцы обстреляли вражеский склад.", date(2023, 6, 7)): set[str](),
    ("ВСУ отступают. Россия атаковала политического противника.", date(2023, 6, 7)): set[str](),
}


@pytest.mark.parametrize(("text", "states"), ARMED.items())
def test_our_forces_are_of_the_outlets_home(
    text: str, states: set[str], language: Language
) -> None:
    assert attackers(text, PUBLISHED, language) == states


@pytest.mark.parametrize(("told", "states"), ENEMIES.items())
def test_enemy_is_whom_the_home_of_the_outlet_fights(
    told: tuple[str, date], states: set[str], language: Language
) -> None:
    assert attackers(*told, language) == states


def attackers(text: str, published: date, language: Language) -> set[str]:
    article = Article("specimen", text, published, url="https://novosti.example.ru/1")
    events = read(article, language).events
    return {p.state for e in events for p in e.participants if p.state and e.type == "ASSAULT"}


def test_bare_president_beside_a_body_of_the_outlets_home_is_its_own(language: Language) -> None:
    text = "Дела в Судане президент разобрал на встрече с Советом безопасности России."
    article = Article("specimen", text, PUBLISHED, url="https://novosti.example.ru/1")
    assert read(article, language).events == ()
