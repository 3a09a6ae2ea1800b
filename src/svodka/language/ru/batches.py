"""Batches: sentences laid end to end in one array for the networks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from svodka.language.ru.vocabulary import SEPARATOR

_SIZE = 1_000  # rows of one array: what stays in the processor's cache
ROOM = _SIZE + 500  # rows of a batch at most, if no sentence is longer than the difference

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Batch:
    """`rows`: of the vocabulary, a SEPARATOR first, last and between the sentences; an even number.

    spans: where each sentence stands in `rows`; firsts, lasts: of the sentences' words;
    edges: of the separators.
    """

    rows: Indices
    spans: list[tuple[int, int]]
    firsts: Indices
    lasts: Indices
    edges: Indices

    def spans_from(self, before: int) -> list[tuple[int, int]]:
        """The sentences' spans where so many rows of other batches stand before."""
        return [(before + start, before + stop) for start, stop in self.spans]


def lay_out(sentences: Iterable[list[int]]) -> Iterator[Batch]:
    """Batches of about _SIZE rows that hold every sentence in order, none of them empty."""
    rows, spans = [SEPARATOR], []
    for sentence in sentences:
        spans.append((len(rows), len(rows) + len(sentence)))
        rows.extend(sentence)
        rows.append(SEPARATOR)
        if len(rows) >= _SIZE:
            yield _batch(rows, spans)
            rows, spans = [SEPARATOR], []
    if spans:
        yield _batch(rows, spans)


def _batch(rows: list[int], spans: list[tuple[int, int]]) -> Batch:
    firsts, stops = np.array(spans).T
    rows += [SEPARATOR] * (len(rows) % 2)
    edges = np.concatenate((firsts[:1] - 1, stops, [len(rows) - 1]))
    return Batch(np.array(rows), spans, firsts, stops - 1, edges)
