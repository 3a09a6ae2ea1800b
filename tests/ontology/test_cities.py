"""Distances between cities, by whatever language names them."""

from __future__ import annotations

import pytest

from svodka.ontology.cities import kilometres_apart


@pytest.mark.parametrize(
    ("one", "other", "state", "told"),
    [
        ("Богор", "Джокьякарта", "IDN", 417),
        ("Москва", "Санкт-Петербург", "RUS", 634),
        ("Berlin", "Leipzig", "DEU", 149),
        ("Орёл", "Орел", "RUS", 0),
    ],
)
def test_apart(one: str, other: str, state: str, told: int) -> None:
    assert kilometres_apart(one, other, state) == pytest.approx(told, abs=3)
    assert kilometres_apart(other, one, state) == kilometres_apart(one, other, state)


@pytest.mark.parametrize(
    ("one", "other", "state"),
    [("Москва", "Ново-Огарёво", "RUS"), ("Москва", "Берлин", "RUS"), ("Вена", "Женева", "")],
)
def test_not_known(one: str, other: str, state: str) -> None:
    assert kilometres_apart(one, other, state) is None
