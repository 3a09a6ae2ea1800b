"""How many an act is told of: compared within one act, in a draft and between reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.check.disagreements import find_disagreements
from svodka.check.elided import find_elided
from svodka.check.figures import Told
from svodka.check.near_values import MeasureWords
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import Contradiction, Record
from svodka.wordings import load_wording

# id, day, outlet, text
REPORTS = [
    (
        "v1",
        date(2024, 5, 2),
        "Вестник",
        "Чехия 2 мая выслала трёх российских дипломатов, заявил министр иностранных дел страны Ян Липавский.",
    ),
    (
        "v2",
        date(2024, 5, 3),
        "Агентство",
        "Чехия 2 мая выслала двух российских дипломатов. МИД России выразил протест послу Чехии в Москве.",
    ),
    (
        "s1",
        date(2024, 6, 11),
        "Вестник",
        "Россия и Узбекистан 11 июня подписали 14 документов по итогам переговоров президентов "
        "Владимира Путина и Шавката Мирзиёева в Ташкенте.",
    ),
    (
        "s2",
        date(2024, 6, 12),
        "Агентство",
        "По итогам переговоров Владимира Путина и Шавката Мирзиёева в Ташкенте 11 июня Россия и "
        "Узбекистан подписали 16 документов.",
    ),
    (
        "a1",
        date(2024, 4, 9),
        "Вестник",
        "Польша 8 апреля передала Украине 12 танков.",
    ),
    (
        "a2",
        date(2024, 4, 10),
        "Агентство",
        "Польша 8 апреля передала Украине более 10 танков и 40 грузовиков.",
    ),
    (
        "f1",
        date(2024, 3, 4),
        "Вестник",
        "Иран и Ирак 4 марта подписали пять документов.",
    ),
    (
        "f2",
        date(2024, 3, 5),
        "Агентство",
        "Иран и Ирак 4 марта подписали семь документов о поставках электроэнергии.",
    ),
    (
        "g1",
        date(2025, 2, 6),
        "Вестник",
        "РИГА, 6 февраля — Вестник. Латвия объявила персонами нон грата четверых сотрудников посольства "
        "Белоруссии, сообщил министр иностранных дел страны.",
    ),
    (
        "g2",
        date(2025, 2, 7),
        "Агентство",
        "Латвия 6 февраля объявила персонами нон грата пятерых сотрудников посольства Белоруссии.",
    ),
    (
        "e1",
        date(2025, 3, 12),
        "Вестник",
        "Белоруссия 12 марта выслала девять польских дипломатов.",
    ),
    (
        "e2",
        date(2025, 3, 29),
        "Агентство",
        "В марте Польша выслала 12 белорусских дипломатов, Белоруссия в ответ выслала 12 польских.",
    ),
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    articles = [Article(id, text, day, outlet=outlet) for id, day, outlet, text in REPORTS]
    place = tmp_path_factory.mktemp("numbers") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(articles, lambda ones: read_many(ones, language))
        yield opened


def judged(
    text: str, record: Record, language: Language, day: date = date(2024, 7, 1)
) -> dict[str, Verdict]:
    """By its words and kind, each verdict on the draft."""
    article = Article("draft", text, day, published_by="given")
    words = ClaimWords(language.table("counts"))
    checked = check_draft(article, read(article, language), record, load_wording(), words)
    return {f"{one.kind} {text[one.span.start : one.span.stop]}": one for one in checked.verdicts}


# draft; the finding judged; outcome; what differs; articles cited
JUDGED = [
    (
        "В мае 2024 года Чехия выслала пять российских дипломатов.",
        "event В мае 2024 года Чехия выслала пять российских дипломатов",
        ("contradicted", "5 дипломаты", "3 дипломаты, 2 дипломаты", ["v1", "v2"]),
    ),
    (
        "В мае 2024 года Чехия выслала пять российских дипломатов.",
        "figure пять российских дипломатов",
        ("contradicted", "5 дипломаты", "3 дипломаты, 2 дипломаты", ["v1", "v2"]),
    ),
    (
        "В мае 2024 года Чехия выслала двух российских дипломатов.",
        "figure двух российских дипломатов",
        ("differs in precision", "2 дипломаты", "3 дипломаты, 2 дипломаты", ["v2", "v1"]),
    ),
    (
        "В июне 2024 года Россия и Узбекистан подписали 18 документов.",
        "figure 18 документов",
        ("contradicted", "18 документы", "14 документы, 16 документы", ["s1", "s2"]),
    ),
    (
        "11 июня 2024 года Путин и Мирзиёев провели переговоры в Ташкенте. По их итогам Россия и "
        "Узбекистан подписали 18 документов.",
        "figure 18 документов",
        ("contradicted", "18 документы", "14 документы, 16 документы", ["s1", "s2"]),
    ),
]


@pytest.mark.parametrize(("text", "finding", "expected"), JUDGED, ids=[row[1] for row in JUDGED])
def test_number_of_a_draft_is_compared_with_those_of_the_act(
    record: Record,
    language: Language,
    text: str,
    finding: str,
    expected: tuple[str, str, str, list[str]],
) -> None:
    one = judged(text, record, language)[finding]
    (difference,) = one.differences
    told = (one.outcome, difference.draft, difference.record, [r.article for r in one.reports])
    assert (difference.attribute, told) == ("value", expected)


def test_number_without_its_noun_counts_what_the_one_before_does(
    record: Record, language: Language
) -> None:
    """«выслала 12 польских» is no support of nine."""
    text = "12 марта 2025 года Белоруссия выслала девять польских дипломатов."
    found = judged(text, record, language, date(2025, 7, 1))
    event = found["event 12 марта 2025 года Белоруссия выслала девять польских дипломатов"]
    assert (event.outcome, event.rule) == ("differs in precision", "reports_differ")
    assert [one.record for one in event.differences] == ["9 дипломаты, 12 дипломаты"]
    number = found["figure девять польских дипломатов"]
    assert (number.rule, [one.article for one in number.reports]) == (
        "reports_differ",
        ["e1", "e2", "e2"],
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Белоруссия выслала 14 польских", 14.0),
        ("Белоруссия выслала девять польских", 9.0),
        ("Белоруссия 14 польских", 14.0),
        ("Белоруссия выслала более 14 польских", None),
        ("Белоруссия выслала 14 польских дипломатов", None),
        ("Белоруссия выслала из страны 14 польских", None),
        ("Белоруссия выслала 14 пленных", None),
    ],
)
def test_number_without_its_noun_stands_bare_at_the_end(
    record: Record, language: Language, words: str, value: float | None
) -> None:
    before = "Польша выслала 12 белорусских дипломатов, "
    (series,) = [one for one in record.figures(between=("BLR", "POL")) if one.value == 12]
    (counted,) = series.reports
    noun = replace(counted.report, start=15, stop=40, evidence=before[15:40])
    act = replace(noun, start=len(before), stop=len(before + words), evidence=words)
    act = replace(act, words=((len(before) + 11, len(before) + 18),))
    known = [Told(series, replace(counted, report=noun), True, True)]
    table = ClaimWords(language.table("counts"))
    found = list(find_elided(before + words, [act], known, load_wording(), table))
    assert [one.one.value for one in found] == ([] if value is None else [value])
    assert [one.series.unit for one in found] == ["дипломаты"] * len(found)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("В апреле 2024 года Польша передала Украине 12 танков.", "figure 12 танков"),
        ("8 апреля 2024 года Польша передала Украине 40 грузовиков.", "figure 40 грузовиков"),
    ],
)
def test_number_that_the_act_is_told_with_is_supported(
    record: Record, language: Language, text: str, finding: str
) -> None:
    found = judged(text, record, language)
    assert found[finding].outcome == "supported"
    assert not [one for one in found.values() if one.outcome == "contradicted"]


@pytest.mark.parametrize(
    ("day", "outcomes"),
    [
        (date(2024, 6, 20), ("contradicted", "contradicted")),
        (date(2024, 9, 20), ("not in the record", "not in the record")),
    ],
)
def test_signing_without_a_day_is_the_one_of_the_month_before(
    record: Record, language: Language, day: date, outcomes: tuple[str, str]
) -> None:
    found = judged("Россия и Узбекистан подписали 18 документов.", record, language, day)
    told = [
        found[key].outcome
        for key in ("event Россия и Узбекистан подписали 18 документов", "figure 18 документов")
    ]
    assert tuple(told) == outcomes


def test_number_of_other_things_is_not_in_the_record(record: Record, language: Language) -> None:
    text = "11 июня 2024 года Россия и Узбекистан подписали 18 меморандумов."
    assert judged(text, record, language)["figure 18 меморандумов"].outcome == "not in the record"


def disagreements(record: Record, language: Language, *between: str) -> list[Contradiction]:
    claims, measures = (
        ClaimWords(language.table("counts")),
        MeasureWords.of(language.table("counts")),
    )
    return find_disagreements(record, load_wording(), claims, measures, between)


@pytest.mark.parametrize(
    ("pair", "values"),
    [
        (("CZE", "RUS"), {"2", "3"}),
        (("RUS", "UZB"), {"14", "16"}),
        (("BLR", "POL"), {"9", "12"}),
        (("BLR", "LVA"), {"4", "5"}),
    ],
)
def test_numbers_of_one_act_contradict_each_other(
    record: Record, language: Language, pair: tuple[str, str], values: set[str]
) -> None:
    (found,) = disagreements(record, language, *pair)
    assert (found.kind, found.about, found.nature) == ("value", "series", "contradiction")
    assert {side.value for side in found.sides} == values
    assert record.series(found.subject) is not None


@pytest.mark.parametrize("pair", [("POL", "UKR"), ("IRN", "IRQ")])
def test_numbers_that_can_both_hold_do_not(
    record: Record, language: Language, pair: tuple[str, str]
) -> None:
    """«более 10» and 12; documents of one field are not all of them."""
    assert disagreements(record, language, *pair) == []
