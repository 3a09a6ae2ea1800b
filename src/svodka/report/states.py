"""Names of states and organisations as a reader writes them, and the codes for them."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

import svodka.language.ru
from svodka.errors import UnknownState
from svodka.language.tables import load_table
from svodka.ontology import states
from svodka.report.cases import decline_phrase
from svodka.report.wording import table

_WORDS = Path(svodka.language.ru.__file__).parent / "words"
_CASES = ("gent", "datv", "accs", "ablt", "loct")


def write_state(code: str, lang: str) -> str:
    """The name of a state or organisation; the code itself where nobody knows another name.

    >>> write_state("AZE", "ru"), write_state("EU", "en")
    ('Азербайджан', 'the European Union')
    """
    if lang == "ru" and (row := _russian().get(code)):
        return str(row["names"][0])
    own: Mapping[str, str] = table(lang)["states"]
    return own.get(code) or states.state_name(code, lang)


def find_state(asked: str) -> str:
    """The code for what a reader typed: a code of two or three letters, or a name.

    Raises UnknownState, naming the nearest codes with their names.
    """
    try:
        return states.find_state(asked, state_codes())
    except UnknownState:
        near = ", ".join(f"{code} ({write_state(code, 'ru')})" for code in _nearest(asked))
        cure = f"did you mean {near}?" if near else "give an ISO 3166 code such as RUS"
        raise UnknownState(f"no state or organisation is called {asked!r}; {cure}") from None


def _nearest(asked: str) -> list[str]:
    """Codes spelled alike, then codes of names spelled alike, at most three."""
    names = {name.casefold(): code for name, code in state_codes().items()}
    names |= {states.state_name(code).casefold(): code for code in states.state_codes()}
    alike = [names[name] for name in get_close_matches(asked.casefold(), names, 3, 0.75)]
    likely = sorted(code for code in states.state_codes() if len({*code} & {*asked.upper()}) > 1)
    codes = get_close_matches(asked.upper(), likely, 3, 0.6)  # «RUX», but not «XXX» for XKX
    return list(dict.fromkeys([*alike, *codes]))[:3]


@lru_cache(maxsize=1)
def state_codes() -> dict[str, str]:
    """Names of states and organisations in Russian, all that the language knows → codes."""
    return {
        name: code
        for code, row in _russian().items()
        for name in (*row["names"], *row.get("official", ()))
    }


@lru_cache(maxsize=1)
def state_adjectives() -> dict[str, str]:
    """Adjectives of states in Russian, masculine nominative → codes."""
    return {
        adjective: code
        for code, row in _russian().items()
        for adjective in row.get("adjectives", ())
    }


def is_state_name(name: str) -> bool:
    """Whether the name is a state's or an organisation's, in Russian."""
    return name.replace("ё", "е") in state_codes()


@lru_cache(maxsize=1)
def _russian() -> dict[str, Mapping[str, Any]]:
    rows = {**load_table(_WORDS, "states"), **load_table(_WORDS, "organisations")}
    return {code: row for code, row in rows.items() if isinstance(row, dict) and "names" in row}


def names_state(name: str, state: str) -> bool:
    """Whether a name, in Russian, itself tells the state: «МИД Китая», «Россия».

    >>> names_state("МИД Китая", "CHN"), names_state("Сергей Лавров", "RUS")
    (True, False)
    >>> names_state("Российская делегация", "RUS"), names_state("МИД Северной Кореи", "MKD")
    (True, False)
    """
    told = name.casefold()
    return any(form in told for form in _forms(state)) or is_state_name(name)


@lru_cache(maxsize=512)
def _forms(state: str) -> frozenset[str]:
    """The state's name in every case, and its adjectives without their endings."""
    name = write_state(state, "ru")
    named = (decline_phrase(name, case) for case in _CASES)
    stems = (adjective[:-2] for adjective, code in state_adjectives().items() if code == state)
    return frozenset(form.casefold() for form in (name, *named, *stems))
