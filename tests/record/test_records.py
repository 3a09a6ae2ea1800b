"""What is asked of a record: by states, time, form, status, person, words; and the trail behind it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from tests.record.telling import day, event, figure, statement, tell, tenure

from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import Reading
from svodka.record import Record

VISIT = event(
    "Тестов прибыл в Астану с официальным визитом",
    "GEO Георгий Тестов; KAZ Казахстан <",
    "2025-04-03",
    form="visit",
    place="Астана",
    place_state="KAZ",
)
CALL = event(
    "Тестов позвонил Пробину", "GEO Георгий Тестов; ARM Арам Пробин", "2025-03-01", form="call"
)
PLAN = event(
    "Пробин посетит Тбилиси",
    "ARM Арам Пробин; GEO Грузия <",
    "2025-06-01",
    form="visit",
    status="future",
)
TRADE = figure(
    "оборот 90 млн",
    "товарооборот Грузии и Казахстана",
    9e7,
    "USD",
    "GEO KAZ",
    "2024-01-01",
    "2024-12-31",
)
OLDER = figure(
    "оборот 70 млн",
    "товарооборот Грузии и Казахстана",
    7e7,
    "USD",
    "GEO KAZ",
    "2023-01-01",
    "2023-12-31",
)
TOURISTS = figure(
    "приехали 300 тыс. туристов",
    "число туристов",
    3e5,
    "туристы",
    "GEO KAZ",
    "2024-01-01",
    "2024-12-31",
)

PAIRS = [
    tell(
        "a1",
        "2025-04-03",
        VISIT,
        TRADE,
        TOURISTS,
        statement("визит подтвердит доверие", "Георгий Тестов", "GEO"),
        tenure(
            "премьер-министр Грузии Георгий Тестов",
            "Георгий Тестов",
            "премьер-министр Грузии",
            "GEO",
        ),
        headline="Грузинский премьер прибыл в Казахстан",
        outlet="Вестник",
    ),
    tell(
        "a2",
        "2025-04-10",
        CALL,
        OLDER,
        statement("связи крепнут", "Арам Пробин", "ARM"),
        tenure("премьер Георгий Тестов", "Георгий Тестов", "премьер-министр Грузии", "GEO"),
        outlet="Курьер",
    ),
    tell("a3", "2025-04-12", PLAN, outlet="Курьер"),
]


@pytest.fixture
def told(record: Record) -> Record:
    record.ingest(PAIRS)
    return record


def forms(found: Iterable[object]) -> list[str]:
    return [f"{one.form} {one.status}" for one in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["visit future", "visit actual", "call actual"]),
        ({"between": ("GEO", "ARM")}, ["visit future", "call actual"]),
        ({"between": ("ARM", "KAZ")}, []),
        ({"since": date(2025, 4, 3)}, ["visit future", "visit actual"]),
        ({"until": date(2025, 4, 3)}, ["visit actual", "call actual"]),
        ({"form": "visit"}, ["visit future", "visit actual"]),
        ({"status": "future"}, ["visit future"]),
        ({"type": "AID"}, []),
        ({"person": "Пробин"}, ["visit future", "call actual"]),
        ({"person": "Арам Пробин", "form": "call"}, ["call actual"]),
        ({"person": "Никто"}, []),
        ({"as_of": date(2025, 4, 11)}, ["visit actual", "call actual"]),
        ({"limit": 1}, ["visit future"]),
    ],
)
def test_events_are_asked_for(told: Record, asked: dict[str, object], found: list[str]) -> None:
    assert forms(told.events(**asked)) == found  # type: ignore[arg-type]


def test_event_of_no_such_id(told: Record) -> None:
    assert told.event("e0000000000000000") is None
    assert told.event("") is None
    assert told.series("f0000000000000000") is None
    assert told.explain("x") is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [9e7, 3e5, 7e7]),
        ({"measure": "товарооборота"}, [9e7, 7e7]),
        ({"measure": "торговля"}, [9e7, 7e7]),
        ({"measure": "туристы"}, [3e5]),
        ({"between": ("KAZ",), "until": date(2023, 12, 31)}, [7e7]),
        ({"between": ("KAZ", "ARM")}, []),
    ],
)
def test_figures_are_asked_for(told: Record, asked: dict[str, object], found: list[float]) -> None:
    values = [one.value for one in told.figures(**asked)]  # type: ignore[arg-type]
    assert sorted(values, key=str) == sorted(found, key=str)


def test_series_holds_who_cited_it(told: Record) -> None:
    told.ingest([tell("a9", "2025-05-01", TRADE)])
    (series,) = told.figures(measure="товарооборот", since=date(2024, 1, 1))
    assert [(one.value, one.report.article) for one in series.reports] == [(9e7, "a1"), (9e7, "a9")]
    assert told.series(series.id) == series


def test_statements_are_asked_for(told: Record) -> None:
    assert [one.speaker for one in told.statements()] == ["Арам Пробин", "Георгий Тестов"]
    assert [one.report.evidence for one in told.statements(speaker="Тестов")] == [
        "визит подтвердит доверие"
    ]
    assert [one.speaker for one in told.statements(between=("GEO", "KAZ"))] == ["Георгий Тестов"]
    assert told.statements(until=date(2025, 4, 1)) == []


def test_tenures_are_attested_from_to(told: Record) -> None:
    (found,) = told.tenures("Тестов")
    assert (found.person, found.office) == ("Георгий Тестов", "премьер-министр Грузии")
    assert (found.first, found.last) == (day("2025-04-03"), day("2025-04-10"))
    assert [one.article for one in found.reports] == ["a1", "a2"]
    assert told.tenures(state="ARM") == []


def test_articles_come_back_as_they_were(told: Record) -> None:
    entry = told.article("a1")
    assert entry is not None
    assert entry.article == PAIRS[0][0]
    assert len(entry.events) == 1
    assert len(entry.figures) == 2
    assert told.article("a0") is None
    assert [one.article.id for one in told.articles(outlet="Курьер")] == ["a3", "a2"]
    assert [one.article.id for one in told.articles(until=date(2025, 4, 3))] == ["a1"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("визита", ["a1"]),
        ("визиты в Астану", ["a1"]),
        ("премьеру", ["a2", "a1"]),
        ("ТБИЛИСИ", ["a3"]),
        ("дирижабль", []),
        ("", []),
        ('") OR ("', []),
        ("NEAR(", []),
    ],
)
def test_search_knows_the_forms_of_words(told: Record, words: str, found: list[str]) -> None:
    assert sorted(one.article for one in told.search(words)) == sorted(found)


@pytest.mark.parametrize("asked", ["Белград 17 июня", "встретиться Белград", "17 делегация"])
def test_hit_shows_where_the_words_stand_together(record: Record, asked: str) -> None:
    """Not the first place of any one of them."""
    filler = "Стороны обсудили поставки зерна и ремонт моста через пограничную реку. " * 5
    first = "Переговоры делегаций прошли в Белграде 20 мая."
    text = f"{first} {filler}Делегации встретятся в Белграде 17 июня. {filler}"
    record.ingest([(Article("a9", text, date(2025, 5, 21)), Reading("a9"))])
    (hit,) = record.search(asked)
    assert "встретятся в Белграде 17 июня" in hit.snippet and len(hit.snippet) < 300
    assert text[hit.start : hit.stop] == hit.snippet


def test_hit_shows_the_words_in_their_place(told: Record) -> None:
    (hit,) = told.search("визитом Астана")
    entry = told.article(hit.article)
    assert entry is not None
    assert entry.article.text[hit.start : hit.stop] == hit.snippet
    assert "визит" in hit.snippet
    assert hit.headline == "Грузинский премьер прибыл в Казахстан"


def test_explain_says_why_and_why_not(told: Record) -> None:
    same = event(
        "визит премьера Грузии", "GEO Георгий Тестов; KAZ Казахстан <", "2025-04-03", form="visit"
    )
    other = event(
        "Тестов прибыл в Ереван",
        "GEO Георгий Тестов; ARM Армения <",
        "2025-04-03",
        form="visit",
        place_state="ARM",
    )
    told.ingest([tell("a4", "2025-04-04", same), tell("a5", "2025-04-04", other)])
    (found,) = told.events(between=("GEO", "KAZ"))
    trail = told.explain(found.id)
    assert trail is not None
    (join,) = trail.joins
    assert join.merged
    assert {"same_states", "same_people", "same_days"} <= set(join.reasons)
    assert [one.rule for one in trail.reports] == ["told", "told"]


def test_ingest_sums_up(record: Record) -> None:
    bad = Refused("stdin, line 3", "not JSON; mend or drop the line")
    seen: list[int] = []
    summary = record.ingest(
        [PAIRS[0], bad, *PAIRS[1:]], batch=2, progress=lambda s: seen.append(s.read)
    )
    assert (summary.read, summary.known, summary.refused) == (3, 0, (bad,))
    assert (summary.events, summary.merged, summary.figures) == (3, 0, 3)
    assert seen == [1, 3]
    again = record.ingest([tell("a4", "2025-04-04", VISIT)])
    assert (again.events, again.merged) == (0, 1)


def test_ingest_reads_only_what_is_unread(record: Record) -> None:
    readings = {article.id: reading for article, reading in PAIRS}
    asked: list[str] = []

    def read(articles: Iterable[Article]) -> Iterable[Reading]:
        for article in articles:
            asked.append(article.id)
            yield readings[article.id]

    articles = [article for article, _reading in PAIRS]
    assert record.ingest_unread(articles[:2], read).read == 2
    summary = record.ingest_unread(articles, read, batch=2)
    assert (summary.read, summary.known) == (1, 2)
    assert asked == ["a1", "a2", "a3"]
    assert record.known(articles) == {"a1", "a2", "a3"}
    assert record.known(articles, reader="another") == frozenset()


def test_events_without_participants_are_kept(record: Record) -> None:
    record.ingest([tell("a1", "2025-04-03", event("прошли учения", "", "2025-04-03"))])
    (found,) = record.events()
    assert found.participants == ()


def test_a_text_changed_under_one_id_is_a_new_version(record: Record) -> None:
    record.ingest([tell("a1", "2025-04-03", VISIT), tell("a1", "2025-04-04", PLAN)])
    entry = record.article("a1")
    assert entry is not None
    assert entry.article.published == day("2025-04-04")
    assert [one.newer for one in record.articles()] == [None, "a1"]


@pytest.mark.parametrize("text", ["половина \ud83d знака", "нулевой\0байт"])
def test_texts_that_no_database_keeps_are_refused(record: Record, text: str) -> None:
    bad = Article("bad", text, date(2025, 4, 3))
    summary = record.ingest([PAIRS[0], (bad, Reading("bad")), PAIRS[1]])
    assert (summary.read, [one.source for one in summary.refused]) == (2, ["bad"])
    assert record.ingest_unread([bad], lambda articles: []).refused[0].source == "bad"


def test_two_texts_of_one_id_are_both_read(record: Record) -> None:
    first, second = (Article("a1", text, date(2025, 4, 3)) for text in ("первый", "второй"))
    record.ingest([(first, Reading("a1"))])
    read = record.ingest_unread([first, second], lambda ones: [Reading(one.id) for one in ones])
    assert (read.known, read.read) == (1, 1)


def test_an_aim_without_a_day_is_not_of_the_half_year_that_was_told(record: Record) -> None:
    """«В первом полугодии товарооборот достиг 2 млрд»; two days later «довести его до 10 млрд»."""
    parts = "товарооборот", 2e9, "USD", "SRB HUN"
    was = figure("оборот достиг 2 млрд", *parts, "2024-01-01", "2024-06-30")
    aim = figure("довести оборот до 10 млрд", parts[0], 1e10, *parts[2:], status="target")
    record.ingest([tell("half", "2024-08-17", was), tell("aim", "2024-08-19", aim)])
    told = record.figures(between=("SRB", "HUN"))
    assert sorted((one.value, one.start) for one in told) == [(2e9, date(2024, 1, 1)), (1e10, None)]
