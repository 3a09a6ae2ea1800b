"""Names of states and organisations as a reader writes them, and the codes for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
    """The code for what a reader typed: a code of two or three letters, a name, or the Russian name of
    a state or of its capital in any case.

    Raises UnknownState, naming the nearest codes with their names.

    >>> find_state("Польшей"), find_state("варшава")
    ('POL', 'POL')
    """
    try:
        return states.find_state(asked, state_codes())
    except UnknownState:
        if declined := _declined().get(_folded(asked)):
            return declined
        near = ", ".join(f"{code} ({write_state(code, 'ru')})" for code in _nearest(asked))
        cure = f"did you mean {near}?" if near else "give an ISO 3166 code such as RUS"
        raise UnknownState(f"no state or organisation is called {asked!r}; {cure}") from None


def others_of_name(asked: str, code: str) -> list[str]:
    """Codes of the other states whose names hold the one word by which a reader meant a state.

    >>> others_of_name("Корея", "KOR"), others_of_name("Norway", "NOR"), others_of_name("KOR", "KOR")
    (['PRK'], [], [])
    """
    word = _folded(asked)
    if len(word) <= len("KOR") or word not in _words_of_names():
        return []
    return sorted(_words_of_names()[word] - {code})


@lru_cache(maxsize=1)
def _words_of_names() -> dict[str, frozenset[str]]:
    """Words of the usual names of states that live and have a capital → their codes."""
    living = [code for _capital, code in _capitals() if states.last_year(code) is None]
    found: dict[str, set[str]] = {}
    for code in living:
        for name in (*_russian().get(code, {}).get("names", ()), states.state_name(code)):
            for word in re.findall(r"\w+", _folded(name)):
                found.setdefault(word, set()).add(code)
    return {word: frozenset(codes) for word, codes in found.items()}


@lru_cache(maxsize=1)
def _declined() -> dict[str, str]:
    """Names of states and their capitals in every case, as far as they are of one state → codes."""
    names = [*state_codes().items(), *_capitals()]
    found: dict[str, set[str]] = {}
    for name, code in names:
        for form in (name, *(decline_phrase(name, case) for case in _CASES)):
            found.setdefault(_folded(form), set()).add(code)
    return {form: next(iter(codes)) for form, codes in found.items() if len(codes) == 1}


def _capitals() -> Iterator[tuple[str, str]]:
    """Names of capitals with the codes of their states."""
    cities = load_table(_WORDS, "cities")
    own: Mapping[str, str] = cities["capitals"]
    for code, places in cities["places"].items():
        yield own.get(code, places[0]), code


def _folded(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())


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


def mentions_state(words: str, state: str) -> bool:
    """Whether words of Russian name the state, its capital or what is its own.

    >>> mentions_state("Визит в Анкару", "TUR"), mentions_state("Турецкий министр", "TUR")
    (True, True)
    >>> mentions_state("Романтик на площади", "OMN"), mentions_state("Площадь Сомали", "MLI")
    (False, False)
    """
    return _mention(state).search(words) is not None


@lru_cache(maxsize=512)
def _mention(state: str) -> re.Pattern[str]:
    names = [name for name, code in (*state_codes().items(), *_capitals()) if code == state]
    told = {form for name in names for form in (name, *(decline_phrase(name, c) for c in _CASES))}
    own = (adjective for adjective, code in state_adjectives().items() if code == state)
    endings = (re.escape(adjective[:-2]) + r"\w{1,3}" for adjective in own)
    forms = [*(re.escape(form) for form in told), *endings]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)
