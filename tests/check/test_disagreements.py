"""What only comparing the record's objects shows: counts, and measures worded differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.record.telling import Pair, Said, event, figure, tell

from svodka.article import Article
from svodka.check import ClaimWords
from svodka.check.disagreements import find_disagreements
from svodka.check.near_values import MeasureWords
from svodka.findings import Change, Event, Reading, Span
from svodka.language.tables import load_table
from svodka.record import Contradiction, Record
from svodka.wordings import _WORDS, load_wording

WORDS = load_table(_WORDS, "counts")
MINISTERS = "EGY Бадр Абдельати; ETH Гедион Тимотеос"
PREMIER = "CZE Петр Фиала; SVK Словакия <"


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        yield record


def disagreements(
    record: Record, pairs: Sequence[Pair], between: tuple[str, ...] = ()
) -> list[Contradiction]:
    record.ingest(pairs)
    claims, measures = ClaimWords(WORDS), MeasureWords.of(WORDS)
    return find_disagreements(record, load_wording(), claims, measures, between)


def meeting(sentence: str, day: str, status: str = "actual") -> Said:
    return event(sentence, MINISTERS, day, status=status)


def visit(sentence: str, *days: str, status: str = "actual") -> Said:
    return event(sentence, PREMIER, *days, form="visit", status=status, place_state="SVK")


def counted(id: str, published: str, sentence: str, day: str = "2025-02-11") -> Pair:
    """An article that tells of the ministers' meeting in a sentence that counts it."""
    return tell(id, published, meeting(sentence, day))


THIRD = "Бадр Абдельати и Гедион Тимотеос провели третью встречу с начала года"
FOURTH = "Четвёртая встреча с начала года прошла между Абдельати и Тимотеосом"


def test_two_articles_count_one_meeting_differently(record: Record) -> None:
    (found,) = disagreements(
        record, [counted("a", "2025-02-11", THIRD), counted("b", "2025-02-12", FOURTH)]
    )
    assert (found.kind, found.about, found.nature) == ("count", "event", "contradiction")
    assert {side.value for side in found.sides} == {"3", "4"}
    assert record.event(found.subject) is not None
    quoted = {one.article: one.evidence for side in found.sides for one in side.reports}
    assert quoted == {"a": THIRD, "b": FOURTH}


def test_the_next_meeting_is_counted_on(record: Record) -> None:
    """The fourth in April does not contradict the third in February."""
    pairs = [
        counted("a", "2025-02-11", THIRD),
        counted("b", "2025-04-20", FOURTH, day="2025-04-19"),
    ]
    assert disagreements(record, pairs) == []


def test_a_record_that_holds_fewer_contradicts_nothing(record: Record) -> None:
    assert disagreements(record, [counted("a", "2025-02-11", FOURTH)]) == []


def test_a_record_that_holds_more_does(record: Record) -> None:
    days = ("2025-01-10", "2025-01-20", "2025-02-01")
    more = [tell(f"m{day}", day, meeting("Абдельати встретился с Тимотеосом", day)) for day in days]
    (found,) = disagreements(record, [*more, counted("a", "2025-02-11", THIRD)])
    assert [side.value for side in found.sides] == ["3", "4"]


def test_a_digest_of_the_week_tells_no_other_meeting(record: Record) -> None:
    days = ("2025-01-10", "2025-01-12", "2025-01-15")
    more = [tell(f"m{day}", day, meeting("Абдельати встретился с Тимотеосом", day)) for day in days]
    assert disagreements(record, [*more, counted("a", "2025-02-11", THIRD)]) == []


FIRST = "Петр Фиала посетит Словакию впервые с декабря 2022 года"


def test_a_visit_lies_between(record: Record) -> None:
    """«впервые с декабря 2022 года», and he was there in May 2024."""
    pairs = [
        tell("a", "2025-03-18", visit(FIRST, "2025-03-26", status="future")),
        tell("b", "2024-05-16", visit("Фиала прибыл в Словакию", "2024-05-16")),
    ]
    (found,) = disagreements(record, pairs, ("CZE", "SVK"))
    assert found.kind == "count"
    assert [side.value for side in found.sides] == ["2022-12-01..2022-12-31", "2024-05-16"]


def test_the_last_visit_is_the_one_named(record: Record) -> None:
    pairs = [
        tell("a", "2025-03-18", visit(FIRST, "2025-03-26", status="future")),
        tell("b", "2022-12-10", visit("Фиала прибыл в Словакию", "2022-12-10")),
    ]
    assert disagreements(record, pairs, ("CZE", "SVK")) == []


def invested(
    id: str, published: str, measure: str, value: float, parties: str = "RUS AZE", unit: str = "USD"
) -> Pair:
    return tell(id, published, figure(f"{measure}: {value}", measure, value, unit, parties))


DIRECT, PLAIN = "прямые инвестиции в Азербайджан", "инвестиции в экономику Азербайджана"


def test_one_measure_in_two_wordings(record: Record) -> None:
    pairs = [
        invested("a", "2024-07-03", DIRECT, 4.2e9),
        invested("b", "2024-08-17", PLAIN, 6e9),
    ]
    (found,) = disagreements(record, pairs)
    assert (found.kind, found.about, found.nature) == ("value", "series", "near")
    assert [side.value for side in found.sides] == ["4200000000", "6000000000"]


FAR_APART = {
    "half a year": [
        invested("a", "2024-01-03", DIRECT, 4.2e9),
        invested("b", "2024-08-17", PLAIN, 6e9),
    ],
    "another direction": [
        invested("a", "2024-08-03", DIRECT, 4.2e9),
        invested("b", "2024-08-17", PLAIN, 6e9, "AZE RUS"),
    ],
    "of one side": [
        invested("a", "2024-08-03", DIRECT, 4.2e9, "RUS"),
        invested("b", "2024-08-17", PLAIN, 6e9, "RUS"),
    ],
    "things counted": [
        invested("a", "2024-08-03", DIRECT, 42, unit="проекты"),
        invested("b", "2024-08-17", PLAIN, 60, unit="проекты"),
    ],
    "side by side": [
        tell(
            "a",
            "2024-08-03",
            figure("прямые — 4,2 млрд", DIRECT, 4.2e9, "USD", "RUS AZE"),
            figure("в экономику — 6 млрд", PLAIN, 6e9, "USD", "RUS AZE"),
        )
    ],
}


@pytest.mark.parametrize("shown", FAR_APART)
def test_no_measure_in_two_wordings(record: Record, shown: str) -> None:
    assert disagreements(record, FAR_APART[shown]) == []


def test_sides_are_quoted_by_whole_sentences(record: Record) -> None:
    """The finding's own words are a part of what the reader is shown."""
    text = "Фиала приехал. Визит премьера Чехии в Словакию был {}, сообщили в Праге. Он доволен."
    pairs = []
    for id, rank in (("a", "official"), ("b", "working")):
        article = Article(id, text.format(rank), date(2025, 3, 26), outlet=id)
        start = article.text.index("Визит")
        said = visit("Визит премьера Чехии", "2025-03-26").finding
        assert isinstance(said, Event)
        span = Span(start, start + len("Визит премьера Чехии"))
        told = replace(said, rank=rank, evidence=span, mentions=(span,), words=(span,))
        pairs.append((article, Reading(article=id, events=(told,))))
    (found,) = disagreements(record, pairs)
    for side, rank in zip(found.sides, ("official", "working"), strict=True):
        (report,) = side.reports
        assert report.evidence == f"Визит премьера Чехии в Словакию был {rank}, сообщили в Праге."
        assert text.format(rank)[report.start : report.stop] == report.evidence


def test_mirror_statistics_are_shown_as_such(record: Record) -> None:
    period = ("2024-01-01", "2024-12-31")
    told = [
        figure(
            f"товарооборот: {value}", "товарооборот", value, "USD", "CZE SVK", *period, speaker=who
        )
        for value, who in ((4.8e9, "таможня Чехии"), (4.4e9, "статистики Словакии"))
    ]
    pairs = [tell(id, "2025-03-26", one) for id, one in zip("ab", told, strict=True)]
    assert [one.nature for one in disagreements(record, pairs)] == ["mirror"]


def coffee(
    id: str, value: float, year: int, change: Change | None = None, qualifier: str = "exact"
) -> Pair:
    period = (f"{year}-01-01", f"{year}-12-31")
    told = figure(
        f"экспорт кофе в {year} году: {value}",
        "экспорт кофе в Египет",
        value,
        "USD",
        "ETH EGY",
        *period,
        change=change,
        qualifier=qualifier,
    )
    return tell(id, "2025-02-12", told)


GROWN = coffee("a", 6e7, 2024, Change("up", percent=20))


def test_a_change_and_the_year_before_do_not_fit(record: Record) -> None:
    (found,) = disagreements(record, [GROWN, coffee("b", 3.5e7, 2023)])
    assert (found.kind, found.about, found.nature) == ("value", "series", "contradiction")
    assert [side.value for side in found.sides] == ["50000000", "35000000"]
    assert [one.article for side in found.sides for one in side.reports] == ["a", "b"]


def test_a_day_is_held_against_no_day_of_another_year(record: Record) -> None:
    days = [
        figure(f"{value} евро", "курс акций", value, "EUR", "CZE SVK", day, day, change=change)
        for value, day, change in (
            (60.0, "2025-02-12", Change("up", percent=20)),
            (30.0, "2024-02-12", None),
        )
    ]
    pairs = [tell(id, "2025-02-12", one) for id, one in zip("ab", days, strict=True)]
    assert disagreements(record, pairs) == []


@pytest.mark.parametrize(
    "other",
    [
        coffee("b", 5.1e7, 2023),
        coffee("b", 3.5e7, 2022),
        coffee("b", 4e7, 2023, qualifier="over"),
    ],
    ids=["rounded", "two years before", "more than"],
)
def test_a_change_and_the_year_before_fit(record: Record, other: Pair) -> None:
    assert disagreements(record, [GROWN, other]) == []
