"""Who went to whom, and who rang whom, told the other way round."""

from __future__ import annotations

from collections.abc import Iterable

from svodka.check.attributes import BORROWED
from svodka.check.claims import ClaimWords
from svodka.check.contacts import (
    Told,
    act_of,
    actors_of,
    caller_of,
    days_of,
    hosts_of,
    length,
    people_of,
    same_people,
    states_of,
)
from svodka.check.verdicts import Difference
from svodka.findings import Event
from svodka.record import EventEntry
from svodka.record.mentions import EventMention
from svodka.record.spans import gap
from svodka.record.wording import Wording

FEW_DAYS = 10
SIDES = 2


def find_turned_round(
    mention: EventMention, entries: Iterable[EventEntry], wording: Wording, words: ClaimWords
) -> tuple[EventEntry, Difference] | None:
    """The visit or the call of the same days from the other side, and both directions.

    Of a visit the states tell it; of a call, whose two sides may well ring each other up in turn,
    also who spoke, on one day.
    """
    event = mention.event
    days = days_of(event)
    if days is None or event.inferred_day or event.dated_by == BORROWED or length(days) > FEW_DAYS:
        return None
    for entry in entries:
        if entry.status not in ("actual", event.status):
            continue  # what may yet be does not gainsay what was
        there = days_of(entry)
        if there is None or length(there) > FEW_DAYS or gap(days, there):
            continue
        if _visits_turned(event, entry) or _calls_turned(mention, entry, wording, words):
            return entry, Difference("direction", _tell(event), _tell(entry))
    return None


def _visits_turned(event: Event, entry: EventEntry) -> bool:
    if not act_of(event) == act_of(entry) == "visit":
        return False
    here, there = (actors_of(event), hosts_of(event)), (actors_of(entry), hosts_of(entry))
    return len(here[0]) == len(here[1]) == 1 and here == there[::-1]


def _calls_turned(
    mention: EventMention, entry: EventEntry, wording: Wording, words: ClaimWords
) -> bool:
    event = mention.event
    if not event.form == entry.form == "call":
        return False
    if days_of(event) != days_of(entry) or event.start != event.end:
        return False
    here = _rang(event, mention.evidence, wording, words)
    there = _rang(entry, entry.reports[0].evidence, wording, words)
    both = same_people(people_of(event, wording), people_of(entry, wording))
    return here is not None and there is not None and here == there[::-1] and len(both) > 1


def _rang(one: Told, quote: str, wording: Wording, words: ClaimWords) -> tuple[str, str] | None:
    """Who rang and who was rung, where that is told: by their roles, or in the words of the quote
    that names whoever rang first. Of «обсудили по телефону» it is not."""
    caller = caller_of(one) & actors_of(one)
    rung = frozenset(p.state for p in one.participants if p.role == "recipient" and p.state)
    if not rung and words.of("ringing", "words").intersection(wording.lemmas(quote)):
        rung = states_of(one) - caller
    if len(caller) != 1 or len(rung) != 1 or len(states_of(one)) != SIDES:
        return None
    return next(iter(caller)), next(iter(rung))


def _tell(one: Told) -> str:
    """«AZE → RUS»"""
    who, to = actors_of(one), hosts_of(one)
    if act_of(one) != "visit":
        who, to = caller_of(one), states_of(one) - caller_of(one)
    return " → ".join(", ".join(sorted(side)) for side in (who, to))
