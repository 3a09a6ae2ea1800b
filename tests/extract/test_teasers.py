"""A page's own story and the teaser it carries have nothing to lend each other."""

from datetime import date

from tests.extract.test_events import coding

from svodka.article import Article, Zone
from svodka.language import Language
from svodka.pipeline import read

STAMP = "\n13 февраля, 16:50"


def told(headline: str, teaser: str, language: Language) -> list[str]:
    text, cut = f"{headline}\n{teaser}{STAMP}", len(headline)
    zones = (Zone("headline", 0, cut), Zone("body", cut + 1, len(text)))
    article = Article("teaser", text, date(2008, 6, 11), zones=zones)
    return [coding(event) for event in read(article, language).events]


def test_a_teaser_asks_nobody_of_the_story(language: Language) -> None:
    teaser = "Священник из Перми написал песню\nОн призвал петь её на площади."
    found = told("Король Иордании прибыл в Чили с визитом", teaser, language)
    assert found == ["CONSULT visit actual JOR>CHL 2008-06-11"]


def test_a_noun_in_a_list_of_stories_is_news(language: Language) -> None:
    """Of the list's own day, by which the enemy is known too."""
    teaser = "Выпуск новостей от 13.02.2026\nСмотрите в этом выпуске: удар нашей армии по вражеским тылам; снег."
    text = f"Король Иордании прибыл в Чили с визитом\n{teaser}{STAMP}"
    zones = (Zone("headline", 0, text.index("\n")), Zone("body", text.index("\n") + 1, len(text)))
    article = Article("a", text, date(2008, 6, 11), url="https://novosti.ru/1", zones=zones)
    assert [coding(event) for event in read(article, language).events] == [
        "CONSULT visit actual JOR>CHL 2008-06-11",
        "ASSAULT action actual RUS>UKR 2026-02-13",
    ]
