"""Articles: what every one of them holds to."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.errors import Refused
from svodka.language import Language
from svodka.pipeline import read

SPRING = "В апреле Путин и Эрдоган встретятся. Визит пройдёт в апреле."


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(9999, 12, 31)])
def test_article_of_an_impossible_year_is_refused(day: date) -> None:
    with pytest.raises(Refused, match="and no day but of 1900 to 2099 is read; give its own day"):
        Article("a", SPRING, day)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2099, 12, 31)])
def test_article_at_the_ends_of_the_calendar_is_read(day: date, language: Language) -> None:
    assert read(Article("a", SPRING, day), language).events
