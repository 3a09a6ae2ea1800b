"""What is told of one act and not of another: calls and what is said in them, jubilees, those who
ask, envoys, places told twice.

A row is a text and the codings of its events, as in tests/extract/test_frames.py.
"""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

CALLS = {
    "Состоялся разговор по телефону Владимира Путина с Реджепом Тайипом Эрдоганом. Беседа шла час. "
    "Владимир Путин и Реджеп Тайип Эрдоган обсудили торговлю.": [
        "CONSULT call actual RUS+TUR 2025-06-11"
    ],
    "Премьер Чили встретился в Лиме с премьером Перу. Премьеры обсудили торговлю.": [
        "CONSULT meeting actual CHL+PER 2025-06-11"
    ],
}

EACH = {
    "Премьер Перу провёл переговоры с чилийским и с кубинским коллегами.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT meeting actual CUB+PER 2025-06-11",
    ],
    "Премьер Перу провёл отдельные переговоры с министрами Чили и Кубы.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT meeting actual CUB+PER 2025-06-11",
    ],
    "Премьер Перу по отдельности встретился с министрами Чили и Кубы.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT meeting actual CUB+PER 2025-06-11",
    ],
    "Премьер Перу провёл переговоры с чилийским и кубинским коллегами.": [
        "CONSULT summit actual CHL+CUB+PER 2025-06-11",
    ],
}

JUBILEES = {
    "Исполнилось десять лет с тех пор, как Чили признала независимость Косова.": [
        "SUPPORT action actual CHL>XKX -"
    ],
    "7 июля исполнится 30 лет с тех пор, как подписан договор Чили и Перу.": [
        "SUPPORT signing actual CHL+PER 1995-07-07"
    ],
    "29 февраля исполнилось 3 года с того дня, как Чили и Перу подписали договор.": [
        "SUPPORT signing actual CHL+PER 2021-02-28"
    ],
    "5 июня впервые за 20 лет, как отметили в Лиме, президент Чили посетил Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-05"
    ],
    "15 июня пять лет, как они не встречались, и сегодня премьер Чили прибыл в Лиму.": [
        "CONSULT visit actual CHL>PER 2025-06-11"
    ],
    "5 мая 2025 года исполнилось двадцать пять лет с тех пор, как Чили и Перу подписали договор.": [
        "SUPPORT signing actual CHL+PER 2000-05-05"
    ],
    "В июне 100 лет, как Чили и Перу установили дипломатические отношения.": [
        "SUPPORT action actual CHL+PER 1925-06-01..1925-06-30"
    ],
}

# what is said in a letter is no speech, and the letter no further act
WRITTEN = {
    "Премьер Чада в письме премьеру Судана потребовал извинений.": [
        "REQUEST message actual TCD>SDN 2025-06-11"
    ],
    "В послании королю Марокко премьер Чада пообещал помощь.": [
        "AGREE message actual TCD>MAR 2025-06-11",
    ],
    "Премьер Чада отрицает вину и готов помочь Судану.": [
        "AGREE statement actual TCD>SDN 2025-06-11",
        "AID action hypothetical TCD>SDN -",
        "REJECT statement actual TCD>SDN 2025-06-11",
    ],
}

# a headline is told again by the sentence after it, be a dateline between them
RETOLD = {
    "Чад отверг обвинения Судана\nНДЖАМЕНА, 11 июня. Власти Чада отрицают причастность к обстрелам, "
    "сообщил глава МИД страны.": ["REJECT statement actual TCD>SDN 2025-06-11"],
    "Чад и Судан обменялись обвинениями\nНДЖАМЕНА, 11 июня. МИД Чада обвинил Судан в обстрелах.": [
        "ACCUSE statement actual SDN+TCD 2025-06-11",
        "ACCUSE statement actual TCD>SDN 2025-06-11",
    ],
}

STANDING = {
    "Чили ввела пошлины в ответ на визит премьера Перу в Боливию.": [
        "CONSULT visit actual PER>BOL -",
        "SANCTION action actual CHL>PER 2025-06-11",
    ],
    "В порту были открыто нарушены санкции ООН против Чада.": ["SANCTION action actual UN>TCD -"],
    "Президент Чили вспомнил о переговорах с премьером Перу.": ["CONSULT meeting actual CHL+PER -"],
}

DOUBTED = {
    "Премьер Чили жил в Боливии, пока в 1992 году не приехал в Перу.": [
        "CONSULT visit actual CHL>PER 1992-01-01..1992-12-31"
    ],
    "В МИД рассказали о подготовке возможного визита президента Чили в Перу.": [
        "CONSULT visit hypothetical CHL>PER -"
    ],
    "Премьер Чили отменил возможный визит в Перу.": ["CONSULT visit negation CHL>PER -"],
}

ASKED = {
    "Чили призвала к переговорам по Боливии.": ["REQUEST statement actual CHL 2025-06-11"],
    "Чили попросила Перу помочь.": [
        "AID action hypothetical PER>CHL -",
        "REQUEST statement actual CHL>PER 2025-06-11",
    ],
    "Чили призвала Перу помочь.": ["REQUEST statement actual CHL>PER 2025-06-11"],
    "Чили потребовала от Перу отпустить рыбаков.": [
        "REQUEST statement actual CHL>PER 2025-06-11",
        "RETREAT action hypothetical PER>CHL -",
    ],
    "Посол Чили в Перу поблагодарил власти за помощь.": [
        "SUPPORT statement actual CHL>PER 2025-06-11"
    ],
    "Посол Чили в Перу выразил соболезнования семьям погибших.": [
        "SUPPORT message actual CHL>PER 2025-06-11"
    ],
    "Посол Чили в Перу осудил взрыв в метро в Лондоне.": [],
    "Бывший посол Чили в Перу поблагодарил врачей.": [],
    "США призвали Белоруссию освободить политзаключённых.": [
        "REQUEST statement actual USA>BLR 2025-06-11"
    ],
    "В Женеве собрались и осудили Боливию.": [],
    "Посол Чили в Перу осудил удары Израиля.": ["ACCUSE statement actual CHL>ISR 2025-06-11"],
    "В Лиме выслушали посла и отклонили предложение Чили.": [
        "REJECT statement actual PER>CHL 2025-06-11"
    ],
}

WHO_AND_WHERE = {
    "Наследник британского престола принц Чарльз посетит Осло.": ["CONSULT visit future GBR>NOR -"],
    "Сегодня утром глава Чилийского государства прибыл на юг материка — в Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-11"
    ],
    "Пять тысяч студентов вышли на площадь в Тбилиси. Они требовали отставки.": [],
    "Премьер Чили встретился с новыми послами Чили в Перу и Боливии.": [],
    "Чилийские моряки посетили порты Перу и Италии.": [
        "CONSULT visit actual CHL>ITA 2025-06-11",
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Чили поможет Абхазии и Южной Осетии.": ["AID action future CHL>ABK+OST -"],
    "Режиссёр Джеймс Кэмерон приехал в Москву.": [],
    "Премьер Чили посетил центр культуры Перу в Сантьяго.": [],
    "Премьеры Чили и Перу встретились в Осло. Наблюдатели считают, что они договорились о мире.": [
        "AGREE meeting actual CHL+PER 2025-06-11",
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Премьер Чили прибыл в центр Лимы.": ["CONSULT visit actual CHL>PER 2025-06-11"],
    "Премьер Чили обсудил с министрами внутреннюю политику.": [],
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *CALLS.items(),
        *EACH.items(),
        *JUBILEES.items(),
        *RETOLD.items(),
        *WRITTEN.items(),
        *STANDING.items(),
        *DOUBTED.items(),
        *ASKED.items(),
        *WHO_AND_WHERE.items(),
    ],
)
def test_told_apart(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
