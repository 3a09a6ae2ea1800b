"""A checked draft in words: each verdict as a reader reads it, and where it stands in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from svodka.check import Checked, Difference, Verdict
from svodka.check.verdicts import CONTRADICTED, SUPPORTED, weightiest
from svodka.findings import Change
from svodka.record import Report
from svodka.report.amounts import write_amount, write_change, write_unit
from svodka.report.citations import headline_of
from svodka.report.contents import Mark
from svodka.report.days import write_day, write_days
from svodka.report.quoting import shorten
from svodka.report.sentences import write_person, write_place
from svodka.report.states import write_state
from svodka.report.wording import label, table

HEADLINE = 70  # characters of a headline that stands for an outlet
SHOWN = 3  # reports under a verdict; the others are counted
DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?")
CODE = re.compile(r"\w+")
AMOUNT = re.compile(r"(-?[\d.e+]+)(?: ([^\s+-].*?))?(?: ([+-]\S*))?")
CHANGE = re.compile(r"([+-])(×?)([\d.e+]*)(%?)")
STYLES = {
    "contradicted": "against",
    "differs in precision": "finer",
    "not in the record": "unknown",
    "supported": "borne",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict numbered and worded. style: against | finer | unknown | borne."""

    number: int
    verdict: Verdict
    style: str
    words: str
    outcome: str
    kind: str
    differences: tuple[str, ...]
    relation: str
    reports: tuple[Report, ...]
    more: int


def word_findings(checked: Checked, lang: str) -> tuple[Finding, ...]:
    """Every verdict in the order of the draft, but a date that its event or figure already tells."""
    shown = [one for one in checked.verdicts if not _told_already(one, checked)]
    return tuple(_finding(number, one, checked, lang) for number, one in enumerate(shown, start=1))


def _told_already(one: Verdict, checked: Checked) -> bool:
    """A date within the words of a finding of the same outcome and subject."""
    if one.kind != "date":
        return False
    return any(
        other.kind != "date"
        and other.outcome == one.outcome
        and other.span.start <= one.span.start
        and one.span.stop <= other.span.stop
        for other in checked.verdicts
    )


def _finding(number: int, one: Verdict, checked: Checked, lang: str) -> Finding:
    text = checked.draft.text[one.span.start : one.span.stop]
    key = {SUPPORTED: "by", CONTRADICTED: "against"}.get(one.outcome, "near")
    key = "told" if one.rule == "reports_differ" else key  # both what bears it and what denies it
    reports = _distinct(one.reports)
    return Finding(
        number=number,
        verdict=one,
        style=STYLES[one.outcome],
        words=shorten(text),
        outcome=word_outcome(one.rule, one.outcome, lang),
        kind=label(lang, f"check_kinds.{one.kind}"),
        differences=tuple(
            write_difference(d, lang) for d in one.differences if d.draft or d.record
        ),
        relation=label(lang, f"check.{key}") if reports else "",
        reports=reports[:SHOWN],
        more=max(0, len(reports) - SHOWN),
    )


def _distinct(reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """One an article: the first; and the first denial, which says the contrary."""
    kept = {(one.article, one.status == "negation"): one for one in reversed(reports)}
    return tuple(kept.values())[::-1]


def write_difference(one: Difference, lang: str) -> str:
    """«дата: здесь 20–21 августа 2024, в записи 18–19 августа 2024»"""
    attribute = label(lang, f"attributes.{one.attribute}")
    draft = write_told(one.attribute, one.draft, lang)
    if not one.record:
        return label(lang, "check.only_draft", attribute=attribute, draft=draft)
    record = write_told(one.attribute, one.record, lang)
    return label(lang, "check.difference", attribute=attribute, draft=draft, record=record)


def write_told(attribute: str, told: str, lang: str) -> str:
    """A value as data turned into words."""
    if attribute in ("rank", "status"):
        words = table(lang)["values"][attribute]
        return ", ".join(words.get(one, one) for one in told.split(", "))
    if attribute == "qualifier":
        return str(table(lang)["qualifiers"].get(told) or table(lang)["exactness"])
    if attribute == "person":
        return ", ".join(write_person(one, lang) for one in told.split(", "))
    if attribute == "place":
        return ", ".join(write_place(one, lang) for one in told.split(", "))
    if attribute == "direction":
        return CODE.sub(lambda m: write_state(m[0], lang), told)
    if attribute == "unit":
        return write_unit(told, lang)
    if attribute in ("value", "change"):
        return ", ".join(_amount(one, lang) for one in told.split(", "))
    return DAYS.sub(lambda m: _days(m, lang), told)


def _amount(told: str, lang: str) -> str:
    """«2300000000 USD -11%», «-11%»: as figures are written everywhere.

    >>> _amount("2300000000 USD -11%", "en"), _amount("+7.1%", "en"), _amount("3 дни", "en")
    ('$2.3 billion (down 11%)', 'up 7.1%', '3 days')
    """
    if change := _change(told):
        return write_change(change, None, lang)
    found = AMOUNT.fullmatch(told)
    if found is None:
        return told
    return write_amount(float(found[1]), found[2], "exact", _change(found[3] or ""), lang)


def _change(told: str) -> Change | None:
    found = CHANGE.fullmatch(told)
    if found is None:
        return None
    sign, times, size, percent = found.groups()
    kind = "percent" if percent else "times" if times else "amount"
    return Change("up" if sign == "+" else "down", **{kind: float(size)} if size else {})


def _days(match: re.Match[str], lang: str) -> str:
    start = date.fromisoformat(match[1])
    return write_days(start, date.fromisoformat(match[2]) if match[2] else start, lang)


def marks_of(findings: tuple[Finding, ...], text: str) -> tuple[Mark, ...]:
    """Where the verdicts stand in the draft; also in lines that only say one of them again."""
    marks = [Mark(one.number, one.verdict.span.start, one.verdict.span.stop) for one in findings]
    judged = {_line_of(text, mark.start) for mark in marks}
    again = (
        Mark(one.number, span.start, span.stop)
        for one in findings
        for span in one.verdict.also
        if _line_of(text, span.start) not in judged
    )
    return (*marks, *again)


def _line_of(text: str, at: int) -> int:
    return text.rfind("\n", 0, at)


def style_of(numbers: tuple[int, ...], findings: tuple[Finding, ...]) -> str:
    """The style of a stretch in which several verdicts stand: the weightiest's."""
    if not numbers:
        return ""
    return STYLES[weightiest(findings[number - 1].verdict.outcome for number in numbers)]


def word_outcome(rule: str, outcome: str, lang: str) -> str:
    """What the outcome is called, or what its rule tells more exactly («сообщения расходятся»)."""
    return str(table(lang)["ruled"].get(rule) or table(lang)["outcomes"][outcome])


def count_outcomes(findings: tuple[Finding, ...], lang: str) -> Iterator[tuple[str, str, int]]:
    """Style, words and number of each outcome, those with none too; what a finding calls its
    outcome is counted by that name («сообщения расходятся»)."""
    named = Counter((one.style, one.outcome) for one in findings)
    for outcome, style in STYLES.items():
        plain = str(table(lang)["outcomes"][outcome])
        yield style, plain, named.pop((style, plain), 0)
        yield from ((style, words, n) for (own, words), n in named.items() if own == style)


def write_scope(checked: Checked, findings: tuple[Finding, ...], lang: str) -> str:
    """As of which day the draft was read, and how much was found."""
    left = label(lang, "check.left_out", n=checked.left_out) if checked.left_out else ""
    if not findings:
        return label(lang, "check.nothing") + left
    told_by = _TOLD_BY.get(checked.draft.published_by, "check.own_day")
    inferred = label(lang, told_by) if told_by else ""
    day = write_day(checked.draft.published, lang)
    return label(lang, "check.scope", day=day, inferred=inferred, n=len(findings)) + left


_TOLD_BY = {"today": "check.inferred", "told": "check.last_day", "given": ""}


def write_source(report: Report, checked: Checked, lang: str) -> str:
    """Outlet, or headline where no outlet is known, and day."""
    article = checked.sources.get(report.article)
    headline = shorten(headline_of(article), HEADLINE) if article else report.article
    return f"{report.outlet or headline}, {write_day(report.published, lang)}"
