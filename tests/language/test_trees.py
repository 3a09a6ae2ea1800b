"""Trees: one root stays; circles are found, and broken where it costs least."""

from __future__ import annotations

import numpy as np
import pytest

from svodka.language.ru.trees import find_circle, with_one_root, without_circles

# heads[i] - 1 is the head of word i; 0 is the root.
CIRCLES = [
    ([0, 1, 2], None),
    ([2, 0, 2], None),
    ([1], [0]),
    ([2, 1, 0], [0, 1]),
    ([0, 3, 4, 2], [1, 2, 3]),
    ([2, 3, 2, 0], [1, 2]),
]


@pytest.mark.parametrize(("heads", "circle"), CIRCLES)
def test_circle_found(heads: list[int], circle: list[int] | None) -> None:
    found = find_circle(heads)
    assert (sorted(found) if found else None) == circle


def test_circle_broken_where_it_costs_least() -> None:
    scores = np.array(
        [
            [0.0, 0.0, 9.0, 1.0],  # word 0 hangs on word 1; its next best head is word 2
            [3.0, 8.0, 0.0, 7.5],  # word 1 hangs on word 0; word 2 would do nearly as well
            [5.0, 0.0, 0.0, 0.0],
        ]
    )
    heads = scores.argmax(axis=1)
    assert heads.tolist() == [2, 1, 0]
    assert without_circles(heads, scores).tolist() == [2, 3, 0]


def test_circle_is_not_broken_by_what_hangs_on_it() -> None:
    scores = np.array(
        [
            [1.0, 0.0, 9.0, 8.0],  # word 2 hangs on word 0, so it is no way out
            [0.5, 9.0, 0.0, 8.0],
            [0.0, 9.0, 0.0, 0.0],
        ]
    )
    assert without_circles(scores.argmax(axis=1), scores).tolist() == [0, 1, 1]


def test_random_circles_all_broken() -> None:
    random = np.random.default_rng(7)
    for size in (1, 2, 5, 40):
        scores = random.random((size, size + 1))
        heads = without_circles(scores.argmax(axis=1), scores)
        assert find_circle(heads.tolist()) is None


def test_the_root_stays_that_is_best_as_the_only_one() -> None:
    scores = np.array(
        [
            [5.0, 0.0, 4.5, 1.0],  # word 0 may as well hang on word 1
            [9.0, 1.0, 0.0, 2.0],
            [0.0, 0.0, 7.0, 0.0],
        ]
    )
    heads = scores.argmax(axis=1)
    assert heads.tolist() == [0, 0, 2]
    assert with_one_root(heads, scores).tolist() == [2, 0, 2]
