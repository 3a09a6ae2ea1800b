"""Encoders: slovnet's convolutions over many sentences laid end to end in one array.

The same arithmetic as slovnet's, without its padding. Sentences are parted by rows of zeros,
which is what a convolution sees beyond a sentence's edge. The first layer's three products depend
only on the word and its shape, so they are computed once per distinct pair and looked up.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from slovnet.shape import word_shape

from svodka.language.ru.weights import Embeddings, Floats, Network

SEPARATOR = -1  # the code of a row of zeros
_KEPT = 16_000  # distinct words whose first layer is kept: 48 MB a network
_CODES_KEPT = 300_000


class Codes:
    """Numbers of words: `word id * SHAPES + shape id`, one number per distinct (word, shape)."""

    def __init__(self, embeddings: Embeddings, network: Network) -> None:
        self._embeddings = embeddings
        self._shapes = network.shapes
        self._known: dict[str, int] = {}

    def of(self, words: Sequence[str]) -> list[int]:
        """The words' codes. Case matters: it is part of the shape."""
        known = self._known
        if len(known) > _CODES_KEPT:
            known.clear()
        for word in words:
            if word not in known:
                known[word] = self._code(word)
        return [known[word] for word in words]

    def _code(self, word: str) -> int:
        row = self._embeddings.ids.get(word.lower(), self._embeddings.unknown)
        return row * len(self._shapes) + self._shapes[word_shape(word)]


class Encoder:
    """Three layers of convolution over words: 330 → 256 → 128 → 64."""

    def __init__(self, embeddings: Embeddings, network: Network) -> None:
        self._embeddings = embeddings
        self._shapes: Floats = network.model.emb.shape.weight.array
        layers = network.model.encoder.layers
        self._first = _taps(layers[0])
        self._norms = [_affine(layer.norm) for layer in layers]
        self._biases = [layer.conv.bias.array for layer in layers]
        self._taps = [_taps(layer) for layer in layers[1:]]
        self._rows: dict[int, int] = {SEPARATOR: 0}
        width = self._first.shape[1] // 3
        self._table = np.zeros((3, _KEPT, width), np.float32)

    def __call__(self, codes: list[int]) -> Floats:
        """Encodings of words laid end to end, a SEPARATOR first, last and between: rows × 64."""
        edges = np.array(codes) == SEPARATOR
        x = self._looked_up(codes)
        self._finish(x, 0, edges)
        for index, taps in enumerate(self._taps, start=1):
            products = x @ taps
            width = products.shape[1] // 3
            x = products[:, width : 2 * width]
            x[1:] += products[:-1, :width]
            x[:-1] += products[1:, 2 * width :]
            self._finish(x, index, edges)
        return x

    def _finish(self, x: Floats, index: int, edges: NDArray[np.bool_]) -> None:
        scale, shift = self._norms[index]
        x += self._biases[index]
        np.maximum(x, 0, out=x)
        x *= scale
        x += shift
        x[edges] = 0

    def _looked_up(self, codes: list[int]) -> Floats:
        """The first layer before its bias, from the table."""
        self._learn(codes)
        rows = np.fromiter(map(self._rows.__getitem__, codes), np.intp, len(codes))
        before, here, after = self._table
        x: Floats = here[rows]
        x[1:] += before[rows[:-1]]
        x[:-1] += after[rows[1:]]
        return x

    def _learn(self, codes: list[int]) -> None:
        """Compute the first layer of the words not in the table; a full table starts afresh."""
        new = {code for code in codes if code not in self._rows}
        if not new:
            return
        if len(self._rows) + len(new) > _KEPT:
            self._rows = {SEPARATOR: 0}
            new = set(codes) - {SEPARATOR}
        start = len(self._rows)
        self._rows.update(zip(new, range(start, start + len(new)), strict=True))
        products = self._embed(np.fromiter(new, np.intp, len(new))) @ self._first
        self._table[:, start : start + len(new)] = products.reshape(len(new), 3, -1).swapaxes(0, 1)

    def _embed(self, codes: NDArray[np.intp]) -> Floats:
        words, shapes = np.divmod(codes, len(self._shapes))
        return np.concatenate((self._embeddings.vectors(words), self._shapes[shapes]), axis=1)


def _taps(layer: Any) -> Floats:
    """A convolution's weights (out × in × 3) as one matrix: in × (previous, this, next word)."""
    out, width, _ = layer.conv.weight.shape
    weight: Floats = layer.conv.weight.array
    return np.ascontiguousarray(weight.transpose(1, 2, 0).reshape(width, 3 * out))


def _affine(norm: Any) -> tuple[Floats, Floats]:
    """Batch normalisation at rest: x * scale + shift."""
    scale = norm.weight.array / norm.std.array
    return scale, norm.bias.array - norm.mean.array * scale
