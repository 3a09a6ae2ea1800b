"""The words and the wording by which a brief counts and quotes, loaded when first needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import svodka.language.ru
from svodka.check.claims import ClaimWords
from svodka.check.near_values import MeasureWords
from svodka.language.tables import load_table
from svodka.record import Wording

_WORDS = Path(svodka.language.ru.__file__).parent / "words"


@lru_cache(maxsize=1)
def claim_words() -> ClaimWords:
    return ClaimWords(load_table(_WORDS, "counts"))


@lru_cache(maxsize=1)
def measure_words() -> MeasureWords:
    return MeasureWords.of(load_table(_WORDS, "counts"))


@lru_cache(maxsize=1)
def listing_words() -> tuple[str, ...]:
    """What opens a line that lists the day's stories («в этом выпуске»), in lower case."""
    return tuple(load_table(_WORDS, "acts")["settings"]["listing"])


def wording() -> Wording:
    """How the record compares words of Russian."""
    from svodka.wordings import load_wording

    return load_wording()
