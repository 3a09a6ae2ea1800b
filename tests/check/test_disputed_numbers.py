"""A number that one tells beside other words than another tells it with; and an act whose own words
carry a wrong figure."""

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
        "leaders",
        date(2023, 11, 9),
        "РАБАТ, 9 ноября — Вестник. Король Марокко Мухаммед VI и президент Сенегала Маки Салл 9 "
        "ноября подписали совместное заявление. Министры двух стран подписали 11 соглашений.",
    ),
    (
        "states",
        date(2023, 11, 10),
        "Марокко и Сенегал подписали 12 соглашений\n\nДАКАР, 10 ноября — Хроника. По итогам "
        "переговоров подписано 12 соглашений.",
    ),
    (
        "loan",
        date(2023, 12, 1),
        "Марокко выделит Сенегалу кредит в 70 млн евро на строительство порта.",
    ),
]


def judged(text: str, record: Record, language: Language) -> dict[str, Verdict]:
    draft = Article("draft", text, date(2023, 12, 20), published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    return {one.kind: one for one in checked.verdicts}


@pytest.mark.parametrize(
    ("number", "outcome", "articles"),
    [
        (11, "differs in precision", ["leaders", "states"]),
        (25, "contradicted", ["states", "leaders"]),
    ],
)
def test_both_numbers_are_told(
    number: int, outcome: str, articles: list[str], record: Record, language: Language
) -> None:
    text = f"В ноябре 2023 года Марокко и Сенегал подписали {number} соглашений."
    found = judged(text, record, language)
    for one in (found["event"], found["figure"]):
        assert one.outcome == outcome
        assert list(dict.fromkeys(report.article for report in one.reports)) == articles
        (difference,) = one.differences
        assert {"11 соглашения", "12 соглашения"} == set(difference.record.split(", "))


@pytest.mark.parametrize(("value", "outcome"), [(70, "supported"), (90, "contradicted")])
def test_act_is_no_truer_than_the_figure_in_its_words(
    value: int, outcome: str, record: Record, language: Language
) -> None:
    found = judged(f"Марокко предоставит Сенегалу кредит в {value} млн евро.", record, language)
    assert (found["event"].outcome, found["figure"].outcome) == (outcome, outcome)
    assert [one.article for one in found["figure"].reports] == ["loan"]
