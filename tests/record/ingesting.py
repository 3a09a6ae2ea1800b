"""A process that ingests a world: `python -m tests.record.ingesting FILE SEED SIZE BATCH`.

Prints a line after every batch, so that a test knows when it is under way.
"""

from __future__ import annotations

import random
import sys

from tests.record.telling import Pair
from tests.record.worlds import large_world

from svodka.record import IngestSummary, Record


def main() -> None:
    path, seed, size, batch = sys.argv[1], *map(int, sys.argv[2:])
    world: list[Pair] = large_world(random.Random(seed), size)

    def tell(summary: IngestSummary) -> None:
        print(summary.read + summary.known, flush=True)

    with Record.open(path) as record:
        record.ingest(world, batch=batch, progress=tell)


if __name__ == "__main__":
    main()
