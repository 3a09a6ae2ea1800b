"""Convolutions: Winograd's four products give what six give."""

from __future__ import annotations

import numpy as np
import pytest

from svodka.language.ru.convolutions import Convolution
from svodka.language.ru.weights import Floats

WIDTH, OUT = 24, 8


def draw(*shape: int, seed: int = 0) -> Floats:
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


@pytest.fixture(scope="module")
def weights() -> Floats:
    return draw(3, WIDTH, OUT)


@pytest.fixture(scope="module")
def convolution(weights: Floats) -> Convolution:
    return Convolution(*weights)


@pytest.mark.parametrize("rows", [2, 4, 6, 40, 1_000, 2_002, 4, 2])
def test_every_row_gets_its_word_and_both_beside_it(
    rows: int, weights: Floats, convolution: Convolution
) -> None:
    x = draw(rows, WIDTH, seed=rows)
    padded = np.pad(x, ((1, 1), (0, 0)))
    expected = sum(padded[tap : tap + rows] @ weights[tap] for tap in range(3))
    np.testing.assert_allclose(convolution(x), expected, rtol=1e-4, atol=1e-4)


def test_the_input_is_left_as_it_was(convolution: Convolution) -> None:
    x = draw(10, WIDTH)
    before = x.copy()
    convolution(x)
    np.testing.assert_array_equal(x, before)
