"""Clauses that leave out what the one before them told, how long visits last, and which clause's
day an act has.

A row is a text and the codings of its events, as in tests/extract/test_frames.py.
"""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

# a number or a noun in the instrumental in place of the day
SHARES = {
    "Норвегия выделит Мали 5 млн евро, а Дания — 3 млн.": [
        "AID action future NOR>MLI -",
        "AID action future DNK>MLI -",
    ],
    "Норвегия передала Мали два вертолёта, Дания — пять грузовиков.": [
        "AID action actual NOR>MLI 2025-06-11",
        "AID action actual DNK>MLI 2025-06-11",
    ],
    "МИД Чили назвал решение Перу ошибкой, а МИД Боливии — провокацией.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
        "ACCUSE statement actual BOL>PER 2025-06-11",
    ],
    "Чили осудила Перу, а Норвегия — страна фьордов.": [
        "ACCUSE statement actual CHL>PER 2025-06-11"
    ],
    "Чили напала на Перу, Мали — страна с 20 млн жителей.": [
        "ASSAULT action actual CHL>PER 2025-06-11"
    ],
    "Чили считает Перу партнёром, а Мали — соперником.": [
        "SUPPORT statement actual CHL>PER 2025-06-11"
    ],
    "Чили арестовала норвежского капитана, а Перу — двух матросов.": [
        "COERCE action actual CHL>NOR 2025-06-11"
    ],
    "Экспорт Чили вырос на 5 процентов, Перу — на 3 процента.": [],
    "На учениях Чили и Боливии будет много солдат: Чили — 200, Боливия — 300.": [
        "COOPERATE action future BOL+CHL -"
    ],
}

EACH_OTHER = {
    "Чили и Перу передали друг другу тела погибших.": ["RETREAT action actual CHL+PER 2025-06-11"],
    "Чили и Перу поддержали кандидатуры друг друга в Совет Безопасности.": [
        "SUPPORT statement actual CHL+PER 2025-06-11"
    ],
    "Чили и Перу взаимно отменили визы.": ["CONCEDE action actual CHL+PER 2025-06-11"],
}

GAPS = {
    # another one does the same with another
    "Премьер Норвегии провёл беседу с президентом Мали, а король Иордании — с президентом Чада.": [
        "CONSULT meeting actual MLI+NOR 2025-06-11",
        "CONSULT meeting actual JOR+TCD 2025-06-11",
    ],
    "Премьер Чили в мае посетил Мали, а король Иордании — Чад.": [
        "CONSULT visit actual CHL>MLI 2025-05-01..2025-05-31",
        "CONSULT visit actual JOR>TCD 2025-05-01..2025-05-31",
    ],
    "Премьер Норвегии провёл беседу с президентом Мали, а король Иордании — давний друг Чада.": [
        "CONSULT meeting actual MLI+NOR 2025-06-11",
    ],
    # who is there since a day is there still
    "Делегация Чили находится в Перу с 9 июня.": [
        "CONSULT visit actual CHL>PER 2025-06-09..2025-06-11"
    ],
    "Делегация Чили находилась в Перу с 9 июня.": ["CONSULT visit actual CHL>PER 2025-06-09"],
    # the other day is the one on which it will not be
    "Премьер Чили прибудет в Лиму 24 июля, а не 18 июля, как предполагалось.": [
        "CONSULT visit future CHL>PER 2025-07-24",
        "CONSULT visit negation CHL>PER 2025-07-18",
    ],
    "Визит короля Иордании в Осло состоится не в сентябре, а в октябре.": [
        "CONSULT visit future JOR>NOR 2025-10-01..2025-10-31",
        "CONSULT visit negation JOR>NOR 2025-09-01..2025-09-30",
    ],
    "Премьер Чили прилетел в Лиму 4 июня, а не 5 июня.": [
        "CONSULT visit actual CHL>PER 2025-06-04",
    ],
    # two cases may be one form
    "Президент Чили 3 июня посетил Мали, а 5 июня — Чад.": [
        "CONSULT visit actual CHL>MLI 2025-06-03",
        "CONSULT visit actual CHL>TCD 2025-06-05",
    ],
    "Король Иордании в понедельник принял премьера Мали, во вторник — президента Чада.": [
        "CONSULT meeting actual JOR+MLI 2025-06-09",
        "CONSULT meeting actual JOR+TCD 2025-06-10",
    ],
    "Премьер Чили посетил Перу в мае, а Боливию — в июне.": [
        "CONSULT visit actual CHL>PER 2025-05-01..2025-05-31",
        "CONSULT visit actual CHL>BOL 2025-06-01..2025-06-30",
    ],
    "Премьер Чили посетит Перу 17 июля и Боливию 19 июля.": [
        "CONSULT visit future CHL>PER 2025-07-17",
        "CONSULT visit future CHL>BOL 2025-07-19",
    ],
    "Министр иностранных дел Чили 9 июня прибыл в Лиму, 10 июня — в Кито.": [
        "CONSULT visit actual CHL>PER 2025-06-09",
        "CONSULT visit actual CHL>ECU 2025-06-10",
    ],
    "Премьер Чили встретился в мае с королём Норвегии, а в июне — с королём Швеции.": [
        "CONSULT meeting actual CHL+NOR 2025-05-01..2025-05-31",
        "CONSULT meeting actual CHL+SWE 2025-06-01..2025-06-30",
    ],
    "Чили ввела санкции против Перу в мае, а Боливия — в июне.": [
        "SANCTION action actual CHL>PER 2025-05-01..2025-05-31",
        "SANCTION action actual BOL>PER 2025-06-01..2025-06-30",
    ],
    "Президенты Чили и Перу в этом году встречались дважды: в апреле в Лиме и в мае в Осло.": [
        "CONSULT meeting actual CHL+PER 2025-04-01..2025-04-30",
        "CONSULT meeting actual CHL+PER 2025-05-01..2025-05-31",
    ],
    "Премьер Чили встретился в мае с президентом Перу и королём Норвегии, а в июне — с королём "
    "Швеции.": [
        "CONSULT summit actual CHL+NOR+PER 2025-05-01..2025-05-31",
        "CONSULT meeting actual CHL+SWE 2025-06-01..2025-06-30",
    ],
    # no gap: the second clause has a verb of its own, or nothing that is like a word of the first
    "Премьер Чили посетил Перу в мае, а в июне Боливия отозвала посла из Чили.": [
        "CONSULT visit actual CHL>PER 2025-05-01..2025-05-31",
        "SANCTION action actual BOL>CHL 2025-06-01..2025-06-30",
    ],
    "Премьер Чили посетил Перу в мае, а урожай в июне — рекордный.": [
        "CONSULT visit actual CHL>PER 2025-05-01..2025-05-31",
    ],
}

LENGTHS = {
    "Премьер-министр Греции находится в Тиране с двухдневным визитом.": [
        "CONSULT visit actual GRC>ALB 2025-06-11..2025-06-12"
    ],
    "Премьер-министр Греции завершил двухдневный визит в Албанию.": [
        "CONSULT visit actual GRC>ALB 2025-06-10..2025-06-11"
    ],
    "Премьер-министр Греции прибыл в Албанию. Визит продлится до пятницы.": [
        "CONSULT visit actual GRC>ALB 2025-06-11..2025-06-13"
    ],
    "Премьер-министр Греции прилетел 10 июня в Тирану. Его визит завершится в четверг.": [
        "CONSULT visit actual GRC>ALB 2025-06-10..2025-06-12"
    ],
    "Премьер-министр Греции 20 июня посетит Албанию. Визит завершится 22 июня.": [
        "CONSULT visit future GRC>ALB 2025-06-20..2025-06-22"
    ],
    "Визит премьер-министра Греции в Албанию завершился в понедельник.": [
        "CONSULT visit actual GRC>ALB 2025-06-09"
    ],
}

MOMENTS = {
    "Перед поездкой в Стокгольм президент Финляндии в понедельник принял премьера Норвегии.": [
        "CONSULT meeting actual FIN+NOR 2025-06-09",
        "CONSULT visit future FIN>SWE -",
    ],
    "За день до визита в Стокгольм президент Финляндии принял премьера Норвегии.": [
        "CONSULT meeting actual FIN+NOR 2025-06-11",
        "CONSULT visit future FIN>SWE -",
    ],
    "Через неделю после встречи с премьером Перу президент Чили вылетел в Осло.": [
        "CONSULT meeting actual CHL+PER -",
        "CONSULT visit actual CHL>NOR 2025-06-11",
    ],
    "Обвинив Чили в шпионаже, Перу в понедельник отозвало посла.": [
        "ACCUSE statement actual PER>CHL 2025-06-09",
        "SANCTION action actual PER>CHL 2025-06-09",
    ],
    "Президент Чили отменил поездку в Перу, которая была намечена на 20 июля.": [
        "CONSULT visit negation CHL>PER 2025-07-20",
    ],
    "Президент Чили перенёс визит в Перу с 10 июня на август.": [
        "CONSULT visit negation CHL>PER 2025-06-10",
        "CONSULT visit future CHL>PER 2025-08-01..2025-08-31",
    ],
}

OCCASIONS = {
    "Премьер Чили намерена побеседовать с премьером Перу на полях саммита АТЭС, который откроется "
    "8 сентября.": [
        "CONSULT meeting future CHL+PER 2025-09-08",
        "CONSULT summit future APEC 2025-09-08",
    ],
    "В 2012 году президент Чили, посещая Лиму, предупреждал соседей.": [
        "CONSULT visit actual CHL>PER 2012-01-01..2012-12-31",
    ],
    "«Перу навязывает нам договор», — заявил вчера премьер Чили.": [
        "ACCUSE statement actual CHL>PER 2025-06-10",
    ],
    "«Перу навязывает нам договор», — заявил премьер Чили, выступая вчера по радио.": [
        "ACCUSE statement actual CHL>PER 2025-06-10",
    ],
    "Годом ранее всё было иначе — в мае 2023 года премьер Чили посетил Перу.": [
        "CONSULT visit actual CHL>PER 2023-05-01..2023-05-31",
    ],
    "В четверг стало известно, что визит премьера Чили в Перу, намеченный на 14 июля, не "
    "состоится.": ["CONSULT visit negation CHL>PER 2025-07-14"],
}

WHO = {
    "Премьер Чили Хуан Соте прилетел в Лиму. Соте пригласил президента Перу в Сантьяго.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
        "CONSULT visit hypothetical PER>CHL -",
        "REQUEST statement actual CHL>PER 2025-06-11",
    ],
    "Господин Токаев побывал в Баку.": ["CONSULT visit actual KAZ>AZE 2025-06-11"],
    "Чили и Перу спорят о границе. Обе столицы пожаловались в ООН.": [
        "ACCUSE statement actual CHL+PER>UN 2025-06-11",
    ],
    "Премьер Чили прилетел в Лиму. Хозяева обсуждать границу отказались.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
        "CONSULT meeting negation CHL+PER -",
    ],
    "Чили обвинила Перу в шпионаже. Лима всё отрицает.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
        "REJECT statement actual PER>CHL 2025-06-11",
    ],
    "Чили перекрыла Перу газ. В Сантьяго наличие блокады отрицают.": [
        "SANCTION action actual CHL>PER 2025-06-11",
        "REJECT statement actual CHL>PER 2025-06-11",
    ],
}

SEATS = {
    "Берн прервал переговоры с Евросоюзом. Премьер Чили в апреле съездил в Брюссель.": [
        "CONSULT visit actual CHL>EU 2025-04-01..2025-04-30",
        "REJECT action actual CHE>EU 2025-06-11",
    ],
    "Премьер Чили прилетел в Брюссель.": ["CONSULT visit actual CHL>BEL 2025-06-11"],
}

CALLED_OFF = {
    "Президент Чили отменил поездку в Лиму, где 31 июля его должен был принять президент Перу.": [
        "CONSULT meeting negation CHL+PER 2025-07-31",
        "CONSULT visit negation CHL>PER 2025-07-31",
    ],
    "Договор, который Чили и Перу собирались подписать в 2018 году, лежит без движения.": [
        "SUPPORT signing negation CHL+PER 2018-01-01..2018-12-31",
    ],
    "Президент Чили должен был приехать в Лиму в августе.": [
        "CONSULT visit future CHL>PER 2025-08-01..2025-08-31",
    ],
}

CASES = SEATS | CALLED_OFF | GAPS | SHARES | EACH_OTHER | LENGTHS | MOMENTS | OCCASIONS | WHO


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_told(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
