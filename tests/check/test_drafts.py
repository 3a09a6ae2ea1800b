"""Planted drafts: of ten errors at least eight are contradicted, of ten true statements at most one."""

from __future__ import annotations

import pytest
from tests.check.planted import ATHENS_ANKARA, MOSCOW_BAKU, PRESS, Draft

from svodka.article import Article
from svodka.check import Checked, ClaimWords, check_draft
from svodka.check.verdicts import CONTRADICTED, SUPPORTED
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording


def check(draft: Draft, record: Record, language: Language) -> Checked:
    article = Article("draft", draft.text, draft.published)
    words = ClaimWords(language.table("counts"))
    reading = read(article, language)
    return check_draft(article, reading, record, load_wording(), words, draft.between)


def outcomes_of(checked: Checked, draft: Draft) -> list[tuple[str, str, set[str]]]:
    """Kind of error, statement, and what was said of it."""
    told, at = [], 0
    for kind, words in draft.statements:
        stop = at + len(words)
        said = {one.outcome for one in checked.verdicts if at <= one.span.start < stop}
        told.append((kind, words, said))
        at = stop + 2
    return told


@pytest.mark.parametrize(
    ("name", "draft"),
    [("press", PRESS), ("examples", MOSCOW_BAKU), ("examples", ATHENS_ANKARA)],
    ids=["press", "moscow_baku", "athens_ankara"],
)
def test_drafts_errors_are_found_and_truths_left_alone(
    name: str, draft: Draft, request: pytest.FixtureRequest, language: Language
) -> None:
    record: Record = request.getfixturevalue(name)
    told = outcomes_of(check(draft, record, language), draft)
    missed = [words for kind, words, said in told if kind and CONTRADICTED not in said]
    wronged = [words for kind, words, said in told if not kind and CONTRADICTED in said]
    assert len(missed) <= 2, missed
    assert len(wronged) <= 1, wronged
    borne = [words for kind, words, said in told if not kind and SUPPORTED in said]
    assert len(borne) >= 6


def test_drafts_verdicts_stand_at_their_words_with_reports(
    examples: Record, language: Language
) -> None:
    checked = check(MOSCOW_BAKU, examples, language)
    for one in checked.verdicts:
        assert checked.draft.text[one.span.start : one.span.stop].strip()
        if one.outcome == CONTRADICTED:
            assert one.differences and one.reports
        for report in one.reports:
            text = checked.sources[report.article].text
            assert text[report.start : report.stop] == report.evidence


def test_drafts_say_what_differs(examples: Record, language: Language) -> None:
    checked = check(MOSCOW_BAKU, examples, language)
    told = {
        (difference.attribute, difference.draft, difference.record)
        for one in checked.verdicts
        if one.outcome == CONTRADICTED
        for difference in one.differences
    }
    assert ("date", "2024-04-24", "2024-04-22") in told
    assert ("place", "Ташкент", "Астана") in told
    assert ("unit", "EUR", "USD") in told
    assert ("count", "5", "3") in told


def test_drafts_may_be_about_nothing_known(examples: Record, language: Language) -> None:
    article = Article("draft", "Король Тонга 3 мая посетил Парагвай.", MOSCOW_BAKU.published)
    words = ClaimWords(language.table("counts"))
    checked = check_draft(article, read(article, language), examples, load_wording(), words)
    assert checked.verdicts and not checked.contradicted
    assert {one.outcome for one in checked.verdicts} == {"not in the record"}
