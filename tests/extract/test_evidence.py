"""What an event is quoted by begins with a whole phrase."""

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

QUOTED = {
    "В Лиме прошли переговоры президентов Чили и Перу.": "В Лиме прошли переговоры",
    "На переговорах с королём Иордании президент Чили просил о помощи.": "На переговорах с королём",
    "Во вторник в Лиму прибыл премьер Чили.": "Во вторник в Лиму прибыл",
    "Трое чилийских моряков, задержанных перуанской охраной, отпущены.": "Трое чилийских моряков",
    "Подписание чилийско-перуанского соглашения о дороге отложили.": (
        "Подписание чилийско-перуанского соглашения о дороге"
    ),
    "Премьер Чада прибыл в Чили. По итогам подписано десять документов.": (
        "подписано десять документов"
    ),
}


@pytest.mark.parametrize(("text", "start"), QUOTED.items())
def test_a_quote_begins_with_its_preposition(text: str, start: str, language: Language) -> None:
    events = read(Article("specimen", text, date(2025, 6, 11)), language).events
    quotes = [text[event.evidence.start : event.evidence.stop] for event in events]
    assert any(quote.startswith(start) for quote in quotes), quotes
