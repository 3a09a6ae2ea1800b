"""A checked draft as one page: the text with verdicts at its words, each verdict beside it."""

from __future__ import annotations

from functools import partial
from importlib.resources import files

from svodka import __version__
from svodka.check import Checked
from svodka.report.checked import (
    count_outcomes,
    marks_of,
    style_of,
    word_findings,
    write_scope,
    write_source,
)
from svodka.report.citations import headline_of
from svodka.report.contents import Paragraph
from svodka.report.html import cut_at_quotes, trusted, web_host
from svodka.report.quoting import SENTENCE_END, shorten
from svodka.report.wording import label

TITLE = 120  # characters


def render_checked(checked: Checked, lang: str) -> str:
    """One self-contained page, no script: a number in the draft leads to its verdict and back."""
    from jinja2 import Environment

    findings = word_findings(checked, lang)
    templates = files("svodka.report").joinpath("templates")
    environment = Environment(autoescape=True)
    environment.filters.update(
        style=lambda numbers: style_of(numbers, findings),
        source=lambda report: write_source(report, checked, lang),
        host=web_host,
        oneline=lambda text: " ".join(text.split()),
    )
    page = environment.from_string(templates.joinpath("checked.html.jinja").read_text("utf-8"))
    paragraph = Paragraph(0, checked.draft.text, marks_of(findings, checked.draft.text))
    return page.render(
        lang=lang,
        title=_title(headline_of(checked.draft)),
        scope=write_scope(checked, findings, lang),
        counts=list(count_outcomes(findings, lang)),
        findings=findings,
        pieces=list(cut_at_quotes(paragraph)),
        opened=_FirstOf(),
        css=trusted(
            templates.joinpath("brief.css").read_text("utf-8")
            + templates.joinpath("checked.css").read_text("utf-8")
        ),
        version=__version__,
        say=partial(label, lang),
    )


def _title(headline: str) -> str:
    """Of a long line only the first sentence, shortened: a draft may be one paragraph."""
    if len(headline) <= TITLE:
        return headline
    return shorten(SENTENCE_END.split(headline, 1)[0], TITLE)


class _FirstOf:
    """True the first time a number is asked about: an id stands once in a page."""

    def __init__(self) -> None:
        self._seen: set[int] = set()

    def __call__(self, number: int) -> bool:
        first = number not in self._seen
        self._seen.add(number)
        return first
