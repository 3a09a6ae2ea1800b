"""Russian. `load()` gives the Language; everything heavy is imported there and only there."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

from svodka.language.garbage import collecting_paused

if TYPE_CHECKING:
    from svodka.language import Language

_THREADS = "OPENBLAS_NUM_THREADS"


@lru_cache(maxsize=1)
def load() -> Language:
    """The Russian language with its models, about a second the first time, then the same object.

    The matrix library is kept to one thread unless the environment says otherwise or numpy is
    loaded already: the products are small, and on a busy machine a second thread only waits for
    the first (three times slower, measured on two cores). Several processes are what helps.

    Raises SvodkaError where the models are not installed, saying what to install.
    """
    unset = _THREADS not in os.environ
    os.environ.setdefault(_THREADS, "1")
    from svodka.language.ru.russian import Russian

    if unset:
        del os.environ[_THREADS]
    with collecting_paused(0):
        return Russian()
