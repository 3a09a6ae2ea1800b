"""What one article says, as a page: a finding and its words light up together. No script."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from svodka import __version__
from svodka.article import Article
from svodka.findings import Reading
from svodka.report.citations import headline_of
from svodka.report.contents import Mark, Paragraph
from svodka.report.html import cut_at_quotes, trusted
from svodka.report.reasons import Reason, find_reasons


def render_reading(article: Article, reading: Reading) -> str:
    """One self-contained page: the text with its findings marked, and a list of them."""
    from jinja2 import Environment

    templates = files("svodka.report").joinpath("templates")
    reasons = list(find_reasons(reading))
    environment = Environment(autoescape=True)
    environment.filters.update(
        mark_class=lambda number: f"f{number}" if number > 0 else f"w{-number}",
        first_finding=_shortest(reasons),
        kinds=lambda numbers: " ".join({reasons[n - 1].kind for n in numbers if n > 0}),
    )
    page = environment.from_string(templates.joinpath("reading.html.jinja").read_text("utf-8"))
    return page.render(
        article=article,
        headline=headline_of(article),
        lang="ru",
        css=trusted(templates.joinpath("brief.css").read_text("utf-8")),
        version=__version__,
        reasons=reasons,
        pieces=list(cut_at_quotes(Paragraph(0, article.text, tuple(_marks(reasons))))),
    )


def _marks(reasons: list[Reason]) -> list[Mark]:
    """Findings under their own numbers, the words that made them under the same, negative."""
    marks = []
    for number, reason in enumerate(reasons, start=1):
        marks.append(Mark(number, reason.span.start, reason.span.stop))
        marks += [Mark(-number, word.start, word.stop) for word in reason.words]
    return marks


def _shortest(reasons: list[Reason]) -> Callable[[tuple[int, ...]], int]:
    """Of the findings that share a stretch, the one a click means: the shortest."""

    def shortest(numbers: tuple[int, ...]) -> int:
        spans = {abs(number): reasons[abs(number) - 1].span for number in numbers}
        return min(spans, key=lambda number: spans[number].stop - spans[number].start)

    return shortest
