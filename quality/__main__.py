"""Measures every set that is there against its floors.

    python -m quality                    fails where a measure lies below its floor
    python -m quality --raise            writes floors as high as they can now be
    python -m quality --lower REASON     lowers those not reached; the reason stays in the file
    python -m quality --write FOLDER     the project's own gold as items.jsonl and gold.jsonl

Exit codes: 0 all floors hold, 1 one does not.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from datetime import date
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported

from quality.floors import (
    Book,
    Measured,
    find_failures,
    lower_floors,
    raise_floors,
    read_book,
    write_book,
)
from quality.sets import SETS, GoldSet, measure, own_set, write_lines


def main() -> int:
    options = _options()
    if options.write:
        return _write(own_set(), options.write)
    book, started = read_book(), time.monotonic()
    failures: list[str] = []
    print(f"{'set':10}{'measure':18}{'measured':>9}{'floor':>8}")
    for name, load in SETS.items():
        try:
            one = load()
        except FileNotFoundError as absent:
            print(f"{name:10}skipped: {absent.filename} is not there")
            continue
        measured = Measured(name, one.fingerprint, measure(one))
        if options.lower:
            book = lower_floors(book, measured, options.lower, date.today())
        if options.up:
            book = raise_floors(book, measured)
        _print_set(book, measured, len(one.items))
        failures += find_failures(book, measured)
    if options.lower or options.up:
        write_book(book)
    print(*failures, sep="\n", file=sys.stderr, end="\n" if failures else "")
    print(f"quality: {len(failures) or 'no'} failures ({time.monotonic() - started:.0f} s)")
    return 1 if failures else 0


def _print_set(book: Book, measured: Measured, items: int) -> None:
    floors = book.sets[measured.name].floors if measured.name in book.sets else {}
    for name, value in measured.values.items():
        floor = floors.get(name)
        shown = f"{floor:8.3f}" if floor is not None else f"{'none':>8}"
        below = "  below" if floor is not None and value < floor else ""
        print(f"{measured.name:10}{name:18}{value:9.3f}{shown}{below}")
    print(f"{measured.name:10}{'items':18}{items:9}")


def _write(one: GoldSet, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    write_lines(one.items.values(), folder / "items.jsonl")
    write_lines(one.gold.values(), folder / "gold.jsonl")
    print(f"svodka evaluate {folder / 'gold.jsonl'} {folder / 'items.jsonl'} --errors 5")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m quality", description="Measures every set that is there against its floors."
    )
    parser.add_argument("--raise", dest="up", action="store_true", help="raise floors; never down")
    parser.add_argument("--lower", metavar="REASON", help="lower floors that are not reached")
    parser.add_argument("--write", metavar="FOLDER", type=Path, help="write the own gold as JSON")
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
