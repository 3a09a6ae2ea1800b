"""Rules that see actors, in the order they are tried at a token; each may abstain.

A rule takes the scan of a sentence and a token index, and gives the drafts that
begin there with the index to go on from, or None. Its name is what `explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable

from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.modifiers import scan_adjective
from svodka.annotate.actors.officials import group, office, one_of_a_state, organ
from svodka.annotate.actors.openings import read_opening
from svodka.annotate.actors.persons import people, person, pronoun, thing_named_after_person
from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.places import (
    capital,
    city,
    city_of_a_state,
    members,
    official_capital,
    organisation,
    pair,
    place_told_before,
    pointing,
    state,
    states_joined,
)
from svodka.annotate.actors.scans import Scan
from svodka.annotate.actors.titles import read_complements

Rule = Callable[[Scan, int], "Found | None"]


def no_actor(scan: Scan, index: int) -> Found | None:
    """«Единая Россия», «сборная России», «российский футболист»: nobody who acts for a state."""
    if scan.atom(index, "nothing"):
        return Found([], scan.after(index))
    opening = read_opening(scan, index)
    if opening is None or not scan.atom(opening.head, "stop"):
        return None
    if opening.head == index and scan.atom(index, "office", "group"):
        return None
    phrase = Phrase(index, scan.after(opening.head) - 1, opening.head)
    read_complements(scan, phrase)
    return Found([], phrase.last + 1)


def adjective(scan: Scan, index: int) -> Found | None:
    """«российско-азербайджанский», «российский визит»."""
    states = scan_adjective(scan, index)
    if not states:
        return None
    last = scan.after(index) - 1
    name = scan.tokens[index].lemma
    return Found([Draft(index, last, index, "adjective", name, states, "adjective")], last + 1)


def against(scan: Scan, index: int) -> Found | None:
    """«антироссийские санкции»: whom something is aimed at."""
    return _by_kind(scan, index, "against")


def emblem(scan: Scan, index: int) -> Found | None:
    """«орден Дружбы», «МГУ»: whose honour it is."""
    return _by_kind(scan, index, "emblem")


def _by_kind(scan: Scan, index: int, kind: str) -> Found | None:
    entry = scan.atom(index, kind)
    if entry is None:
        return None
    last = scan.after(index) - 1
    draft = Draft(index, last, index, kind, entry.name, entry.states, kind)
    return Found([draft], last + 1)


RULES: tuple[Rule, ...] = (
    emblem,
    no_actor,
    thing_named_after_person,
    office,
    organ,
    members,
    group,
    one_of_a_state,
    person,
    people,
    official_capital,
    capital,
    city_of_a_state,
    states_joined,
    state,
    organisation,
    city,
    pair,
    pointing,
    place_told_before,
    pronoun,
    adjective,
    against,
)
