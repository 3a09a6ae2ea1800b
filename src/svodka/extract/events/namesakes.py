"""Namesakes: which participants of two mentions are one man, and who takes part in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.findings import Participant
from svodka.language.tables import fold

FULL = 2  # words of a first name and a surname
SHORTEST = 5  # letters of a surname that a slip leaves the same


def names_fit(one: Sequence[Participant], other: Sequence[Participant]) -> bool:
    """For no state only people whom the other does not name."""
    theirs, own = named_people(one), named_people(other)
    return all(
        any(is_one_man(a, b) for a in theirs[state] for b in own[state])
        for state in theirs.keys() & own.keys()
    )


def named_people(parties: Sequence[Participant]) -> dict[str | None, list[Participant]]:
    """State → its people."""
    found: dict[str | None, list[Participant]] = {}
    for party in parties:
        if is_named(party):
            found.setdefault(party.state, []).append(party)
    return found


def is_named(participant: Participant) -> bool:
    """A person by name, not a state, an organ or an office."""
    return participant.kind == "person"


def is_one_man(one: Participant, other: Participant) -> bool:
    """One surname, or one first name and a letter more or less («Хасан Рухани», «Хасан Роухани»)."""
    a, b = surname(one), surname(other)
    if a == b:
        return not are_namesakes(one, other)
    first = one.name.split()[0]
    if first != other.name.split()[0] or first == one.name or min(len(a), len(b)) < SHORTEST:
        return False
    short, long = sorted((a, b), key=len)
    return len(long) - len(short) == 1 and any(
        long[:i] + long[i + 1 :] == short for i in range(len(long))
    )


def are_namesakes(one: Participant, other: Participant) -> bool:
    """«Натвар Сингх», «Манмохан Сингх»: first names that begin otherwise."""
    names = [participant.name.split() for participant in (one, other)]
    if any(len(words) != FULL for words in names):
        return False
    first, second = (words[0][0] for words in names)
    return first != second


def surname(participant: Participant) -> str:
    return fold(participant.name.split()[-1].casefold())


def join_participants(tellings: Sequence[Sequence[Participant]]) -> tuple[Participant, ...]:
    """One participant a state and name; a named person stands for the nameless of that state."""
    joined: list[Participant] = []
    for participant in (p for telling in tellings for p in telling):
        twin = next((i for i, p in enumerate(joined) if is_twin(p, participant)), None)
        if twin is None:
            joined.append(participant)
        elif fullness(participant) > fullness(joined[twin]):
            joined[twin] = replace(participant, role=joined[twin].role)
    return tuple(joined)


def fullness(participant: Participant) -> tuple[bool, bool, int]:
    """A person before an office or a state, a first name before an initial, more words before fewer."""
    named = is_named(participant)
    return named, named and "." not in participant.name, len(participant.name) if named else 0


def is_twin(one: Participant, other: Participant) -> bool:
    if one.state is None or other.state is None:
        return one.name == other.name
    if one.state != other.state:
        return False
    return not (is_named(one) and is_named(other)) or is_one_man(one, other)
