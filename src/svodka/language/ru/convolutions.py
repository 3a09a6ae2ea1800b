"""Convolutions over three words by Winograd's minimal filtering: four products for two words.

    y0 = x0 g0 + x1 g1 + x2 g2    and    y1 = x1 g0 + x2 g1 + x3 g2

take six products as they stand. With a = (x0 - x2) g0, b = (x1 + x2) (g0 + g1 + g2) / 2,
c = (x2 - x1) (g0 - g1 + g2) / 2 and d = (x1 - x3) g2 they are y0 = a + b + c and y1 = b - c - d,
so a third of the arithmetic is saved. The factors of the weights are made once.
S. Winograd, Arithmetic Complexity of Computations (1980); A. Lavin and S. Gray, Fast Algorithms
for Convolutional Neural Networks, arXiv:1509.09308.
"""

from __future__ import annotations

import numpy as np

from svodka.language.ru.batches import ROOM
from svodka.language.ru.weights import Floats


class Convolution:
    """`before`, `here`, `after`: the weights (in × out) for the word before, the word, the next.

    Not for two threads at once: its arrays are written over.
    """

    def __init__(self, before: Floats, here: Floats, after: Floats) -> None:
        ends = before + after
        self._weights = np.stack([before, (ends + here) / 2, (ends - here) / 2, after])
        self._make_room(ROOM)

    def _make_room(self, rows: int) -> None:
        _, width, out = self._weights.shape
        pairs = -(-rows // 2)
        self._inputs: Floats = np.empty((4, pairs, width), np.float32)
        self._products: Floats = np.empty((4, pairs, out), np.float32)
        self._found: Floats = np.empty((2 * pairs, out), np.float32)

    def __call__(self, x: Floats) -> Floats:
        """The convolution of an even number of rows, with zeros before the first and after the
        last. It holds until the next call."""
        if len(x) > len(self._found):
            self._make_room(len(x))
        pairs = len(x) // 2
        inputs, products = self._inputs[:, :pairs], self._products[:, :pairs]
        _combine(x[::2], x[1::2], inputs)
        np.matmul(inputs, self._weights, out=products)
        a, b, c, d = products
        found = self._found[: len(x)]
        even, odd = found[::2], found[1::2]
        np.add(b, c, out=even)
        even += a
        np.subtract(b, c, out=odd)
        odd -= d
        return found


def _combine(even: Floats, odd: Floats, inputs: Floats) -> None:
    """What the four weights are multiplied by, of every pair of rows: x1 is even, x2 is odd."""
    a, b, c, d = inputs
    np.negative(odd[0], out=a[0])
    np.subtract(odd[:-1], odd[1:], out=a[1:])
    np.add(even, odd, out=b)
    np.subtract(odd, even, out=c)
    np.subtract(even[:-1], even[1:], out=d[:-1])
    d[-1] = even[-1]
