"""Encoders: slovnet's convolutions over many sentences laid end to end in one array.

The same arithmetic as slovnet's, without its padding. Sentences are parted by rows of zeros,
which is what a convolution sees beyond a sentence's edge.

A layer is relu(convolution + bias) * scale + shift. relu(x + b) is max(x, -b) + b, so the bias,
the scale and the shift are all moved into the weights of the layer above: what is left to do for
every word is one product, two additions and one maximum.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from svodka.language.ru.batches import Batch
from svodka.language.ru.rooms import Room
from svodka.language.ru.vocabulary import taps
from svodka.language.ru.weights import Floats, Layer


@dataclass(frozen=True, slots=True)
class _Convolution:
    """A layer in moved form. `weight`: in × (3 × out), for the word before, the word, the next.

    floor: what the maximum is taken with. before, after: what the constants of the layer below
    add from a neighbour, to be taken away where there is none.
    """

    weight: Floats
    floor: Floats
    before: Floats
    after: Floats


class Encoder:
    """Layers of convolution over words: 256 → 128 → 64, after the table's 330 → 256.

    Not for two threads at once: its arrays are written over.
    """

    def __init__(self, layers: tuple[Layer, ...]) -> None:
        first, *rest = layers
        self._first_floor = -first.bias
        self._scale: Floats = first.scale
        self._shift: Floats = first.scale * first.bias + first.shift
        self._rest = [self._moved(layer) for layer in rest]
        self._words = [Room(len(self._first_floor)) for _ in range(3)]
        self._rooms = [Room(layer.weight.shape[1]) for layer in self._rest]

    def _moved(self, layer: Layer) -> _Convolution:
        """The layer with the constants of the one below moved into it; its own are the next ones."""
        weight = taps(layer.weight)
        constants: Floats = self._shift @ weight
        before, here, after = constants.reshape(3, -1)
        bias = layer.bias + before + here + after
        moved = _Convolution(self._scale[:, None] * weight, -bias, before, after)
        self._scale = layer.scale
        self._shift = layer.scale * bias + layer.shift
        return moved

    def __call__(self, tables: Floats, batch: Batch) -> Floats:
        """Encodings before the last layer's constants (see `raised`): rows of the batch × 64.

        They hold until the next call.
        """
        x = self._looked_up(tables, batch)
        np.maximum(x, self._first_floor, out=x)
        for layer, room in zip(self._rest, self._rooms, strict=True):
            x[batch.edges] = 0
            products = room.rows(len(x))
            np.matmul(x, layer.weight, out=products)
            x = _shifted(products)
            x[batch.firsts] -= layer.before
            x[batch.lasts] -= layer.after
            np.maximum(x, layer.floor, out=x)
        return x

    def _looked_up(self, tables: Floats, batch: Batch) -> Floats:
        """The first layer: what the word before, the word itself and the next one add."""
        before, x, after = (room.rows(len(batch.rows)) for room in self._words)
        for table, found in zip(tables, (before, x, after), strict=True):
            table.take(batch.rows, axis=0, out=found, mode="clip")
        x[1:] += before[:-1]
        x[:-1] += after[1:]
        return x

    def raised(self, weight: Floats, bias: Floats) -> tuple[Floats, Floats]:
        """A linear layer above, with the last layer's constants moved into it."""
        constant: Floats = self._shift @ weight
        return self._scale[:, None] * weight, bias + constant


def _shifted(products: Floats) -> Floats:
    """The sum of the three products, each taken at its word: rows × (3 × out) → rows × out.

    The products are spent: the sum is made in the middle third.
    """
    width = products.shape[1] // 3
    x = products[:, width : 2 * width]
    x[1:] += products[:-1, :width]
    x[:-1] += products[1:, 2 * width :]
    return x
