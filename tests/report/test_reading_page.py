"""`svodka read --html`: a finding and its words light up together, in a real browser where one is."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from svodka.article import Article
from svodka.findings import Date, Event, Participant, Reading, Span
from svodka.report.contents import Mark, Paragraph
from svodka.report.html import cut_at_quotes
from svodka.report.reading_page import render_reading

TEXT = "Путин прибыл в Пекин <16 мая>.\nВизит Путина продлится до пятницы & дольше."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


VISIT = Event(
    type="CONSULT",
    form="visit",
    rank=None,
    status="actual",
    participants=(
        Participant("Владимир Путин", "RUS", "actor"),
        Participant("Китай", "CHN", "recipient"),
    ),
    start=date(2024, 5, 16),
    end=date(2024, 5, 16),
    precision="day",
    dated_by="date_in_clause",
    place="Пекин",
    place_state="CHN",
    evidence=_span("Путин прибыл в Пекин <16 мая"),
    mentions=(_span("Путин прибыл в Пекин <16 мая"), _span("Визит Путина")),
    rule="visit_by_verb",
    words=(_span("прибыл"),),
)
DAYS = tuple(
    Date(_span(words), date(2024, 5, day), date(2024, 5, day), "day", "day_of_month")
    for words, day in (("16 мая", 16), ("пятницы", 17))
)
ARTICLE = Article("a", TEXT, date(2024, 5, 16))
READING = Reading("a", events=(VISIT,), dates=DAYS)


class Page(HTMLParser):
    """The text of each class in the article, links and ids."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.marked: dict[str, list[str]] = {}
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tabs: list[str] = []
        self.tags: set[str] = set()
        self._classes: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            self.links.append(given["href"])
            self._classes = given.get("class", "").split()
            if "tabindex" not in given:
                self.tabs.append(given["href"])

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._classes = []

    def handle_data(self, data: str) -> None:
        for one in self._classes:
            self.marked.setdefault(one, []).append(data)


def test_every_clause_that_tells_of_a_finding_is_marked() -> None:
    page = Page(render_reading(ARTICLE, READING))
    assert "".join(page.marked["f1"]) == "Путин прибыл в Пекин <16 маяВизит Путина"
    assert page.marked["w1"] == ["прибыл"]
    assert page.marked["f2"] == ["16 мая"] and page.marked["f3"] == ["пятницы"]
    assert page.marked["date"] == ["16 мая", "пятницы"]


def test_findings_and_words_lead_to_each_other() -> None:
    page = Page(render_reading(ARTICLE, READING))
    assert len(page.ids) == len(set(page.ids))
    assert {"f1", "f2", "f3", "t1", "t2", "t3"} <= set(page.ids)
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert [link for link in page.tabs if link.startswith("#t")] == ["#t1", "#t2", "#t3"]


def test_rules_and_words_are_shown() -> None:
    source = render_reading(ARTICLE, READING, "en")
    assert "rule visit_by_verb, words «прибыл» [0:28]" in source
    assert "rule day_of_month [22:28]" in source


def test_page_is_self_contained_and_escaped() -> None:
    source = render_reading(ARTICLE, READING)
    assert not {"script", "link", "img", "iframe"} & Page(source).tags
    assert "url(" not in source and "@import" not in source
    assert "&lt;" in source and "<16 мая" not in source
    assert "prefers-color-scheme: dark" in source and "max-width: 50rem" in source


def test_article_without_findings_has_a_page() -> None:
    source = render_reading(ARTICLE, Reading("a"))
    assert source.count('class="none"') == 4


def test_cutting_many_marks_is_as_cutting_them_one_by_one() -> None:
    marks = tuple(Mark(n, n % 7, n % 7 + n % 5) for n in range(1, 40))
    paragraph = Paragraph(0, "абвгдежзийклм", marks)
    at = 0
    for piece in cut_at_quotes(paragraph):
        stop = at + len(piece.text)
        here = [mark for mark in marks if mark.start <= at and stop <= mark.stop]
        assert piece.numbers == tuple(mark.number for mark in here)
        assert piece.opens == tuple(mark.number for mark in here if mark.start == at)
        at = stop
    assert at == len(paragraph.text)


PROBE = """<script>
const shown = element => getComputedStyle(document.querySelector(element)).backgroundColor;
const plain = [shown('.f1'), shown('#f1')];
%s
setTimeout(() => {  // a browser may light a page anew only before it paints it
  const lit = [shown('.f1'), shown('#f1'), shown('.f3')];
  const told = [lit[0] != plain[0], lit[1] != plain[1], lit[2] != plain[0]];
  document.title = 'probe ' + told.join(' ');
}, 200);
</script>"""


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("chromium"), reason="no chromium here")
@pytest.mark.parametrize(
    "reach",
    [
        "document.querySelector('#f1 a').focus();",
        "document.querySelector('a.f1').focus();",
        "location.hash = '#f1';",
        "location.hash = '#t1';",
    ],
)
def test_in_a_browser_both_light_up_and_nothing_else(tmp_path: Path, reach: str) -> None:
    page = tmp_path / "page.html"
    source = render_reading(ARTICLE, READING).replace("</body>", PROBE % reach + "</body>")
    page.write_text(source, "utf-8")
    asked = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    asked.append("--virtual-time-budget=2000")
    done = subprocess.run(
        [*asked, f"--user-data-dir={tmp_path / 'profile'}", page.as_uri()],
        capture_output=True,
        text=True,
        timeout=90,
        check=True,
    )
    found = re.search(r"<title>probe (\w+) (\w+) (\w+)</title>", done.stdout)
    assert found, done.stdout[:300]
    assert found.groups() == ("true", "true", "false")
