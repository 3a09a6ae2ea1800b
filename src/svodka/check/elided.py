"""Numbers whose noun is left out: «Польша выслала 12 белорусских дипломатов, Белоруссия выслала 15
польских». What was counted is told by the number before it in its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from svodka.check.claims import SENTENCE_END, ClaimWords
from svodka.check.figures import Told
from svodka.findings import Span
from svodka.record import FigureReport, Report
from svodka.record.wording import Wording, fold, words_of


def find_elided(
    text: str,
    reports: Iterable[Report],
    numbers: Iterable[Told],
    wording: Wording,
    words: ClaimWords,
) -> Iterator[Told]:
    """The numbers without a noun that end what reports of one article tell of an act. numbers: of
    all its acts; text: the article's."""
    known = list(numbers)
    for report in reports:
        found = _number_without_noun(report, wording, words)
        if found is None:
            continue
        value, span = found
        if any(_meet(one.one.report, span) for one in known):
            continue
        before = [
            one
            for one in known
            if one.one.report.stop <= span.start
            and SENTENCE_END.search(text[one.one.report.stop : span.start]) is None
        ]
        if before:
            noun = max(before, key=lambda one: one.one.report.stop)
            yield _counted_alike(
                noun, value, replace(report, start=span.start, stop=span.stop), text
            )


def _meet(report: Report, span: Span) -> bool:
    """Whether a figure was read in these words already."""
    return report.start < span.stop and span.start < report.stop


def _number_without_noun(
    report: Report, wording: Wording, words: ClaimWords
) -> tuple[float, Span] | None:
    """«… выслала 12 польских»: at the very end, so that no noun can follow, and right after the
    act's own word or a state's name, so that nothing qualifies it («более 12 польских»)."""
    *_before, before, number, whose = [None, None, None, *words_of(report.evidence)]
    if before is None or number is None or whose is None:
        return None
    at, lemma = report.start + before.start(), wording.lemma(fold(before.group()))
    if lemma not in wording.states and not any(start <= at < stop for start, stop in report.words):
        return None
    folded = fold(number.group())
    value = int(folded) if folded.isdecimal() else words.number("cardinals", wording.lemma(folded))
    if not value or wording.lemma(fold(whose.group())) not in wording.adjectives:
        return None
    return float(value), Span(report.start + number.start(), report.start + whose.end())


def _counted_alike(noun: Told, value: float, report: Report, text: str) -> Told:
    """The number as one of the noun's unit: told for sure, and of nothing narrower."""
    quoted = replace(report, evidence=text[report.start : report.stop])
    one = FigureReport(value, "exact", "actual", None, noun.series.unit or "", quoted)
    return replace(noun, one=one)
