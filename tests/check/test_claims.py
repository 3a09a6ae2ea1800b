"""Counted claims: what is counted, how many, in which time."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.check import Claim, ClaimWords, find_claims
from svodka.check.counts import Made, judge_claim
from svodka.check.encounters import Sides
from svodka.check.verdicts import CONTRADICTED, SUPPORTED, UNKNOWN
from svodka.findings import Span
from svodka.language.tables import load_table
from svodka.wordings import _WORDS, load_wording

DAY = date(2024, 8, 17)
CLAIMS = [
    ("Это будет третья очная встреча двух президентов в этом году.", "nth meeting 3 2024-01-01..2024-12-31"),
    ("В 2024 году это уже третья личная встреча лидеров.", "nth meeting 3 2024-01-01..2024-12-31"),
    ("Это шестой визит Путина в Азербайджан.", "nth visit 6 ever"),
    ("Встреча в Баку станет третьей в 2024 году.", "nth meeting 3 2024-01-01..2024-12-31"),
    ("Это пятый телефонный разговор министров с начала года.", "nth call 5 2024-01-01..2024-08-17"),
    ("Президент в третий раз за год посетил Анкару.", "nth visit 3 2023-08-18..2024-08-17"),
    ("Это четвёртая встреча двух лидеров за десять месяцев.", "nth meeting 4 2023-10-18..2024-08-17"),
    ("В этом году лидеры встречались трижды.", "total meeting 3 2024-01-01..2024-12-31"),
    ("В 2023 году президенты провели две встречи.", "total meeting 2 2023-01-01..2023-12-31"),
    ("Эрдоган посетит Грецию впервые за шесть лет.", "first visit 0 2018-01-01..2018-12-31"),
    ("Премьер прибыл в Ереван впервые с 2019 года.", "first visit 0 2019-01-01..2019-12-31"),
    ("В последний раз Путин был в Баку в сентябре 2018 года.", "last visit 0 2018-09-01..2018-09-30"),
    ("Предыдущий визит состоялся в мае.", "last visit 0 2024-05-01..2024-05-31"),
]  # fmt: skip
NONE = [
    "Россия остаётся третьим торговым партнёром республики.",
    "Стороны подписали три документа.",
    "Переговоры шли три часа.",
    "Товарооборот вырос в первом полугодии.",
    "Встреча прошла в последние дни августа.",
    "",
]


@pytest.fixture(scope="module")
def words() -> ClaimWords:
    return ClaimWords(load_table(_WORDS, "counts"))


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims_are_found(text: str, expected: str, words: ClaimWords) -> None:
    found = list(find_claims(text, DAY, load_wording(), words))
    told = [
        f"{one.kind} {one.act} {one.number} "
        + (f"{one.days[0]}..{one.days[1]}" if one.days else "ever")
        for one in found
    ]
    assert told == [expected]
    assert all(text[one.span.start : one.span.stop].strip() for one in found)


@pytest.mark.parametrize("text", NONE)
def test_claims_are_not_made_of_other_numbers(text: str, words: ClaimWords) -> None:
    assert list(find_claims(text, DAY, load_wording(), words)) == []


def test_claims_in_a_long_text_take_linear_time(words: ClaimWords) -> None:
    text = "Это третья встреча в этом году " * 5000
    assert len(list(find_claims(text, DAY, load_wording(), words))) <= 1


def _made(number: int, told: date) -> Made:
    year = date(2024, 1, 1), date(2024, 12, 31)
    claim = Claim("nth", "meeting", number, year, False, Span(0, 5), Span(0, 20))
    return Made(claim, Sides(frozenset(("RUS", "AZE"))), told)


@pytest.mark.parametrize(
    ("number", "told", "outcome"),
    [
        (3, date(2024, 8, 19), SUPPORTED),  # an article says so
        (5, date(2024, 8, 19), CONTRADICTED),  # it says another number of the same meeting
        (4, date(2024, 10, 8), UNKNOWN),  # that was the next meeting, and the record has no acts
    ],
)
def test_claims_of_other_meetings_are_no_contradiction(
    number: int, told: date, outcome: str
) -> None:
    others = [_made(3, date(2024, 8, 17)), _made(2, date(2024, 7, 3))]
    verdict = judge_claim(_made(number, told), [], others, load_wording(), "")
    assert verdict.outcome == outcome
