"""Contacts told in several clauses or sentences: rows as in tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

# Published on Wednesday, 11 June 2025.
ARTICLES = {
    # each clause of a journey has its own town and day
    "Вчера министр Чили был в Париже, сегодня он прибыл в Рим, а завтра отправится в Берлин.": [
        "CONSULT visit actual CHL>FRA 2025-06-10",
        "CONSULT visit actual CHL>ITA 2025-06-11",
        "CONSULT visit future CHL>DEU 2025-06-12",
    ],
    "В понедельник премьер Перу был в Праге, во вторник прилетел в Рим, а в среду отправится в "
    "Берлин.": [
        "CONSULT visit actual PER>CZE 2025-06-09",
        "CONSULT visit actual PER>ITA 2025-06-10",
        "CONSULT visit future PER>DEU 2025-06-11",
    ],
    "Министр Чили побывал в Риме, Праге и Вене.": [
        "CONSULT visit actual CHL>AUT 2025-06-11",
        "CONSULT visit actual CHL>CZE 2025-06-11",
        "CONSULT visit actual CHL>ITA 2025-06-11",
    ],
    # an earlier journey was on some other day
    "Премьер Чада прибыл в Рим. До этого в Осло побывал президент Чада.": [
        "CONSULT visit actual TCD>ITA 2025-06-11",
        "CONSULT visit actual TCD>NOR -",
    ],
    # who has just come is received later
    "Прибывший накануне в Рим президент Чили встретился с премьером Италии.": [
        "CONSULT meeting actual CHL+ITA 2025-06-11",
        "CONSULT visit actual CHL>ITA 2025-06-10",
    ],
    # the next sentence tells the day of a contact
    "Премьер Чили переговорил по телефону с премьером Перу. Разговор состоялся 23 мая.": [
        "CONSULT call actual CHL+PER 2025-05-23",
    ],
    "Министр Чили переговорил с коллегой из Перу. Телефонный разговор прошёл в понедельник.": [
        "CONSULT call actual CHL+PER 2025-06-09",
    ],
    "Премьеры Чили и Перу встретились\nПремьер Чили провёл переговоры с премьером Перу. "
    "Переговоры прошли 1 июня в Праге.": [
        "CONSULT meeting actual CHL+PER 2025-06-01",
    ],
    "Президент Мали ранее встретился с королём Иордании. Встреча состоялась 6 июня.": [
        "CONSULT meeting actual JOR+MLI 2025-06-06",
    ],
    # but not of one that another has, or that is of another kind
    "Президент Чили встретился с премьером Перу. Встреча с королём Иордании прошла 5 июня.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Президент Чили созвонился с премьером Перу. Встреча прошла 5 июня.": [
        "CONSULT call actual CHL+PER 2025-06-11",
        "CONSULT meeting actual CHL+PER 2025-06-05",
    ],
    # parts of a day are today's, other bounds are not
    "Премьер Индии прибудет в Осло только к ночи.": ["CONSULT visit future IND>NOR 2025-06-11"],
    "Премьер Чада прилетит в Осло во второй половине дня.": [
        "CONSULT visit future TCD>NOR 2025-06-11"
    ],
    "Премьер Чада прилетит в Осло во второй половине месяца.": [
        "CONSULT visit future TCD>NOR 2025-06-16..2025-06-30"
    ],
    # a journey that one means to make is no promise; one asked for and agreed to is
    "Президент Чили выразил готовность посетить Перу.": ["CONSULT visit hypothetical CHL>PER -"],
    "Премьер Чада подтвердил намерение приехать в Осло.": ["CONSULT visit future TCD>NOR -"],
    "Премьер Мали обещал приехать в Осло.": ["CONSULT visit future MLI>NOR -"],
    "Премьер Мали обещал Чаду построить мост.": ["AGREE statement actual MLI>TCD 2025-06-11"],
    "Премьер Мали взялся построить Чаду мост.": ["AGREE statement actual MLI>TCD 2025-06-11"],
    "Чили и Перу взялись за телефон.": [],
    # a round that is put off, as the talks themselves
    "Очередной раунд консультаций Чили и Перу, намеченный на 17 июня, отложен на сентябрь.": [
        "CONSULT meeting future CHL+PER 2025-09-01..2025-09-30",
        "CONSULT meeting negation CHL+PER 2025-06-17",
    ],
    # who has the talks
    "Завтра у президента Чили запланированы встречи с королём Иордании и премьером Перу.": [
        "CONSULT meeting future CHL+JOR 2025-06-12",
        "CONSULT meeting future CHL+PER 2025-06-12",
    ],
    # and a talk by telephone, told further down, makes no telephone of one to come
    "Министр Перу прилетел в Осло. Завтра у него беседа с премьером Норвегии. Они увидятся в "
    "полдень. В мае премьер Норвегии и министр Перу разговаривали по телефону.": [
        "CONSULT call actual NOR+PER 2025-05-01..2025-05-31",
        "CONSULT meeting future NOR+PER 2025-06-12",
        "CONSULT visit actual PER>NOR 2025-06-11",
    ],
    # officials of states that are listed behind them
    "Президент США переговорил с руководителями трёх стран Балтии - Латвии, Литвы и Эстонии.": [
        "CONSULT summit actual EST+LTU+LVA+USA 2025-06-11",
    ],
    "Премьер Мальты поговорил с президентами двух соседних стран — Чада и Мали.": [
        "CONSULT summit actual MLI+MLT+TCD 2025-06-11",
    ],
    "Президент Чили встретился с лидерами двух африканских стран.": [],
    # a parliament is its state's, whose ever name it shares
    "Министр Чили встретился с председателем конгресса Перу.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Глава конгресса США прибыл в Лиму.": ["CONSULT visit actual USA>PER 2025-06-11"],
    # who is called by his people or his trade
    "Спецпосланник США Стив Уиткофф провёл переговоры в Лиме. Завтра американец отправится в "
    "Сантьяго.": [
        "CONSULT meeting actual PER+USA 2025-06-11",
        "CONSULT visit future USA>CHL 2025-06-12",
    ],
    "Глава МИД Чили Хавьер Лопес провёл переговоры в Лиме. Завтра дипломат отправится в Рим.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT visit future CHL>ITA 2025-06-12",
    ],
    "Глава Минфина Чили Хавьер Лопес провёл переговоры в Лиме. Завтра дипломат отправится в Рим.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    # and whither he has come, who is no guest of his own
    "Президент Чили принял премьера Перу, который прилетел в страну накануне.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT visit actual PER>CHL 2025-06-10",
    ],
    # a palace is in some town
    "Президент США принял в Белом доме премьера Перу\nВ Вашингтоне президент США провёл переговоры "
    "с премьером Перу.": ["CONSULT meeting actual PER+USA 2025-06-11"],
    "Президент США встретился в Бостоне с премьером Перу. В Вашингтоне президент США провёл "
    "переговоры с премьером Перу.": [
        "CONSULT meeting actual PER+USA 2025-06-11",
        "CONSULT meeting actual PER+USA 2025-06-11",
    ],
    # of what kind a visit is denies none
    "Премьер Чили прибыл в Лиму. Это не официальный визит.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    # what was done on a visit of no day has none
    "Президент Чили в телефонном разговоре с премьером Перу высоко оценил итоги недавнего визита в "
    "Лиму. Тогда были подписаны важные соглашения.": [
        "CONSULT call actual CHL+PER 2025-06-11",
        "SUPPORT signing actual CHL+PER -",
    ],
    # a gathering, and talks that its guests have elsewhere or on its margins
    "Завтра президент США примет участие в саммите США - ЕС, а 26 июня в Женеве у него встреча с "
    "Владимиром Путиным.": [
        "CONSULT meeting future RUS+USA 2025-06-26",
        "CONSULT summit future EU+USA 2025-06-12",
    ],
    "Президент Турции участвует в саммите НАТО. На полях саммита он встретился с премьером Греции и "
    "канцлером Германии.": [
        "CONSULT summit actual DEU+GRC+TUR 2025-06-11",
        "CONSULT summit actual NATO+TUR 2025-06-11",
    ],
    # of two verbs the second may be the parser's first
    "Премьер Чада завтра примет гостей, а 26 июня встретится в Лиме с президентом Перу.": [
        "CONSULT meeting future PER+TCD 2025-06-26",
    ],
    # of nobody for whom one waits is anything wanted
    "Президент Чили прибыл в Пхеньян. У трапа высокого гостя ждал лично Ким Чен Ын. В Чили новости "
    "из КНДР обсуждают. Чили поставляет КНДР рис.": [
        "CONSULT visit actual CHL>PRK 2025-06-11",
        "COOPERATE action actual CHL>PRK 2025-06-11",
    ],
    # whom each of several talks is with, by whoever is there
    "Президент Чили находится в Риме. Сегодня — переговоры с премьером Италии, завтра — встреча с "
    "папой римским.": [
        "CONSULT meeting actual CHL+ITA 2025-06-11",
        "CONSULT meeting future CHL+VAT 2025-06-12",
        "CONSULT visit actual CHL>ITA 2025-06-11",
    ],
    "Президент Чили прилетел в Рим. На завтра намечены переговоры с премьером Италии, на пятницу — "
    "аудиенция у папы римского.": [
        "CONSULT meeting future CHL+ITA 2025-06-12",
        "CONSULT meeting future CHL+VAT 2025-06-13",
        "CONSULT visit actual CHL>ITA 2025-06-11",
    ],
    # what is to come, whatever stands between the participle and its noun
    "Министры Чили и Перу обсудили предстоящий осенью визит чилийского президента в Лиму.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT visit future CHL>PER 2025-09-01..2025-11-30",
    ],
    # three who talk beside a gathering are not it
    "На Бали собрались министры стран АСЕАН. Сергей Лавров беседовал со своими турецким и "
    "китайским коллегами.": [
        "CONSULT summit actual ASEAN 2025-06-11",
        "CONSULT summit actual CHN+RUS+TUR 2025-06-11",
    ],
    # but not in a conference
    "Президент Чили позвонил президентам Иордании и Перу в формате конференции.": [
        "CONSULT call actual CHL+JOR+PER 2025-06-11",
    ],
    # a list of places before the verb is no parted journey
    "Прагу, Париж и Лиму посетил президент Чили.": [
        "CONSULT visit actual CHL>CZE 2025-06-11",
        "CONSULT visit actual CHL>FRA 2025-06-11",
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    # who is rung up is rung up alone
    "Президент Чили позвонил королю Иордании и премьеру Перу.": [
        "CONSULT call actual CHL+JOR 2025-06-11",
        "CONSULT call actual CHL+PER 2025-06-11",
    ],
    "Президенты Чили и Перу созвонились.": ["CONSULT call actual CHL+PER 2025-06-11"],
    "Президенты Чили и Перу созвонились с премьером Мали.": [
        "CONSULT call actual CHL+MLI+PER 2025-06-11",
    ],
    # a guest is not of the state that he is at
    "В рамках визита в Осло премьер Чада Мулай Али встретится с королём Норвегии. Затем гость "
    "проследует в Рим.": [
        "CONSULT meeting future NOR+TCD -",
        "CONSULT visit future TCD>ITA -",
        "CONSULT visit future TCD>NOR -",
    ],
    # a delegation, called by its people
    "Делегация Чили прибыла в Рим. Завтра чилийцы полетят в Вену.": [
        "CONSULT visit actual CHL>ITA 2025-06-11",
        "CONSULT visit future CHL>AUT 2025-06-12",
    ],
    "Президент Чили прибыл в Рим. Завтра чилийцы полетят в Вену.": [
        "CONSULT visit actual CHL>ITA 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), ARTICLES.items())
def test_retold(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
