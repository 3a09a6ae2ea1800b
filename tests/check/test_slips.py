"""One error planted in a true statement: what it is blamed on, and that it is never supported."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

# id, day, text
REPORTS = [
    (
        "iran",
        date(2024, 6, 20),
        "Министр иностранных дел Турции Хакан Фидан 20 июня прибыл в Тегеран с рабочим визитом. "
        "Он провёл переговоры с министром иностранных дел Ирана. Стороны обсудили транзит.",
    ),
    (
        "tashkent",
        date(2024, 6, 12),
        "11 июня в Ташкенте президент России Владимир Путин провёл переговоры с президентом "
        "Узбекистана Шавкатом Мирзиёевым. Они обсудили поставки газа.",
    ),
    (
        "call",
        date(2024, 3, 24),
        "Президент Азербайджана Ильхам Алиев 24 марта позвонил президенту России Владимиру Путину и "
        "выразил соболезнования.",
    ),
    (
        "talk",
        date(2024, 2, 9),
        "Президент Азербайджана Ильхам Алиев и президент Турции Реджеп Тайип Эрдоган 9 февраля "
        "обсудили по телефону торговлю.",
    ),
    ("expelled", date(2024, 5, 2), "Чехия 2 мая выслала трёх российских дипломатов."),
    ("again", date(2024, 5, 3), "Чехия 2 мая выслала трёх российских дипломатов, напомнили в МИД."),
]


def judged(text: str, record: Record, language: Language) -> tuple[str, list[tuple[str, str, str]]]:
    """The outcome of the draft's first event, and what differs."""
    article = Article("draft", text, date(2024, 7, 1), published_by="given")
    words = ClaimWords(language.table("counts"))
    checked = check_draft(article, read(article, language), record, load_wording(), words)
    first = next(one for one in checked.verdicts if one.kind == "event")
    return first.outcome, [(d.attribute, d.draft, d.record) for d in first.differences]


TRUE = [
    "20 июня 2024 года глава МИД Турции Хакан Фидан прибыл в Тегеран с рабочим визитом.",
    "11 июня 2024 года Путин и Мирзиёев провели переговоры в Ташкенте.",
    "24 марта 2024 года Алиев позвонил Путину и выразил соболезнования.",
    "2 мая 2024 года Чехия выслала трёх российских дипломатов.",
]

# what is wrong; the draft; what it is blamed on
WRONG = [
    (
        "another city",
        "20 июня 2024 года Хакан Фидан прибыл в Исфахан с рабочим визитом.",
        ("place", "Исфахан", "Тегеран"),
    ),
    (
        "another city of talks",
        "11 июня 2024 года Путин и Мирзиёев провели переговоры в Самарканде.",
        ("place", "Самарканд", "Ташкент"),
    ),
    (
        "another state",
        "11 июня 2024 года Путин и Мирзиёев провели переговоры в Москве.",
        ("place", "Москва", "Ташкент"),
    ),
    (
        "day",
        "21 июня 2024 года Хакан Фидан прибыл в Тегеран с рабочим визитом.",
        ("date", "2024-06-21", "2024-06-20"),
    ),
    (
        "day of a deed",
        "3 мая 2024 года Чехия выслала трёх российских дипломатов.",
        ("date", "2024-05-03", "2024-05-02"),
    ),
    (
        "rank",
        "20 июня 2024 года Хакан Фидан прибыл в Тегеран с официальным визитом.",
        ("rank", "official", "working"),
    ),
    (
        "person",
        "20 июня 2024 года Яшар Гюлер прибыл в Тегеран с рабочим визитом.",
        ("person", "Яшар Гюлер", "Хакан Фидан"),
    ),
    (
        "direction of a visit",
        "20 июня 2024 года министр иностранных дел Ирана Али Багери прибыл в Анкару.",
        ("direction", "IRN → TUR", "TUR → IRN"),
    ),
    (
        "direction of a call",
        "24 марта 2024 года Путин позвонил Алиеву.",
        ("direction", "RUS → AZE", "AZE → RUS"),
    ),
    (
        "status",
        "Визит Хакана Фидана в Тегеран 20 июня 2024 года не состоялся.",
        ("status", "negation", "actual"),
    ),
]


@pytest.mark.parametrize("text", TRUE)
def test_true_statement_is_supported(text: str, record: Record, language: Language) -> None:
    assert judged(text, record, language) == ("supported", [])


@pytest.mark.parametrize(("text", "blamed"), [row[1:] for row in WRONG], ids=[w[0] for w in WRONG])
def test_error_is_blamed_on_what_is_wrong(
    text: str, blamed: tuple[str, str, str], record: Record, language: Language
) -> None:
    assert judged(text, record, language) == ("contradicted", [blamed])


@pytest.mark.parametrize(
    "text",
    [
        "20 июня 2024 года в Тегеране Хакан Фидан провёл переговоры с Масудом Пезешкианом.",
        "20 июня 2024 года Хакан Фидан и Масуд Пезешкиан провели переговоры.",
    ],
)
def test_name_that_nobody_reports_is_not_supported(
    text: str, record: Record, language: Language
) -> None:
    outcome, differences = judged(text, record, language)
    assert outcome == "differs in precision"
    assert differences == [("person", "Масуд Пезешкиан", "")]


def test_who_rang_is_not_known_of_a_talk_by_telephone(record: Record, language: Language) -> None:
    text = "9 февраля 2024 года Эрдоган позвонил Алиеву."
    assert judged(text, record, language)[0] != "contradicted"


def test_things_of_another_state_are_not_those_counted(record: Record, language: Language) -> None:
    text = "2 мая 2024 года Россия выслала трёх чешских дипломатов."
    article = Article("draft", text, date(2024, 7, 1), published_by="given")
    words = ClaimWords(language.table("counts"))
    checked = check_draft(article, read(article, language), record, load_wording(), words)
    assert {one.kind for one in checked.verdicts} >= {"event", "figure"}
    assert {one.outcome for one in checked.verdicts} == {"not in the record"}
