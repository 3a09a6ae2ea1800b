"""Names that a draft leaves without office or state, of people whom the record knows."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft, people_known
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

# id, day, text
REPORTS = [
    (
        "met",
        date(2022, 2, 15),
        "Министр экономики Армении Геворг Папоян 14 февраля в Ереване провёл переговоры с министром "
        "экономики Грузии Леваном Давиташвили.",
    ),
    (
        "denied",
        date(2022, 2, 16),
        "Встреча министра экономики Армении Геворга Папояна с министром энергетики Ирана Аббасом "
        "Алиабади в Ереване не состоялась, заявили в правительстве Армении.",
    ),
    (
        "namesake",
        date(2022, 3, 1),
        "Министр культуры Грузии Вахтанг Багратян 1 марта посетил Ереван.",
    ),
    (
        "namesakes",
        date(2022, 3, 9),
        "Министр культуры Армении Сурен Багратян 8 марта посетил Тбилиси.",
    ),
]


def judged(text: str, record: Record, language: Language) -> list[Verdict]:
    draft = Article("draft", text, date(2022, 4, 1), published_by="given")
    reading = read(draft, language, people_known(record))
    words = ClaimWords(language.table("counts"))
    checked = check_draft(draft, reading, record, load_wording(), words)
    return [one for one in checked.verdicts if one.kind == "event"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        (
            "14 февраля 2022 года Геворг Папоян провёл переговоры с Леваном Давиташвили в Ереване.",
            "supported",
        ),
        (
            "14 февраля 2022 года Геворг Папоян встретился в Ереване с Аббасом Алиабади.",
            "contradicted",
        ),
        ("Геворг Папоян не встречался с Аббасом Алиабади в Ереване.", "supported"),
    ],
)
def test_people_of_the_record_are_read_in_a_draft(
    text: str, outcome: str, record: Record, language: Language
) -> None:
    assert [one.outcome for one in judged(text, record, language)] == [outcome]


def test_namesakes_are_told_apart_by_their_names_alone(record: Record) -> None:
    known = people_known(record)
    told = [
        known(name)
        for name in ("Геворг Папоян", "Папоян", "Сурен Багратян", "Багратян", "Нарек Тестов")
    ]
    assert told == ["ARM", "ARM", "ARM", None, None]
