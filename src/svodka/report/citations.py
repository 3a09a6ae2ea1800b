"""Numbers for quotes, in the order a brief first uses them, and the sources they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from svodka.article import Article
from svodka.record import Report
from svodka.report.contents import Mark, Paragraph, Quote, Source
from svodka.report.quoting import surroundings

SHOWN = 3  # reports cited on one line; the others are counted


class Citations:
    """Gives a number to each quote asked for; the same quote always has the same number."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._reports: list[Report] = []

    def cite(self, reports: Iterable[Report], limit: int = SHOWN) -> tuple[tuple[int, ...], int]:
        """The numbers of the first reports, one an article, and how many articles were not taken.

        Earliest publication first; a report that is replaced or copied comes after the others.
        """
        ordered = sorted(reports, key=_weight)
        by_article = {report.article: report for report in reversed(ordered)}
        chosen = [report for report in ordered if by_article[report.article] is report]
        numbers = tuple(self._number(report) for report in chosen[:limit])
        return numbers, len(chosen) - len(numbers)

    def cite_each(
        self, reports: Iterable[Report], limit: int = SHOWN
    ) -> tuple[tuple[int, ...], int]:
        """The numbers of the first reports as they come, and how many were not taken: for a line
        that rests on several things, told perhaps in one article."""
        told = list({(one.article, one.start, one.stop): one for one in reports}.values())
        return tuple(self._number(one) for one in told[:limit]), max(0, len(told) - limit)

    def _number(self, report: Report) -> int:
        key = (report.article, report.start, report.stop)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._reports.append(report)
        return self._numbers[key]

    def quotes(self, open_article: Callable[[str], Article]) -> tuple[Quote, ...]:
        """Every quote numbered so far, in order, in its sentence."""
        order = self._sources()
        return tuple(
            Quote(number, order[r.article], r.article, r.start, r.stop, r.evidence, *around)
            for number, r in enumerate(self._reports, start=1)
            for around in [surroundings(open_article(r.article).text, r.start, r.stop)]
        )

    def sources(self, open_article: Callable[[str], Article]) -> tuple[Source, ...]:
        """The articles quoted, in the order of their first quote, with the quoted paragraphs."""
        quotes = self.quotes(open_article)
        return tuple(
            _source(number, open_article(id), [quote for quote in quotes if quote.article == id])
            for id, number in self._sources().items()
        )

    def _sources(self) -> dict[str, int]:
        ids = dict.fromkeys(report.article for report in self._reports)
        return {id: number for number, id in enumerate(ids, start=1)}


def _weight(report: Report) -> tuple[bool, object, str, int]:
    secondary = report.copy_of is not None or report.replaced_by is not None
    return (secondary, report.published, report.article, report.start)


def _source(number: int, article: Article, quotes: list[Quote]) -> Source:
    return Source(
        number=number,
        article=article.id,
        headline=headline_of(article),
        outlet=article.outlet,
        published=article.published,
        url=article.url,
        paragraphs=quoted_paragraphs(article.text, quotes),
    )


def headline_of(article: Article) -> str:
    """The headline, or the first line that could be one."""
    lines = (line.strip() for line in (article.headline or article.text).splitlines())
    return next((line for line in lines if len(line) > 15), article.id)


def quoted_paragraphs(text: str, quotes: Iterable[Quote]) -> tuple[Paragraph, ...]:
    """The paragraphs in which the quotes stand, in the order of the text, without overlap."""
    paragraphs: list[tuple[int, int, list[Quote]]] = []
    for quote in sorted(quotes, key=lambda q: (q.start, q.stop)):
        start, stop = paragraph_around(text, quote.start, quote.stop)
        if paragraphs and start < paragraphs[-1][1]:  # in the paragraph before, or on from it
            first, last, held = paragraphs.pop()
            paragraphs.append((first, max(last, stop), [*held, quote]))
        else:
            paragraphs.append((start, stop, [quote]))
    return tuple(
        Paragraph(
            start,
            text[start:stop],
            tuple(Mark(q.number, q.start - start, q.stop - start) for q in held),
        )
        for start, stop, held in paragraphs
    )


def paragraph_around(text: str, start: int, stop: int) -> tuple[int, int]:
    """The lines in which text[start:stop] stands, as a span.

    >>> paragraph_around("Раз.\\nДва три.\\nЧетыре.", 5, 8)
    (5, 13)
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", stop)
    return first, len(text) if last < 0 else last
