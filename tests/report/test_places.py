"""Places as a person types them: in any letters."""

from __future__ import annotations

import pytest

from svodka.report.places import states_of_place

TYPED = [
    ("Белоруссия", {"BLR"}),
    ("белоруссия", {"BLR"}),
    ("САУДОВСКАЯ  АРАВИЯ", {"SAU"}),
    ("баку", {"AZE"}),
    ("загульба", {"AZE"}),
    ("Марс", set()),
]


@pytest.mark.parametrize(("name", "states"), TYPED)
def test_letters_do_not_matter(name: str, states: set[str]) -> None:
    assert states_of_place(name) == states
