"""Places as a person types them: whether one is known, and where it lies."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import svodka.language.ru
from svodka.language.tables import load_table
from svodka.ontology.cities import states_of_city
from svodka.report.states import state_codes

_WORDS = Path(svodka.language.ru.__file__).parent / "words"


def states_of_place(name: str) -> frozenset[str]:
    """Codes of the states in which a place of that name is known: a city of 15,000 or more, a place
    that the language knows, or a state itself. Empty for what nobody here knows: a small town may
    still be right.

    >>> sorted(states_of_place("Загульба")), sorted(states_of_place("Марс"))
    (['AZE'], [])
    >>> sorted(states_of_place("белоруссия"))
    ['BLR']
    """
    folded = _fold(name)
    own = _own().get(folded, frozenset()) | _states().get(folded, frozenset())
    return own or states_of_city(name)


@lru_cache(maxsize=1)
def _states() -> dict[str, frozenset[str]]:
    return {_fold(name): frozenset((code,)) for name, code in state_codes().items()}


@lru_cache(maxsize=1)
def _own() -> dict[str, frozenset[str]]:
    """What the language knows: cities, regions and residences, and organs that name a place."""
    found: dict[str, frozenset[str]] = {}
    cities = load_table(_WORDS, "cities")
    for part in (cities["places"], cities["unsure"], load_table(_WORDS, "organs")["seats"]):
        for state, names in part.items():
            for name in names:
                found[_fold(name)] = found.get(_fold(name), frozenset()) | {state}
    return found


def _fold(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())
