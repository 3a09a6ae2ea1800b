"""Trees: a head and a relation for every word, from slovnet's syntax encodings.

Slovnet takes the best head of each word alone, which now and then makes a circle. A circle is
broken where it costs least, so whoever climbs from a word to its head arrives at a root.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from svodka.language.ru.weights import Floats, Network

Ints = NDArray[np.intp]


class TreeHead:
    """The layers above the syntax encoder: a biaffine choice of the head, then of the relation.

    A sentence's root is a word of its own: its vectors are put in the separator row before it.
    """

    def __init__(self, network: Network) -> None:
        self._head = _Biaffine(network.model.head)
        self._rel = _Biaffine(network.model.rel)
        width = len(self._rel.kernel)
        by_relation = self._rel.kernel.reshape(width, -1, width)
        self._pairs = np.ascontiguousarray(by_relation.swapaxes(1, 2).reshape(width * width, -1))
        self._relations = list(network.answers)

    def __call__(
        self, encodings: Floats, spans: Sequence[tuple[int, int]]
    ) -> list[list[tuple[int, str]]]:
        """(index of the head in its sentence or -1, relation) of every word of every sentence."""
        roots = np.array([start - 1 for start, _ in spans])
        heads = np.zeros(len(encodings), np.intp)
        sources = self._head.sources(encodings) @ self._head.kernel
        targets = self._head.targets(encodings, roots)
        for start, stop in spans:
            scores = sources[start:stop] @ targets[start - 1 : stop].T
            heads[start:stop] = best_heads(scores) + (start - 1)
        relations = self._relations_of(encodings, roots, heads)
        return [
            [
                (head - start, self._relations[relation])
                for head, relation in zip(
                    heads[start:stop].tolist(), relations[start:stop], strict=True
                )
            ]
            for start, stop in spans
        ]

    def _relations_of(self, encodings: Floats, roots: Ints, heads: Ints) -> list[int]:
        governors = self._rel.sources(encodings, roots)[heads]
        dependents = self._rel.targets(encodings)
        pairs = (governors[:, :, None] * dependents[:, None, :]).reshape(len(heads), -1)
        best: list[int] = (pairs @ self._pairs).argmax(axis=1).tolist()
        return best


class _Biaffine:
    """Two projections (slovnet calls them head and tail), a root and the kernel between them."""

    def __init__(self, module: Any) -> None:
        self._source = module.head.proj.weight.array, module.head.proj.bias.array
        self._target = module.tail.proj.weight.array, module.tail.proj.bias.array
        self._root: Floats = module.root.array
        self.kernel: Floats = module.kernel.array

    def sources(self, encodings: Floats, roots: Ints | None = None) -> Floats:
        return self._projected(encodings, roots, *self._source)

    def targets(self, encodings: Floats, roots: Ints | None = None) -> Floats:
        return self._projected(encodings, roots, *self._target)

    def _projected(
        self, encodings: Floats, roots: Ints | None, weight: Floats, bias: Floats
    ) -> Floats:
        x: Floats = encodings @ weight
        if roots is not None:
            x[roots] = self._root @ weight
        x += bias
        np.maximum(x, 0, out=x)
        return x


def best_heads(scores: NDArray[np.floating[Any]]) -> Ints:
    """Best column of every row (words × (root + words)), circles broken; 0 is the root."""
    heads: Ints = scores.argmax(axis=1)
    while (circle := find_circle(heads.tolist())) is not None:
        _break_circle(heads, circle, scores)
    return heads


def find_circle(heads: Sequence[int]) -> list[int] | None:
    """Words that are each other's heads in a ring, if any. heads[i] - 1 is the head of word i."""
    state = [0] * len(heads)  # 0 unseen, otherwise the number of the climb that saw it
    for climb, start in enumerate(range(len(heads)), start=1):
        word = start
        while word >= 0 and state[word] == 0:
            state[word] = climb
            word = heads[word] - 1
        if word >= 0 and state[word] == climb:
            return _ring(heads, word)
    return None


def _ring(heads: Sequence[int], start: int) -> list[int]:
    ring, word = [start], heads[start] - 1
    while word != start:
        ring.append(word)
        word = heads[word] - 1
    return ring


def _break_circle(heads: Ints, circle: list[int], scores: NDArray[np.floating[Any]]) -> None:
    """Give one word of the circle the best head from outside of all that hangs on the circle."""
    hanging = set(circle)
    grown = True
    while grown:
        below = {word for word, head in enumerate(heads.tolist()) if head - 1 in hanging}
        grown = not below <= hanging
        hanging |= below
    outside = np.array([0, *(word + 1 for word in range(len(heads)) if word not in hanging)])
    rows = scores[circle]
    losses = rows[np.arange(len(circle)), heads[circle]] - rows[:, outside].max(axis=1)
    weakest = int(losses.argmin())
    heads[circle[weakest]] = outside[rows[weakest, outside].argmax()]
