"""The side that an act's own words leave to the sentence it stands in: rows as in
tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

BESIDE = {
    # the one other state of whom the sentence speaks, in whatever words
    "Летом министр Кении приезжал в Нджамену, а в декабре чадская делегация хлопнула дверью.": [
        "CONSULT visit actual KEN>TCD 2025-06-01..2025-08-31",
        "REJECT action actual TCD>KEN 2025-06-01..2025-08-31",
    ],
    "Газпром остановил прокачку, поскольку датские получатели не внесли оплату.": [
        "SANCTION action actual RUS>DNK 2025-06-11",
    ],
    "Решение перуанских властей вынудило президента Чили отказаться от участия в торжествах.": [
        "REJECT action actual CHL>PER 2025-06-11",
    ],
    "Министр Перу предлагал закрыть рынок, и президент Чили Мария Сото назвала его слова "
    "оскорбительными.": ["ACCUSE statement actual CHL>PER 2025-06-11"],
    # joined verbs of one doer
    "Береговая охрана Чили протаранила перуанскую лодку и изъяла груз.": [
        "ASSAULT action actual CHL>PER 2025-06-11",
        "COERCE action actual CHL>PER 2025-06-11",
    ],
    # who refuses what was asked was asked it
    "Непал ответил отказом на предложение Бутана.": [
        "REJECT statement actual NPL>BTN 2025-06-11",
        "REQUEST statement actual BTN>NPL 2025-06-11",
    ],
    # whose a gathering is stands right behind it
    "Главной новостью был саммит Организации договора о коллективной безопасности.": [
        "CONSULT summit actual CSTO 2025-06-11",
    ],
    "В июне суд Бенина приговорил троих нигерцев к двум годам тюрьмы.": [
        "COERCE action actual BEN>NER 2025-06-01..2025-06-30",
    ],
    # «his» visit to the one who has just been told of with him
    "Состоялся телефонный разговор президента Чада с премьером Перу\nРечь также шла о его "
    "предстоящем визите в Лиму.": [
        "CONSULT call actual PER+TCD 2025-06-11",
        "CONSULT visit future TCD>PER -",
    ],
    # who is called by a word in the middle of his name
    "Президент Бразилии Жуан Карлос Мендеш ди Соуза прилетел в Лиму\nВ мае 2023 года Мендеш уже был "
    "в Лиме.": [
        "CONSULT visit actual BRA>PER 2023-05-01..2023-05-31",
        "CONSULT visit actual BRA>PER 2025-06-11",
    ],
    # lent by what was itself lent its sides later
    "Польша и Чили завершили переговоры о поставке танков\nКонтракт планируется подписать в "
    "августе, заявил министр обороны Чили.\n\nПодписание намечали на исход июня, но отложили.": [
        "CONSULT meeting actual CHL+POL 2025-06-11",
        "SUPPORT signing future CHL+POL 2025-06-21..2025-06-30",
        "SUPPORT signing future CHL+POL 2025-08-01..2025-08-31",
    ],
}
NOT = {
    # whose doing it is that one speaks of, who asks for its end, who asks that another refuse
    "Министр обороны Чили предупредил о подготовке Перу учений.": [],
    "ООН призвала Пакистан остановить высылку.": ["REQUEST statement actual UN>PAK 2025-06-11"],
    "Он обратился к властям Перу с призывом отказаться от угроз, сообщили в Чили.": [],
    # whom one warns is told, and is no state; two of whom neither is a state; more than one other
    "Министр обороны Чили, прилетев в Лиму, предупредил соседей о закрытии границы.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Контакты между рыбаками Чада и Норвегии прекратились.": [],
    "В МИД Перу сообщили о высылке из Чили двух граждан Боливии и Кубы.": [],
    # journalists ask for no state
    "Премьер Чада по просьбе журналистов из Нигера спел.": [],
}


@pytest.mark.parametrize(("text", "expected"), [*BESIDE.items(), *NOT.items()])
def test_beside(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
