"""The same numbers as the codebook's own scorers give, where they are beside the project."""

from __future__ import annotations

import importlib.util
import json
import random
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.evaluate.rows import Row, day, event, figure, reading, said

from svodka.evaluate import evaluate_readings, evaluate_world, read_readings
from svodka.evaluate.data import evaluation_to_json, world_to_json

SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval"
SETS = ("dev", "press")

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")


def _load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(SHARED))  # score_world imports score
    monkeypatch.delitem(sys.modules, name, raising=False)
    spec = importlib.util.spec_from_file_location(name, SHARED / f"{name}.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(name: str, file: str) -> dict[str, Any]:
    path = SHARED / name / file
    return dict(read_readings(str(path), path.read_bytes()))


def _disturbed(gold: dict[str, Row], seed: int) -> dict[str, Row]:
    """What a poor reader might make of it: some findings gone, doubled, moved or altered."""
    chance = random.Random(seed)
    read: dict[str, Row] = {}
    for id, row in gold.items():
        if chance.random() < 0.05:
            continue
        kinds = ("events", "figures", "dates", "statements")
        read[id] = {"id": id, **{kind: _altered(row.get(kind) or [], chance) for kind in kinds}}
    return read


def _altered(found: list[Row], chance: random.Random) -> list[Row]:
    kept = [dict(one) for one in found if chance.random() < 0.8]
    kept += [dict(chance.choice(found)) for _ in range(chance.randrange(3)) if found]
    for one in kept:
        for key in [key for key in one if key not in ("type", "text") and chance.random() < 0.15]:
            one[key] = chance.choice([other.get(key) for other in found])
        one.pop("also", None)
    chance.shuffle(kept)
    return kept


def _assert_same(
    scorer: ModuleType, gold: dict[str, Row], read: dict[str, Row], items: dict[str, Row] | None
) -> None:
    theirs, _ = scorer.score(gold, read, items)
    ours = evaluation_to_json(evaluate_readings(gold, read, items), ())
    assert {key: ours[key] for key in theirs} == theirs


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", SETS)
def test_scores_are_the_scorers(name: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    gold, items = _rows(name, "gold.json"), _rows(name, "items.json")
    _assert_same(_load("score", monkeypatch), gold, _disturbed(gold, seed), items)


HAND_MADE = [
    ("empty", reading(), reading()),
    ("absent", reading(events=[event("AID", "RUS")]), {}),
    ("either_version", reading(events=[event("AID", "RUS") | {"also": [event("AID", "USA")]}]), reading(events=[event("AID", "USA")])),
    ("bare_change", reading(figures=[figure(None, None, change={"direction": "up", "times": 1.5})]), reading(figures=[figure(None, "%", change={"direction": "up", "times": 1.5})])),
    ("day_that_is_none", reading(events=[event("AID", "RUS", start="зимой")]), reading(events=[event("AID", "RUS", start="зимой")])),
    ("dates_twice", reading(dates=[day("в мае"), day("мае")]), reading(dates=[day("Мае")])),
    ("speaker_without_words", reading(statements=[said("", "так")]), reading(statements=[said("", "так")])),
]  # fmt: skip


@pytest.mark.parametrize(
    ("gold", "read"), [c[1:] for c in HAND_MADE], ids=[c[0] for c in HAND_MADE]
)
def test_tiny_cases_are_the_scorers(
    gold: dict[str, Row], read: dict[str, Row], monkeypatch: pytest.MonkeyPatch
) -> None:
    _assert_same(_load("score", monkeypatch), gold, read, None)


@pytest.mark.parametrize("seed", range(4))
def test_world_scores_are_the_scorers(
    seed: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    scorer = _load("score_world", monkeypatch)
    gold = _rows("press", "gold.json")
    world = json.loads((SHARED / "press" / "world.json").read_text("utf-8"))
    events = _merged(_disturbed(gold, seed), random.Random(seed))
    told = _told(gold, world, random.Random(seed))
    files = [SHARED / "press" / "gold.json", SHARED / "press" / "world.json"]
    for name, rows in (("events", events), ("contradictions", told)):
        files.append(tmp_path / f"{name}.json")
        files[-1].write_text(json.dumps(rows), "utf-8")
    monkeypatch.setattr(sys, "argv", ["score_world", *map(str, files), "--json"])
    scorer.main()
    theirs = json.loads(capsys.readouterr().out)
    assert world_to_json(evaluate_world(gold, world, events, told)) == theirs


def _merged(read: dict[str, Row], chance: random.Random) -> list[Row]:
    """Events merged by their world, with some reports put where they do not belong."""
    merged: dict[str, Row] = {}
    for article, row in read.items():
        for one in row["events"]:
            world = str(one.get("world"))
            if chance.random() < 0.2:
                world += str(chance.randrange(3))
            kept = merged.setdefault(world, one | {"id": f"e-{world}", "reports": []})
            kept["reports"].append({"article": article, "evidence": one.get("evidence")})
    return list(merged.values())


def _told(gold: dict[str, Row], world: Row, chance: random.Random) -> list[Row]:
    """Some of the contradictions, quoting what stands behind them, some under a wrong kind."""
    told = []
    for one in world["contradictions"]:
        reports = [
            {"article": article, "evidence": finding["evidence"]}
            for article in one["articles"]
            for kind in ("events", "figures")
            for finding in gold[article][kind]
            if finding.get("world") == one["world"] and chance.random() < 0.8
        ]
        kind = one["kind"] if chance.random() < 0.8 else "place"
        told.append({"kind": kind, "sides": [{"reports": [report]} for report in reports]})
    return told
