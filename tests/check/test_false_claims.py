"""False claims about what the record holds: whatever is said of them, it is never «supported»."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from svodka.article import Article
from svodka.check import Checked, Claim, ClaimWords, check_draft
from svodka.check.counts import Made, count_acts
from svodka.check.encounters import Sides
from svodka.check.verdicts import CONTRADICTED, DIFFERS, SUPPORTED, UNKNOWN
from svodka.findings import Participant, Span
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import EventEntry, Record
from svodka.wordings import load_wording

TODAY = date(2026, 11, 24)
MEETING = "19 августа 2024 года Владимир Путин провёл переговоры с Ильхамом Алиевым в Баку."
FALSE = [
    # direction reversed
    "24 марта 2024 года Владимир Путин по телефону выразил соболезнования Ильхаму Алиеву.",
    "23 марта 2024 года Сергей Лавров направил телеграмму Джейхуну Байрамову.",
    "В мае 2024 года Ильхам Алиев направил Владимиру Путину поздравительную телеграмму.",
    "24 марта 2024 года Владимир Путин позвонил Ильхаму Алиеву.",
    # another man of another state
    "24 марта 2024 года Реджеп Тайип Эрдоган по телефону выразил соболезнования Владимиру Путину.",
    "24 марта 2024 года Эрдоган позвонил Путину.",
    "24 марта 2024 года Ильхам Алиев по телефону выразил соболезнования Реджепу Тайипу Эрдогану.",
    "23 марта 2024 года Хакан Фидан направил телеграмму Сергею Лаврову.",
    # another man of the same state
    "24 марта 2024 года Ильхам Алиев по телефону выразил соболезнования Михаилу Мишустину.",
]  # fmt: skip
TRUE = [
    "24 марта 2024 года Ильхам Алиев по телефону выразил соболезнования Владимиру Путину.",
    "24 марта 2024 года Ильхам Алиев позвонил Владимиру Путину.",
    "24 марта 2024 года состоялся телефонный разговор Владимира Путина с Ильхамом Алиевым.",
    "23 марта 2024 года Джейхун Байрамов направил телеграмму Сергею Лаврову.",
]
COUNTS = [
    ("В 2024 году прошла четвёртая очная встреча двух президентов.", UNKNOWN),  # of which two?
    (f"{MEETING} Это четвёртая очная встреча двух президентов в этом году.", CONTRADICTED),
    (f"{MEETING} Это третья очная встреча двух президентов в этом году.", SUPPORTED),
]


def _check(text: str, record: Record, language: Language, between: tuple[str, ...] = ()) -> Checked:
    article = Article("draft", text, TODAY, "today")
    words = ClaimWords(language.table("counts"))
    return check_draft(article, read(article, language), record, load_wording(), words, between)


@pytest.mark.parametrize("between", [(), ("RUS", "AZE")], ids=["any", "pair"])
@pytest.mark.parametrize("text", FALSE)
def test_false_claims_are_not_supported(
    text: str, between: tuple[str, ...], examples: Record, language: Language
) -> None:
    checked = _check(text, examples, language, between)
    assert checked.verdicts or checked.left_out
    assert {one.outcome for one in checked.verdicts} <= {CONTRADICTED, UNKNOWN}


@pytest.mark.parametrize("text", TRUE)
def test_true_claims_of_the_same_are(text: str, examples: Record, language: Language) -> None:
    checked = _check(text, examples, language)
    assert {one.outcome for one in checked.verdicts} == {SUPPORTED}


@pytest.mark.parametrize(("text", "outcome"), COUNTS)
def test_false_claims_of_counts(
    text: str, outcome: str, examples: Record, language: Language
) -> None:
    counts = [one for one in _check(text, examples, language).verdicts if one.kind == "count"]
    assert [one.outcome for one in counts] == [outcome]


def test_false_claims_lend_their_date_no_tick(examples: Record, language: Language) -> None:
    """The neighbour's date holds, and the sentence's own is of nothing known."""
    checked = _check(f"{TRUE[0]} {FALSE[5]}", examples, language)
    dates = [one.outcome for one in checked.verdicts if one.kind == "date"]
    assert dates == [SUPPORTED, UNKNOWN]


RANKS = "Президент России Владимир Путин 18 августа 2024 года прибыл в Азербайджан с {} визитом."


def test_false_claims_or_true_a_contested_rank_is_no_plain_support(
    tmp_path: Path, language: Language
) -> None:
    articles = [
        Article(f"a{at}", RANKS.format(rank), date(2024, 8, 19))
        for at, rank in enumerate(["государственным", "официальным"])
    ]
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        record.ingest_unread(articles, lambda ones: read_many(ones, language))
        checked = _check(RANKS.format("официальным"), record, language)
    visit = next(one for one in checked.verdicts if one.kind == "event")
    assert (visit.outcome, visit.rule) == (DIFFERS, "reports_differ")
    assert {report.article for report in visit.reports} == {"a1"}
    assert [one.attribute for one in visit.differences] == ["rank"]


@pytest.mark.parametrize(("ahead", "counted"), [(False, 0), (True, 1)], ids=["held", "planned"])
def test_false_claims_of_meetings_held_count_no_planned_one(ahead: bool, counted: int) -> None:
    day = date(2024, 10, 8)
    both = (Participant("Алиев", "AZE", "actor"), Participant("Путин", "RUS", "actor"))
    planned = EventEntry(
        "e", "CONSULT", "meeting", None, "future", both, day, day, "day", None, None, (), (), (), 0
    )
    year = date(2024, 1, 1), date(2024, 12, 31)
    claim = Claim("nth", "meeting", 1, year, ahead, Span(0, 5), Span(0, 20))
    sides = Sides(frozenset(("RUS", "AZE")))
    made = Made(claim, sides, date(2024, 10, 1), replace(planned, status="actual"))
    assert len(count_acts(made, [planned], load_wording()).encounters) == counted
