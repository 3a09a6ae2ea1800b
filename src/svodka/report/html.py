"""A brief as one page that needs nothing but itself: no script, no font, no address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from itertools import pairwise
from urllib.parse import urlsplit

from svodka import __version__
from svodka.report.charts import describe, draw_svg, heading, legend
from svodka.report.contents import Brief, Paragraph, Source
from svodka.report.days import write_day
from svodka.report.wording import label


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph in which the same quotes stand; `opens`: those that begin here."""

    text: str
    numbers: tuple[int, ...]
    opens: tuple[int, ...]


def render_html(brief: Brief) -> str:
    """The page. A number in a line leads to its quote in its paragraph, and back."""
    from jinja2 import Environment  # as heavy as everything else here together

    templates = files("svodka.report").joinpath("templates")
    environment = Environment(autoescape=True, trim_blocks=False)
    environment.filters.update(
        pieces=lambda paragraph: list(cut_at_quotes(paragraph)),
        origin=lambda source: write_origin(source, brief.lang),
        host=web_host,
        oneline=lambda text: " ".join(text.split()),
        svg=lambda chart: trusted(draw_svg(chart, brief.lang)),
        heading=lambda chart: heading(chart, brief.lang),
        described=lambda chart: describe(chart, brief.lang),
        legend=lambda chart: legend(chart, brief.lang),
    )
    page = environment.from_string(templates.joinpath("brief.html.jinja").read_text("utf-8"))
    sources = {source.number: source for source in brief.sources}
    quotes = {quote.number: quote for quote in brief.quotes}
    return page.render(
        brief=brief,
        css=trusted(templates.joinpath("brief.css").read_text("utf-8")),
        title=label(brief.lang, "brief.title", a=brief.name_a, b=brief.name_b),
        as_of=write_day(brief.as_of, brief.lang),
        version=__version__,
        say=partial(label, brief.lang),
        quote_of=quotes,
        source_of=lambda number: write_origin(sources[quotes[number].source], brief.lang),
        first_use=_FirstUse(),
    )


def trusted(made: str) -> str:
    """A style sheet or a drawing of our own, not to be escaped."""
    from markupsafe import Markup

    return Markup(made)


class _FirstUse:
    """True the first time a number is asked about: there its quote leads back to."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def __call__(self, number: int) -> bool:
        first = number not in self._seen
        self._seen.add(number)
        return first


def cut_at_quotes(paragraph: Paragraph) -> Iterator[Piece]:
    """The paragraph in pieces, cut wherever a quote begins or ends; quotes may overlap."""
    marks = paragraph.marks
    by_edge: dict[int, list[int]] = {0: [], len(paragraph.text): []}
    for index, mark in enumerate(marks):
        if mark.start < mark.stop:
            by_edge.setdefault(mark.start, []).append(index)
            by_edge.setdefault(mark.stop, []).append(index)
    inside: set[int] = set()
    for start, stop in pairwise(sorted(by_edge)):
        inside.symmetric_difference_update(by_edge[start])  # those that end leave, others come in
        here = [marks[index] for index in sorted(inside)]
        yield Piece(
            text=paragraph.text[start:stop],
            numbers=tuple(mark.number for mark in here),
            opens=tuple(mark.number for mark in here if mark.start == start),
        )


def web_host(url: str | None) -> str:
    """The host of a web address, "" for what is not one: only that may be a link.

    >>> web_host("https://example.org/news"), web_host("javascript:alert(1)")
    ('example.org', '')
    """
    address = urlsplit(url or "")
    return address.hostname or "" if address.scheme in {"http", "https"} else ""


def write_origin(source: Source, lang: str) -> str:
    """Outlet and day."""
    outlet = source.outlet or web_host(source.url) or label(lang, "brief.no_outlet")
    return f"{outlet}, {write_day(source.published, lang)}"
