"""Whom a record knows: names that a draft leaves without a state («Абдель Аты встретился с Агилой
Салехом»), told by the offices articles attest."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import combinations

from svodka.record import Record
from svodka.record.people import same_person
from svodka.record.wording import fold


def people_known(record: Record) -> Callable[[str], str | None]:
    """Asks the record for the state of somebody by name; None where it knows nobody of that name, or
    more than one."""

    @cache
    def state_of(name: str) -> str | None:
        held = [one for one in record.tenures(person=name) if one.state]
        names = [tuple(map(fold, one.person.split())) for one in held]
        alike = all(same_person(*two) for two in combinations(set(names), 2))
        states = {one.state for one in held}
        return states.pop() if alike and len(states) == 1 else None

    return state_of
