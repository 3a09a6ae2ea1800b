"""Words compared as the codebook's scorer compares them: case, ё, marks and habits apart."""

from __future__ import annotations

import re
from functools import lru_cache

_MARKS = re.compile(r"[^\w%]+")
_PREPOSITION = re.compile(r"^(?:в|во|на|с|со|к|ко|до|за|по|от|о|об|при|под)\s+")
_YEAR = re.compile(r"(?<=\d)\s+(?:год(?:а|у|ом|е|ов|ы|ах)?|г|гг)$")


@lru_cache(maxsize=100_000)
def fold(text: str | None) -> str:
    """Lower case, е for ё, one space for whatever is no letter, digit or %.

    >>> fold("«Ещё 5,2 %»")
    'еще 5 2 %'
    """
    return _MARKS.sub(" ", (text or "").casefold().replace("ё", "е")).strip()


def date_key(text: str | None) -> str:
    """A date expression without its leading preposition and a closing «года».

    >>> date_key("в августе 2024 года")
    'августе 2024'
    """
    return _YEAR.sub("", _PREPOSITION.sub("", fold(text)))


def last_word(text: str | None) -> str:
    """The last word, folded: of a name mostly the surname; "" where there is none."""
    return (fold(text).split() or [""])[-1]


@lru_cache(maxsize=100_000)
def _words(text: str | None) -> frozenset[str]:
    return frozenset(fold(text).split())


def overlap(one: str | None, other: str | None) -> float:
    """Share of the shorter text's distinct words that both have; 0 where either has none."""
    a, b = _words(one), _words(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
