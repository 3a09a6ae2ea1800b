"""Sides that stand beside the words of an act: rows as in tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

SENTENCES = {
    "В Ташкенте подписан контракт с Южной Кореей на поставку автобусов.": [
        "SUPPORT signing actual KOR+UZB 2025-06-11",
    ],
    "В присутствии Дмитрия Медведева подписан договор с Кубой.": [
        "SUPPORT signing actual CUB+RUS 2025-06-11",
    ],
    "В Риме подписан большой контракт с Перу о закупках зерна для Чили.": [],
    "В Женеве подписано соглашение с Ираном.": [],
    "В Москве компания подписала договор с Италией.": [],
    "Главная тема переговоров в Дели — сотрудничество Индии и Франции в космосе.": [
        "CONSULT meeting actual FRA+IND 2025-06-11",
    ],
    "В Бишкеке собрались главы государств «новой тройки», в которую входят Чад, Мали и Нигер.": [
        "CONSULT summit actual MLI+NER+TCD 2025-06-11",
    ],
    "В Братиславе собрались премьеры стран «зимней группы»: Польши, Чехии и Венгрии.": [
        "CONSULT summit actual CZE+HUN+POL 2025-06-11",
    ],
    "Под Мосулом на мине подорвался патруль иракских военных.": [],
    "В Ереване заявили, что азербайджанская армия обстреляла приграничные сёла.": [
        "ASSAULT action actual AZE>ARM 2025-06-11",
    ],
    "Минобороны Чада сообщило, что суданские военные подвергают обстрелу посёлки.": [
        "ASSAULT action actual SDN>TCD 2025-06-11",
    ],
    "Пентагон сообщил, что иранские катера атаковали танкер.": [],
    "На полигоне в Германии проходят российско-американские учения.": [
        "COOPERATE action actual RUS+USA 2025-06-11",
    ],
    "Бывший президент Перу был выслан из страны в Чили.": [],
    "В Лондоне слушают дело Ивана Чижова, которого в России обвиняют в мошенничестве.": [],
    "Состоялся телефонный разговор Владимира Путина и Жака Ширака. Они обсудили торговлю. "
    "Ширак также поздравил Путина с днём рождения.": [
        "CONSULT call actual FRA+RUS 2025-06-11",
        "SUPPORT call actual FRA+RUS 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_hosts(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
