"""How far an ingest has come: rate and time left, on stderr in a terminal, nothing in a pipe."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def track(items: Iterable[T], total: int | None) -> Iterator[T]:
    """The items as they come, with a bar on stderr if somebody is looking."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, rate="")
        for item in items:
            yield item
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate=f"{speed:.0f}/s" if speed else "")


def count_articles(paths: Sequence[str]) -> int | None:
    """About how many articles the paths hold: files, and lines of JSON Lines. None for stdin."""
    if "-" in paths:
        return None
    return sum(_count(path) for name in paths for path in _files(Path(name)))


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for parent, _, names in os.walk(path):
        yield from (Path(parent) / name for name in names if not name.startswith("."))


def _count(path: Path) -> int:
    """Files that cannot be read count too: what is wrong with them is told when they are."""
    if not path.name.lower().endswith(LINES):
        return 1
    try:
        with gzip.open(path) if path.name.endswith(".gz") else path.open("rb") as opened:
            return sum(1 for _ in opened)
    except (OSError, EOFError):
        return 1
