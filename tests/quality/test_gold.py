"""The project's own gold covers the codebook, and is written in its words."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from quality.__main__ import main
from quality.topics import Coded, TopicError, days, read_item, read_topics

from svodka.evaluate import read_readings

CODED = list(read_topics())
TYPES = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "SANCTION",
    "PROTEST",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
FORMS = ["visit", "meeting", "call", "message", "summit", "signing", "statement", "action"]
STATUSES = ["actual", "future", "hypothetical", "negation"]


def _all(kind: str) -> list[dict[str, Any]]:
    return [dict(one) for coded in CODED for one in coded.gold[kind] if not one.get("optional")]


@pytest.mark.parametrize(
    ("kind", "key", "wanted"),
    [
        ("events", "type", TYPES),
        ("events", "form", FORMS),
        ("events", "status", STATUSES),
        ("events", "rank", ["state", "official", "working", "private", None]),
        ("figures", "status", ["actual", "target", "forecast"]),
        ("figures", "qualifier", ["exact", "about", "over", "under", "almost"]),
        ("statements", "kind", ["direct", "indirect"]),
    ],
)
def test_gold_covers_the_codebook(kind: str, key: str, wanted: list[str | None]) -> None:
    assert {one[key] for one in _all(kind)} == set(wanted)


def test_gold_is_large_enough_and_has_items_with_nothing() -> None:
    assert len({coded.item["id"] for coded in CODED}) == len(CODED) >= 60
    empty = [coded for coded in CODED if not any(coded.gold[kind] for kind in KINDS)]
    assert len(empty) >= 3


KINDS = ("events", "figures", "dates", "statements")


def test_gold_is_in_the_codebook_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["quality", "--write", str(tmp_path)])
    assert main() == 0
    written = read_readings("gold", (tmp_path / "gold.jsonl").read_bytes())
    assert list(written) == [coded.item["id"] for coded in CODED]
    items = [
        json.loads(line)
        for line in (tmp_path / "items.jsonl").read_text("utf-8").split("\n")
        if line
    ]
    assert all({"id", "published", "headline", "body"} == row.keys() for row in items)


def test_dates_of_the_gold_fall_on_the_weekdays_they_name() -> None:
    named = Counter[str]()
    for one in _all("dates"):
        for stem, weekday in WEEKDAYS.items():
            if stem in one["text"].lower() and one["start"] == one["end"]:
                assert date.fromisoformat(one["start"]).weekday() == weekday, one
                named[stem] += 1
    assert len(named) >= 5


WEEKDAYS = {
    "понедельник": 0, "вторник": 1, "сред": 2, "четверг": 3, "пятниц": 4, "суббот": 5, "воскресен": 6
}  # fmt: skip

ITEM: dict[str, Any] = {
    "id": "a",
    "published": date(2024, 5, 16),
    "headline": "Визит",
    "body": "Путин прибыл в Пекин.",
}
VISIT = {
    "code": "CONSULT visit state actual",
    "who": ["RUS Владимир Путин", "> CHN Китай", "- фонд"],
    "when": "published",
    "where": "CHN Пекин",
    "quote": "Путин прибыл в Пекин",
}


def test_item_is_told_in_the_codebook_form() -> None:
    coded = read_item(ITEM | {"events": [VISIT], "dates": ["Визит = 2024-05 ?"]})
    assert isinstance(coded, Coded)
    assert coded.gold["events"] == [
        {
            "type": "CONSULT",
            "form": "visit",
            "rank": "state",
            "status": "actual",
            "participants": [
                {"name": "Владимир Путин", "state": "RUS", "role": "actor"},
                {"name": "Китай", "state": "CHN", "role": "recipient"},
                {"name": "фонд", "state": None, "role": "actor"},
            ],
            "start": "2024-05-16",
            "end": "2024-05-16",
            "place": "Пекин",
            "place_state": "CHN",
            "evidence": "Путин прибыл в Пекин",
        }
    ]
    assert coded.gold["dates"] == [
        {"text": "Визит", "start": "2024-05-01", "end": "2024-05-31", "optional": True}
    ]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"events": [VISIT | {"quote": "Путин улетел"}]}, "does not stand in the text"),
        ({"events": [VISIT | {"code": "CONSULT visit grand actual"}]}, "rank of a visit"),
        ({"events": [VISIT | {"who": ["Владимир Путин"]}]}, "code and a name"),
        ({"events": [VISIT | {"when": "2024-13"}]}, "month"),
        ({"events": [VISIT | {"when": "2025..2024"}]}, "ends before it begins"),
        ({"dates": ["Визит"]}, "words = days"),
    ],
)
def test_item_that_does_not_hold_together(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        read_item(ITEM | wrong)


def test_topic_that_does_not_hold_together_names_its_place(tmp_path: Path) -> None:
    (tmp_path / "visits.toml").write_text('[[items]]\nid = "a"\npublished = 2024-05-16\n', "utf-8")
    with pytest.raises(TopicError, match=r"visits\.toml, a: "):
        list(read_topics(tmp_path))


def test_days_are_whole_months_and_years() -> None:
    assert days("2024-02") == ("2024-02-01", "2024-02-29")
    assert days("2019..2020-03") == ("2019-01-01", "2020-03-31")
    assert days("") == (None, None)
