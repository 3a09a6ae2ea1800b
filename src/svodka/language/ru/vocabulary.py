"""Vocabulary: words looked up once, with what the networks' first layers make of them.

The first layer's three products (for the word before, the word itself, the word after) depend
only on the word and its shape. They are computed once per distinct pair and kept in a table.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain, islice

import numpy as np
from slovnet.shape import word_shape

from svodka.language.ru.weights import Embeddings, Floats, Network

SEPARATOR = 0  # the row of zeros that stands between sentences
_ROWS = 14_000  # distinct words kept: 129 MB for three networks
_WORDS = 300_000  # spellings whose code is remembered
_AT_ONCE = 500  # words learnt in one product


class Codes(dict[str, int]):
    """Word → one number for it and its shape."""

    def __init__(self, embeddings: Embeddings, shapes: Mapping[str, int]) -> None:
        super().__init__()
        self._ids, self._unknown = embeddings.ids, embeddings.unknown
        self._shapes = shapes

    def __missing__(self, word: str) -> int:
        row = self._ids.get(word.lower(), self._unknown)
        code = self[word] = row * len(self._shapes) + self._shapes[shape_of(word)]
        return code


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
        self._weights = [taps(network.layers[0].weight) for network in networks]
        self._shape_vectors = [network.shape_vectors for network in networks]
        width = max(weight.shape[1] for weight in self._weights)
        self._room = np.empty((_AT_ONCE, width), np.float32)
        self._inputs = np.empty((_AT_ONCE, len(self._weights[0])), np.float32)
        self._codes = Codes(embeddings, self._shapes)
        self._empty(_ROWS)

    def _empty(self, size: int) -> None:
        widths = [weight.shape[1] // 3 for weight in self._weights]
        self.tables = [np.zeros((3, size, width), np.float32) for width in widths]
        self._rows: dict[int, int] = {}
        self._uses = np.zeros(size, np.intp)
        self._free = list(range(size - 1, SEPARATOR, -1))

    def rows(self, sentences: Sequence[Sequence[str]]) -> list[list[int]]:
        """Rows of all words of the sentences; they hold until the next call."""
        if len(self._codes) > _WORDS:
            self._codes.clear()
        codes = list(map(self._codes.__getitem__, chain.from_iterable(sentences)))
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
        at = slice(rows[0], rows[-1] + 1) if together else rows
        for table, weight, shape_vectors in zip(
            self.tables, self._weights, self._shape_vectors, strict=True
        ):
            inputs[:, width:] = shape_vectors[shapes]
            products = np.matmul(inputs, weight, out=self._room[: len(rows), : weight.shape[1]])
            for tap, found in zip(table, np.split(products, 3, axis=1), strict=True):
                tap[at] = found


def taps(weight: Floats) -> Floats:
    """A convolution's weights (out × in × 3) as one matrix: in × (previous, this, next word)."""
    out, width, _ = weight.shape
    return np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(width, 3 * out))
