"""A plan that another side denies is no plain support, until it is confirmed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import Record
from svodka.wordings import load_wording

PLAN = (
    "По словам министра иностранных дел Белоруссии Максима Рыженкова, в июне Минск посетит "
    "премьер-министр Польши Дональд Туск."
)
DENIAL = (
    " В Варшаве эту информацию опровергли: «Такой визит не планируется», — заявил представитель "
    "правительства Польши Адам Шлапка."
)
LATER = "В июне премьер-министр Польши Дональд Туск посетит Минск с рабочим визитом."


def judged(articles: list[Article], text: str, tmp_path: Path, language: Language) -> list[Verdict]:
    words = ClaimWords(language.table("counts"))
    draft = Article("draft", text, date(2025, 5, 20), published_by="given")
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        record.ingest_unread(articles, lambda ones: read_many(ones, language))
        checked = check_draft(draft, read(draft, language), record, load_wording(), words)
    return [one for one in checked.verdicts if one.kind == "event"]


SAID = Article("n1", PLAN + DENIAL, date(2025, 3, 29), outlet="Хроника")
TOLD = "В июне премьер-министр Польши Дональд Туск посетит Минск."


def test_plan_another_side_denies_is_contested(tmp_path: Path, language: Language) -> None:
    (found,) = judged([SAID], TOLD, tmp_path, language)
    assert (found.outcome, found.rule) == ("differs in precision", "reports_differ")
    (difference,) = found.differences
    told = (difference.attribute, difference.draft, difference.record)
    assert told == ("status", "future", "future, negation")
    assert [one.status for one in found.reports] == ["future", "negation"]
    assert "не планируется" in found.reports[1].evidence


@pytest.mark.parametrize(
    "articles",
    [
        [Article("n1", PLAN, date(2025, 3, 29))],
        [SAID, Article("n2", LATER, date(2025, 5, 12))],
        [
            Article("n1", PLAN, date(2025, 3, 29)),
            Article("n3", PLAN.replace("июне", "июле") + DENIAL, date(2024, 3, 29)),
        ],
    ],
    ids=["nobody denies", "confirmed since", "of a year before"],
)
def test_plan_is_supported(articles: list[Article], tmp_path: Path, language: Language) -> None:
    (found,) = judged(articles, TOLD, tmp_path, language)
    assert (found.outcome, found.differences) == ("supported", ())


def test_other_plan_is_not_denied_with_it(tmp_path: Path, language: Language) -> None:
    other = "Министр иностранных дел Польши Радослав Сикорский в июне посетит Минск."
    articles = [SAID, Article("n2", other, date(2025, 3, 30))]
    (found,) = judged(articles, other, tmp_path, language)
    assert found.outcome == "supported"


NOT_MET = Article(
    "n4",
    "Президент Армении Ваагн Хачатурян 5 мая прибыл в Тбилиси. Делегации Армении и Грузии 6 мая "
    "провели переговоры. Встреча Хачатуряна с премьер-министром Грузии Ираклием Кобахидзе не "
    "состоялась.",
    date(2025, 5, 7),
    outlet="Хроника",
)
MET = Article(
    "n5",
    "Президент Армении Ваагн Хачатурян 6 мая встретился в Тбилиси с премьер-министром Грузии "
    "Ираклием Кобахидзе.",
    date(2025, 5, 7),
    outlet="Вестник",
)
CLAIM = (
    "{} мая 2025 года президент Армении Ваагн Хачатурян встретился в Тбилиси с премьер-министром "
    "Грузии Ираклием Кобахидзе."
)


def test_denial_between_people_beats_talks_of_their_states(
    tmp_path: Path, language: Language
) -> None:
    (found,) = judged([NOT_MET], CLAIM.format(6), tmp_path, language)
    assert (found.outcome, found.rule) == ("contradicted", "denied")
    assert [(d.attribute, d.draft, d.record) for d in found.differences] == [
        ("status", "actual", "negation")
    ]
    assert "не состоялась" in found.reports[0].evidence


@pytest.mark.parametrize(
    ("articles", "day", "outcome"),
    [
        ([NOT_MET, MET], 6, "differs in precision"),
        ([NOT_MET], 14, "not in the record"),
    ],
    ids=["told as held by another", "a week after the denial"],
)
def test_denial_leaves_other_meetings(
    articles: list[Article], day: int, outcome: str, tmp_path: Path, language: Language
) -> None:
    (found,) = judged(articles, CLAIM.format(day), tmp_path, language)
    assert found.outcome == outcome


def test_states_that_met_bear_out_no_name(tmp_path: Path, language: Language) -> None:
    said = Article("n6", "Армения и Грузия 6 мая провели переговоры в Тбилиси.", date(2025, 5, 7))
    (found,) = judged([said], CLAIM.format(6), tmp_path, language)
    assert found.outcome == "differs in precision"
    (difference,) = found.differences
    assert (difference.attribute, difference.record) == ("person", "")
