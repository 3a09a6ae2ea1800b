"""States and international organisations: their codes, and finding a code from what a user types.

A code is ISO 3166-1 alpha-3 (pycountry), one of `states.toml` (Kosovo, Abkhazia, South Ossetia,
states that are no more), or an organisation's usual Latin acronym (`organisations.toml`).
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files
from typing import Any

from svodka.errors import UnknownState

LANGUAGES = ("ru", "en")  # whose names of states a user may type


@lru_cache(maxsize=1)
def state_codes() -> frozenset[str]:
    """Every code of a state, present and past."""
    import pycountry

    present = (country.alpha_3 for country in pycountry.countries)
    return frozenset((*present, *_extra()["states"]))


@lru_cache(maxsize=1)
def organisations() -> Mapping[str, str]:
    """Acronym → English name."""
    return _load("organisations.toml")


def state_name(code: str, language: str = "en") -> str:
    """The usual name in a language, from its locale data; the code itself where these have none.

    >>> state_name("AZE"), state_name("AZE", "ru"), state_name("UN")
    ('Azerbaijan', 'Азербайджан', 'United Nations')
    """
    if code in organisations():
        return organisations()[code]
    extra = _extra()["states"].get(code)
    local = _locale_names(language).get(extra.get("alpha_2", "") if extra else two_letters(code))
    return local or (extra["name"] if extra else code)


def find_state(text: str, names: Mapping[str, str] | None = None) -> str:
    """The code that a user means by «RUS», «ru», «Россия», «Azerbaijan», «нато».

    `names`: further names → codes, such as a language's table has. Raises UnknownState with the
    nearest names.

    >>> find_state("ru"), find_state("azerbaijan"), find_state("NATO"), find_state("Кот-д’Ивуар")
    ('RUS', 'AZE', 'NATO', 'CIV')
    >>> find_state("turkey"), find_state("Türkiye"), find_state("the gambia")
    ('TUR', 'TUR', 'GMB')
    """
    key = _fold(text)
    known = _known()
    own = {_fold(name): code for name, code in names.items()} if names else {}
    code = own.get(key) or known.get(key)
    if code is None:
        raise UnknownState(_nothing_like(text, key, [*own, *known]))
    return code


def last_year(code: str) -> int | None:
    """The year that a state which is no more lived to; None for those that live.

    >>> last_year("SUN"), last_year("FRA")
    (1991, None)
    """
    year: int | None = _extra()["states"].get(code, {}).get("until")
    return year


def state_of_domain(host: str) -> str | None:
    """The state of a host's country domain: «www.1tv.ru» → "RUS"; None for «.com»."""
    top = host.rpartition(".")[2].lower()
    special = _extra()["domains"].get(top)
    return special or three_letters(top)


def _nothing_like(text: str, key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), n=3, cutoff=0.7)
    shown = [name.upper() if len(name) <= 3 else name.title() for name in near]
    hint = f"did you mean {' or '.join(shown)}?" if near else "use an ISO 3166 code such as RUS"
    return f"no state or organisation is called {text!r}; {hint}"


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Folded code or name → code; codes win over names."""
    known: dict[str, str] = {}
    for code, key in _codes_and_names():
        known.setdefault(_fold(key), code)
    return known


def _codes_and_names() -> Iterable[tuple[str, str]]:
    import pycountry

    countries = list(pycountry.countries)
    for code in (*state_codes(), *organisations()):
        yield code, code
    for country in countries:
        yield country.alpha_3, country.alpha_2
    for code, row in _extra()["states"].items():
        yield code, row.get("alpha_2", code)
    for country in countries:
        yield country.alpha_3, country.name
        for kind in ("common_name", "official_name"):
            if hasattr(country, kind):
                yield country.alpha_3, getattr(country, kind)
    for language in LANGUAGES:
        for code in sorted(state_codes()):
            yield code, state_name(code, language)
    for code, names in _extra()["names"].items():
        for name in names:
            yield code, name
    for code, name in organisations().items():
        yield code, name


@lru_cache(maxsize=4)
def _locale_names(language: str) -> Mapping[str, str]:
    from babel import Locale

    names: Mapping[str, str] = Locale(language).territories
    return names


@lru_cache(maxsize=512)
def two_letters(code: str) -> str:
    """ISO 3166-1 alpha-2 of an alpha-3 code, "" where there is none."""
    import pycountry

    country = pycountry.countries.get(alpha_3=code)
    return str(country.alpha_2) if country else ""


@lru_cache(maxsize=512)
def three_letters(alpha_2: str) -> str | None:
    """ISO 3166-1 alpha-3 of an alpha-2 code, None where there is none."""
    import pycountry

    country = pycountry.countries.get(alpha_2=alpha_2.upper()) if len(alpha_2) == 2 else None
    return str(country.alpha_3) if country else None


@lru_cache(maxsize=1)
def _extra() -> Mapping[str, Mapping[str, Any]]:
    return _load("states.toml")


def _load(name: str) -> Mapping[str, Any]:
    return tomllib.loads(files("svodka.ontology").joinpath(name).read_text(encoding="utf-8"))


def _fold(text: str) -> str:
    """As names are compared: whatever the case, Latin letters without marks, no «the» before it."""
    plain = "".join(map(_unmarked, text.casefold().replace("ё", "е").replace("’", "'")))
    return " ".join(plain.split()).removeprefix("the ")


def _unmarked(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[:1]
    return base if base.isascii() else letter
