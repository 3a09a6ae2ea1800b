"""Brief: seconds from the command to the file, on a large record, for the pair with most events.

    python benchmarks/brief.py [--record FILE] [--items FILE] [--count N] [--pair A B]

Without --record a record is made of the first N items of ../shared's news (or of --items), read
as `svodka ingest` reads them. Each format is written three times by a fresh process, as a person
would; the best is told, by the clock and by the processor, which a busy machine spoils less. Exit
code 1 where HTML takes more than 2 s or PDF more than 5 s of the processor.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "corpus" / "news-2000-2022.jsonl.gz"
PAIRS = [("RUS", other) for other in ("USA", "UKR", "DEU", "CHN", "AZE", "BLR", "SYR", "GEO", "EU")]
LIMITS = {"html": 2.0, "pdf": 5.0, "docx": 5.0, "md": 2.0, "json": 2.0}
RUNS = 3


def main() -> int:
    """Measure and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="svodka-") as name:
        folder = Path(name)
        record = options.record or build_record(folder, options.items, options.count)
        pair = tuple(options.pair) if options.pair else busiest_pair(record)
        describe(record, pair)
        slow = False
        for ending, limit in LIMITS.items():
            file = folder / f"brief.{ending}"
            clock, processor = map(
                min, zip(*(seconds(record, pair, file) for _ in range(RUNS)), strict=True)
            )
            told = f"{clock:6.2f} s, processor {processor:5.2f} s   (limit {limit:.0f} s)"
            print(f"{ending:5}{told} {file.stat().st_size / 1024:8,.0f} kB")
            slow = slow or processor > limit
        return int(slow)


def build_record(folder: Path, items: Path, count: int) -> Path:
    """A record of the first `count` items."""
    from svodka.intake import read_path
    from svodka.pipeline import read_many
    from svodka.record import Record
    from svodka.wordings import load_wording

    place = folder / "svodka.db"
    with Record.open(place, wording=load_wording) as record:
        record.ingest_unread(islice(read_path(items), count), read_many)
    return place


def busiest_pair(place: Path) -> tuple[str, str]:
    """Of the likely ones the pair with most events."""
    from svodka.record import Record

    with Record.open(place, create=False) as record:
        return max(PAIRS, key=lambda pair: len(record.events(between=pair)))


def describe(place: Path, pair: tuple[str, ...]) -> None:
    """What is measured: articles, and events of the pair."""
    from svodka.record import Record

    with Record.open(place, create=False) as record:
        articles, events = len(record.articles()), len(record.events(between=pair))
    size = place.stat().st_size / 2**20
    print(f"{articles:,} articles, {size:,.0f} MB; {' '.join(pair)}: {events:,} events")


def seconds(record: Path, pair: tuple[str, ...], output: Path) -> tuple[float, float]:
    """From the command to the file, in a process of its own: by the clock, of the processor."""
    command = [sys.executable, "-c", "from svodka.cli import main; main()", "brief", *pair]
    began, spent = time.perf_counter(), _children()
    subprocess.run(
        [*command, "--record", str(record), "-o", str(output)], check=True, capture_output=True
    )
    return time.perf_counter() - began, _children() - spent


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--record", type=Path, help="a record that is there already")
    parser.add_argument("--items", type=Path, default=NEWS, help="JSON Lines to make one of")
    parser.add_argument("--count", type=int, default=2000, help="how many of them")
    parser.add_argument("--pair", nargs=2, metavar=("A", "B"), help="else the busiest")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
