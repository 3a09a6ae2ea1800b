"""Svodka reads the news and keeps the cited record of relations between states.

>>> from datetime import date
>>> import svodka
>>> article = svodka.Article("a1", "Путин в среду прибыл в Пекин.", date(2024, 5, 15))
>>> reading = svodka.read(article)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from svodka.article import Article
from svodka.errors import Refused, SvodkaError
from svodka.findings import Reading

if TYPE_CHECKING:
    from svodka.pipeline import read, read_many

__version__ = "0.1.0"
__all__ = ["Article", "Reading", "Refused", "SvodkaError", "__version__", "read", "read_many"]

LATER = frozenset(("read", "read_many"))  # they load the models of a language


def __getattr__(name: str) -> Any:
    if name in LATER:
        return getattr(import_module("svodka.pipeline"), name)
    raise AttributeError(f"module 'svodka' has no attribute {name!r}")
