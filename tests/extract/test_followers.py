"""Acts that go on with one told right before them: rows as in tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

FOLLOWING = {
    # who gives too
    "Норвегия выделила Чаду после засухи 10 млн долларов. Ещё 5 млн долларов предоставила ООН.": [
        "AID action actual NOR>TCD 2025-06-11",
        "AID action actual UN>TCD 2025-06-11",
    ],
    "Норвегия выделила Чаду после засухи 10 млн долларов. Ирак предоставил армии 5 млн долларов на "
    "оборону.": ["AID action actual NOR>TCD 2025-06-11"],
    # who does so too
    "США сняли санкции с Чада. Евросоюз снимет ограничения в мае.": [
        "CONCEDE action actual USA>TCD 2025-06-11",
        "CONCEDE action future EU>TCD 2026-05-01..2026-05-31",
    ],
    "США вывели войска из Мали. ЕС свернет свою военную миссию к концу июня.": [
        "RETREAT action actual USA>MLI 2025-06-11",
        "RETREAT action future EU>MLI 2025-06-21..2025-06-30",
    ],
    "США вывели войска из Мали. Иран отпустил судно.": ["RETREAT action actual USA>MLI 2025-06-11"],
    # when it was, the next sentence tells
    "Президенты Чили и Перу дали старт прокладке газопровода. Торжества прошли 5 июня в Лиме.": [
        "COOPERATE action actual CHL+PER 2025-06-05"
    ],
    "Чили сняла запрет на импорт мяса из Перу. Решение вступило в силу 5 июня.": [
        "CONCEDE action actual CHL>PER 2025-06-05"
    ],
    "Норвегия откроет посольство в Чаде. Церемония открытия намечена на 1 августа.": [
        "SUPPORT action future NOR>TCD 2025-08-01"
    ],
    "Франция вывела войска из Мали. Норвегия завершила эвакуацию туристов с курорта.": [
        "RETREAT action actual FRA>MLI 2025-06-11"
    ],
    "Чили передала Перу три вертолёта. Это не произошло 5 июня.": [
        "AID action actual CHL>PER 2025-06-11"
    ],
    "Чили передала Перу три вертолёта. Решение закрыть школы вступило в силу 5 июня.": [
        "AID action actual CHL>PER 2025-06-11"
    ],
    "Чили передала Перу три вертолёта. Церемония закрытия игр прошла 5 июня.": [
        "AID action actual CHL>PER 2025-06-11"
    ],
    # further givers
    "В Гаити прибыл самолёт с гуманитарной помощью из Канады. Мексика выделит пострадавшим 5 млн "
    "долларов.": [
        "AID action actual CAN>HTI 2025-06-11",
        "AID action future MEX>HTI -",
    ],
    "В Гаити прибыл самолёт с гуманитарной помощью из Канады. Мексика выделит 5 млн долларов на "
    "оборону.": ["AID action actual CAN>HTI 2025-06-11"],
    "Президент Мали попросил Китай о помощи. Пекин выделит 20 млн юаней.": [
        "AID action future CHN>MLI -",
        "REQUEST statement actual MLI>CHN 2025-06-11",
    ],
    "Президент Мали попросил Китай о встрече. Пекин выделит 20 млн юаней.": [
        "CONSULT meeting hypothetical CHN+MLI -",
        "REQUEST statement actual MLI>CHN 2025-06-11",
    ],
    # who agrees to what another has proposed
    "Президент Перу предложил Чили создать совместный фонд. Сантьяго идею поддержал.": [
        "REQUEST statement actual PER>CHL 2025-06-11",
        "SUPPORT statement actual CHL>PER 2025-06-11",
        "COOPERATE action hypothetical CHL>PER -",
    ],
    "Перу попросило Чили открыть порт. Чилийская сторона согласилась.": [
        "AGREE statement actual CHL>PER 2025-06-11",
        "REQUEST statement actual PER>CHL 2025-06-11",
    ],
    "Боливия попросила Китай отсрочить выплату долга. Пекин ответил согласием.": [
        "AGREE statement actual CHN>BOL 2025-06-11",
        "REQUEST statement actual BOL>CHN 2025-06-11",
        "AID action hypothetical CHN>BOL -",
    ],
    # the next exercises are of those who have held theirs
    "Чили и Перу провели учения «Анды». Следующие манёвры пройдут в июне будущего года в Перу.": [
        "COOPERATE action actual CHL+PER 2025-06-11",
        "COOPERATE action future CHL+PER 2026-06-01..2026-06-30",
    ],
    "Военные Чили и Перу завершили совместные учения, которые начались 2 июня.": [
        "COOPERATE action actual CHL+PER 2025-06-02..2025-06-11",
    ],
    "Военные Чили и Перу завершили совместные учения, которые начались 2 июня 2023 года.": [
        "COOPERATE action actual CHL+PER 2023-06-02",
    ],
    # a paper that has come into force was signed by the same
    "Соглашение между Чили и Перу вступило в силу. Документ был подписан в Лиме в мае 2023 года.": [
        "SUPPORT action actual CHL+PER 2025-06-11",
        "SUPPORT signing actual CHL+PER 2023-05-01..2023-05-31",
    ],
    # the paper by which they act
    "Чили увеличит поставки газа в Перу по соглашению, подписанному в 2021 году.": [
        "COOPERATE action future CHL>PER -",
        "SUPPORT signing actual CHL+PER 2021-01-01..2021-12-31",
    ],
    "Чили увеличит поставки газа в Перу по соглашению, подписанному в 2021 году в Осло.": [
        "COOPERATE action future CHL>PER -",
    ],
    # the day is at the verb whose subject the act is
    "Чили и Перу завершили переговоры по договору, подписание намечено на октябрь.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "SUPPORT signing future CHL+PER 2025-10-01..2025-10-31",
    ],
    # an infinitive before its verb has the verb's day
    "Чили и Перу согласовали договор о рыбе. Подписать документ стороны рассчитывают осенью.": [
        "AGREE statement actual CHL+PER 2025-06-11",
        "SUPPORT signing future CHL+PER 2025-09-01..2025-11-30",
    ],
}


@pytest.mark.parametrize(("text", "expected"), FOLLOWING.items(), ids=[t[:40] for t in FOLLOWING])
def test_followers(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
