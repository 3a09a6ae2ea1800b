"""Who meets, visits and calls whom, by the syntax of its sentence: rows as in
tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

SENTENCES = {
    # two states, however many people
    "В Осло прошла встреча премьеров Грузии и России с участием главы Абхазии.": [
        "CONSULT meeting actual ABK+GEO+RUS 2025-06-11",
    ],
    # of the day of publication, though a clause of its own tells so
    "Саммит Чили–АСЕАН, который начнётся в ближайшие часы в Осло, обсудит пошлины.": [
        "CONSULT summit future ASEAN+CHL 2025-06-11",
    ],
    "Президент Чили с премьером Перу встретились в Осло.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Приезд короля Марокко в Осло вызвал споры в Вене.": [
        "CONSULT visit actual MAR>NOR 2025-06-11",
    ],
    "На саммите Африканского союза о бюджете не договорились.": [
        "CONSULT summit actual AU 2025-06-11",
    ],
    "Посол: встреча премьеров Чили и Перу не планируется.": ["CONSULT meeting negation CHL+PER -"],
    "Подготовка встречи премьеров Чили и Перу идёт.": ["CONSULT meeting future CHL+PER -"],
    "Чили и Перу прорабатывают визит премьера Чили в Лиму.": ["CONSULT visit future CHL>PER -"],
    "Главе Минобороны Чили предстоит встретиться с перуанским коллегой.": [
        "CONSULT meeting future CHL+PER -",
    ],
    "Премьер Чили заявил, что готов посетить Лиму.": ["CONSULT visit hypothetical CHL>PER -"],
    "Премьер Чили подтвердил, что 9 июля будет в Лиме.": [
        "CONSULT visit future CHL>PER 2025-07-09",
    ],
    "В Лиму прибыла делегация во главе с министром обороны Чили.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Исполняющий обязанности президента Перу встретился с королём Иордании.": [
        "CONSULT meeting actual JOR+PER 2025-06-11",
    ],
    "Накануне премьер Чили встретился с королём Марокко, сегодня — с эмиром Катара.": [
        "CONSULT meeting actual CHL+MAR 2025-06-10",
        "CONSULT meeting actual CHL+QAT 2025-06-11",
    ],
    "В Осло идут консультации с участием Чили, Перу и Кубы.": [
        "CONSULT summit actual CHL+CUB+PER 2025-06-11",
    ],
    "Премьер Чили принял приглашение посетить Лиму.": ["CONSULT visit future CHL>PER -"],
    "Африканский союз созывает срочный саммит.": ["CONSULT summit future AU -"],
    "Слухи о встрече президента Чили с премьером Перу не подтвердились.": [
        "CONSULT meeting negation CHL+PER -",
    ],
    # a colleague of no state is of the one where the two are
    "Глава МИД Норвегии Эспен Барт Эйде посетил Лиму, где встретился с коллегой Хосе Росасом, а "
    "затем был принят президентом Диной Болуарте.": [
        "CONSULT visit actual NOR>PER 2025-06-11",
        "CONSULT meeting actual NOR+PER 2025-06-11",
        "CONSULT meeting actual NOR+PER 2025-06-11",
    ],
    # the day of a meeting stands like those who hold it
    "Об этом договорились президенты Чили и Перу на встрече 3 июня в Осло.": [
        "CONSULT meeting actual CHL+PER 2025-06-03"
    ],
    "Президент Чили пригласил коллегу из Перу в гости на встрече 3 июня в Осло.": [
        "CONSULT meeting actual CHL+PER 2025-06-03",
        "CONSULT visit hypothetical PER>CHL -",
    ],
    # who accepts an invitation on a visit of old does not come then
    "В декабре прошлого года Лиму посетил президент Чили Габриэль Борич. Тогда президент Перу Дина "
    "Болуарте приняла приглашение нанести ответный визит.": [
        "CONSULT visit actual CHL>PER 2024-12-01..2024-12-31",
        "CONSULT visit future PER>CHL -",
    ],
    # whom a conference is called with, a visit before it does not tell
    # who is spoken of as the host of a gathering takes part in it
    "Премьер Мальты Роберт Абела в понедельник побывал в Чили. Ему рад президент Габриэль Борич. "
    "Саммит АСЕАН пройдёт в Вальпараисо 22 октября. Роберт Абела примет участие в саммите в "
    "Вальпараисо по приглашению чилийского лидера.": [
        "CONSULT summit future ASEAN+CHL+MLT 2025-10-22",
        "CONSULT visit actual MLT>CHL 2025-06-09",
    ],
    "Канцлер Германии Ангела Меркель побывала в Москве. Она рассчитывает созвать в Берлине "
    "международную конференцию по Ливии.": ["CONSULT visit actual DEU>RUS 2025-06-11"],
    "Завершилась Генассамблея ООН.": ["CONSULT summit actual UN 2025-06-11"],
    "Генассамблея ООН приняла доклад.": [],
    "В Осло проходит первая за год встреча на высшем уровне Чили — НАТО.": [
        "CONSULT summit actual CHL+NATO 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_contacts(text: str, expected: list[str], language: Language) -> None:
    contacts = [coding for coding in codings(text, language) if coding.startswith("CONSULT")]
    assert contacts == sorted(expected)
