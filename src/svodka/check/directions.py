"""Who went to whom, and who rang whom, told the other way round."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from svodka.check.attributes import BORROWED
from svodka.check.claims import ClaimWords
from svodka.check.compared import Quotes, likeness, quote_alone
from svodka.check.contacts import (
    Days,
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
A_MONTH = 31
SIDES = 2
MUCH_ALIKE = 0.75  # of the telling words of the draft
# tooth for tooth: both may well have done it
ANSWERED = ("SANCTION", "ASSAULT", "COERCE", "THREATEN")


def find_turned_round(
    mention: EventMention,
    entries: Iterable[EventEntry],
    wording: Wording,
    words: ClaimWords,
    quotes: Quotes = quote_alone,
) -> tuple[EventEntry, Difference] | None:
    """The visit, the call or the deed of the same days from the other side, and both directions.

    Of a visit the states tell it; of a call, whose two sides may well ring each other up in turn,
    also who spoke, on one day; of a deed that it is told in the same words.
    """
    event = mention.event
    days = days_of(event)
    if days is None or event.inferred_day or event.dated_by == BORROWED:
        return None
    for entry in entries:
        if entry.status not in ("actual", event.status):
            continue  # what may yet be does not gainsay what was
        there = days_of(entry)
        if there is None or gap(days, there):
            continue
        short = max(length(days), length(there)) <= FEW_DAYS
        contact = short and (
            _visits_turned(event, entry) or _calls_turned(mention, entry, wording, words)
        )
        if contact or _deeds_turned(mention, entry, wording, quotes):
            return entry, Difference("direction", _tell(event), _tell(entry))
    return None


def _deeds_turned(
    mention: EventMention, entry: EventEntry, wording: Wording, quotes: Quotes
) -> bool:
    """«направил ноту протеста» of a month: by the one here, by the other there. Not of what is mostly
    answered in kind, nor of what is only said."""
    event = mention.event
    if not event.form == entry.form == "action" or event.type != entry.type:
        return False
    if event.type in ANSWERED or length(_days(entry)) > A_MONTH:
        return False
    here, there = _sides(event), _sides(entry)
    turned = all(len(side) == 1 for side in here) and here == there[::-1]
    return turned and likeness(mention, entry, wording, quotes) >= MUCH_ALIKE


def _days(entry: EventEntry) -> Days:
    return days_of(entry) or (date.min, date.max)


def _sides(one: Told) -> tuple[frozenset[str], frozenset[str]]:
    """The states that do it, and those it is done to."""
    done_to = frozenset(p.state for p in one.participants if p.role == "recipient" and p.state)
    return actors_of(one), done_to


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
