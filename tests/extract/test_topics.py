"""What talks and words are about is no side of them, and what a clause tells of an act is the act's.

A row is a text and the codings of its events, as in tests/extract/test_frames.py.
"""

from datetime import date

import pytest
from tests.extract.test_events import codings

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

TOPICS = {
    "Премьеры двух стран обсудили ситуацию в Сирии и выборы в Ливии.": [],
    "Президенты говорили о саммите АСЕАН, который недавно прошёл в Индонезии.": [
        "CONSULT summit actual ASEAN -",
    ],
    "Премьер Сербии прибыл в Рим. На встрече с премьером обсуждалась Ливия.": [
        "CONSULT meeting actual ITA+SRB 2025-06-11",
        "CONSULT visit actual SRB>ITA 2025-06-11",
    ],
    "Ввод албанских войск в Сербию осудили в Париже.": [
        "ACCUSE statement actual FRA>ALB 2025-06-11",
        "MOBILIZE action actual ALB>SRB 2025-06-11",
    ],
    "Премьер Мальты рассказал о переговорах с Кубой, которые недавно прошли в Риме.": [
        "CONSULT meeting actual CUB+MLT -",
    ],
}

NOBODY = {
    "Чили отказалась прокомментировать заявление Перу.": [],
    "Граждане Чили пожелали уехать из Перу.": [],
    "Консульство Чили занималось выдачей виз перуанским гражданам.": [],
    "Война в Ливии и попытки Вашингтона сорвать проект стали темами дня.": [],
}

TAKEN = {
    "Двое сотрудников посольства Чили должны покинуть Перу до 20 ноября.": [
        "SANCTION action actual PER>CHL 2025-06-11",
    ],
    "В чилийское внешнеполитическое ведомство был вызван временный поверенный в делах Перу Луис Кано.": [
        "ACCUSE action actual CHL>PER 2025-06-11",
    ],
    "Президент Чили обсудил подготовку визита с послом Перу.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "В Сантьяго опровергли сообщения о том, что поездка президента в Перу отложена.": [
        "CONSULT visit future CHL>PER -",
        "REJECT statement actual CHL>PER 2025-06-11",
    ],
    "Глава МИД Чили не встречался с министром Перу на полях заседания АСЕАН 4–5 июня.": [
        "CONSULT meeting negation CHL+PER 2025-06-04..2025-06-05",
        "CONSULT summit actual ASEAN 2025-06-04..2025-06-05",
    ],
    "Иранские военные захватили в заливе британских моряков.": [
        "COERCE action actual IRN>GBR 2025-06-11",
    ],
    "Главы энергетических ведомств Чили и Перу подписали соглашение.": [
        "SUPPORT signing actual CHL+PER 2025-06-11",
    ],
    "Премьер Чили обсудил бюджет с Марией Лосевой. Ему позвонил президент Перу.": [
        "CONSULT call actual CHL+PER 2025-06-11",
    ],
}

GUESTS = {
    "Король Иордании принял президентов Сирии и Ирака Башара Асада и Джаляля Талабани.": [
        "CONSULT summit actual IRQ+JOR+SYR 2025-06-11",
    ],
    "Король Иордании принял президента Сирии Башара Асада и президента Ирака Джаляля Талабани.": [
        "CONSULT summit actual IRQ+JOR+SYR 2025-06-11",
    ],
    "Премьер Чили провёл переговоры с коллегами из Перу и Кубы Хуаном Рейесом и Луисом Диасом.": [
        "CONSULT summit actual CHL+CUB+PER 2025-06-11",
    ],
    "Ливийскую делегацию на переговорах возглавляет Али Сиала, прибывший накануне в Тунис.": [
        "CONSULT visit actual LBY>TUN 2025-06-10",
        "CONSULT meeting actual LBY+TUN 2025-06-11",
    ],
    "Смотрите в этом выпуске: президент Чили провёл встречу с шахтёрами; премьер Чили позвонил "
    "президенту Перу; в горах выпал снег.": [
        "CONSULT call actual CHL+PER 2025-06-11",
    ],
}

JUDGES = {
    "В Минобороны Сербии прокомментировали предстоящие учения НАТО в Албании.": [
        "COOPERATE action future ALB+NATO -",
        "MOBILIZE action future NATO>ALB -",
    ],
    "В Пентагоне оценили учения Чили и Перу.": ["COOPERATE action actual CHL+PER 2025-06-11"],
    "Парламент Чада утвердил бюджет, а сторонники Кении призвали ополченцев начать войну с Кубой.": [],
    "Совет безопасности ООН одобрил предложенную Кувейтом резолюцию.": [
        "REQUEST statement actual KWT -",
        "SUPPORT statement actual UN>KWT 2025-06-11",
    ],
    "Чили и Перу обменялись ударами. Норвегия призвала враждующие стороны прекратить огонь.": [
        "ASSAULT action actual CHL+PER 2025-06-11",
        "REQUEST statement actual NOR>CHL+PER 2025-06-11",
        "RETREAT action hypothetical CHL+PER -",
    ],
}

JOURNEYS = {
    "Премьер Чили прибыл в Лиму. Он пригласил президента Перу посетить Чили. Первоначально визит "
    "планировался на май, однако был перенесён.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
        "CONSULT visit hypothetical PER>CHL -",
        "CONSULT visit negation CHL>PER 2025-05-01..2025-05-31",
        "REQUEST statement actual CHL>PER 2025-06-11",
    ],
    "В Улан-Баторе подписан договор между Чили и Монголией. Визит президента Чили приурочен к празднику.": [
        "CONSULT visit actual CHL>MNG 2025-06-11",
        "SUPPORT signing actual CHL+MNG 2025-06-11",
    ],
    "Премьер Чили прибыл в Пхеньян с намерением провести переговоры о рыбе.": [
        "CONSULT meeting future CHL+PRK -",
        "CONSULT visit actual CHL>PRK 2025-06-11",
    ],
}

STAYS = {
    "Визит премьера Чили в Перу начался 5 июня и завершился во вторник.": [
        "CONSULT visit actual CHL>PER 2025-06-05..2025-06-10",
    ],
}

HOSTS = {
    "Премьер Омана посетит Каир, а затем Рабат.": [
        "CONSULT visit future OMN>EGY -",
        "CONSULT visit future OMN>MAR -",
    ],
}

STATUSES = {
    "Темой дня станет положение на границе после агрессии Чада против Кении.": [
        "ASSAULT action actual TCD>KEN -",
    ],
    "Решение саммита Евросоюза должен утвердить парламент Кипра.": [
        "CONSULT summit actual EU 2025-06-11",
    ],
    "После встречи с королём Иордании премьер Чили отправился с визитом в Перу.": [
        "CONSULT meeting actual CHL+JOR 2025-06-11",
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Стороны говорили о планах встречи и о поездке премьера Чили в Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Поездка премьера Японии в Оман призвана снизить напряжённость.": [
        "CONSULT visit actual JPN>OMN 2025-06-11",
    ],
    "В мае премьеры Чили и Перу беседовали в Астане, куда приехали на саммит ШОС.": [
        "CONSULT meeting actual CHL+PER 2025-05-01..2025-05-31",
        "CONSULT summit actual SCO 2025-05-01..2025-05-31",
        "CONSULT visit actual CHL+PER>KAZ 2025-05-01..2025-05-31",
    ],
    "Президент Сербии может приехать в Рим и встретиться с премьером Италии.": [
        "CONSULT meeting hypothetical ITA+SRB -",
        "CONSULT visit hypothetical SRB>ITA -",
    ],
}

PLACES = {
    "Премьер Мальты рассказал о саммите НАТО, который пройдёт в Риме.": "Рим",
    "Премьер Мальты рассказал о прошедшем в Риме саммите НАТО.": "Рим",
    "В МИД Сербии прокомментировали переговоры Чили и Перу.": None,
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *TOPICS.items(),
        *NOBODY.items(),
        *TAKEN.items(),
        *GUESTS.items(),
        *JUDGES.items(),
        *JOURNEYS.items(),
        *STAYS.items(),
        *HOSTS.items(),
        *STATUSES.items(),
    ],
)
def test_topics(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "place"), PLACES.items())
def test_places_in_a_clause_of_the_act(text: str, place: str | None, language: Language) -> None:
    (event,) = read(Article("specimen", text, PUBLISHED), language).events
    assert event.place == place
