"""The words of a brief: one table a language, `templates/<lang>.toml` and what belongs to it.

A template names its parts in braces and declines them: `{actors} {посетил/посетила/посетило/
посетили} {where:accs}[ ({place})]`. Alternatives with slashes agree with the actors (masc, femn,
neut, plur); square brackets hold what is left out when a part in them is empty; a template whose
other parts are empty abstains, and the next one is tried.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from svodka.errors import OutputError

FILES = {"ru": ("ru.toml",), "en": ("en.toml", "en-people.toml")}
LANGUAGES = tuple(FILES)
LINED = frozenset({"people"})  # tables written as lines
GENDERS = ("masc", "femn", "neut", "plur")

Part = Callable[[str, str], str]  # (name of the part, case) → its words, "" if there are none

_BRACES = re.compile(r"\{([^{}]*)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


@lru_cache(maxsize=4)
def table(lang: str) -> Mapping[str, Any]:
    """The whole table of a language. Raises OutputError for a language nobody writes."""
    if lang not in LANGUAGES:
        raise OutputError(
            f"language {lang!r} is not written; try --lang {' or --lang '.join(LANGUAGES)}"
        )
    return {name: part for file in FILES[lang] for name, part in _load(file).items()}


def _load(file: str) -> dict[str, Any]:
    source = files("svodka.report").joinpath("templates", file).read_text("utf-8")
    parts = tomllib.loads(source)
    return {name: _lined(part) if name in LINED else part for name, part in parts.items()}


def _lined(part: str) -> dict[str, str]:
    """Lines, «Имя = Name», which TOML reads as one string: a table of thousands of rows takes a
    tenth of a second to parse. Raises OutputError, naming the line that is no row."""
    named: dict[str, str] = {}
    for line in part.split("\n"):
        name, mark, told = line.partition(" = ")
        if line and not mark:
            raise OutputError(f"{line!r} is no row of names; write it as «Имя = Name»")
        named[name] = told
    named.pop("", None)  # the empty line at the end
    return named


def label(lang: str, key: str, **values: object) -> str:
    """A fixed wording: `label("ru", "sections.contacts")`."""
    found: Any = table(lang)
    for part in key.split("."):
        found = found[part]
    return str(found).format(**values) if values else str(found)


def fill(templates: Sequence[str], part: Part, gender: str) -> str:
    """The first template whose parts are all there, filled; "" if none is.

    >>> fill(["{who} {пришел/пришла/пришло/пришли}[ в {where}]"],
    ...      lambda name, case: {"who": "Россия"}.get(name, ""), "femn")
    'Россия пришла'
    """
    for template in templates:
        if (text := _filled(template, part, gender)) is not None:
            return text[:1].upper() + text[1:]
    return ""


def _filled(template: str, part: Part, gender: str) -> str | None:
    def optional(match: re.Match[str]) -> str:
        return _plain(match[1], part, gender) or ""

    return _plain(_OPTIONAL.sub(optional, template), part, gender)


def _plain(template: str, part: Part, gender: str) -> str | None:
    missing = False

    def braces(match: re.Match[str]) -> str:
        nonlocal missing
        forms = match[1].split("/")
        if len(forms) == len(GENDERS):
            return forms[GENDERS.index(gender)]
        name, _, case = match[1].partition(":")
        words = part(name, case or "nomn")
        missing = missing or not words
        return words

    text = _BRACES.sub(braces, template)
    return None if missing else text
