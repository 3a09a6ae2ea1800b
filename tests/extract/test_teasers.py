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
