"""Addressees: whom words are said to, and words and works that are of nobody."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)

# text → what it tells: type, status, states of actors and of recipients
TOLD = {
    "Лавров призвал союзников помочь Сирии.": ["REQUEST actual RUS>"],
    "Перу призвало мировое сообщество признать Абхазию.": ["REQUEST actual PER>"],
    "В МИД Индии призвали не применять двойные стандарты.": ["REQUEST actual IND>"],
    "Малайзия предложила направить на границу наблюдателей АСЕАН.": ["REQUEST actual MYS>"],
    "Премьер Дании приветствовал решение Брюсселя.": ["SUPPORT actual DNK>EU"],
    "Литва перестала поддерживать Грузию.": ["SUPPORT negation LTU>GEO"],
    "Санкции не помешали Ирану договориться с Индией о поставках.": ["AGREE actual IND+IRN>"],
    "Литва сняла запрет на ввоз польского мяса.": ["CONCEDE actual LTU>POL"],
    "Чили может возобновить регулярное авиасообщение с Перу.": ["COOPERATE hypothetical CHL>PER"],
    "Мали договорилось с Чадом во время саммита НАТО.": ["AGREE actual MLI+TCD>"],
    "США поставляют боевые вертолёты Грузии.": ["AID actual USA>GEO"],
    # what is done to an envoy is done where he is…
    "Двум сотрудникам посольства Чили в Лиме предписано покинуть страну.": [
        "SANCTION actual PER>CHL"
    ],
    # …but either could have closed a mission
    "Посольство Чили в Лиме закрыто.": ["SANCTION actual >CHL"],
}

NOTHING = [
    "Киев попросил жителей области покинуть дома.",
    "Армия Чили готова к паводку.",
    "Вашингтон и Тегеран не поддерживают дипломатических отношений.",
    "Приветствуя гостью из Чили, король Норвегии улыбнулся.",
    "Чили выступает за многополярный мир.",
    "Возобновились переговоры Норвегии со Швецией о поставках газа.",
    "Манёвры флота США на границе с Ираном завершились.",
]


def coding(event: Event) -> str:
    sides = ("actor", "recipient")
    actors, recipients = (
        "+".join(sorted({p.state for p in event.participants if p.role == role and p.state}))
        for role in sides
    )
    return f"{event.type} {event.status} {actors}>{recipients}"


def codings(text: str, language: Language) -> set[str]:
    return {coding(event) for event in read(Article("specimen", text, PUBLISHED), language).events}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_told(text: str, expected: list[str], language: Language) -> None:
    found = codings(text, language)
    kinds = {row.split()[0] for row in expected}
    assert {row for row in found if row.split()[0] in kinds} == set(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str, language: Language) -> None:
    kinds = ("REQUEST", "AGREE", "SUPPORT", "COOPERATE")
    assert [row for row in codings(text, language) if row.startswith(kinds)] == []


def test_brussels_lifts_no_ban_from_belgium(language: Language) -> None:
    found = codings("Россия призвала Брюссель снять санкции.", language)
    assert "REQUEST actual RUS>EU" in found
    assert not any("BEL" in row for row in found)
