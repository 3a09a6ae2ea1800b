"""Acts told in passing have no day but their own; what is told «там» is of the time told before."""

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

TODAY = date(2025, 6, 11)

PASSING = [
    ("В последний раз министры Чили и Перу говорили по телефону.", "call", None),
    ("Министры Чили и Перу говорили по телефону.", "call", TODAY),
    ("Последний раз президент Чили приезжал в Лиму с визитом.", "visit", None),
    ("Главы Чили и Перу последний раз общаются в этом составе.", "meeting", TODAY),
    ("Король обсудил с министрами итоги визита премьера Чили в Лиму.", "visit", None),
    (
        "Король обсудил с министрами итоги состоявшегося 3 июня визита премьера Чили в Лиму.",
        "visit",
        date(2025, 6, 3),
    ),
    ("Премьер Чили вылетел из Осло, где участвовал в саммите НАТО.", "summit", None),
    ("Премьер Чили вылетел в Осло, где участвовал в саммите НАТО.", "summit", TODAY),
    (
        "Премьер Чили вылетел из Лимы, где накануне встретился с президентом Перу.",
        "meeting",
        date(2025, 6, 10),
    ),
    (
        "Президент Чили в пятницу отправится в Лиму. Там пройдут его переговоры с премьером Перу.",
        "meeting",
        date(2025, 6, 13),
    ),
    (
        "Президент Чили в пятницу отправится в Лиму. В июле пройдут его переговоры с премьером Перу.",
        "meeting",
        date(2025, 7, 1),
    ),
]


@pytest.mark.parametrize(("text", "form", "day"), PASSING)
def test_what_is_told_in_passing_is_not_of_today(
    text: str, form: str, day: date | None, language: Language
) -> None:
    events = read(Article("a", text, TODAY), language).events
    assert [event.start for event in events if event.form == form] == [day]
