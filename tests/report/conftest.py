"""A brief made from the record in `by_hand`."""

from __future__ import annotations

import pytest
from tests.report.by_hand import make_material

from svodka.report.brief import compose_brief
from svodka.report.contents import Brief
from svodka.report.material import Material


@pytest.fixture
def material() -> Material:
    return make_material()


@pytest.fixture
def brief(material: Material) -> Brief:
    return compose_brief(material)
