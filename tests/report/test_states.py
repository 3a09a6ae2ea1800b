"""States as a reader types them."""

from __future__ import annotations

import pytest

from svodka.errors import UnknownState
from svodka.report.states import find_state, others_of_name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Сербией", "SRB"),
        ("южной кореи", "KOR"),
        ("Белград", "SRB"),
        ("Каиром", "EGY"),
        ("Эль-Кувейт", "KWT"),
        ("Мехико", "MEX"),
        ("Алжир", "DZA"),
    ],
)
def test_names_in_any_case_and_capitals(typed: str, code: str) -> None:
    assert find_state(typed) == code


@pytest.mark.parametrize("typed", ["Хогвартс", "Белградский", "Стамбул"])
def test_what_is_neither(typed: str) -> None:
    with pytest.raises(UnknownState):
        find_state(typed)


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("Корея", ["PRK"]),
        ("конго", ["COD"]),
        ("Гвинея", ["GNB", "GNQ", "PNG"]),
        ("Guinea", ["GNB", "GNQ", "PNG"]),
        ("Южная Корея", []),
        ("KOR", []),
        ("Китай", []),
        ("Германия", []),
        ("Мексика", []),
    ],
)
def test_others_whose_names_hold_the_word(typed: str, others: list[str]) -> None:
    assert others_of_name(typed, find_state(typed)) == others
