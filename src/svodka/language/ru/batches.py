"""Batches: sentences laid end to end in one array for the networks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from svodka.language.ru.encoders import SEPARATOR

_ROWS = 1_000  # rows of one array: what stays in the processor's cache


@dataclass(frozen=True, slots=True)
class Batch:
    """Codes of words with a SEPARATOR first, last and between; `spans` are the sentences' rows."""

    codes: list[int]
    spans: list[tuple[int, int]]


def lay_out(sentences: Iterable[list[int]], rows: int = _ROWS) -> Iterator[Batch]:
    """Batches of about so many rows, holding every sentence in order, none of them empty."""
    batch = Batch([SEPARATOR], [])
    for codes in sentences:
        start = len(batch.codes)
        batch.codes.extend(codes)
        batch.spans.append((start, len(batch.codes)))
        batch.codes.append(SEPARATOR)
        if len(batch.codes) >= rows:
            yield batch
            batch = Batch([SEPARATOR], [])
    if batch.spans:
        yield batch
