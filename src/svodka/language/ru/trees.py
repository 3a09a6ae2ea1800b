"""Trees: a head and a relation for every word, from slovnet's syntax encodings.

Slovnet takes the best head of each word alone, and in every tenth sentence that makes a circle.
A circle is broken where it costs least, so whoever climbs from a word arrives at a root; and a
sentence, which slovnet gives several in one of twenty-five, has one root.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from svodka.language.ru.batches import ROOM, Batch, Indices
from svodka.language.ru.rooms import Room
from svodka.language.ru.weights import Floats, Network

Tree = tuple[list[int], list[str]]  # every word's head (an index in its sentence or -1), relation
Spans = Sequence[tuple[int, int]]
Raised = Callable[[Floats, Floats], tuple[Floats, Floats]]

_DOUBLINGS = 9  # 2 ** 9 steps climb out of any sentence


class Projected(NamedTuple):
    """Of every row: what seeks its head, what is sought, and the same of the relation."""

    sources: Floats
    targets: Floats
    governors: Floats
    dependents: Floats


class TreeTop:
    """The layers above the syntax encoder: a biaffine choice of the head, then of the relation.

    A sentence's root is a word of its own: its vectors are put in the separator row before it.
    Not for two threads at once: its arrays are written over.
    """

    def __init__(self, network: Network, raised: Raised) -> None:
        self._head = _Biaffine(network.top.head, raised)
        self._rel = _Biaffine(network.top.rel, raised)
        self._relations = list(network.answers)
        self._seeking = Room(len(self._head.kernel))
        self._projected = [
            Room(width)
            for width in (
                self._head.kernel.shape[1],
                self._head.targets.width,
                self._rel.sources.width,
                self._rel.targets.width,
            )
        ]
        self._governors = Room(self._rel.kernel.shape[1])

    def trees(self, encode: Callable[[Batch], Floats], batches: Sequence[Batch]) -> Iterator[Tree]:
        """The trees of the batches' sentences, in order."""
        size = sum(len(batch.rows) for batch in batches)
        projected = Projected(*(room.rows(size) for room in self._projected))
        spans: list[tuple[int, int]] = []
        start = 0
        for batch in batches:
            stop = start + len(batch.rows)
            self._project(encode(batch), batch, Projected(*(x[start:stop] for x in projected)))
            spans += batch.spans_from(start)
            start = stop
        heads = find_heads(projected.sources, projected.targets, spans)
        relations = self._relations_of(projected.governors, projected.dependents, heads)
        names = self._relations
        for start, stop in spans:
            own = (heads[start:stop] - start).tolist()
            yield own, [names[relation] for relation in relations[start:stop]]

    def _project(self, encodings: Floats, batch: Batch, out: Projected) -> None:
        """Fill in what heads and relations of a batch's sentences are chosen by."""
        roots, seeking = batch.firsts - 1, self._seeking.rows(len(batch.rows))
        self._head.sources(encodings, seeking)
        np.matmul(seeking, self._head.kernel, out=out.sources)
        self._head.targets(encodings, out.targets, roots)
        self._rel.sources(encodings, out.governors, roots)
        self._rel.targets(encodings, out.dependents)

    def _relations_of(self, governors: Floats, dependents: Floats, heads: Indices) -> list[int]:
        """The number of every row's relation to its head."""
        best: list[int] = []
        for start in range(0, len(heads), ROOM):
            above, below = heads[start : start + ROOM], dependents[start : start + ROOM]
            products = self._governors.rows(len(above))
            np.matmul(governors[above], self._rel.kernel, out=products)
            by_relation = products.reshape(len(above), len(self._relations), -1)
            best += (by_relation @ below[:, :, None]).argmax(axis=1)[:, 0].tolist()
        return best


def find_heads(sources: Floats, targets: Floats, spans: Spans) -> Indices:
    """The row of every word's head; a root's is the separator before its sentence, and so are those
    of separators.

    Sentences of one length are scored together: most of the time would go into calls.
    """
    heads, is_word = np.arange(len(sources)), np.zeros(len(sources), np.bool_)
    by_length: dict[int, list[int]] = defaultdict(list)
    for start, stop in spans:
        by_length[stop - start].append(start)
    for length, found in by_length.items():
        starts = np.array(found)[:, None]
        rows = starts + np.arange(length)
        scores = sources[rows] @ targets[starts + np.arange(-1, length)].transpose(0, 2, 1)
        best = scores.argmax(axis=2)
        for several in np.flatnonzero((best == 0).sum(axis=1) > 1).tolist():
            best[several] = with_one_root(best[several], scores[several])
        heads[rows], is_word[rows] = best + (starts - 1), True
    for start, stop in _circled(heads, is_word, spans):
        scores = sources[start:stop] @ targets[start - 1 : stop].T
        heads[start:stop] = without_circles(heads[start:stop] - (start - 1), scores)
        heads[start:stop] += start - 1
    return heads


class _Biaffine:
    """Two projections (slovnet calls them head and tail) and the kernel between them."""

    def __init__(self, module: Any, raised: Raised) -> None:
        self.sources = _Projection(module.head.proj, module.root.array, raised)
        self.targets = _Projection(module.tail.proj, module.root.array, raised)
        self.kernel: Floats = module.kernel.array


class _Projection:
    """A linear layer and a relu, over encodings and over the root, which is no encoding."""

    def __init__(self, proj: Any, root: Floats, raised: Raised) -> None:
        weight, bias = proj.weight.array, proj.bias.array
        self._root = np.maximum(root @ weight + bias, 0)
        self._weight, self._bias = raised(weight, bias)
        self.width = len(bias)

    def __call__(self, encodings: Floats, out: Floats, roots: Indices | None = None) -> None:
        np.matmul(encodings, self._weight, out=out)
        out += self._bias
        np.maximum(out, 0, out=out)
        if roots is not None:
            out[roots] = self._root


def _circled(heads: Indices, is_word: NDArray[np.bool_], spans: Spans) -> list[tuple[int, int]]:
    """Spans of the sentences in which some word's climb never ends."""
    above = heads
    for _ in range(_DOUBLINGS):
        above = above[above]
    stuck = np.flatnonzero(is_word[above])
    firsts = [start for start, _ in spans]
    sentences = np.unique(np.searchsorted(firsts, stuck, side="right") - 1)
    return [spans[sentence] for sentence in sentences]


def with_one_root(heads: Indices, scores: NDArray[np.floating[Any]]) -> Indices:
    """Heads (0 is the root) where all roots but one hang on their next best head: the one stays
    that is best as the only one."""
    roots = np.flatnonzero(heads == 0)
    below = scores[roots, 1:].argmax(axis=1) + 1
    losses = scores[roots, 0] - scores[roots, below]
    kept = roots[losses.argmax()]
    heads = heads.copy()
    heads[roots] = below
    heads[kept] = 0
    return heads


def without_circles(heads: Indices, scores: NDArray[np.floating[Any]]) -> Indices:
    """Heads (0 is the root, 1 the first word) with every circle broken by the scores' next best."""
    heads = heads.copy()
    while (circle := find_circle(heads.tolist())) is not None:
        _break_circle(heads, circle, scores)
    return heads


def find_circle(heads: Sequence[int]) -> list[int] | None:
    """Words that are each other's heads in a ring, if any. heads[i] - 1 is the head of word i."""
    seen = [0] * len(heads)  # the number of the climb that saw the word
    for climb, start in enumerate(range(len(heads)), start=1):
        word = start
        while word >= 0 and not seen[word]:
            seen[word] = climb
            word = heads[word] - 1
        if word >= 0 and seen[word] == climb:
            return _ring(heads, word)
    return None


def _ring(heads: Sequence[int], start: int) -> list[int]:
    ring, word = [start], heads[start] - 1
    while word != start:
        ring.append(word)
        word = heads[word] - 1
    return ring


def _break_circle(heads: Indices, circle: list[int], scores: NDArray[np.floating[Any]]) -> None:
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
