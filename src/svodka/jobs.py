"""Jobs: articles read by several processes at once, readings in the order of the articles."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from types import TracebackType

from svodka.article import Article
from svodka.errors import SvodkaError
from svodka.findings import Reading

BATCH = 32  # articles given to a process at once
AHEAD = 2  # batches a process that are under way: memory does not grow with the articles


class Readers:
    """So many processes that read, each with its own models; one job reads in this process.

    Use it in a `with`: the processes end with it.
    """

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Readers:
        if self._jobs > 1:
            os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a core a process
            # spawned, not forked: a fork copies locks that another thread may hold
            self._pool = ProcessPoolExecutor(self._jobs, get_context("spawn"), _load)
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
        if self._pool is None:
            from svodka.pipeline import read_many

            return read_many(articles)
        return _read_ahead(self._pool, articles, self._jobs * AHEAD)


def _read_ahead(
    pool: ProcessPoolExecutor, articles: Iterable[Article], most: int
) -> Iterator[Reading]:
    source, under_way = iter(articles), deque[Future[list[Reading]]]()
    try:
        while True:
            while len(under_way) < most and (batch := list(islice(source, BATCH))):
                under_way.append(pool.submit(_read_batch, batch))
            if not under_way:
                return
            yield from under_way.popleft().result()
    except BrokenProcessPool as error:
        raise SvodkaError("a reading process was killed; try again with fewer --jobs") from error


def _load() -> None:
    from svodka.language.ru import load

    load()


def _read_batch(articles: list[Article]) -> list[Reading]:
    from svodka.pipeline import read_many

    return list(read_many(articles))
