"""What one article says, as a page: a finding and its words light up together. No script.

Pointed at, reached by the keyboard, or led to: a finding in the list lights every clause that
tells of it, and words in the text light the findings they are part of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from typing import Any

from svodka import __version__
from svodka.article import Article
from svodka.findings import Reading, Span
from svodka.report.citations import headline_of
from svodka.report.codes import say, write_code
from svodka.report.contents import Mark, Paragraph
from svodka.report.html import cut_at_quotes, trusted
from svodka.report.quoting import shorten
from svodka.report.reasons import Reason, find_reasons, write_rule

KINDS = ("event", "figure", "date", "statement")


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of the list: its number on the page, and every stretch that tells of it."""

    number: int
    reason: Reason
    spans: tuple[Span, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text: the findings that begin here, and the one a click leads to (or 0)."""

    text: str
    begins: tuple[int, ...]
    leads_to: int
    classes: str
    title: str


def render_reading(article: Article, reading: Reading, lang: str = "ru") -> str:
    """One self-contained page: the text with its findings marked, and a list of them. lang: of
    everything but the text."""
    from jinja2 import Environment

    found = list(_number(article, reading, lang))
    page = Environment(autoescape=True).from_string(_template("reading.html.jinja"))
    return page.render(
        article=article,
        headline=headline_of(article),
        lang=lang,
        published_by=write_code("published_by", article.published_by, lang),
        say=partial(_say, lang),
        told=write_rule,
        css=trusted(_template("brief.css") + _template("reading.css")),
        version=__version__,
        numbers=[one.number for one in found],
        lit=_lit,
        pieces=_pieces(article.text, found, lang),
        groups=[(kind, [one for one in found if one.reason.kind == kind]) for kind in KINDS],
    )


def _say(lang: str, key: str, **values: object) -> str:
    return say(key, lang, **values)


def _title(reason: Reason, lang: str) -> str:
    return f"{say(f'kind_{reason.kind}', lang)}: {reason.finding} · {reason.rule}"


@cache
def _template(name: str) -> str:
    return files("svodka.report").joinpath("templates", name).read_text("utf-8")


def _lit(number: int) -> Any:
    """The selector of a page on which the finding or its words are pointed at."""
    found, words, mark = f"#f{number}", f".f{number}", f"#t{number}"
    states = f"{words}:hover,{words}:focus,{found}:hover,{found}:focus-within"
    return trusted(f"body:has({states},{found}:target,{mark}:target)")


def _number(article: Article, reading: Reading, lang: str) -> Iterator[Found]:
    mentions = [event.mentions for event in reading.events]
    for number, reason in enumerate(find_reasons(reading, lang), start=1):
        told = mentions[number - 1] if number <= len(mentions) else ()  # events come first
        words = ", ".join(f"«{shorten(article.text[w.start : w.stop])}»" for w in reason.words)
        yield Found(number, reason, tuple(dict.fromkeys((reason.span, *told))), words)


def _pieces(text: str, found: Sequence[Found], lang: str) -> Iterator[Piece]:
    by_number = {one.number: one for one in found}
    first = {one.number: one.reason.span.start for one in found}
    at = 0
    for piece in cut_at_quotes(Paragraph(0, text, tuple(_marks(found)))):
        numbers = tuple(dict.fromkeys(number for number in piece.numbers if number > 0))
        begins = tuple(number for number in numbers if first[number] == at)
        shortest = min(
            numbers, key=lambda number: _length(by_number[number].reason.span), default=0
        )
        reason = by_number[shortest].reason if shortest else None
        yield Piece(
            text=piece.text,
            begins=begins,
            leads_to=shortest,
            classes=" ".join(_classes(piece.numbers, by_number)),
            title=_title(reason, lang) if reason else "",
        )
        at += len(piece.text)


def _marks(found: Iterable[Found]) -> Iterator[Mark]:
    """Findings under their own numbers, the words that made them under the same, negative."""
    for one in found:
        for span in one.spans:
            yield Mark(one.number, span.start, span.stop)
            for word in one.reason.words:
                if span.start <= word.start and word.stop <= span.stop:
                    yield Mark(-one.number, word.start, word.stop)


def _classes(numbers: Iterable[int], found: dict[int, Found]) -> Iterator[str]:
    for number in dict.fromkeys(numbers):
        yield f"f{number}" if number > 0 else f"w{-number}"
    yield from dict.fromkeys(found[number].reason.kind for number in numbers if number > 0)


def _length(span: Span) -> int:
    return span.stop - span.start
