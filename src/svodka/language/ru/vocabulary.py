"""Vocabulary: words looked up once, with what the networks' first layers make of them.

The first layer's three products (for the word before, the word itself, the word after) depend
only on the word and its shape. They are computed once per distinct pair and kept in a table.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain, islice

import numpy as np
from slovnet.shape import word_shape

from svodka.language.ru.pages import zeros
from svodka.language.ru.weights import Embeddings, Network

SEPARATOR = 0  # the row of zeros that stands between sentences
_ROWS = 10_000  # distinct words kept: 92 MB for three networks
_AT_ONCE = 500  # words learnt in one product


def shape_of(word: str) -> str:
    """Slovnet's name for the word's shape; most words are told at a glance."""
    if len(word) > 1:
        if "а" <= word[0] <= "я" and word.islower():
            return "RU_xx"
        if "А" <= word[0] <= "Я" and word[1:].islower():
            return "RU_Xx"
    shape: str = word_shape(word)
    return shape


class Vocabulary:
    """Rows for words. `tables[i]` has the i-th network's products: 3 × rows × width."""

    def __init__(self, embeddings: Embeddings, networks: Sequence[Network]) -> None:
        self._embeddings = embeddings
        self._shapes = networks[0].shapes
        self._weights = [
            np.ascontiguousarray(network.layers[0].weight.transpose(2, 1, 0))
            for network in networks
        ]
        self._shape_vectors = [network.shape_vectors for network in networks]
        _, height, width = self._weights[0].shape
        self._room = np.empty((_AT_ONCE, width), np.float32)
        self._inputs = np.empty((_AT_ONCE, height), np.float32)
        self._empty(_ROWS)

    def _empty(self, size: int) -> None:
        self.tables = [zeros(3, size, w.shape[2]) for w in self._weights]
        self._rows: dict[int, int] = {}
        self._uses = np.zeros(size, np.intp)
        self._free = list(range(size - 1, SEPARATOR, -1))

    def code(self, word: str) -> int:
        """One number for a word and its shape."""
        row = self._embeddings.ids.get(word.lower(), self._embeddings.unknown)
        return row * len(self._shapes) + self._shapes[shape_of(word)]

    def rows(self, sentences: Sequence[Sequence[int]]) -> list[list[int]]:
        """Rows of all words of the sentences, which are their codes; they hold until the next call."""
        codes = list(chain.from_iterable(sentences))
        present = set(codes)
        if len(present) >= len(self._uses):
            self._empty(2 * len(present))
        new = [code for code in present if code not in self._rows]
        if len(new) > len(self._free):
            self._forget(present, len(new))
        for start in range(0, len(new), _AT_ONCE):
            self._learn(new[start : start + _AT_ONCE])
        rows = self._rows
        self._uses[[rows[code] for code in present]] += 1
        of_words = map(rows.__getitem__, codes)
        return [list(islice(of_words, len(words))) for words in sentences]

    def _forget(self, present: Collection[int], needed: int) -> None:
        """Free as many rows as needed and a third more: the words least used, none of those present."""
        absent = [code for code in self._rows if code not in present]
        uses = self._uses.tolist()
        absent.sort(key=lambda code: uses[self._rows[code]])
        for code in absent[: max(needed, len(self._uses) // 3)]:
            self._free.append(self._rows.pop(code))
        self._free.sort(reverse=True)
        self._uses[self._free] = 0

    def _learn(self, codes: Sequence[int]) -> None:
        rows = [self._free.pop() for _ in codes]
        self._rows.update(zip(codes, rows, strict=True))
        words, shapes = np.divmod(np.array(codes), len(self._shapes))
        vectors = self._embeddings.vectors(words)
        inputs, width = self._inputs[: len(rows)], vectors.shape[1]
        inputs[:, :width] = vectors
        together = rows[-1] - rows[0] == len(rows) - 1  # so they are while the table fills
        room = self._room[: len(rows)]
        for table, weights, shape_vectors in zip(
            self.tables, self._weights, self._shape_vectors, strict=True
        ):
            inputs[:, width:] = shape_vectors[shapes]
            for tap, weight in zip(table, weights, strict=True):
                if together:
                    np.matmul(inputs, weight, out=tap[rows[0] : rows[-1] + 1])
                else:
                    tap[rows] = np.matmul(inputs, weight, out=room)
