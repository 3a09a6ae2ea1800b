"""Quotes are cut where the words allow it, and stand in their sentences."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from tests.report.by_hand import ARTICLES, report

from svodka.report.brief import compose_brief
from svodka.report.document import render_docx
from svodka.report.html import render_html
from svodka.report.markdown import render_markdown
from svodka.report.material import Material
from svodka.report.quoting import (
    LONGEST_QUOTE,
    cite_clause,
    quote_sentence,
    shorten,
    surroundings,
)

CUTS = [
    # at a clause
    ("Стороны согласовали сроки поставок, которые назовут позже", 48, "Стороны согласовали сроки поставок…"),
    # no preposition or conjunction is left hanging
    ("Министры подписали соглашение об экономическом союзе", 32, "Министры подписали соглашение…"),
    ("Посол сообщил журналистам, что переговоры начнутся", 32, "Посол сообщил журналистам…"),
    # no name is left open
    ("Они обсудили грузы по коридору «Север — Юг» и порты", 40, "Они обсудили грузы по коридору…"),
    # a decimal comma is no end of a clause
    ("Оборот за полугодие вырос до 4,2 миллиарда долларов", 40, "Оборот за полугодие вырос до 4,2…"),
    ("Коротко", 40, "Коротко"),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "limit", "expected"), CUTS)
def test_a_long_quote_is_cut_where_it_may_be(quote: str, limit: int, expected: str) -> None:
    assert shorten(quote, limit) == expected
    assert len(shorten(quote, limit)) <= limit


LONG = (
    "Как сообщили накануне в пресс-службе министерства, несмотря на погоду и на опоздание "
    "самолёта, который вылетел из столицы на два часа позже срока, стороны подписали соглашение, "
    "а затем, уже вечером, после долгого ужина в старом городе, объявили и о строительстве моста, "
    "которого жители обоих берегов ждут больше двадцати лет."
)


def test_a_quote_that_begins_late_says_so() -> None:
    said = replace(
        report("plan", "Путин"), start=LONG.index("стороны"), stop=LONG.index(", а затем")
    )
    told = quote_sentence(LONG, said)
    assert told.startswith("…") and told.endswith("…")
    assert "стороны подписали соглашение" in told
    assert len(told) <= LONGEST_QUOTE
    assert told.strip("…") in LONG  # a stretch of the article, whole words
    assert LONG[LONG.index(told.strip("…")) - 1] == " "


def test_words_that_are_cited_stand_in_their_sentence() -> None:
    start = LONG.index("подписали")
    before, after = surroundings(LONG, start, start + len("подписали"))
    assert before.startswith("…") and before.endswith("стороны ")
    assert after.startswith(" соглашение") and after.endswith("…")
    assert LONG.count(before.strip("…") + "подписали" + after.strip("…")) == 1


def test_a_short_sentence_is_whole() -> None:
    text = "Первое. Стороны встретились в Баку в среду.\nТретье."
    assert surroundings(text, 16, 27) == ("Стороны ", " в Баку в среду.")


def test_every_quote_of_a_brief_has_its_sentence(material: Material) -> None:
    brief = compose_brief(material)
    for one in brief.quotes:
        whole = " ".join(ARTICLES[one.article].text.split())
        assert one.before.strip("…") + one.text + one.after.strip("…") in whole
    shown = brief.quotes[0]
    assert shown.before == "Президент России " and shown.after.startswith(" с государственным")
    assert f"«{shown.before}**{shown.text}**{shown.after}»" in render_markdown(brief)
    side = brief.section("disagreements").disagreements[0].sides[0]
    quote = brief.quotes[side.quotes[0] - 1]
    assert f"<b>{quote.text}</b>{quote.after}" in render_html(brief)


def test_a_quote_of_the_document_has_one_size(material: Material) -> None:
    brief = compose_brief(material)
    paragraphs = Document(BytesIO(render_docx(brief))).paragraphs
    first = brief.quotes[0]
    (shown,) = (one for one in paragraphs if one.text.startswith(f"[{first.number}] «"))
    assert shown.text == f"[{first.number}] «{first.before}{first.text}{first.after}»"
    assert {run.font.size for run in shown.runs} == {None}


def test_a_value_is_cited_where_it_is_told() -> None:
    """A headline «прибыл с визитом» tells no rank: the clause of the article that does is cited."""
    text = "Гость прибыл в Минск\n\nКортеж ждали. Государственного визита не было восемь лет."
    clauses = tuple(
        (text.index(said), text.index(said) + len(said)) for said in ("прибыл", "визита")
    )
    told = replace(report("plan", "Владимир Путин"), start=5, stop=11, clauses=clauses)
    cited = cite_clause(told, text, {"государственный"})
    assert (cited.start, cited.stop, cited.evidence) == (*clauses[1], "визита")
    assert cite_clause(told, text, {"рабочий"}) == told
    assert cite_clause(told, text, {"Минск"}).start == told.start


def test_of_a_line_of_stories_one_story_is_quoted() -> None:
    listed = "Смотрите в этом выпуске: Чили закрывает границу; в Осло выпал снег; погода."
    start = listed.index("закрывает")
    said = replace(report("plan", "Путин"), start=start, stop=start + 9)
    assert quote_sentence(listed, said) == "Чили закрывает границу"
    assert surroundings(listed, start, start + 9) == ("Чили ", " границу;")
