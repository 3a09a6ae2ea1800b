"""Russian. `load()` gives the Language; everything heavy is imported there and only there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from svodka.language import Language


@lru_cache(maxsize=1)
def load() -> Language:
    """The Russian language with its models, about a second the first time, then the same object.

    Raises SvodkaError where the models are not installed, saying what to install.
    """
    from svodka.language.ru.russian import Russian

    return Russian()
