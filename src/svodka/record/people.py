"""Names of people: whether one is named at all, and whether two names are one person's."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from svodka.findings import Participant
from svodka.record.wording import Wording, fold

Name = tuple[str, ...]  # the folded words of a person's name

_CLOSE = 0.84  # «Сийярто» and «Сиярто»; not «Иванов» and «Петров»


def person_of(one: Participant, wording: Wording) -> Name:
    """The folded words of a participant's name, () where no person is named.

    «президент Азербайджана», «Россия», «МИД Китая» and «Эксимбанк Венгрии» name nobody.
    """
    name = one.name.strip(' «»"')
    words = name.split()
    if one.kind not in _MAY_NAME or one.name == one.office or not words:
        return ()
    folded = tuple(map(fold, words))
    if fold(name) in wording.states or wording.lemma(folded[-1]) in wording.states:
        return ()
    return folded if all(_like_a_name(word, wording) for word in words) else ()


# Readings made elsewhere call everybody a state; a title may have been given its holder's name.
_MAY_NAME = frozenset({"person", "state", "title"})


def _like_a_name(word: str, wording: Wording) -> bool:
    """«Ван», «И», «аль-Асад», «Джедович-Ханданович», «II»; not «президент», «МИД», «G20»."""
    if word.partition("-")[0] in wording.particles or not set(word) - _NUMERALS:
        return True
    if (len(word) > 1 and word.isupper()) or any(letter.isdigit() for letter in word):
        return False
    return word[0].isupper()


_NUMERALS = frozenset("IVX")


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
