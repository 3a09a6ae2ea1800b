"""What a state that is no more did is of its own time."""

from datetime import date

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read


def test_deeds_of_a_state_gone_have_no_day_of_today(language: Language) -> None:
    text = "Советские войска вошли в Чехословакию."
    (event,) = read(Article("a", text, date(2025, 6, 11)), language).events
    assert event.start is None
    (event,) = read(Article("a", text, date(1968, 8, 21)), language).events
    assert event.start == date(1968, 8, 21)
