"""Names of states and organisations for a reader, and what a reader meant by a code."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

from babel.core import Locale

from svodka.errors import UnknownState
from svodka.report.wording import table


@lru_cache(maxsize=8)
def state_names(lang: str) -> dict[str, str]:
    """Every known code with its name in the language: ISO alpha-3, then organisations."""
    import pycountry

    territories = Locale(lang).territories
    names = {
        country.alpha_3: territories.get(country.alpha_2, country.name)
        for country in pycountry.countries
    }
    names["XKX"] = territories["XK"]
    return {**names, **table(lang)["organisations"], **table(lang)["states"]}


def write_state(code: str, lang: str) -> str:
    """The name of a state or organisation; the code itself where nobody knows another name."""
    return state_names(lang).get(code, code)


def find_state(asked: str, lang: str = "ru") -> str:
    """The code for what a reader typed: a code of two or three letters, or a name.

    Raises UnknownState, naming the nearest codes.
    """
    known = state_names("ru")
    if asked.upper() in known:
        return asked.upper()
    names = _codes_by_name()
    if (folded := _fold(asked)) in names:
        return names[folded]
    near = [names[name] for name in get_close_matches(folded, names, n=3, cutoff=0.6)]
    near += get_close_matches(asked.upper(), known, n=3, cutoff=0.5)
    hints = ", ".join(f"{code} ({known[code]})" for code in dict.fromkeys(near))
    cure = f"did you mean {hints}?" if hints else "give an ISO 3166-1 code of three letters (RUS)"
    raise UnknownState(f"unknown state {asked!r}: {cure}")


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    import pycountry

    names = {_fold(name): code for lang in ("en", "ru") for code, name in state_names(lang).items()}
    names.update({country.alpha_2.lower(): country.alpha_3 for country in pycountry.countries})
    return names


def _fold(name: str) -> str:
    return name.strip().lower().replace("ё", "е")
