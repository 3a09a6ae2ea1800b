"""«Это вторая встреча в этом году: 28 марта они …»: behind the colon stand others of the row."""

from __future__ import annotations

from datetime import date

from svodka.check import ClaimWords
from svodka.check.counts import count_acts
from svodka.check.tellings import claims_of_record
from svodka.language import Language
from svodka.record import Record
from svodka.wordings import load_wording

REPORTS = [
    (
        "n1",
        date(2025, 6, 11),
        "Министры иностранных дел Белоруссии и Польши Максим Рыженков и Радослав Сикорский провели 10 "
        "июня переговоры в Минске. Это вторая встреча министров в этом году: 28 марта они "
        "встречались в Вильнюсе.",
    ),
]


def test_those_listed_behind_a_colon_are_others_of_the_row(
    record: Record, language: Language
) -> None:
    words, wording = ClaimWords(language.table("counts")), load_wording()
    events = record.events(between=("BLR", "POL"))
    (made,) = claims_of_record(record.article, ("BLR", "POL"), events, wording, words)
    counted = count_acts(made, events, wording)
    assert [one.days[0] for one in counted.encounters] == [date(2025, 3, 28), date(2025, 6, 10)]
