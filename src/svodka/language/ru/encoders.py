"""Encoders: slovnet's convolutions over many sentences laid end to end in one array.

The same arithmetic as slovnet's, without its padding. Sentences are parted by rows of zeros,
which is what a convolution sees beyond a sentence's edge.

A layer is relu(convolution + bias) * scale + shift. relu(x + b) is max(x, -b) + b, so the bias,
the scale and the shift are all moved into the weights of the layer above: what is left to do for
every word is a convolution and one maximum.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from svodka.language.ru.batches import Batch
from svodka.language.ru.convolutions import Convolution
from svodka.language.ru.rooms import Room
from svodka.language.ru.weights import Floats, Layer


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer in moved form.

    floor: what the maximum is taken with. before, after: what the constants of the layer below
    add from a neighbour, to be taken away where there is none.
    """

    convolved: Convolution
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

    def _moved(self, layer: Layer) -> _Layer:
        """The layer with the constants of the one below moved into it; its own are the next ones."""
        weights = layer.weight.transpose(2, 1, 0)  # of the word before, the word, the next
        before, here, after = (self._shift @ weight for weight in weights)
        bias = layer.bias + before + here + after
        convolution = Convolution(*(self._scale[:, None] * weight for weight in weights))
        moved = _Layer(convolution, -bias, before, after)
        self._scale = layer.scale
        self._shift = layer.scale * bias + layer.shift
        return moved

    def __call__(self, tables: Floats, batch: Batch) -> Floats:
        """Encodings before the last layer's constants (see `raised`): rows of the batch × 64.

        They hold until the next call.
        """
        x = self._looked_up(tables, batch)
        np.maximum(x, self._first_floor, out=x)
        for layer in self._rest:
            x[batch.edges] = 0
            x = layer.convolved(x)
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
