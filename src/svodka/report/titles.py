"""Offices, organs and delegations in English: «лидер Армении» → "leader of Armenia".

A name is read from the left: a row of `templates/titles.toml`, or an adjective and a row; what
depends on it is a state or another row; the rest is spelled by the caller.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Any

from svodka.report.cases import decline_person, decline_phrase
from svodka.report.states import state_adjectives, state_codes, write_state
from svodka.report.wording import table

Spell = Callable[[str], str]  # how a word that nobody knows is written

_QUOTED = re.compile(r"«([^«»]+)»")
_LONGEST_NAME = 4  # words
_ENDINGS = ("ий", "ая", "ое", "ие", "ого", "ому", "ой", "им", "ом", "их", "ую")  # of adjectives


def write_title(name: str, spell: Spell) -> str | None:
    """The English of an office, organ or group; None where the name begins with none.

    >>> write_title("пресс-служба Кремля", str), write_title("российская делегация", str)
    ('press service of the Kremlin', 'delegation of Russia')
    >>> write_title("агентство «Меридиан»", lambda name: "Meridian")
    'agency “Meridian”'
    """
    head = _head(name.replace(",", " ,").split(), "nomn")
    if head is None:
        return None
    english, rest = head
    return " ".join([english, *_after(rest, spell)]).replace(" ,", ",")


def _after(rest: list[str], spell: Spell) -> Iterator[str]:
    """The parts that depend on the head, each with what joins it."""
    joints = _table()["joints"]
    case = "gent"
    while rest:
        if rest[0] in joints:
            joint, said = joints[rest[0]]
            case, rest = said or case, rest[1:]
        else:
            joint, case = "of", "gent"
        found = _named(rest, case) or _determined(_head(rest, case))
        if found is None and joint == joints["и"][0]:
            found = _head(rest, "nomn")  # «премьер Польши и премьер Чехии»
        if found is None:
            unknown = " ".join(rest)
            if quoted := _QUOTED.fullmatch(unknown):
                yield f"“{spell(quoted[1])}”"  # its own name: «агентство „Меридиан“»
                return
            yield unknown if unknown.isascii() else f"{joint} {spell(unknown)}"
            return
        part, rest = found
        yield f"{joint} {part}"


def _head(words: list[str], case: str) -> tuple[str, list[str]] | None:
    """What the words begin with, a row with its adjective of a state or «бывший», and the rest."""
    if not words:
        return None
    if found := _row(words, case):
        return found
    found = _row(words[1:], case)
    if found is None:
        return None
    english, rest = found
    adjective = _masculine(words[0])
    if former := _table()["adjectives"].get(adjective):
        return f"{former} {english}", rest
    code = state_adjectives().get(adjective)
    return (f"{english} of {write_state(code, 'en')}", rest) if code else None


def _determined(found: tuple[str, list[str]] | None) -> tuple[str, list[str]] | None:
    """A part within a name, with its article where it is one thing: "of the president", "of the
    Foreign Ministry"."""
    if found is None or found[0].split()[0].endswith("s"):
        return found
    return found[0] if found[0].startswith("the ") else f"the {found[0]}", found[1]


def _row(words: list[str], case: str) -> tuple[str, list[str]] | None:
    """The longest row the words begin with, and the words after it."""
    rows = _rows(case)
    for size in range(min(len(words), _longest()), 0, -1):
        if english := rows.get(_fold(" ".join(words[:size]))):
            return english, words[size:]
    return None


def _named(words: list[str], case: str) -> tuple[str, list[str]] | None:
    """The state, city or person the words begin with, and the words after it."""
    for size in range(min(len(words), _LONGEST_NAME), 0, -1):
        phrase = " ".join(words[:size])
        for name, english in _proper_names().get(phrase[:2], ()):
            if phrase in {name, *_forms(name, case)}:
                return english, words[size:]
    return None


def _forms(name: str, case: str) -> tuple[str, str]:
    return decline_phrase(name, case), decline_person(name, case)


@lru_cache(maxsize=1)
def _proper_names() -> dict[str, list[tuple[str, str]]]:
    """Names with their English, by their first two letters."""
    states = [(name, write_state(code, "en")) for name, code in state_codes().items()]
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, english in (*states, *table("en")["places"].items(), *table("en")["people"].items()):
        found[name[:2]].append((name, english))
    return dict(found)


@lru_cache(maxsize=4)
def _rows(case: str) -> dict[str, str]:
    return {
        _fold(decline_phrase(name, case)): english for name, english in _table()["titles"].items()
    }


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    source = files("svodka.report").joinpath("templates", "titles.toml").read_text("utf-8")
    return tomllib.loads(source)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(len(name.split()) for name in _table()["titles"])


def _masculine(word: str) -> str:
    """An adjective's dictionary form, told by its ending."""
    ending = next((one for one in _ENDINGS if word.endswith(f"к{one}")), None)
    return f"{word.removesuffix(ending)}ий" if ending else word


def _fold(text: str) -> str:
    return text.replace("ё", "е").casefold()
