"""Offices as a reader takes them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.report.by_hand import ARTICLES, report

from svodka.check.quotes import Sentences
from svodka.record import TenureEntry
from svodka.report.tenures import join_offices, telling_report

EARLY, LATE = date(2024, 8, 17), date(2024, 8, 18)
HERE = report("plan", "президент Азербайджана Ильхам Алиев")
THERE = report("outcome", "Ильхамом Алиевым")


def _held(office: str, state: str = "BLR", person: str = "Максим Рыженков", late: bool = False):
    day, told = (LATE, THERE) if late else (EARLY, HERE)
    return TenureEntry(person, office, state, day, day, (told,))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("министр иностранных дел", "министр иностранных дел Белоруссии"),
        ("президент", "президент Белоруссии"),
        ("президент", "белорусский президент"),
        ("президент", "президент США"),
    ],
)
def test_one_office_is_one_line(short: str, long: str) -> None:
    state = "USA" if "США" in long else "BLR"
    for one, other in ((short, long), (long, short)):
        pair = (_held(one, state), _held(other, state, late=True))
        (one,) = join_offices(pair)
        assert (one.office, one.first, one.last) == (long, EARLY, LATE)
        assert one.reports == (HERE, THERE)


@pytest.mark.parametrize(
    "other",
    [
        _held("министр обороны Белоруссии"),
        _held("президент Польши"),
        _held("президент", person="Анджей Дуда"),
        _held("президент", state="POL"),
    ],
)
def test_other_offices_stay_apart(other: TenureEntry) -> None:
    assert len(join_offices([_held("президент"), other])) == 2


def test_the_quote_of_an_office_tells_it(sentences: Sentences) -> None:
    """Of «министры Белоруссии и Польши … и Радослав Сикорский» stood the name alone."""
    bare = replace(HERE, evidence="Ильхам Алиев", start=HERE.stop - len("Ильхам Алиев"))
    held = replace(_held("президент Азербайджана"), reports=(bare, HERE))
    assert telling_report(held, sentences) == HERE
    alone = telling_report(replace(held, reports=(bare,)), sentences)
    assert alone.evidence == "В апреле президент Азербайджана Ильхам Алиев приезжал в Москву."
    head = replace(HERE, evidence="главой МИД Польши Радославом Сикорским")
    led = replace(_held("глава МИД Польши"), reports=(bare, head))
    assert telling_report(led, sentences) == head


@pytest.fixture
def sentences() -> Sentences:
    """The sentences of the articles written by hand."""

    class Held:
        def article(self, id: str) -> object:
            return type("Entry", (), {"article": ARTICLES[id]})

    return Sentences(Held())  # type: ignore[arg-type]
