"""Acts told by nouns: who takes part is in the noun's own words, in its clause, or beside it.

A row is a text and the codings of its events, as in tests/extract/test_events.py.
"""

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)

CONTROLLED = {
    "Парламент Италии разрешил отправку контингента в Ливан.": "MOBILIZE hypothetical ITA>LBN",
    "Во время визита в Марокко президент Ганы дал интервью местной газете.": (
        "CONSULT actual GHA>MAR"
    ),
    "Накануне своей поездки в Ханой премьер-министр Камбоджи ответил на вопросы.": (
        "CONSULT future KHM>VNM"
    ),
    "Франция расширяет военную операцию в Мали.": "ASSAULT actual FRA>MLI",
    "Президенты Омана и Ирана ответили на вопросы журналистов по окончании переговоров в Вене.": (
        "CONSULT actual IRN+OMN"
    ),
    "Во второй день визита в Бразилию премьер Непала выступил на форуме.": (
        "CONSULT actual NPL>BRA"
    ),
    "Премьер Непала поблагодарил Индию за гуманитарную помощь.": "AID actual IND>NPL",
    "Оттава направила в Ригу запрос об отправке батальона в Мали.": "MOBILIZE hypothetical LVA>MLI",
    "Опубликовано интервью премьера Непала перед визитом в Индию.": "CONSULT future NPL>IND",
    "Министр обороны Швеции отказался от поездки в Анкару.": "CONSULT negation SWE>TUR",
}
BESIDE = {
    "Посол Норвегии в Ливане рассказал о ходе переговоров с министром финансов Ирака.": (
        "CONSULT actual IRQ+NOR"
    ),
    "Джорджа Мелони, как говорят в Риме, осталась довольна беседой с премьером Мальты.": (
        "CONSULT actual ITA+MLT"
    ),
    "Газ стал темой переговоров премьера Сербии Дьюро Мацута в Праге.": "CONSULT actual CZE+SRB",
    "По телефону говорили президенты Александр Вучич и Никол Пашинян.": "CONSULT actual ARM+SRB",
}
PAPERS = {
    "Границу закрепил договор Перу с Чили 1929 года.": ["SUPPORT actual CHL+PER"],
    "Перу готовит контракт с Чили на следующий год.": [],
}
NONE = [
    "Власти Ганы назвали слухи частью информационной войны против Нигерии.",
    "Война пошлин между Канадой и США продолжается.",
    "О целях войны президент Омана говорил в Каире.",
    "Индийская скорая помощь доставила туриста в аэропорт, откуда он вылетел в Непал.",
]


def coding(event: Event) -> str:
    sides = [
        "+".join(sorted(p.state for p in event.participants if p.role == role and p.state))
        for role in ("actor", "recipient")
    ]
    return f"{event.type} {event.status} {'>'.join(side for side in sides if side)}"


def codings(text: str, language: Language) -> list[str]:
    return [coding(e) for e in read(Article("row", text, PUBLISHED), language).events]


@pytest.mark.parametrize(("text", "expected"), [*CONTROLLED.items(), *BESIDE.items()])
def test_sides(text: str, expected: str, language: Language) -> None:
    assert expected in codings(text, language)


@pytest.mark.parametrize("text", NONE)
def test_figures_of_speech(text: str, language: Language) -> None:
    assert not [c for c in codings(text, language) if c.startswith(("ASSAULT", "AID"))]


@pytest.mark.parametrize(("text", "expected"), PAPERS.items())
def test_papers_of_a_year(text: str, expected: list[str], language: Language) -> None:
    assert [c for c in codings(text, language) if c.startswith("SUPPORT")] == expected
