"""Garbage: reading makes none in cycles, and the search for it costs a tenth of the reading."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OFTEN = 5_000_000  # characters read between two searches through everything

_unsearched = 0


@contextmanager
def collecting_paused(size: int) -> Iterator[None]:
    """No search for garbage in cycles while texts of so many characters are read.

    Others' young garbage is searched for first. What reading leaves, its caches, is laid with the
    old objects without a search, and those are searched through once in a long while.
    """
    if not gc.isenabled():
        yield
        return
    gc.collect(0)
    gc.disable()
    try:
        yield
    finally:
        _lay_aside(size)
        gc.enable()


def _lay_aside(size: int) -> None:
    global _unsearched
    _unsearched += size
    if _unsearched >= _OFTEN:
        _unsearched = 0
        gc.collect()
    elif not gc.get_freeze_count():  # somebody's frozen objects are not to be thawed
        gc.freeze()
        gc.unfreeze()
