"""What is counted in an act is of the act's days: «подписали семь документов»."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday
UNTOLD = (None, None)

# text, and the days of each of its figures
COUNTED = [
    # the dead and the wounded fell in the attack that is told last
    (
        "С территории Чада 9 июня обстреляли деревню в Судане. Погибли четверо крестьян, ещё "
        "одиннадцать ранены.",
        [(date(2025, 6, 9), date(2025, 6, 9))] * 2,
    ),
    ("При обстреле с чадской территории погибли семеро суданских солдат.", [(PUBLISHED,) * 2]),
    # but not in one far above, nor in one of a year
    (
        "С территории Чада 9 июня обстреляли деревню в Судане. Лима это осудила. Жители вернулись. "
        "Сев закончен. В Чили на дорогах погибли 12 человек.",
        [UNTOLD],
    ),
    (
        "1 сентября 1939 года Германия напала на Польшу. Война унесла 50 миллионов жизней.",
        [UNTOLD],
    ),
    # papers are of the day of their signing, though it is only that of the news
    (
        "Президенты Чили и Перу 10 июня присутствовали при подписании восьми документов.",
        [(date(2025, 6, 10), date(2025, 6, 10))],
    ),
    ("Президенты Чили и Перу подписали восемь документов.", [(PUBLISHED,) * 2]),
    # who takes part in exercises does so as long as they last
    (
        "Совместные учения Чили и Перу пройдут у Лимы в июле. В манёврах планируют задействовать "
        "пять кораблей.",
        [(date(2025, 7, 1), date(2025, 7, 31))],
    ),
    (
        "Совместные учения Чили и Перу пройдут у Лимы в июле. На базе стоят пять кораблей.",
        [UNTOLD],
    ),
]


@pytest.mark.parametrize(("text", "days"), COUNTED)
def test_what_is_counted_is_of_the_days_of_its_act(
    text: str, days: list[tuple[date | None, date | None]], language: Language
) -> None:
    figures = read(Article("a", text, PUBLISHED), language).figures
    assert [(figure.start, figure.end) for figure in figures] == days
