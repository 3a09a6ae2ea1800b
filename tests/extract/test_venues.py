"""Where people meet, told by where one of them is: the visit, the talks or the gathering beside."""

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

# text → "form STATES: place" of each contact but visits; "-" for none
VENUES = {
    # where that happens which is talked of
    "Происходящее в Мали обсудили на заседании Африканского союза.": ["summit AU: -"],
    "О случившемся в Мали говорили на заседании Африканского союза в Осло.": ["summit AU: Осло"],
    # a visit of today, and what is done on it today
    "Премьер Норвегии прибыл в Чад с визитом. Сегодня Йонас Гар Стёре провёл переговоры с "
    "президентом Чада Махаматом Деби.": ["meeting NOR+TCD: Чад"],
    # since when a guest has been there is not told
    "В Осло находится с визитом премьер Чада Алламай Халина. Накануне Халина провёл переговоры с "
    "премьером Норвегии Йонасом Гаром Стёре.": ["meeting NOR+TCD: Осло"],
    "В Осло прилетел премьер Чада Алламай Халина. Накануне Халина провёл переговоры с "
    "премьером Норвегии Йонасом Гаром Стёре.": ["meeting NOR+TCD: -"],
    # a guest meets somebody of a third state
    "Премьер Норвегии Йонас Гар Стёре 10 июня прибыл в Лиму. На следующий день Стёре встретился с "
    "премьером Чада Алламаем Халиной.": ["meeting NOR+TCD: Лима"],
    "Премьер Норвегии Йонас Гар Стёре вчера вернулся из Лимы. Сегодня Стёре встретился с премьером "
    "Чада Алламаем Халиной.": ["meeting NOR+TCD: -"],
    "Премьер Норвегии Йонас Гар Стёре завтра вылетает в Лиму. Сегодня Стёре встретился с премьером "
    "Чада Алламаем Халиной.": ["meeting NOR+TCD: -"],
    "После встречи с премьером Норвегии президент Перу Дина Болуарте вылетела в Рим.": [
        "meeting NOR+PER: -"
    ],
    # what the parser hangs on a name is no part of it
    "Премьер Чада встретился с Дональдом Трампом в Белом доме.": ["meeting TCD+USA: Белый дом"],
    "Премьер Чада встретился с послом Норвегии в Перу.": ["meeting NOR+TCD: -"],
    # the margins of a gathering
    "Президент Чили Габриэль Борич участвовал в саммите МЕРКОСУР в Асунсьоне, в кулуарах которого "
    "поговорил с президентом Перу.": ["meeting CHL+PER: Асунсьон", "summit CHL+MERCOSUR: Асунсьон"],
    "Саммит МЕРКОСУР проходит в Асунсьоне. На его полях президент Чили Габриэль Борич встретился с "
    "премьером Норвегии.": ["meeting CHL+NOR: Асунсьон", "summit MERCOSUR: Асунсьон"],
    "Саммит МЕРКОСУР пройдёт в Асунсьоне. В мае на полях форума президент Чили Габриэль Борич "
    "встретился с премьером Норвегии.": ["meeting CHL+NOR: -", "summit MERCOSUR: Асунсьон"],
    "Саммит МЕРКОСУР прошёл в Асунсьоне. Президент Чили Габриэль Борич встретился с премьером "
    "Норвегии.": ["meeting CHL+NOR: -", "summit MERCOSUR: Асунсьон"],
    # what one comes to a place for
    "Президент Бразилии прибыл в Аргентину на саммит МЕРКОСУР.": ["summit MERCOSUR: Аргентина"],
    "Премьер Чада прибыл в Осло для участия в саммите Африканского союза.": ["summit AU: Осло"],
    "Президент Чили отправится в Каир, чтобы выступить на саммите Африканского союза.": [
        "summit AU: Каир"
    ],
    "Глава МИД Мали отправился в Рим на встречу с коллегой из Чада.": ["meeting MLI+TCD: Рим"],
    "Премьер Чада прибыл в Осло после саммита Африканского союза.": ["summit AU: -"],
    "Премьер Чада прибыл в Осло, завершив переговоры с президентом Мали.": ["meeting MLI+TCD: -"],
}


@pytest.mark.parametrize(("text", "expected"), VENUES.items())
def test_venues(text: str, expected: list[str], language: Language) -> None:
    events = read(Article("specimen", text, PUBLISHED), language).events
    told = [
        f"{e.form} {'+'.join(sorted({p.state for p in e.participants if p.state}))}: {e.place or '-'}"
        for e in events
        if e.type == "CONSULT" and e.form != "visit"
    ]
    assert sorted(told) == sorted(expected)
