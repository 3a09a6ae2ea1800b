"""Names of people: whether one is named at all, and whether two names are one person's."""

from __future__ import annotations

from collections.abc import Set
from difflib import SequenceMatcher
from functools import lru_cache

from svodka.findings import Participant
from svodka.record.wording import fold

Name = tuple[str, ...]  # the folded words of a person's name

_CLOSE = 0.84  # «Сийярто» and «Сиярто»; not «Иванов» and «Петров»


def person_of(one: Participant, states: Set[str]) -> Name:
    """The folded words of a participant's name, () where no person is named.

    «президент Азербайджана», «Россия» and «МИД Китая» name nobody. `states`: folded names of
    states and organisations.
    """
    name = one.name.strip(' «»"')
    words = name.split()
    if one.kind == "person":
        return tuple(map(fold, words))
    if one.kind not in _MAY_NAME or one.name == one.office or fold(name) in states:
        return ()
    return tuple(map(fold, words)) if all(map(_like_a_name, words)) else ()


# Readings made elsewhere call everybody a state; a title may have been given its holder's name.
_MAY_NAME = frozenset({"state", "title"})


def _like_a_name(word: str) -> bool:
    """«Ван», «И», «аль-Асад», «Джедович-Ханданович»; not «президент», «МИД», «G20»."""
    if (len(word) > 1 and word.isupper()) or any(letter.isdigit() for letter in word):
        return False
    return word[0].isupper() or word[:3] in ("аль", "эль", "ибн", "бен", "де", "фон", "оглы")


@lru_cache(maxsize=200_000)
def same_person(one: Name, other: Name) -> bool:
    """Whether the shorter name stands in the longer.

    >>> same_person(("шойгу",), ("сергей", "шойгу")), same_person(("в.", "путин"), ("путин",))
    (True, True)
    """
    short, long = sorted((_full_words(one), _full_words(other)), key=len)
    return all(any(_alike(word, there) for there in long) for word in short)


def _full_words(name: Name) -> Name:
    """Without initials, where anything else is there."""
    return tuple(word for word in name if not word.endswith(".")) or name


@lru_cache(maxsize=200_000)
def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other).ratio() >= _CLOSE
