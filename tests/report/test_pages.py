"""The brief as a page, as Markdown, in a terminal and as data: same lines, same numbers."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

from rich.console import Console

from svodka.report.citations import paragraph_around, quoted_paragraphs
from svodka.report.contents import Brief, Mark, Paragraph, Quote
from svodka.report.data import render_json
from svodka.report.html import cut_at_quotes, render_html
from svodka.report.markdown import render_markdown
from svodka.report.terminal import print_brief


class Page(HTMLParser):
    """Ids, inner links, addresses, and the words marked as a quote."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.loaded: list[str] = []
        self.quoted: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if given.get("href", "").startswith("#"):
            self.links.append(given["href"][1:])
        self.loaded += [given[name] for name in ("src", "srcset", "data") if name in given]
        if tag == "mark":
            self._open = given["class"].split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self._open = []

    def handle_data(self, data: str) -> None:
        for number in self._open:
            self.quoted[number] = self.quoted.get(number, "") + data


def test_html_numbers_lead_to_quotes_and_back(brief: Brief) -> None:
    page = Page(render_html(brief))
    assert len(page.ids) == len(set(page.ids))
    assert set(page.links) <= set(page.ids)
    assert {f"q{quote.number}" for quote in brief.quotes} <= set(page.links)
    assert page.quoted == {f"q{quote.number}": quote.text for quote in brief.quotes}


def test_html_needs_nothing_from_outside(brief: Brief) -> None:
    source = render_html(brief)
    page = Page(source)
    assert not page.loaded
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "url(" not in source and "@import" not in source


def test_html_escapes_what_articles_say(brief: Brief) -> None:
    source = render_html(brief)
    assert "Путин прибыл в Баку &lt;с визитом&gt;" in source
    assert "<с визитом>" not in source


def test_html_has_headings_language_and_no_empty_parts(brief: Brief) -> None:
    source = render_html(brief)
    assert '<html lang="ru">' in source
    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", source) == [
        "Предстоит", "Контакты", "Сказано", "Цифры", "Что не сходится", "Осталось неизвестным",
        "Кто есть кто", "Источники",
    ]  # fmt: skip


def test_html_of_an_empty_brief_says_so(brief: Brief) -> None:
    bare = replace(
        brief, sections=(replace(brief.section("figures"), rows=()),), sources=(), quotes=()
    )
    assert "В статьях об этом ничего нет." in render_html(bare)


def test_html_source_addresses_that_run_code_are_not_links(brief: Brief) -> None:
    bad = replace(
        brief, sources=tuple(replace(one, url="javascript:alert(1)") for one in brief.sources)
    )
    assert 'href="javascript' not in render_html(bad)


def test_markdown_has_the_lines_the_numbers_and_the_quotes(brief: Brief) -> None:
    text = render_markdown(brief)
    assert text.startswith("# Россия – Азербайджан\n")
    assert "- **апрель 2024** – Ильхам Алиев посетил Россию (Москва) [\\[2\\]](#q2)\n" in text
    assert "**(не сходится)**" in text
    for quote in brief.quotes:
        said = f"«{quote.before}**{quote.text}**{quote.after}» – "
        assert f'\n{quote.number}. <a id="q{quote.number}"></a>{said}' in text


def test_terminal_in_a_pipe_is_plain(brief: Brief) -> None:
    out = io.StringIO()
    print_brief(brief, Console(file=out, width=120, highlight=False, markup=False))
    text = out.getvalue()
    assert "\x1b" not in text
    assert "ПРЕДСТОИТ" in text and "[1]" in text
    for quote in brief.quotes:
        assert quote.text in text


def test_data_holds_the_same(brief: Brief) -> None:
    data = json.loads(render_json(brief))
    assert data["as_of"] == "2024-08-18"
    assert [quote["text"] for quote in data["quotes"]] == [quote.text for quote in brief.quotes]
    assert data["sections"][0]["groups"][0]["lines"][0]["quotes"] == [1]
    assert data["sources"][0]["published"] == "2024-08-17"


def test_quotes_may_overlap_in_a_paragraph() -> None:
    paragraph = Paragraph(0, "абвгде", (Mark(1, 0, 4), Mark(2, 2, 6)))
    pieces = [(piece.text, piece.numbers, piece.opens) for piece in cut_at_quotes(paragraph)]
    assert pieces == [("аб", (1,), (1,)), ("вг", (1, 2), (2,)), ("де", (2,), ())]


def test_paragraphs_are_not_repeated() -> None:
    text = "Один.\nДва три.\nЧетыре."
    quotes = [
        Quote(n, 1, "a", start, stop, text[start:stop])
        for n, start, stop in ((1, 6, 9), (2, 10, 21), (3, 15, 21))
    ]
    paragraphs = quoted_paragraphs(text, quotes)
    assert [paragraph.text for paragraph in paragraphs] == ["Два три.\nЧетыре."]
    assert [mark.number for mark in paragraphs[0].marks] == [1, 2, 3]
    assert paragraph_around(text, 0, 2) == (0, 5)
