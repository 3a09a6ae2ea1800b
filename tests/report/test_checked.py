"""What a check says differs, as figures are written everywhere else."""

from __future__ import annotations

import pytest

from svodka.check import Difference
from svodka.check.figures import tell_value
from svodka.findings import Change, Figure, Span
from svodka.report.checked import write_difference, write_told

TOLD = [
    (
        "value",
        "2300000000 USD -11%",
        "$2.3 billion (down 11%)",
        "2,3 млрд долл. США (снижение на 11 %)",
    ),
    (
        "value",
        "2300000000 USD -11%, 3 дни",
        "$2.3 billion (down 11%), 3 days",
        "2,3 млрд долл. США (снижение на 11 %), 3 дня",
    ),
    ("value", "300 школы", "300 schools", "300 школ"),
    (
        "value",
        "4 мирные жители +2",
        "4 civilians (up 2 civilians)",
        "4 мирных жителя (рост на 2 мирных жителя)",
    ),
    ("value", "7.1 %", "7.1%", "7,1 %"),
    ("value", "-5 градусы", "-5 “градусы”", "-5 градусов"),
    ("value", "5", "5", "5"),
    ("change", "+9.1%", "up 9.1%", "рост на 9,1 %"),
    ("change", "-×2", "down 2 times", "снижение в 2 раза"),
    ("change", "+", "up", "рост"),
]


@pytest.mark.parametrize(("attribute", "told", "english", "russian"), TOLD)
def test_amounts_of_a_difference(attribute: str, told: str, english: str, russian: str) -> None:
    assert write_told(attribute, told, "en").replace("\xa0", " ") == english
    assert write_told(attribute, told, "ru").replace("\xa0", " ") == russian


def test_a_difference_is_written_of_what_the_check_tells() -> None:
    figure = Figure(
        measure="товарооборот", value=2.3e9, unit="USD", qualifier="exact", status="actual",
        parties=(), start=None, end=None, change=Change("down", percent=11),
        evidence=Span(0, 1), rule="", words=(),
    )  # fmt: skip
    said = write_difference(Difference("value", "3200000000 USD", tell_value(figure)), "en")
    assert said == "value: here $3.2 billion, in the record $2.3 billion (down 11%)"
