"""How fast a record takes articles in and answers, on the news file of ../shared/corpus.

    python benchmarks/record.py [--items N] [--record FILE]

Prints, for each tenth of the items, the milliseconds an item takes to read and to keep; then the
size of the file, the peak of memory, and the medians of what is asked most. Without the news file
it says so and stops.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from svodka.article import Article
from svodka.findings import Reading
from svodka.intake import read_path
from svodka.pipeline import read_many
from svodka.record import Record
from svodka.wordings import load_wording

NEWS = Path(__file__).parents[2] / "shared" / "corpus" / "news-2000-2022.jsonl.gz"
WORDS = (
    "визит президента",
    "переговоры о газе",
    "саммит НАТО",
    "подписание соглашения",
    "товарооборот",
    "выборы",
    "министры иностранных дел",
)


class Clock:
    """Time spent reading, to be taken off the time an ingest takes."""

    def __init__(self) -> None:
        self.reading = 0.0

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        began = time.perf_counter()
        readings = list(read_many(articles))
        self.reading += time.perf_counter() - began
        return iter(readings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--items", type=int, default=0, help="so many items only (0: all)")
    parser.add_argument("--record", type=Path, help="keep the record in this new file")
    options = parser.parse_args()
    if not NEWS.exists():
        print(f"{NEWS}: not there; nothing to measure on")
        return
    source = (one for one in read_path(str(NEWS), None) if isinstance(one, Article))
    items = list(islice(source, options.items or None))
    with tempfile.TemporaryDirectory() as folder:
        path = options.record or Path(folder) / "svodka.db"
        with Record.open(path, wording=load_wording) as record:
            load(record, items)
            print(f"size {path.stat().st_size / 1e6:.0f} MB, peak memory {peak():.0f} MB")
            ask(record)


def load(record: Record, items: Sequence[Article]) -> None:
    """The items in ten parts, each timed."""
    clock, size = Clock(), max(1, (len(items) + 9) // 10)
    for at in range(0, len(items), size):
        part, before = items[at : at + size], clock.reading
        began = time.perf_counter()
        summary = record.ingest_unread(part, clock.read)
        whole, reading = time.perf_counter() - began, clock.reading - before
        print(
            f"{at + len(part):6} items: {1000 * reading / len(part):5.1f} ms to read, "
            f"{1000 * (whole - reading) / len(part):5.1f} ms to keep; "
            f"{summary.events} new events, {summary.merged} reports merged, "
            f"{summary.figures} figures, {summary.contradictions} contradictions"
        )


def ask(record: Record) -> None:
    events = record.events()
    pairs = Counter(pair for one in events for pair in combinations(one.states, 2))
    busiest = [pair for pair, _count in pairs.most_common(40)]
    some = random.Random(0).sample([one.id for one in events], min(200, len(events)))
    print(f"events {len(events)}, states in pairs {len(pairs)}, busiest {pairs.most_common(3)}")
    tell("timeline of a pair", record.events, [{"between": pair} for pair in busiest])
    tell("figures of a pair", record.figures, [{"between": pair} for pair in busiest])
    tell("search", record.search, [{"words": words} for words in WORDS])
    tell("event", record.event, [{"id": id} for id in some])
    tell("explain", record.explain, [{"id": id} for id in some])
    tell("contradictions", record.contradictions, [{}] * 5)


def tell(name: str, question: Callable[..., Any], asked: Sequence[dict[str, Any]]) -> None:
    took = []
    for one in asked:
        began = time.perf_counter()
        question(**one)
        took.append(1000 * (time.perf_counter() - began))
    print(f"{name:20} median {statistics.median(took):6.1f} ms, slowest {max(took):6.1f} ms")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
