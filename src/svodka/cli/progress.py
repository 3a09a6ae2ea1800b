"""How far an ingest has come: rate and time left, on stderr in a terminal, nothing in a pipe."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.record import IngestSummary

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


@contextmanager
def progress(total: int | None) -> Iterator[Callable[[IngestSummary], None] | None]:
    """What an ingest tells its sums to: a bar on stderr if somebody is looking, else None."""
    if not sys.stderr.isatty():
        yield None
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

        def tell(summary: IngestSummary) -> None:
            done = summary.read + summary.reread + summary.known + len(summary.refused)
            rate = f"{done / summary.seconds:.0f}/s" if summary.seconds else ""
            bar.update(task, completed=done, rate=rate)

        yield tell


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
