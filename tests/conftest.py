"""What every room's tests share: the Russian models, loaded once."""

from __future__ import annotations

import pytest

from svodka.language import Language
from svodka.language.ru import load


@pytest.fixture(scope="session")
def language() -> Language:
    """The Russian language with its models and tables."""
    return load()
