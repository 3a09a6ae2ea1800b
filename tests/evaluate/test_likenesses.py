"""When two findings are the same: a table of pairs, one likeness at a time."""

from __future__ import annotations

import pytest
from tests.evaluate.rows import Row, day, event, figure, said

from svodka.evaluate.likenesses import (
    like_date,
    like_date_resolved,
    like_event,
    like_event_strictly,
    like_figure,
    like_figure_strictly,
    like_statement,
    near,
)

VISIT = event("CONSULT", "RUS", ">AZE", form="visit")
UP = {"direction": "up", "percent": 7.1}

EVENTS = [
    ("the_same", VISIT, VISIT, True, True),
    ("another_type", VISIT, VISIT | {"type": "AGREE"}, False, False),
    ("half_of_the_states", VISIT, event("CONSULT", "RUS", form="visit"), True, False),
    ("a_third_of_the_states", event("CONSULT", "RUS", "AZE", "TUR"), event("CONSULT", "RUS"), False, False),
    ("no_states_on_either_side", event("PROTEST"), event("PROTEST"), True, True),
    ("no_states_read", VISIT, event("CONSULT", form="visit"), False, False),
    ("another_form", VISIT, VISIT | {"form": "meeting"}, True, False),
    ("another_status", VISIT, VISIT | {"status": "future"}, True, False),
    ("a_day_apart", VISIT, VISIT | {"end": "2024-05-16"}, True, True),
    ("two_days_apart", VISIT, VISIT | {"end": "2024-05-17"}, True, False),
    ("undated", VISIT, VISIT | {"start": None, "end": None}, True, False),
    ("roles_do_not_count", VISIT, event("CONSULT", "AZE", ">RUS", form="visit"), True, True),
    ("rank_does_not_count", VISIT, VISIT | {"rank": "state"}, True, True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "read", "same", "strictly"),
    [row[1:] for row in EVENTS],
    ids=[row[0] for row in EVENTS],
)
def test_events(gold: Row, read: Row, same: bool, strictly: bool) -> None:
    assert bool(like_event(gold, read)) is same
    assert bool(like_event_strictly(gold, read)) is strictly


TRADE = figure(4.1e9, "USD", start="2023-01-01", end="2023-12-31")

FIGURES = [
    ("the_same", TRADE, TRADE, True, True),
    ("another_value", TRADE, TRADE | {"value": 4.2e9}, False, False),
    ("another_unit", TRADE, TRADE | {"unit": "EUR"}, False, False),
    ("unit_in_another_case", figure(5, "тонны"), figure(5, "тонн"), True, True),
    ("short_units_are_whole", figure(5, "%"), figure(5, "п.п."), False, False),
    ("another_qualifier", TRADE, TRADE | {"qualifier": "over"}, True, False),
    ("no_qualifier_is_exact", TRADE, TRADE | {"qualifier": None}, True, True),
    ("another_period", TRADE, TRADE | {"start": None, "end": None}, True, False),
    ("a_target", TRADE, TRADE | {"status": "target"}, True, False),
    ("status_that_gold_does_not_tell", TRADE | {"status": None}, TRADE | {"status": "target"}, True, True),
    ("change_without_value", figure(None, None, change=UP), figure(None, "%", change=UP), True, True),
    ("change_of_another_size", figure(None, None, change=UP), figure(None, None, change=UP | {"percent": 7}), False, False),
    ("neither_value_nor_change", figure(None, None), figure(None, None), False, False),
    ("another_direction", TRADE | {"change": UP}, TRADE | {"change": {"direction": "down"}}, True, False),
    ("size_of_change_beside_a_value", TRADE | {"change": UP}, TRADE | {"change": {"direction": "up"}}, True, True),
]  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "read", "same", "strictly"),
    [row[1:] for row in FIGURES],
    ids=[row[0] for row in FIGURES],
)
def test_figures(gold: Row, read: Row, same: bool, strictly: bool) -> None:
    assert bool(like_figure(gold, read)) is same
    assert bool(like_figure_strictly(gold, read)) is strictly


AUGUST = day("в августе 2024 года", "2024-08-01", "2024-08-31")

DATES = [
    ("the_same", AUGUST, AUGUST, True, True),
    ("without_preposition", AUGUST, AUGUST | {"text": "августе 2024"}, True, True),
    ("other_words", AUGUST, AUGUST | {"text": "в августе"}, False, False),
    ("a_day_off", AUGUST, AUGUST | {"end": "2024-08-30"}, True, False),
    ("unresolved", day("вчера"), day("Вчера"), True, True),
]


@pytest.mark.parametrize(
    ("gold", "read", "same", "resolved"), [row[1:] for row in DATES], ids=[row[0] for row in DATES]
)
def test_dates(gold: Row, read: Row, same: bool, resolved: bool) -> None:
    assert bool(like_date(gold, read)) is same
    assert bool(like_date_resolved(gold, read)) is resolved


STATEMENTS = [
    ("the_same", "Сергей Лавров", "стороны обсудили торговлю", True),
    ("surname_alone", "Лавров", "стороны обсудили торговлю", True),
    ("another_speaker", "Мария Захарова", "стороны обсудили торговлю", False),
    ("half_of_the_words", "Лавров", "стороны обсудили погоду вчера", True),
    ("fewer_than_half", "Лавров", "обсудили погоду и виды на урожай", False),
]


@pytest.mark.parametrize(
    ("speaker", "content", "same"), [row[1:] for row in STATEMENTS], ids=[s[0] for s in STATEMENTS]
)
def test_statements(speaker: str, content: str, same: bool) -> None:
    gold = said("Сергей Лавров", "стороны обсудили торговлю")
    assert bool(like_statement(gold, said(speaker, content))) is same


@pytest.mark.parametrize(
    ("one", "other", "are_near"),
    [
        ("2024-02-28", "2024-02-29", True),
        ("2024-02-28", "2024-03-01", False),
        (None, None, True),
        (None, "2024-02-29", False),
        ("весной", "весной", True),
        ("весной", "2024-02-29", False),
    ],
)
def test_near(one: str | None, other: str | None, are_near: bool) -> None:
    assert near(one, other) is are_near
