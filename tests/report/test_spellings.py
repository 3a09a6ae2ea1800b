"""In one brief a person has one name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from svodka.findings import Participant
from svodka.record import StatementEntry
from svodka.report.brief import compose_brief
from svodka.report.material import Material
from svodka.report.spellings import spell_alike


def said(material: Material, speaker: str, state: str | None, evidence: str) -> StatementEntry:
    report = replace(material.statements[0].report, evidence=evidence)
    return StatementEntry(f"t {speaker} {evidence}", speaker, state, "indirect", report)


def speakers(material: Material, *told: StatementEntry) -> list[str]:
    return [one.speaker for one in spell_alike(replace(material, statements=told)).statements]


@pytest.mark.parametrize(
    "evidence", ["Фёдор Семёнов", "речь Фёдора Семёнова", "с Фёдором Семёновым"]
)
def test_yo_is_written_where_an_article_writes_it(material: Material, evidence: str) -> None:
    one = said(material, "Федор Семенов", "RUS", f"{evidence} о поставках")
    assert speakers(material, one) == ["Фёдор Семёнов"]
    visit = material.events[0]
    people = (Participant("Федор Семенов", "RUS", "actor"),)
    changed = replace(material, statements=(one,), events=(replace(visit, participants=people),))
    assert spell_alike(changed).events[0].participants[0].name == "Фёдор Семёнов"


def test_another_name_keeps_its_letters(material: Material) -> None:
    told = (said(material, "Ален Леру", "RUS", "Алёна и Лёня"),)
    assert speakers(material, *told) == ["Ален Леру"]


def test_surname_is_the_one_person_of_that_state(material: Material) -> None:
    full = said(material, "Павел Громов", "RUS", "поставки выросли")
    bare = said(material, "Громов", "RUS", "граница открыта")
    assert speakers(material, full, bare) == ["Павел Громов"] * 2
    brief = compose_brief(replace(material, statements=(full, bare)))
    titles = [group.title for group in brief.section("statements").groups]
    assert titles == ["Павел Громов (Россия)"]


def test_surname_of_two_or_of_another_state_stays(material: Material) -> None:
    full = said(material, "Павел Громов", "RUS", "поставки выросли")
    other = said(material, "Иван Громов", "RUS", "поставки упали")
    bare = said(material, "Громов", "RUS", "граница открыта")
    foreign = said(material, "Громов", "AZE", "граница закрыта")
    assert speakers(material, full, other, bare)[-1] == "Громов"
    assert speakers(material, full, foreign)[-1] == "Громов"


def test_organ_is_no_person(material: Material) -> None:
    organ = said(material, "МИД России", "RUS", "поставки выросли")
    bare = said(material, "МИД", "RUS", "граница открыта")
    assert speakers(material, organ, bare)[-1] == "МИД"
