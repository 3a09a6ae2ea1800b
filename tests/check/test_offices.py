"""An office that the draft gives to somebody the record knows by another."""

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
        "baku",
        date(2023, 4, 12),
        "Президент Сербии Александар Вучич 11 апреля прибыл в Баку с рабочим визитом. Его встретил "
        "министр обороны Азербайджана Закир Гасанов.",
    ),
    (
        "zagreb",
        date(2023, 4, 20),
        "Министр иностранных дел Хорватии Гордан Грлич-Радман 19 апреля посетил Баку.",
    ),
    (
        "before",
        date(2016, 9, 1),
        "Премьер-министр Сербии Александар Вучич 31 августа посетил Баку.",
    ),
]


def judged(text: str, record: Record, language: Language) -> list[Verdict]:
    article = Article("draft", text, date(2023, 5, 1), published_by="given")
    words = ClaimWords(language.table("counts"))
    checked = check_draft(article, read(article, language), record, load_wording(), words)
    return [one for one in checked.verdicts if one.kind == "event"]


@pytest.mark.parametrize(
    ("text", "draft", "held"),
    [
        (
            "Премьер-министр Сербии Александар Вучич 11 апреля 2023 года прибыл в Баку.",
            "премьер-министр Сербии",
            "президент Сербии",
        ),
        (
            "Вучич, премьер Сербии, 11 апреля 2023 года прибыл в Баку.",
            "премьер Сербии",
            "президент Сербии",
        ),
        (
            "19 апреля 2023 года министр обороны Хорватии Гордан Грлич-Радман посетил Баку.",
            "министр обороны Хорватии",
            "министр иностранных дел Хорватии",
        ),
    ],
    ids=["visitor", "behind the name", "another ministry"],
)
def test_other_office_contradicts(
    text: str, draft: str, held: str, record: Record, language: Language
) -> None:
    (found,) = judged(text, record, language)
    offices = [(d.draft, d.record) for d in found.differences if d.attribute == "office"]
    assert offices == [(draft, held)]
    assert (found.outcome, found.rule) == ("contradicted", "other_office")
    assert any(held.split()[0] in one.evidence.casefold() for one in found.reports)


@pytest.mark.parametrize(
    "text",
    [
        "Лидер Сербии Александар Вучич 11 апреля 2023 года прибыл в Баку.",
        "Глава государства Александар Вучич 11 апреля 2023 года прибыл в Баку.",
        "19 апреля 2023 года глава МИД Хорватии Гордан Грлич-Радман посетил Баку.",
        "19 апреля 2023 года вице-премьер Хорватии Гордан Грлич-Радман посетил Баку.",
        "Премьер-министр Сербии Александар Вучич 31 августа 2016 года посетил Баку.",
    ],
    ids=["leader", "head of state", "head of a ministry", "held together", "office of that time"],
)
def test_same_office_in_other_words_is_supported(
    text: str, record: Record, language: Language
) -> None:
    (found,) = judged(text, record, language)
    assert (found.outcome, found.differences) == ("supported", ())


def test_past_act_may_be_told_with_the_office_of_today(record: Record, language: Language) -> None:
    text = "30 августа 2016 года президент Сербии Александар Вучич посетил Грецию."
    assert [one.rule for one in judged(text, record, language)] == ["no_such_event"]


def test_namesake_has_an_office_of_his_own(record: Record, language: Language) -> None:
    text = "11 апреля 2023 года посол Азербайджана Ильгар Гасанов встретился с Вучичем."
    assert all(one.rule != "other_office" for one in judged(text, record, language))
