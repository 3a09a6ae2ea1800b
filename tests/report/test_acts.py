"""Every row of the table of acts proves itself; what no row fits keeps the name of its type."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from tests.report.by_hand import event, report

from svodka.ontology.events import TYPES
from svodka.report.acts import name_act
from svodka.report.sentences import say_event

ROWS = tomllib.loads(files("svodka.report").joinpath("templates", "acts.toml").read_text("utf-8"))[
    "act"
]
QUOTE = report("plan", "Ильхам Алиев приезжал в Москву")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']} {row['en']}")
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_each_row_names_its_specimen(row: dict[str, str], lang: str) -> None:
    said = replace(QUOTE, evidence=row["specimen"])
    assert name_act(row["type"], said, lang) == row[lang]
    assert row["type"] in TYPES


def test_the_words_that_made_it_count_before_the_quote() -> None:
    """«готова» made it; the «договор» further on did not."""
    quote = "Россия готова способствовать подписанию мирного договора"
    said = replace(QUOTE, evidence=quote, start=100, stop=100 + len(quote), words=((107, 113),))
    assert name_act("AGREE", said, "ru") == "готовность"


def test_an_act_no_row_knows_has_the_name_of_its_type() -> None:
    assert name_act("SANCTION", QUOTE, "en") == "restrictive measures"


def test_a_brief_says_what_was_done() -> None:
    said = replace(QUOTE, evidence="Париж высылает двух дипломатов")
    expelled = event("e", "action", "actual", "2024-08-18", (said,), type="SANCTION")
    assert "высылка дипломатов" in say_event(expelled, ("RUS", "AZE"), "ru", said.evidence)
    assert "expulsion of diplomats" in say_event(expelled, ("RUS", "AZE"), "en", said.evidence)
