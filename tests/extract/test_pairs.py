"""Sides that only the article as a whole tells: rows as in tests/extract/test_frames.py."""

from datetime import date

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

PUBLISHED = date(2025, 6, 11)  # a Wednesday

ARTICLES = {
    # talks that name nobody: of two officials of both
    "Польша и Чад поссорились\nПольша выслала трёх дипломатов Чада.\n\nКонсультации заместителей "
    "министров, которые должны были пройти 25 июня, перенесены.": [
        "ACCUSE statement actual POL+TCD 2025-06-11",
        "CONSULT meeting negation POL+TCD 2025-06-25",
        "SANCTION action actual POL>TCD 2025-06-11",
    ],
    # a third offers to mediate between the two, and is praised for it
    "Чад обвинил Мали в обстреле\nПосредничество предложила Лима. МИД Мали инициативу "
    "приветствовал.": [
        "ACCUSE statement actual TCD>MLI 2025-06-11",
        "AGREE statement actual PER>MLI+TCD 2025-06-11",
        "SUPPORT statement actual MLI>PER 2025-06-11",
    ],
    "Чад обвинил Мали в обстреле\nЛима предложила созвать трёхстороннюю встречу министров.": [
        "ACCUSE statement actual TCD>MLI 2025-06-11",
        "CONSULT meeting hypothetical MLI+TCD -",
        "REQUEST statement actual PER>MLI+TCD 2025-06-11",
    ],
    # measures that touch different things are two, though two sentences tell of them
    "Чад обвинил Мали в обстреле\nЧад закрыл границу. Чад приостановил и импорт хлопка. Граница "
    "закрыта из-за обстрела.": [
        "ACCUSE statement actual TCD>MLI 2025-06-11",
        "SANCTION action actual TCD>MLI 2025-06-11",
        "SANCTION action actual TCD>MLI 2025-06-11",
    ],
    # who accepts an invitation is the one who will come
    "Премьер Чада поблагодарил Перу и сказал, что принял приглашение снова посетить Лиму.": [
        "AGREE statement actual TCD>PER 2025-06-11",
        "CONSULT visit hypothetical TCD>PER -",
        "SUPPORT statement actual TCD>PER 2025-06-11",
    ],
    # and the government of one sits alone
    "Чили готовит договор с Перу\nПодписать договор с Перу намерены в мае, если правительство Чили "
    "одобрит его на заседании в среду.": [],
    # below the opening a story of two goes on about them, by whoever is named, or by nobody
    "Президент Чада прибыл в Мали\nПрезидент Чада сегодня прилетел в Бамако.\n"
    "Чад построит в Мали мост.\nНа лётном поле гостя встречал премьер Мали.\n"
    "Орден вручил министр Мали.\nВ мае был согласован проект договора.": [
        "AGREE statement actual MLI+TCD 2025-05-01..2025-05-31",
        "CONSULT visit actual TCD>MLI 2025-06-11",
        "COOPERATE action future TCD>MLI -",
        "SUPPORT action actual MLI>TCD 2025-06-11",
    ],
    # but what is no official's decides nothing, and what flies there visits nobody
    "Премьер Чада провёл переговоры с премьером Мали\nПремьеры Чада и Мали встретились в Бамако.\n"
    "Стороны подписали соглашение о торговле.\nЧад построит в Мали мост.\n"
    "Второй борт вылетит в Мали завтра.\nРешение Чад примет в мае.": [
        "CONSULT meeting actual MLI+TCD 2025-06-11",
        "COOPERATE action future TCD>MLI -",
        "SUPPORT signing actual MLI+TCD 2025-06-11",
    ],
    # an official of whom no state is told is of the side that lacks
    "Президент Чада прибыл в Мали\nПрезидент Чада сегодня прилетел в Бамако.\n"
    "Чад построит в Мали мост.\nВ мае был согласован проект договора.\n"
    "В июле столицу Мали может посетить секретарь Высшего совета обороны Абакар Идрисс.": [
        "AGREE statement actual MLI+TCD 2025-05-01..2025-05-31",
        "CONSULT visit actual TCD>MLI 2025-06-11",
        "CONSULT visit hypothetical TCD>MLI 2025-07-01..2025-07-31",
        "COOPERATE action future TCD>MLI -",
    ],
    # and a story that tells of the two but once may turn to others
    "Президент Чада прибыл в Мали\nПрезидент Чада сегодня прилетел в Бамако.\n"
    "Орден вручил министр Мали.": ["CONSULT visit actual TCD>MLI 2025-06-11"],
    "Чили обвинила Перу в нарушении границы. Министр обороны Перу отверг обвинения.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
        "REJECT statement actual PER>CHL 2025-06-11",
    ],
    "Кения ввела санкции против Чада. Чад выразил протест. Консультации пограничных служб, "
    "намеченные на 19 июня в Найроби, отменены.": [
        "ACCUSE statement actual TCD>KEN 2025-06-11",
        "CONSULT meeting negation KEN+TCD 2025-06-19",
        "SANCTION action actual KEN>TCD 2025-06-11",
    ],
    "Президент Чили пригласил президента Перу посетить Сантьяго. Президент Перу приглашение принял.": [
        "AGREE statement actual PER>CHL 2025-06-11",
        "CONSULT visit hypothetical PER>CHL -",
        "REQUEST statement actual CHL>PER 2025-06-11",
    ],
    "За резолюцию проголосовали 140 стран, против – пять, в том числе Чили и Перу.": [],
    "Чили обвинила Перу в шпионаже. Вечером Чили раскритиковала Перу и Кубу за пошлины на рыбу.": [
        "ACCUSE statement actual CHL>CUB+PER 2025-06-11",
        "ACCUSE statement actual CHL>PER 2025-06-11",
    ],
    "Чили выслала перуанских военных. В МИД Перу ответят на высылку перуанских военных.": [
        "SANCTION action actual CHL>PER 2025-06-11",
        "SANCTION action future PER>CHL -",
    ],
    "Чили и Перу провели переговоры в Лиме. Сантьяго осуждает любые попытки подорвать мир.": [
        "ACCUSE statement actual CHL 2025-06-11",
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Египет и Ливия подписали договор о границе. Генсек ООН приветствовал подписание документа.": [
        "SUPPORT signing actual EGY+LBY 2025-06-11",
        "SUPPORT statement actual UN>EGY+LBY 2025-06-11",
    ],
    # a third offers to go between the two that are told of, and not whatever else it offers
    "Чили обвинила Перу в шпионаже. Бразилия готова выступить посредником, сказал Мауро Виейра.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
        "AGREE statement actual BRA>CHL+PER 2025-06-11",
    ],
    "Чили обвинила Перу в шпионаже. Бразилия пообещала содействие космической программе.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
        "AGREE statement actual BRA 2025-06-11",
    ],
    # one word asks once, of whom the clause wishes it; and an agreement that is praised is told before
    "Премьер Кубы поздравил Перу с победой и потребовал, чтобы Чили вернулась к переговорам.": [
        "REQUEST statement actual CUB>CHL 2025-06-11",
        "SUPPORT message actual CUB>PER 2025-06-11",
    ],
    "Премьер Кубы позвонил президенту Перу и поздравил его с достигнутой договорённостью.": [
        "CONSULT call actual CUB+PER 2025-06-11",
        "SUPPORT call actual CUB+PER 2025-06-11",
    ],
    # a law at home is no paper of two
    "Президент Чили прибыл в Лиму. Президент Чили подписал закон о моратории на долг Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    # whom one asks at home is told: no guest or host
    "Президент Чили направился в Перу. Он призвал своих сторонников проголосовать за преемника.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    # who is ready for talks has them, not who says so
    "Президент Чили готов лететь в Осло только на встречу с президентом Перу, заявил чилийский "
    "советник Мигель Сото.": [
        "CONSULT meeting hypothetical CHL+PER -",
        "CONSULT visit hypothetical CHL>NOR -",
    ],
    # who comes to talks with others has them too
    "Премьер Чили отправился в Осло для переговоров с президентами Перу и Кубы.": [
        "CONSULT summit future CHL+CUB+PER -",
        "CONSULT visit actual CHL>NOR 2025-06-11",
    ],
    "Премьер Чили отправился в Осло на встречу президентов Перу и Кубы.": [
        "CONSULT meeting future CUB+PER -",
        "CONSULT visit actual CHL>NOR 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), ARTICLES.items())
def test_pairs(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


def test_long_story_of_ones_own_affairs_is_of_no_two(language: Language) -> None:
    beginning = (
        "Президент Чада прибыл в Мали\nПрезидент Чада сегодня прилетел в Бамако.\n"
        "Чад построит в Мали мост.\nВ мае был согласован проект договора.\n"
    )
    at_home = "Урожай в этом году собрали рано.\n"
    award = "Орден вручил министр Мали."
    assert "SUPPORT action actual MLI>TCD 2025-06-11" in codings(beginning + award, language)
    far = codings(beginning + 40 * at_home + award, language)
    assert "SUPPORT action actual MLI>TCD 2025-06-11" not in far
