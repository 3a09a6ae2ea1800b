"""Citations widened to the sentences they stand in."""

from __future__ import annotations

from dataclasses import replace

from svodka.check.claims import split_sentences
from svodka.findings import Span
from svodka.record import Contradiction, Record, Report


class Sentences:
    """The sentences of the record's articles, each article opened once."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._texts: dict[str, tuple[str, list[Span]]] = {}

    def around(self, report: Report) -> Report:
        """The report with all of the sentence it begins in, to its end if it goes on further;
        as it is, where the article has since been told anew in other words."""
        text, sentences = self._of(report.article)
        if text[report.start : report.stop] != report.evidence:
            return report
        inside = (one for one in sentences if one.start <= report.start < one.stop)
        whole = next(inside, Span(report.start, report.stop))
        stop = max(whole.stop, report.stop)
        return replace(report, start=whole.start, stop=stop, evidence=text[whole.start : stop])

    def _of(self, article: str) -> tuple[str, list[Span]]:
        if article not in self._texts:
            entry = self._record.article(article)
            text = entry.article.text if entry else ""
            self._texts[article] = text, list(split_sentences(text))
        return self._texts[article]


def quote_sentences(one: Contradiction, sentences: Sentences) -> Contradiction:
    """The contradiction, each side with every sentence that tells it, once."""
    sides = []
    for side in one.sides:
        whole = [sentences.around(report) for report in side.reports]
        places = {(report.article, report.start, report.stop): report for report in whole}
        sides.append(replace(side, reports=tuple(places.values())))
    return replace(one, sides=tuple(sides))
