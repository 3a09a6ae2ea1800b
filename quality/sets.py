"""The sets that are measured: the project's own gold, and those beside the project where present.

own: `gold/`, many short texts, each for a kind of finding. agency, desk: whole articles. contacts: whole
articles with their events only. sealed, unread, clusters: whole articles that nobody mends rules by, the
first with their events only. dev, press, baku: `../shared`.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.topics import read_topics
from svodka.evaluate import Row, evaluate_readings, read_readings, read_rows
from svodka.intake.jsonl import read_row
from svodka.pipeline import read_many
from svodka.readings import reading_to_json

HERE = Path(__file__).resolve().parent
SHARED = HERE.parents[1] / "shared"
CITATION = "citation"


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Items and their gold by id, in the codebook's form."""

    name: str
    items: Mapping[str, Row]
    gold: Mapping[str, Row]

    @property
    def fingerprint(self) -> str:
        """sha256 of items and gold, whatever their order in the files."""
        told = json.dumps([self.items, self.gold], sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()


def own_set() -> GoldSet:
    """`quality/gold`."""
    coded = list(read_topics())
    items = {one.item["id"]: one.item for one in coded}
    if len(items) < len(coded):
        raise ValueError("two items of quality/gold have the same id; rename one")
    return GoldSet("own", items, {one.gold["id"]: one.gold for one in coded})


def whole_articles(name: str, folder: Path, ending: str) -> GoldSet:
    """`gold` and `items` of a folder. Raises FileNotFoundError where they are not there."""
    gold, items = folder / f"gold.{ending}", folder / f"items.{ending}"
    return GoldSet(
        name,
        read_rows(str(items), items.read_bytes()),
        read_readings(str(gold), gold.read_bytes()),
    )


def press_article() -> GoldSet:
    """`../shared/articles`: one article, whose name tells its day."""
    name = "baku-2024-08-18"
    text = (SHARED / "articles" / f"{name}.txt").read_text("utf-8")
    gold = SHARED / "articles" / f"{name}.gold.json"
    item = {"id": name, "published": name.partition("-")[2], "headline": "", "body": text}
    return GoldSet("baku", {name: item}, read_readings(str(gold), gold.read_bytes()))


SETS: Mapping[str, Callable[[], GoldSet]] = {
    "own": own_set,
    "agency": lambda: whole_articles("agency", HERE / "agency", "jsonl"),
    "desk": lambda: whole_articles("desk", HERE / "desk", "jsonl"),
    "contacts": lambda: whole_articles("contacts", HERE / "contacts", "jsonl"),
    "sealed": lambda: whole_articles("sealed", HERE / "sealed", "jsonl"),
    "unread": lambda: whole_articles("unread", HERE / "unread", "jsonl"),
    "clusters": lambda: whole_articles("clusters", HERE / "clusters", "jsonl"),
    "dev": lambda: whole_articles("dev", SHARED / "eval" / "dev", "json"),
    "press": lambda: whole_articles("press", SHARED / "eval" / "press", "json"),
    "baku": press_article,
}


def measure(one: GoldSet) -> dict[str, float]:
    """F1 of each measure of `svodka evaluate` that the gold codes, and the share of quotes that are
    verbatim."""
    evaluation = evaluate_readings(one.gold, dict(_read(one.items)), one.items)
    measured = {name: score.f1 for name, score in evaluation.scores.items() if score.gold}
    if evaluation.citations is not None:
        measured[CITATION] = evaluation.citations.share
    return measured


def _read(items: Mapping[str, Row]) -> Iterator[tuple[str, dict[str, Any]]]:
    waiting = deque(read_row(id, row, None) for id, row in items.items())
    for reading in read_many(list(waiting)):
        yield reading.article, reading_to_json(waiting.popleft(), reading)


def write_lines(rows: Iterable[Row], path: Path) -> None:
    """JSON Lines."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
