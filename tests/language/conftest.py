"""What this room's tests share: articles made of a text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from svodka.article import Article, Zone
from svodka.language import Doc, Language

Make = Callable[[str], Article]
Read = Callable[[str], Doc]


@pytest.fixture(scope="session")
def make_article() -> Make:
    """text → an article that is all body."""

    def make(text: str) -> Article:
        zones = (Zone("body", 0, len(text)),) if text else ()
        return Article("test", text, date(2025, 6, 11), zones=zones)

    return make


@pytest.fixture(scope="session")
def read(language: Language, make_article: Make) -> Read:
    """text → its Doc."""
    return lambda text: language.read([make_article(text)])[0]
