"""Random small worlds of articles, and all that a record says of one, for the property tests."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from tests.record.telling import Pair, Said, event, figure, tell

from svodka.findings import Change
from svodka.record import Record

FIRST = date(2025, 3, 1)
STATES = ("ARM", "GEO", "KAZ")
PEOPLE = {
    "ARM": ("Армен Саркисян", "Саркисян", "Армения"),
    "GEO": ("Георгий Маргвелашвили", "Грузия"),
    "KAZ": ("Касым Токаев", "Нурлан Ермеков", "Казахстан"),
}
TOPICS = (
    "соглашение о поставках зерна",
    "зерно и транзит угля",
    "протокол о границе",
    "транзит угля через перевал",
)
STATUSES = ("actual", "actual", "future", "hypothetical", "negation")
FORMS = (
    ("CONSULT", "visit"),
    ("CONSULT", "meeting"),
    ("CONSULT", "call"),
    ("SUPPORT", "signing"),
    ("ACCUSE", "statement"),
)
LENGTHS = (0, 0, 0, 1, 3, 30, 365)


@st.composite
def told_events(draw: st.DrawFn) -> Said:
    type_, form = draw(st.sampled_from(FORMS))
    states = draw(st.lists(st.sampled_from(STATES), min_size=1, max_size=3, unique=True))
    names = [draw(st.sampled_from(PEOPLE[state])) for state in states]
    parts = [f"{state} {name}" for state, name in zip(states, names, strict=True)]
    if form == "visit" and len(parts) > 1:
        parts[1] += " <"
    start = FIRST + timedelta(draw(st.integers(0, 40)))
    end = start + timedelta(draw(st.sampled_from(LENGTHS)))
    dated = draw(st.integers(0, 5)) > 0
    return event(
        f"{' и '.join(names)}: {draw(st.sampled_from(TOPICS))}",
        "; ".join(parts),
        start.isoformat() if dated else None,
        end.isoformat() if dated else None,
        type=type_,
        form=form,
        status=draw(st.sampled_from(STATUSES)),
        rank=draw(st.sampled_from((None, "official", "working"))) if form == "visit" else None,
        place_state=draw(st.sampled_from((None, *STATES))),
        dated_by=draw(st.sampled_from(("given", "published"))),
    )


@st.composite
def told_figures(draw: st.DrawFn) -> Said:
    year = draw(st.sampled_from((None, 2023, 2024)))
    value = draw(st.sampled_from((None, 4.3e9, 4.27e9, 4.8e9, 90.0, 68.0)))
    return figure(
        f"Показатель {value}",
        draw(st.sampled_from(("товарооборот", "товарооборот двух стран", "экспорт зерна"))),
        value,
        draw(st.sampled_from(("USD", "USD", "рейсы"))) if value else None,
        " ".join(draw(st.lists(st.sampled_from(STATES), max_size=2, unique=True))),
        f"{year}-01-01" if year else None,
        f"{year}-12-31" if year else None,
        qualifier=draw(st.sampled_from(("exact", "about", "over"))),
        status=draw(st.sampled_from(("actual", "actual", "target"))),
        change=draw(st.sampled_from((None, Change("up", percent=10.0)))),
    )


@st.composite
def worlds(draw: st.DrawFn, size: int = 12) -> list[Pair]:
    """Articles of a few days about a few states, so that much of it meets."""
    pairs = []
    for number in range(draw(st.integers(1, size))):
        told = draw(st.lists(st.one_of(told_events(), told_figures()), min_size=1, max_size=4))
        published = FIRST + timedelta(draw(st.integers(0, 45)))
        outlet = draw(st.sampled_from((None, "Вестник", "Курьер")))
        headline = f"Новость {number % 7}"
        pairs.append(
            tell(f"a{number}", published.isoformat(), *told, outlet=outlet, headline=headline)
        )
    return pairs


def crowded_world(chance: random.Random) -> list[Pair]:
    """A dozen articles, mostly of contacts, dated to the day, the month, the year or not at all."""
    return [
        tell(
            f"a{number}",
            (FIRST + timedelta(chance.randint(0, 45))).isoformat(),
            *(_crowded_event(chance) for _ in range(chance.randint(1, 4))),
        )
        for number in range(chance.randint(4, 12))
    ]


def _crowded_event(chance: random.Random) -> Said:
    type_, form = chance.choice(FORMS[:3] if chance.random() < 0.8 else FORMS)
    states = chance.sample(STATES, chance.choice((1, 2, 2, 2, 3)))
    names = [chance.choice(PEOPLE[state]) for state in states]
    parts = [f"{state} {name}" for state, name in zip(states, names, strict=True)]
    if form == "visit" and len(parts) > 1:
        parts[1] += " <"
    start = FIRST + timedelta(chance.randint(0, 40))
    end = start + timedelta(chance.choice(LENGTHS))
    dated = chance.random() < 0.8
    return event(
        f"{' и '.join(names)}: {chance.choice(TOPICS)}",
        "; ".join(parts),
        start.isoformat() if dated else None,
        end.isoformat() if dated else None,
        type=type_,
        form=form,
        status=chance.choice(STATUSES),
        place_state=chance.choice((None, *STATES)),
        dated_by=chance.choice(("given", "given", "published")),
    )


def all_of(record: Record) -> dict[str, Any]:
    """Everything a record says, in an order that is the record's own."""
    return {
        "events": sorted(record.events(), key=lambda one: one.id),
        "series": sorted(record.figures(), key=lambda one: one.id),
        "contradictions": sorted(record.contradictions(nature=None), key=lambda one: one.id),
        "articles": sorted(record.articles(), key=lambda one: one.fingerprint),
        "statements": sorted(record.statements(), key=lambda one: one.id),
    }


def large_world(chance: random.Random, size: int) -> list[Pair]:
    """Articles of two years about three states."""
    return [
        tell(
            f"a{number}",
            (FIRST + timedelta(number * 700 // size)).isoformat(),
            *(_dated_event(chance, number * 700 // size) for _ in range(3)),
            headline=f"Новость {number}",
        )
        for number in range(size)
    ]


def _dated_event(chance: random.Random, day: int) -> Said:
    type_, form = chance.choice(FORMS)
    states = chance.sample(STATES, 2)
    names = [chance.choice(PEOPLE[state]) for state in states]
    start = FIRST + timedelta(day - chance.randint(0, 3))
    return event(
        f"{' и '.join(names)}: {chance.choice(TOPICS)}",
        f"{states[0]} {names[0]}; {states[1]} {names[1]} <",
        start.isoformat(),
        type=type_,
        form=form,
        status=chance.choice(STATUSES),
    )
