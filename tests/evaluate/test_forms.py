"""Files in the codebook's form: what is taken, and what is refused with its place."""

from __future__ import annotations

import json

import pytest
from tests.evaluate.rows import event

from svodka.errors import Refused
from svodka.evaluate.forms import (
    read_contradictions,
    read_events,
    read_readings,
    read_rows,
    read_world,
)

TAKEN = [
    ("lines", b'{"id": "a"}\n{"id": "b"}\n', ["a", "b"]),
    ("blank_lines", b'\xef\xbb\xbf{"id": "a"}\n\n{"id": "b"}', ["a", "b"]),
    ("list", b'[{"id": "a"}, {"id": "b"}]', ["a", "b"]),
    ("object_over_lines", b'{\n "id": "a"\n}', ["a"]),
    ("one_line", b'{"id": 7}', ["7"]),
    ("line_separator_inside", '{"id": "a", "x": "1\u2028 2"}\n{"id": "b"}'.encode(), ["a", "b"]),
]


@pytest.mark.parametrize(("content", "ids"), [row[1:] for row in TAKEN], ids=[r[0] for r in TAKEN])
def test_rows_are_taken(content: bytes, ids: list[str]) -> None:
    assert list(read_rows("gold", content)) == ids


REFUSED = [
    ("empty", b" \n", "holds no objects"),
    ("not_json", b"{id: 1}", "not JSON"),
    ("second_line_broken", b'{"id": "a"}\n{"id": ', "line 2"),
    ("no_id", b'[{"id": "a"}, {"events": []}]', "object 2"),
    ("not_objects", b"[1, 2]", "object 1"),
    ("not_utf8", "[\"ё\"]".encode("cp1251"), "UTF-8"),
    ("too_deep", b"[" * 100_000, "not JSON"),
    ("events_no_list", b'{"id": "a", "events": {}}', "events is not a list"),
    ("event_without_type", b'{"id": "a", "events": [{}]}', "events 1: has no 'type'"),
    ("date_without_text", b'{"id": "a", "dates": [{"start": null}]}', "dates 1: has no 'text'"),
    ("value_no_number", b'{"id": "a", "figures": [{"value": "many"}]}', "'value'"),
    ("change_no_object", b'{"id": "a", "figures": [{"change": 3}]}', "'change'"),
    ("participants_of_text", b'{"id": "a", "events": [{"type": "AID", "participants": ["RUS"]}]}', "'participants'"),
    ("day_no_text", b'{"id": "a", "events": [{"type": "AID", "start": 2024}]}', "'start' is not text"),
    ("other_version_broken", b'{"id": "a", "events": [{"type": "AID", "also": [{}]}]}', "has no 'type'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "told"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED]
)
def test_readings_are_refused_with_their_place(content: bytes, told: str) -> None:
    with pytest.raises(Refused, match=told):
        read_readings("gold.jsonl", content)


def test_lists_may_be_absent_or_null() -> None:
    assert read_readings("gold", b'{"id": "a", "events": null}')["a"]["events"] is None


def test_events_need_reports_that_name_articles() -> None:
    row = {"id": "e1", **event("AID"), "reports": [{"evidence": "помощь"}]}
    with pytest.raises(Refused, match="names no article"):
        read_events("events.json", json.dumps([row]).encode())


def test_contradictions_may_be_none() -> None:
    assert read_contradictions("c.json", b"[]") == []
    with pytest.raises(Refused, match="object 1"):
        read_contradictions("c.json", b'[{"sides": [3]}]')


@pytest.mark.parametrize(
    "content", [b"[]", b"[1]", b'{"contradictions": 3}', b'{"contradictions": [{}]}']
)
def test_world_that_is_none(content: bytes) -> None:
    with pytest.raises(Refused, match=r"world\.json"):
        read_world("world.json", content)
