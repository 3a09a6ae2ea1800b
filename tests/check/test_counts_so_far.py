"""«Это была их вторая встреча»: counted up to the meeting told in the sentence before."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

MET = "Министры иностранных дел Белоруссии и Польши Максим Рыженков и Радослав Сикорский провели {} переговоры в {}."
REPORTS = [
    Article("n1", MET.format("28 марта", "Вильнюсе"), date(2025, 3, 28)),
    Article("n2", MET.format("10 июня", "Минске"), date(2025, 6, 11)),
]


@pytest.mark.parametrize(
    ("day", "place", "number", "differs", "nearest"),
    [
        ("28 марта 2025 года", "Вильнюсе", "вторая", [("count", "2", "1")], ["n1"]),
        ("10 июня 2025 года", "Минске", "вторая", [], ["n1", "n2"]),
        ("10 июня 2025 года", "Минске", "третья", [("count", "3", "2")], ["n1", "n2"]),
    ],
)
def test_number_in_a_row_is_counted_up_to_the_act_told_before(
    record: Record,
    language: Language,
    day: str,
    place: str,
    number: str,
    differs: list[tuple[str, str, str]],
    nearest: list[str],
) -> None:
    text = f"{MET.format(day, place)} Это была их {number} встреча."
    draft = Article("draft", text, date(2025, 7, 1), published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    (found,) = [one for one in checked.verdicts if one.kind == "count"]
    assert found.outcome == "not in the record"
    assert [(one.attribute, one.draft, one.record) for one in found.differences] == differs
    assert [one.article for one in found.reports] == nearest
