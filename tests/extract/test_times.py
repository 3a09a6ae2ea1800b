"""What a state that is no more did is of its own time."""

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read


def test_deeds_of_a_state_gone_have_no_day_of_today(language: Language) -> None:
    text = "Советские войска вошли в Чехословакию."
    (event,) = read(Article("a", text, date(2025, 6, 11)), language).events
    assert event.start is None
    (event,) = read(Article("a", text, date(1968, 8, 21)), language).events
    assert event.start == date(1968, 8, 21)


THEN = [
    (
        "Чили свернула торговый диалог с Перу осенью 2023 года.\n\nТогда Лима обвинила чилийцев в "
        "шпионаже. Сантьяго назвал это абсурдом.",
        {date(2023, 9, 1)},
    ),
    (
        "Посольство Чили в Перу не работало с 1961 года. Тогда Перу разорвало отношения с Чили.",
        {date(1961, 1, 1)},
    ),
    (
        "Осенью 2010 года на границе стреляли. Тогда Перу задержало чилийского капитана, но через "
        "две недели отпустило его.",
        {date(2010, 9, 1), None},
    ),
    ("Вчера на границе стреляли. Перу выслало чилийского посла.", {date(2025, 6, 11)}),
]


@pytest.mark.parametrize(("text", "days"), THEN)
def test_then_is_the_time_told_before(
    text: str, days: set[date | None], language: Language
) -> None:
    events = read(Article("a", text, date(2025, 6, 11)), language).events
    assert events
    assert {event.start for event in events} == days
