"""What cannot all hold is kept; what can is no contradiction."""

from __future__ import annotations

from typing import Any

import pytest
from tests.record.telling import Pair, Said, event, figure, tell

from svodka.findings import Change
from svodka.record import Record

TALKS = "SRB Александр Вучич; HUN Виктор Орбан"
VISIT = "SRB Александр Вучич; HUN Венгрия <"


def talks(*days: str, **told: Any) -> Said:
    return event("Вучич и Орбан провели переговоры", TALKS, *days, **told)


def visit(*days: str, **told: Any) -> Said:
    return event("визит Вучича в Венгрию", VISIT, *days, form="visit", **told)


def signing(day: str | None = "2025-10-09", **told: Any) -> Said:
    who = "SRB Сербия; HUN Венгрия"
    return event("соглашение о нефтепроводе", who, day, type="SUPPORT", form="signing", **told)


def sanctions(sentence: str, day: str | None, **told: Any) -> Said:
    who = "HUN Венгрия; SRB Сербия <"
    return event(sentence, who, day, type="SANCTION", form="action", **told)


def trade(value: float | None, **told: Any) -> Said:
    period = told.pop("period", ("2024-01-01", "2024-12-31"))
    unit, measure = told.pop("unit", "USD"), told.pop("measure", "товарооборот Сербии и Венгрии")
    return figure(f"товарооборот: {value}", measure, value, unit, "SRB HUN", *period, **told)


def told(*sides: tuple[str, Said]) -> list[Pair]:
    """Each side told by an outlet of its own."""
    return [
        tell(f"a{at}", day, said, outlet=f"Вестник {at}") for at, (day, said) in enumerate(sides)
    ]


DAY, NEXT = "2025-10-09", "2025-10-10"

# kind → what it shows → two reports
CONTRADICTIONS: dict[str, dict[str, list[Pair]]] = {
    "rank": {
        "official and working": told(
            (DAY, visit(DAY, rank="official")), (NEXT, visit(DAY, rank="working"))
        )
    },
    "date": {
        "Wednesday and Thursday": told((DAY, talks(DAY)), ("2025-10-12", talks("2025-10-08"))),
        "a plan for two days": told(
            ("2025-10-01", visit(DAY, status="future")),
            ("2025-10-02", visit("2025-10-20", status="future")),
        ),
    },
    "place": {
        "two towns on two sides of a border": told(
            (DAY, talks(DAY, place="Суботица", place_state="SRB")),
            (NEXT, talks(DAY, place="Сегед", place_state="HUN")),
        ),
        "two cities of one state": told(
            (DAY, talks(DAY, place="Будапешт", place_state="HUN")),
            (NEXT, talks(DAY, place="Сегед", place_state="HUN")),
        ),
    },
    "status": {
        "signed and not signed": told((DAY, signing()), (NEXT, signing(status="negation"))),
        "signed, without a day, and not signed": told(
            (DAY, signing(day=None)), (NEXT, signing(status="negation"))
        ),
        "called off and still planned": told(
            (DAY, visit("2025-10-20", status="negation")),
            (NEXT, visit("2025-10-20", status="future")),
        ),
        "told as coming when it had been": told(
            (DAY, talks(DAY)), ("2025-10-11", talks(DAY, status="future"))
        ),
    },
    "value": {
        "two values of a year": told((DAY, trade(4.8e9)), (NEXT, trade(4.4e9))),
        "more than, and less": told(
            (DAY, trade(4.8e9, qualifier="over")), (NEXT, trade(4.4e9, qualifier="under"))
        ),
        "a value and what it is said to have been": told(
            (DAY, trade(3.2e8, period=(), measure="стоимость нефтепровода")),
            (
                NEXT,
                trade(
                    3.8e8, period=(), measure="смета нефтепровода", change=Change("up", amount=6e7)
                ),
            ),
        ),
    },
}

COMPATIBLE: dict[str, list[Pair]] = {
    "rounded": told((DAY, trade(4.3e9)), (NEXT, trade(4.27e9))),
    "more than a rounder number": told((DAY, trade(4.3e9)), (NEXT, trade(4e9, qualifier="over"))),
    "about": told((DAY, trade(4.3e9)), (NEXT, trade(4e9, qualifier="about"))),
    "over twenty, almost thirty": told(
        (DAY, trade(20, unit="документы", qualifier="over")),
        (NEXT, trade(30, unit="документы", qualifier="almost")),
    ),
    "another period": told(
        (DAY, trade(4.8e9)), (NEXT, trade(2.2e9, period=("2025-01-01", "2025-06-30")))
    ),
    "another measure": told(
        (DAY, trade(4.8e9)), (NEXT, trade(1.4e9, measure="ненефтяной товарооборот"))
    ),
    "another unit": told((DAY, trade(4.8e9)), (NEXT, trade(4.4e9, unit="EUR"))),
    "a target and its outcome": told((DAY, trade(5e9, status="target")), (NEXT, trade(4.4e9))),
    "a plan and its outcome": told(("2025-10-08", talks(DAY, status="future")), (DAY, talks(DAY))),
    "planned today, held today": told((DAY, talks(DAY, status="future")), (DAY, talks(DAY))),
    "a plan called off long after": told(
        ("2025-09-20", visit(DAY, status="future")), (DAY, visit(DAY, status="negation"))
    ),
    "a plan for another day than it was": told(
        ("2025-10-06", talks(DAY, status="future")), (NEXT, talks(NEXT))
    ),
    "called off on the eve by who then tells of it": told(
        (DAY, talks(DAY)), ("2025-10-08", talks(DAY, status="negation"))
    ),
    "a coarser date": told((DAY, talks(DAY)), (NEXT, talks("2025-10-01", "2025-10-31"))),
    "a missing rank": told((DAY, visit(DAY, rank="official")), (NEXT, visit(DAY))),
    "a residence near its town": told(
        (DAY, talks(DAY, place="Загульба", place_state="AZE")),
        (NEXT, talks(DAY, place="Баку", place_state="AZE")),
    ),
    "a suburb": told(
        (DAY, talks(DAY, place="Санкт-Петербург", place_state="RUS")),
        (NEXT, talks(DAY, place="Петергоф", place_state="RUS")),
    ),
    "two stops of a visit": told(
        (DAY, visit(DAY, place="Будапешт", place_state="HUN")),
        (NEXT, visit(DAY, place="Сегед", place_state="HUN")),
    ),
    "an act denied weeks after one of its kind": told(
        ("2025-10-01", sanctions("санкции против сербской нефти введены", "2025-10-01")),
        (
            "2025-11-12",
            sanctions("новых санкций против сербской нефти не будет", None, status="negation"),
        ),
    ),
    "talks without a day, and others that were off": told(
        (NEXT, talks()), (NEXT, talks(DAY, status="negation"))
    ),
    "never before, told in the days after": told(
        (DAY, talks(DAY)), ("2025-10-14", talks(status="negation"))
    ),
    "come and gone on days of one visit": told(
        ("2025-10-12", visit("2025-10-08")),
        ("2025-10-13", visit("2025-10-09")),
        ("2025-10-14", visit("2025-10-08", "2025-10-09")),
    ),
    "not known whether": told(
        (DAY, talks(NEXT, status="hypothetical")), (NEXT, talks(NEXT, status="negation"))
    ),
}


@pytest.mark.parametrize(
    ("kind", "shown"), [(kind, shown) for kind, some in CONTRADICTIONS.items() for shown in some]
)
def test_contradiction(record: Record, kind: str, shown: str) -> None:
    summary = record.ingest(CONTRADICTIONS[kind][shown])
    (found,) = record.contradictions()
    assert (found.kind, found.nature) == (kind, "contradiction")
    assert {one.article for side in found.sides for one in side.reports} == {"a0", "a1"}
    assert len(found.sides) == 2
    assert summary.contradictions == 1


@pytest.mark.parametrize("shown", COMPATIBLE)
def test_no_contradiction(record: Record, shown: str) -> None:
    record.ingest(COMPATIBLE[shown])
    assert record.contradictions(nature=None) == []


def test_another_day_of_a_plan_is_no_other_status(record: Record) -> None:
    """Planned for the tenth by one, and held on the ninth as the other tells."""
    record.ingest(told((DAY, talks(NEXT, status="future")), ("2025-10-12", talks(DAY))))
    assert [one.kind for one in record.contradictions()] == []
    assert len(record.events()) == 1


def test_put_off_and_done_is_another_status(record: Record) -> None:
    who, words = "SRB Сербия; HUN Венгрия", "соглашение о нефтепроводе через Нови-Сад"
    put_off = event(words, who, "2025-12-01", type="SUPPORT", form="signing", status="future")
    done = event(words, who, DAY, type="SUPPORT", form="signing")
    record.ingest(told((DAY, done), (NEXT, put_off)))
    assert [one.kind for one in record.contradictions()] == ["status"]


def test_contradiction_is_about_its_event(record: Record) -> None:
    record.ingest(CONTRADICTIONS["rank"]["official and working"])
    (found,) = record.contradictions()
    (about,) = record.events()
    assert (found.about, found.subject) == ("event", about.id)
    assert about.contradictions == (found,)
    assert [side.value for side in found.sides] == ["official", "working"]


def test_contradictions_are_asked_by_states_and_kind(record: Record) -> None:
    record.ingest(CONTRADICTIONS["rank"]["official and working"])
    assert len(record.contradictions(between=("HUN", "SRB"))) == 1
    assert record.contradictions(between=("HUN", "ROU")) == []
    assert record.contradictions(kind="date") == []


def test_an_outlets_own_update_is_a_correction(record: Record) -> None:
    """The same address told anew: shown, but not as a contradiction."""
    first = tell(
        "a1", DAY, visit(DAY, rank="official"), outlet="Вестник", url="https://example.org/1"
    )
    anew = tell(
        "a2", NEXT, visit(DAY, rank="working"), outlet="Вестник", url="https://example.org/1"
    )
    record.ingest([first, anew])
    assert record.contradictions() == []
    (found,) = record.contradictions(nature="correction")
    (about,) = record.events()
    assert about.rank == "working"
    assert [one.replaced_by for side in found.sides for one in side.reports] == [None, "a2"] or [
        one.replaced_by for side in found.sides for one in side.reports
    ] == ["a2", None]


def test_mirror_statistics_are_shown_as_such(record: Record) -> None:
    record.ingest(
        told(
            (DAY, trade(4.8e9, speaker="таможенная служба Сербии")),
            (NEXT, trade(4.4e9, speaker="статистическое управление Венгрии")),
        )
    )
    (found,) = record.contradictions()
    assert (found.kind, found.nature) == ("value", "mirror")


def test_two_values_of_one_article_are_two_figures(record: Record) -> None:
    record.ingest([tell("a1", DAY, trade(4.8e9), trade(4.4e9))])
    assert len(record.figures(between=("SRB", "HUN"))) == 2
    assert record.contradictions() == []


def test_deaths_of_two_accidents_are_two_figures(record: Record) -> None:
    killed = [
        figure(f"погибли {count} человек", "погибшие", count, "люди", "SRB")
        for count in (2.0, 18.0)
    ]
    record.ingest(told((DAY, killed[0]), (NEXT, killed[1])))
    assert len(record.figures()) == 2
