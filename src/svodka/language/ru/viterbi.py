"""Viterbi: the best sequence of tags under transition scores, many sentences in step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from svodka.language.ru.weights import Floats

Ints = NDArray[np.intp]


def best_paths(emissions: Floats, spans: Sequence[tuple[int, int]], transitions: Floats) -> Ints:
    """Best tag of every row of `emissions` (rows × tags); `spans` are the sentences' rows.

    Rows of no sentence get 0. Sentences are sorted by length and taken one word at a time, all
    at once, so the loop is as long as the longest sentence, whatever their number.
    """
    paths = np.zeros(len(emissions), np.intp)
    if not spans:
        return paths
    ordered = sorted(spans, key=lambda span: span[0] - span[1])
    starts = np.array([start for start, _ in ordered])
    lengths = np.array([stop - start for start, stop in ordered])
    # How many sentences still have a word at each step.
    alive = np.searchsorted(-lengths, -np.arange(lengths[0]), side="left")
    origins, score = _forward(emissions, starts, alive, transitions)
    best = score.argmax(axis=1)
    for step in range(len(alive) - 1, 0, -1):
        living = alive[step]
        paths[starts[:living] + step] = best[:living]
        best[:living] = origins[step - 1][np.arange(living), best[:living]]
    paths[starts] = best
    return paths


def _forward(
    emissions: Floats, starts: Ints, alive: Ints, transitions: Floats
) -> tuple[list[Ints], Floats]:
    """For every step the best previous tag of each tag, and the scores at the sentences' ends."""
    score = emissions[starts]
    origins: list[Ints] = []
    for step in range(1, len(alive)):
        living = alive[step]
        # Added in slovnet's order, so that ties fall alike.
        scores = score[:living, :, None] + transitions + emissions[starts[:living] + step, None]
        origins.append(scores.argmax(axis=1))
        score[:living] = scores.max(axis=1)
    return origins, score
