"""Merging against the world: numbers worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.evaluate.rows import Row, event, figure, reading

from svodka.evaluate import evaluate_world
from svodka.evaluate.data import world_to_json
from svodka.evaluate.tables import write_world

VISIT = event("CONSULT", "RUS", ">AZE", form="visit", evidence="прибыл в Баку")
NOTE = event("ACCUSE", "POL", ">BLR", form="action", evidence="вручила ноту")

# Two articles tell of the visit, and of a note each; the third tells of the visit only.
GOLD = (
    reading("a", events=[VISIT | {"world": "visit"}, NOTE | {"world": "note"}])
    | reading("b", events=[VISIT | {"world": "visit"}, NOTE | {"world": "other note"}])
    | reading("c", events=[VISIT | {"world": "visit"}])
)


def merged(id: str, kind: Row, *articles: str) -> dict[str, Any]:
    reports = [{"article": one, "evidence": kind["evidence"]} for one in articles]
    return kind | {"id": id, "reports": reports}


def test_all_merged_rightly() -> None:
    events = [
        merged("e1", VISIT, "a", "b", "c"),
        merged("e2", NOTE, "a"),
        merged("e3", NOTE, "b"),
    ]
    scores = evaluate_world(GOLD, {}, events)
    assert (scores.mentions, scores.matched) == (5, 5)
    assert (scores.link.f1, scores.link_recall, scores.b_cubed.f1) == (1, 1, 1)


def test_merged_too_much_and_too_little() -> None:
    events = [merged("e1", VISIT, "a", "b"), merged("e2", VISIT, "c"), merged("e3", NOTE, "a", "b")]
    scores = evaluate_world(GOLD, {}, events)
    assert scores.link.precision == pytest.approx(1 / 2)  # the visit's link and the notes'
    assert scores.link.recall == pytest.approx(1 / 3)
    assert scores.b_cubed.precision == pytest.approx((1 + 1 + 1 + 0.5 + 0.5) / 5)
    assert scores.b_cubed.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_mentions_nobody_read_lower_the_recall_end_to_end_only() -> None:
    scores = evaluate_world(GOLD, {}, [merged("e1", VISIT, "a", "b")])
    assert (scores.mentions, scores.matched) == (5, 2)
    assert scores.link.recall == 1
    assert scores.link_recall == pytest.approx(1 / 3)


def test_optional_mentions_count_neither_way() -> None:
    gold = GOLD | reading("c", events=[VISIT | {"world": "visit", "optional": True}])
    scores = evaluate_world(gold, {}, [merged("e1", VISIT, "a", "b", "c")])
    assert (scores.mentions, scores.matched, scores.link_recall) == (4, 2, 1)


CONFLICT = {"kind": "value", "world": "trade", "articles": ["a", "b"]}


def _told(*articles: str, kind: str = "value") -> Row:
    reports = [{"article": one, "evidence": "товарооборот 4 млрд"} for one in articles]
    return {"kind": kind, "sides": [{"reports": [one]} for one in reports]}


TRADE = reading(
    "a", figures=[figure(4e9, "USD", evidence="товарооборот 4 млрд") | {"world": "trade"}]
) | reading("b", figures=[figure(6e9, "USD", evidence="товарооборот 6 млрд") | {"world": "trade"}])


@pytest.mark.parametrize(
    ("told", "found", "false"),
    [
        ([_told("a", "b")], 1, 0),
        ([_told("a", "b"), _told("a", "b")], 1, 0),
        ([_told("a")], 0, 1),
        ([_told("a", "b", kind="date")], 0, 1),
        ([], 0, 0),
    ],
)
def test_contradictions(told: list[Row], found: int, false: int) -> None:
    scores = evaluate_world(TRADE, {"contradictions": [CONFLICT]}, [], told)
    assert world_to_json(scores)["contradiction"] == {
        "gold": 1,
        "found": found,
        "predicted": len(told),
        "false": false,
    }


def test_optional_contradictions_are_neither_missed_nor_false() -> None:
    world = {"contradictions": [CONFLICT | {"optional": True}]}
    told = evaluate_world(TRADE, world, [], [_told("a", "b")]).contradictions
    assert told is not None
    assert (told.gold, told.missed, told.false) == (0, (), ())


def test_written_world_shows_what_was_missed() -> None:
    scores = evaluate_world(TRADE, {"contradictions": [CONFLICT]}, [], [_told("a")])
    lines = list(write_world(scores, 1))
    assert lines[0].startswith("mentions") and "gold 0" in lines[0]
    assert [line.partition(":")[0] for line in lines[-2:]] == [
        "[contradiction] missed",
        "[contradiction] false",
    ]
