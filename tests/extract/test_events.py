"""Events of a few sentences: whose date, whose side, which status, one event or two.

A row is a text and the codings of its events, as in tests/extract/test_frames.py:
"TYPE form status ACTORS>RECIPIENTS start..end"; "-" for an undated event.
"""

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

DATES = {
    "Собеседники из Ирана и Омана обсудили поставки и договорились о встрече осенью.": [
        "CONSULT meeting actual IRN+OMN 2025-06-11",
        "AGREE statement actual IRN+OMN 2025-06-11",
        "CONSULT meeting future IRN+OMN 2025-09-01..2025-11-30",
    ],
    "Минск снимет запрет на ввоз польских яблок, введённый весной.": [
        "CONCEDE action future BLR>POL -",
        "SANCTION action actual BLR>POL 2025-03-01..2025-05-31",
    ],
    "Министр иностранных дел Кубы во вторник прибыл в Минск с трёхдневным визитом.": [
        "CONSULT visit actual CUB>BLR 2025-06-10..2025-06-12"
    ],
    "Премьер Омана 16 июня прилетит в Рим. Визит продлится до 18 июня.": [
        "CONSULT visit future OMN>ITA 2025-06-16..2025-06-18"
    ],
    "Саммит Индии и Японии состоялся в Дели в марте 2022 года, тогда же Япония пообещала "
    "Индии кредит.": [
        "CONSULT summit actual IND+JPN 2022-03-01..2022-03-31",
        "AGREE statement actual JPN>IND 2022-03-01..2022-03-31",
    ],
    "Президент Чили отложил визит в Перу, намеченный на 20 июня, до 10 июля.": [
        "CONSULT visit negation CHL>PER 2025-06-20",
        "CONSULT visit future CHL>PER 2025-07-10",
    ],
}

SIDES = {
    "Куба переживает американскую нефтяную блокаду.": ["SANCTION action actual USA>CUB 2025-06-11"],
    "В Кремле президент России принял в малом зале президента Чада и премьера Габона.": [
        "CONSULT summit actual GAB+RUS+TCD 2025-06-11"
    ],
    "Баку и Ереван обратились в ОБСЕ с просьбой о помощи.": [
        "REQUEST statement actual ARM+AZE>OSCE 2025-06-11"
    ],
    "Стали известны даты трёхсторонних переговоров Россия — США — Украина.": [
        "CONSULT summit future RUS+UKR+USA -"
    ],
    "По итогам переговоров в Астане президенты Казахстана и Чехии подписали заявление.": [
        "CONSULT meeting actual CZE+KAZ 2025-06-11",
        "SUPPORT signing actual CZE+KAZ 2025-06-11",
    ],
    "Иран и Ирак восстановили дипломатические отношения при посредничестве Китая.": [
        "SUPPORT action actual IRN+IRQ 2025-06-11"
    ],
    "Стамбульские переговоры между Ираном и Францией завершились.": [
        "CONSULT meeting actual FRA+IRN 2025-06-11"
    ],
    "В Тегеране раскритиковали заявление Швеции.": ["ACCUSE statement actual IRN>SWE 2025-06-11"],
}

STATUSES = {
    "Министр обороны Чада намерен посетить Нигер.": ["CONSULT visit future TCD>NER -"],
    "Соглашение между Кенией и Угандой будет подписано в июле.": [
        "SUPPORT signing future KEN+UGA 2025-07-01..2025-07-31"
    ],
    "Король Иордании прибыл в Осло обсудить торговлю с премьером Норвегии.": [
        "CONSULT visit actual JOR>NOR 2025-06-11",
        "CONSULT meeting future JOR+NOR -",
    ],
    "Будапешт осудил российскую агрессию.": ["ACCUSE statement actual HUN>RUS 2025-06-11"],
}

NONE = [
    "Депутаты Госдумы обсудили бюджет.",
    "Правительство рассмотрит предложения министерства.",
]


def states(event: Event, role: str) -> str:
    return "+".join(sorted({p.state for p in event.participants if p.role == role and p.state}))


def coding(event: Event) -> str:
    actors, recipients = states(event, "actor"), states(event, "recipient")
    who = f"{actors}>{recipients}" if recipients else actors
    if event.form in ("meeting", "summit", "call", "signing"):
        who = "+".join(sorted({p.state for p in event.participants if p.state}))
    day = str(event.start) if event.start else "-"
    day += f"..{event.end}" if event.end != event.start else ""
    return f"{event.type} {event.form} {event.status} {who} {day}"


def codings(text: str, language: Language) -> list[str]:
    article = Article("specimen", text, PUBLISHED)
    return sorted(coding(event) for event in read(article, language).events)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), SIDES.items())
def test_sides(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), STATUSES.items())
def test_statuses(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize("text", NONE)
def test_no_event(text: str, language: Language) -> None:
    assert codings(text, language) == []


def test_stories_of_a_list_are_apart(language: Language) -> None:
    text = (
        "в Сирии французские подразделения атакуют посёлки; в столице открылась выставка; "
        "премьер провёл совещание; два посёлка освободила французская армия;"
    )
    told = [c for c in codings(text, language) if c.startswith("ASSAULT")]
    assert len(told) == 2
