"""Jobs: articles read by several processes at once, readings in the order of the articles."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from importlib.resources import files
from itertools import islice
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

from svodka.article import Article
from svodka.errors import SvodkaError
from svodka.findings import Reading

BATCH = 64  # articles read at once: the networks take sentences of a length together
AHEAD = 2  # batches a process that are under way: memory does not grow with the articles
FIRST = "2024-05-13-mitsotakis-v-ankare.txt"  # of the examples
T = TypeVar("T")


class Readers:
    """So many processes that read; one job reads in this process.

    Use it in a `with`: the processes begin and end with it. On Linux they are forks, which share
    the models loaded here, so it should be entered before threads are begun.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        if self._jobs > 1:
            os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a core a process
            method = "fork" if sys.platform == "linux" else "spawn"
            forked = method == "fork"
            if forked:
                _load()
                gc.freeze()  # what is loaded is never sought for garbage, nor copied for that
            self._pool = ProcessPoolExecutor(self._jobs, get_context(method), _begin, (forked,))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Readings in the order of the articles. Raises SvodkaError where a process was killed."""
        return self._each(_read_batch, articles)

    def read_lines(self, articles: Iterable[Article]) -> Iterator[bytes]:
        """Readings in the form of the codebook, each a line of JSON, otherwise as `read`."""
        return self._each(_read_batch_to_lines, articles)

    def _each(
        self, read: Callable[[list[Article]], list[T]], articles: Iterable[Article]
    ) -> Iterator[T]:
        source = iter(articles)
        if self._pool is not None:
            return _ahead(self._pool, read, source, self._jobs * AHEAD)
        return (one for batch in _batches(source, BATCH) for one in read(batch))


def _batches(source: Iterator[Article], size: int) -> Iterator[list[Article]]:
    while batch := list(islice(source, size)):
        yield batch


def _ahead(
    pool: ProcessPoolExecutor,
    read: Callable[[list[Article]], list[T]],
    source: Iterator[Article],
    most: int,
) -> Iterator[T]:
    under_way = deque[Future[list[T]]]()
    try:
        while True:
            while len(under_way) < most and (batch := list(islice(source, BATCH))):
                under_way.append(pool.submit(read, batch))
            if not under_way:
                return
            yield from under_way.popleft().result()
    except BrokenProcessPool as error:
        raise SvodkaError("a reading process was killed; try again with fewer --jobs") from error


def _begin(loaded: bool) -> None:
    """Ctrl-C is for the process that the readings go to: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not loaded:
        _load()


def _load() -> None:
    """Models, and the tables that are compiled when the first article is read."""
    text = files("svodka").joinpath("examples", FIRST).read_text("utf-8")
    _read_batch([Article(FIRST, text, date(2024, 5, 13))])


def _read_batch(articles: list[Article]) -> list[Reading]:
    from svodka.pipeline import read_many

    return list(read_many(articles))


def _read_batch_to_lines(articles: list[Article]) -> list[bytes]:
    import orjson

    from svodka.readings import reading_to_json

    readings = _read_batch(articles)
    told = map(reading_to_json, articles, readings)
    return [orjson.dumps(one, option=orjson.OPT_APPEND_NEWLINE) for one in told]
