"""Every format: headings, numbers that lead to quotes, charts, Cyrillic text."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
from docx import Document
from pypdf import PdfReader
from tests.report.by_hand import ARTICLES, report

from svodka.record.entries import FigureReport, SeriesEntry
from svodka.report.brief import compose_brief
from svodka.report.charts import describe, specify
from svodka.report.contents import Brief
from svodka.report.document import render_docx
from svodka.report.html import render_html
from svodka.report.markdown import render_markdown
from svodka.report.material import Material
from svodka.report.paper import render_pdf

HEADINGS = ["Предстоит", "Контакты", "Сказано", "Цифры", "Что не сходится", "Источники"]


def _trade(year: int, value: float, status: str = "actual") -> SeriesEntry:
    told = report("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов")
    days = date(year, 1, 1), date(year, 12, 31)
    one = FigureReport(value, "exact", status, None, "товарооборот", told)
    return SeriesEntry(
        f"t{year}", "товарооборот России и Азербайджана", value, "USD", "exact", status,
        ("RUS", "AZE"), *days, None, (one,),
    )  # fmt: skip


@pytest.fixture
def charted(material: Material) -> Brief:
    """The brief by hand with the trade of four years."""
    years = (_trade(2021, 3.4e9), _trade(2022, 3.7e9), _trade(2023, 4.1e9))
    figures = (*material.figures, *years, _trade(2030, 1e10, "target"))
    return compose_brief(replace(material, figures=figures))


def test_chart_shows_facts_and_targets_apart(charted: Brief) -> None:
    (chart,) = charted.section("figures").charts
    assert [(one.period, one.kind) for one in chart.points] == [
        ("2021 год", "actual"),
        ("2022 год", "actual"),
        ("2023 год", "actual"),
        ("2030 год", "target"),
    ]
    assert (chart.unit, chart.scale) == ("млрд долл. США", 1e9)
    assert chart.quotes
    assert "2023 год: 4,1\xa0млрд; 2030 год: 10\xa0млрд (цель)" in describe(chart, "ru")
    assert specify(chart, "ru")["data"]["values"][-1] == {"p": "2030 год", "v": 10.0, "k": "target"}


def test_chart_is_not_drawn_of_two_points(material: Material) -> None:
    figures = (_trade(2022, 3.7e9), _trade(2023, 4.1e9))
    brief = compose_brief(replace(material, figures=figures, contradictions=()))
    assert brief.section("figures").charts == ()


def test_html_has_headings_numbers_and_the_chart(charted: Brief) -> None:
    source = render_html(charted)
    assert [one for one in HEADINGS if f">{one}</h2>" in source] == HEADINGS
    assert source.count("<svg") == 1 and 'role="img" aria-label="Товарооборот' in source
    assert "2030 год" in source and "<script" not in source
    assert set(re.findall(r'href="#(q\d+)"', source)) <= set(re.findall(r'id="(q\d+)"', source))


def test_docx_has_headings_numbers_and_the_chart(charted: Brief) -> None:
    data = render_docx(charted)
    document = Document(io.BytesIO(data))
    told = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert [one for one in told if one in HEADINGS] == HEADINGS
    assert document.paragraphs[1].style.name == "Title"
    body = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode("utf-8")
    anchors = set(re.findall(r'w:anchor="(\w+)"', body))
    marks = re.findall(r'w:bookmarkStart [^>]*w:name="(\w+)"', body)
    assert anchors == set(marks) and len(marks) == len(set(marks))
    assert {f"q{quote.number}" for quote in charted.quotes} <= anchors
    assert len(document.inline_shapes) == 1
    assert 'descr="Товарооборот' in body
    assert len(document.tables) >= 4
    text = "\n".join(
        cell.text for table in document.tables for row in table.rows for cell in row.cells
    )
    assert "Владимир Путин посетит Азербайджан с государственным визитом (Баку)" in text


def test_pdf_has_headings_numbers_fonts_and_the_chart(charted: Brief) -> None:
    data = render_pdf(charted)
    reader = PdfReader(io.BytesIO(data))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert [one for one in HEADINGS if one in text] == HEADINGS
    assert "Владимир Путин посетит Азербайджан с государственным визитом" in text
    assert "2030 год" in text
    assert reader.metadata is not None and reader.metadata.title == "Россия – Азербайджан"
    fonts = [
        font.get_object()
        for page in reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    ]
    assert fonts
    for font in fonts:
        descendant = font["/DescendantFonts"][0].get_object()
        assert any("FontFile" in key for key in descendant["/FontDescriptor"].get_object())
    links = [one for page in reader.pages for one in page.get("/Annots", [])]
    assert len(links) >= 2 * len(charted.quotes)


def test_markdown_numbers_lead_to_their_quotes(charted: Brief) -> None:
    text = render_markdown(charted)
    led = re.findall(r"\[\\\[(\d+)\\\]\]\(#q(\d+)\)", text)
    quoted = re.findall(r'^(\d+)\. <a id="q(\d+)"></a>«', text, re.M)
    assert len(led) >= len(quoted) == len(charted.quotes)
    assert all(number == anchor for number, anchor in (*led, *quoted))
    assert {number for number, _anchor in led} == {number for number, _anchor in quoted}
    assert text.count("\\[") == len(led)


def test_markdown_tells_the_chart_in_words(charted: Brief) -> None:
    text = render_markdown(charted)
    assert "2023 год: 4,1\xa0млрд" in text
    assert "### Цели и прогнозы" in text


@pytest.mark.parametrize("render", [render_docx, render_pdf])
def test_paper_of_an_empty_brief_says_so(material: Material, render: object) -> None:
    empty = replace(material, events=(), figures=(), contradictions=(), statements=(), tenures=())
    for lang in ("ru", "en"):
        data = render(compose_brief(empty, lang))  # type: ignore[operator]
        assert len(data) > 5000


def test_paper_takes_any_words(material: Material) -> None:
    odd = 'Слова #let x = 1 $ \\ *_`<b>&amp; "кавычки" @x [1] 🙂\u2028'
    told = replace(material.events[0].reports[0], evidence=odd, start=0, stop=len(odd))
    events = (replace(material.events[0], reports=(told,)), *material.events[1:])
    brief = compose_brief(replace(material, events=events))
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(brief))).pages)
    assert "#let x = 1" in text
    assert render_docx(brief)


def test_formats_quote_the_articles(charted: Brief) -> None:
    assert charted.quotes
    for quote in charted.quotes:
        assert ARTICLES[quote.article].text[quote.start : quote.stop] == quote.text
