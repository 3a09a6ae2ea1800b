"""`svodka evaluate`: what it prints, and one clear line for bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

BODY = "Президент России Владимир Путин 15 мая прибыл в Пекин с государственным визитом."
ITEM = {"id": "a", "published": "2024-05-16", "headline": "Визит в Пекин", "body": BODY}
VISIT = {
    "type": "CONSULT",
    "form": "visit",
    "rank": "state",
    "status": "actual",
    "participants": [
        {"name": "Владимир Путин", "state": "RUS", "role": "actor"},
        {"name": "Китай", "state": "CHN", "role": "recipient"},
    ],
    "start": "2024-05-15",
    "end": "2024-05-15",
    "place": "Пекин",
    "place_state": "CHN",
    "evidence": "Владимир Путин 15 мая прибыл в Пекин",
}
DATE = {"text": "15 мая", "start": "2024-05-15", "end": "2024-05-15"}
GOLD = {"id": "a", "events": [VISIT], "figures": [], "dates": [DATE], "statements": []}


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "items.jsonl").write_text(json.dumps(ITEM) + "\n", "utf-8")
    (tmp_path / "items.json").write_text(json.dumps([ITEM], indent=1), "utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n", "utf-8")
    others = GOLD | {"events": [VISIT | {"type": "AID", "rule": "aid", "words": [[14, 23]]}]}
    (tmp_path / "others.jsonl").write_text(json.dumps(others) + "\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("items", ["items.jsonl", "items.json"])
def test_items_are_read_and_scored(run: Run, files: Path, items: str) -> None:
    done = run("evaluate", files / "gold.jsonl", files / items, "--json")
    assert (done.code, done.err) == (0, "")
    scores = json.loads(done.out)
    assert scores["event"] == {"gold": 1, "predicted": 1, "P": 1.0, "R": 1.0, "F1": 1.0}
    assert scores["citation"]["verbatim"] == 1.0
    assert scores["by"]["form"]["visit"]["F1"] == 1.0
    assert list(scores["by"]) == ["type", "form", "status"]


def test_readings_made_elsewhere_are_scored(run: Run, files: Path) -> None:
    names = ("gold.jsonl", "items.jsonl", "others.jsonl")
    gold, items, others = (files / name for name in names)
    done = run("evaluate", gold, items, "--readings", others, "--errors", 1, "--by", "type")
    assert (done.code, done.err) == (0, "")
    assert "events by type" in done.out and "events by form" not in done.out
    assert "types taken for others: CONSULT as AID 1" in done.out
    assert "[event] extra a: AID visit state actual" in done.out
    assert "    rule aid, words «Президент»" in done.out  # offsets count the headline too


def test_readings_need_no_items(run: Run, files: Path) -> None:
    done = run("evaluate", files / "gold.jsonl", "--readings", files / "others.jsonl", "--json")
    assert done.code == 0
    assert "citation" not in json.loads(done.out)


def test_world_of_a_record(run: Run, files: Path) -> None:
    run("ingest", files / "items.jsonl", "--record", files / "svodka.db")
    gold = GOLD | {"events": [VISIT | {"world": "visit"}]}
    (files / "gold.json").write_text(json.dumps([gold]), "utf-8")
    (files / "world.json").write_text('{"contradictions": []}', "utf-8")
    world = ("evaluate", files / "gold.json", "--world", files / "world.json", "--json")
    done = run(*world, "--record", files / "svodka.db")
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out)["mentions"] == {"gold": 1, "matched": 1, "R": 1.0}


def test_gold_without_a_reading_is_told(run: Run, files: Path) -> None:
    both = [GOLD, GOLD | {"id": "b"}]
    (files / "gold.json").write_text(json.dumps(both), "utf-8")
    done = run("evaluate", files / "gold.json", files / "items.jsonl", "--json")
    assert done.code == 0
    assert done.err.count("\n") == 1 and "b of the gold" in done.err
    assert json.loads(done.out)["event"]["gold"] == 2


BAD = [
    (("nothing.json", "items.jsonl"), "nothing.json"),
    (("gold.jsonl", "nothing.json"), "nothing.json"),
    (("items.jsonl", "bad.json"), "bad.json: not JSON"),
    (("typeless.json", "items.jsonl"), "events 1: has no 'type'"),
    (("elsewhere.json", "items.jsonl"), "are the ids alike?"),
    (("gold.jsonl", "--world", "items.jsonl"), "world.json"),
    (("gold.jsonl", "--world", "world.json", "--record", "no.db"), "svodka ingest"),
]


@pytest.mark.parametrize(("names", "told"), BAD, ids=[row[1] for row in BAD])
def test_bad_files_give_one_clear_line(
    run: Run, files: Path, names: tuple[str, ...], told: str
) -> None:
    (files / "bad.json").write_text("{id:", "utf-8")
    (files / "typeless.json").write_text('{"id": "a", "events": [{}]}', "utf-8")
    (files / "elsewhere.json").write_text('{"id": "z"}', "utf-8")
    (files / "world.json").write_text('{"contradictions": []}', "utf-8")
    done = run("evaluate", *(one if one.startswith("--") else files / one for one in names))
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1 and done.err.startswith("svodka: ")
    assert told in done.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ((), "give ITEMS"),
        (("items.jsonl", "--by", "colour"), "'colour' is none of"),
        (("items.jsonl", "--events", "e.json"), "--world FILE"),
        (("--world", "w.json", "--contradictions", "c.json"), "--events FILE"),
    ],
)
def test_options_that_do_not_go_together(run: Run, options: tuple[str, ...], told: str) -> None:
    done = run("evaluate", "gold.jsonl", *options)
    assert done.code == 2
    assert told in done.err
