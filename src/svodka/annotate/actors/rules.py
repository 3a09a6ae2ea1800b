"""Rules that see actors, in the order they are tried at a token; each may abstain.

A rule takes the scan of a sentence and a token index, and gives the drafts that
begin there with the index to go on from, or None. Its name is what `explain` prints.
Most can see nothing at most tokens, which the tokens' signs tell: those are not tried.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from svodka.annotate.actors.complements import read_complements
from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.modifiers import scan_adjective
from svodka.annotate.actors.officials import group, office, one_of_a_state, organ
from svodka.annotate.actors.openings import read_opening, signs_of_head
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
from svodka.annotate.actors.signs import Signs

Reading = Callable[[Scan, int], "Found | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """read: what the rule is. here, head: signs of which one is shown, wherever the rule sees
    anything, by the token or by the noun that its modifiers lead to; see `signs`."""

    read: Reading
    here: Signs
    head: Signs


def first_found(scan: Scan, index: int) -> Found | None:
    """What the first rule that does not abstain sees at a token."""
    here = scan.signs(index)
    for read in _readings(here, signs_of_head(scan, index, here)):
        found = read(scan, index)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=1000)
def _readings(here: Signs, head: Signs) -> tuple[Reading, ...]:
    """The rules that may see anything where the token and the head show these signs."""
    return tuple(rule.read for rule in RULES if rule.here & here or rule.head & head)


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


def _rule(read: Reading, here: str = "", head: str = "") -> Rule:
    return Rule(read, frozenset(here.split()), frozenset(head.split()))


RULES: tuple[Rule, ...] = (
    _rule(emblem, here="emblem"),
    _rule(no_actor, here="nothing", head="stop"),
    _rule(thing_named_after_person, here="named"),
    _rule(office, head="office"),
    _rule(organ, head="organ organ_noun"),
    _rule(members, here="members compound"),
    _rule(group, head="group told"),
    _rule(one_of_a_state, head="told"),
    _rule(person, here="named"),
    _rule(people, here="people"),
    _rule(official_capital, here="official"),
    _rule(capital, head="capital"),
    _rule(city_of_a_state, here="adjective compound"),
    _rule(states_joined, here="compound"),
    _rule(state, here="state many"),
    _rule(organisation, here="organisation"),
    _rule(city, here="city"),
    _rule(pair, head="pair"),
    _rule(pointing, here="pointing home"),
    _rule(place_told_before, here="place"),
    _rule(pronoun, here="pronoun"),
    _rule(adjective, here="adjective compound"),
    _rule(against, here="against"),
)
