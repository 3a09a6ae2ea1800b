"""A last time that was not the last: told as of the draft's own day."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

VISIT = "{} {} прибыл в Ереван с рабочим визитом."
REPORTS = [
    Article("n1", VISIT.format("Президент Грузии Михаил Кавелашвили", "3 марта"), date(2025, 3, 4)),
    Article("n2", VISIT.format("Президент Грузии Михаил Кавелашвили", "10 июня"), date(2025, 6, 11)),
    Article("n3", VISIT.format("Министр обороны Грузии Ираклий Чиковани", "2 июля"), date(2025, 7, 3)),
]  # fmt: skip


def counted(text: str, day: date, record: Record, language: Language) -> Verdict:
    draft = Article("draft", text, day, published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    (found,) = [one for one in checked.verdicts if one.kind == "count"]
    return found


LAST = [
    "Последний раз президент Грузии был в Ереване в марте 2025 года.",
    "Последний раз Кавелашвили был в Ереване в марте 2025 года.",
    "Последний визит Кавелашвили в Ереван состоялся в марте 2025 года.",
]


@pytest.mark.parametrize("text", LAST)
def test_later_visit_contradicts(text: str, record: Record, language: Language) -> None:
    found = counted(text, date(2025, 8, 1), record, language)
    assert found.outcome == "contradicted"
    assert [(d.attribute, d.record) for d in found.differences] == [("last", "2025-06-10")]
    assert [one.article for one in found.reports] == ["n2"]


@pytest.mark.parametrize("text", LAST)
def test_it_was_the_last_before_the_later_one(
    text: str, record: Record, language: Language
) -> None:
    assert counted(text, date(2025, 5, 1), record, language).outcome == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "10 июня 2025 года президент Грузии Михаил Кавелашвили прибыл в Ереван. В последний раз он "
        "был в Ереване в марте 2025 года.",
        "Последний раз президент Грузии был в Ереване в июне 2025 года.",
    ],
    ids=["as of the visit the draft tells", "a minister came later"],
)
def test_last_time_holds(text: str, record: Record, language: Language) -> None:
    assert counted(text, date(2025, 8, 1), record, language).outcome == "supported"
