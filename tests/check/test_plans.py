"""Told as done, where the record has only plans: what was done instead, and what was but possible."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

# id, day, text
REPORTS = [
    (
        "to tirana",
        date(2024, 10, 9),
        "Президент Словении Наташа Пирц-Мусар 8 октября прибыла с официальным визитом в Тирану.",
    ),
    (
        "perhaps",
        date(2024, 10, 9),
        "Президент Албании Байрам Бегай не исключил, что посетит Любляну до конца года.",
    ),
    (
        "plan",
        date(2024, 11, 1),
        "Президент Молдавии Майя Санду 9 декабря посетит Румынию с государственным визитом.",
    ),
    (
        "held",
        date(2024, 12, 1),
        "Президент Молдавии Майя Санду 30 ноября прибыла в Румынию с рабочим визитом.",
    ),
]


def judged(text: str, record: Record, language: Language) -> Verdict:
    draft = Article("draft", text, date(2024, 12, 20), published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    (found,) = [one for one in checked.verdicts if one.kind == "event"]
    return found


@pytest.mark.parametrize(
    ("text", "outcome", "rule", "attributes"),
    [
        (
            "8 октября 2024 года президент Албании Байрам Бегай прибыл в Любляну с официальным "
            "визитом.",
            "contradicted",
            "turned_round",
            ["direction"],
        ),
        (
            "Президент Албании Байрам Бегай 5 ноября 2024 года посетил Любляну.",
            "not in the record",
            "merely_possible",
            ["date", "status"],
        ),
        (
            "Президент Молдавии Майя Санду 9 декабря 2024 года посетила Румынию с государственным "
            "визитом.",
            "contradicted",
            "held_otherwise",
            ["date", "rank"],
        ),
        (
            "Президент Молдавии Майя Санду 30 ноября 2024 года посетила Румынию с рабочим визитом.",
            "supported",
            "same_event",
            [],
        ),
    ],
    ids=["the other way", "merely possible", "of another rank", "as held"],
)
def test_what_was_done_goes_before_what_was_planned(
    text: str,
    outcome: str,
    rule: str,
    attributes: list[str],
    record: Record,
    language: Language,
) -> None:
    found = judged(text, record, language)
    assert (found.outcome, found.rule) == (outcome, rule)
    assert [one.attribute for one in found.differences] == attributes
