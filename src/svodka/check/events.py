"""Events of a draft against the record's: supported by one, or at odds with one it plainly means.

Support comes first: an event the record has, in every attribute the draft tells, is supported
whatever else is near. Only what no event supports is compared with those it could be mistaken
for, and is contradicted where one single attribute differs and all others say it is that event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.check.attributes import DISPUTED, FINE_DAYS, tell_days, tellers
from svodka.check.cited import speak_against
from svodka.check.claims import ClaimWords
from svodka.check.compared import Compared, Quotes, compare, quote_alone
from svodka.check.contacts import (
    act_of,
    actors_of,
    callers_differ,
    days_of,
    hosts_of,
    is_contact,
    length,
    same_day_of_another_year,
    states_of,
)
from svodka.check.denials import find_denied, with_denials
from svodka.check.directions import find_turned_round
from svodka.check.plans import HELD, find_held_otherwise, is_merely_possible, is_of_a_plan
from svodka.check.verdicts import CONTRADICTED, DIFFERS, SUPPORTED, UNKNOWN, Difference, Verdict
from svodka.findings import Event
from svodka.record import EventEntry, Report
from svodka.record.mentions import EventMention
from svodka.record.spans import gap
from svodka.record.wording import Wording

MEANT_DAYS = 62  # a date so far off may still be a slip about the same act
NEWS_DAYS = 3
MONTH_DAYS = 31
LIKE = 0.4  # of the telling words of two quotes: they tell of the same thing


def judge_event(
    mention: EventMention,
    published: date,
    entries: Iterable[EventEntry],
    wording: Wording,
    words: ClaimWords,
    quotes: Quotes = quote_alone,
) -> Verdict:
    """The verdict on one event of a draft. published: the day the draft is read as of. words: with
    them a call of one to the other is told from a talk of both. quotes: all that a report says of
    its event: «Минск ответил зеркально» is told in its next sentence."""
    entries = list(entries)
    one_calls = act_of(mention.event) == "call" and not _talk_of_both(mention, wording, words)
    compared = [
        one
        for entry in entries
        if not (one_calls and act_of(entry) == "call" and callers_differ(mention.event, entry))
        and (one := compare(mention, published, entry, wording, quotes)) is not None
    ]
    found = supported(mention, compared)
    if (denied := find_denied(mention, compared, found.subject if found else "")) is not None:
        difference = Difference("status", mention.event.status, "negation")
        return _verdict(mention, CONTRADICTED, "denied", (difference,), denied)
    planned = found is not None and is_of_a_plan(found)
    if (found is None or planned) and (
        turned := find_turned_round(mention, entries, wording, words, quotes)
    ):
        entry, difference = turned
        return _verdict(mention, CONTRADICTED, "turned_round", (difference,), entry)
    if planned and (held := find_held_otherwise(mention.event, compared)) is not None:
        return _verdict(mention, CONTRADICTED, "held_otherwise", held.differs, held.entry)
    if found is not None and not (planned and _merely_possible(found, compared)):
        return with_denials(found, mention.event.status, entries, wording)
    if (slip := slip_of_one_attribute(mention, compared)) is not None:
        return slip
    if found is not None:
        return replace(found, outcome=UNKNOWN, rule="merely_possible")
    return _verdict(mention, UNKNOWN, "no_such_event")


def _merely_possible(found: Verdict, compared: Iterable[Compared]) -> bool:
    return any(one.entry.id == found.subject and is_merely_possible(one.entry) for one in compared)


def _talk_of_both(mention: EventMention, wording: Wording, words: ClaimWords) -> bool:
    """«телефонный разговор», «созвонились»: who rang is not told."""
    lemmas = wording.lemmas(mention.evidence)
    return any("call" in (words.act(lemma), words.deed(lemma)) for lemma in lemmas)


# ------------------------------------------------------------------ rules


def supported(mention: EventMention, compared: Sequence[Compared]) -> Verdict | None:
    """An event the record has, in every attribute the draft tells. Talks speak for a visit, and a
    call for a message, only where there is none of the draft's own kind."""
    only = _only_signing(mention, compared)
    agreeing = [
        one for one in compared if not one.differs and (one is only or _identified(mention, one))
    ]
    own = [one for one in agreeing if _own_kind(mention, one)]
    if not own and _told_in_kind(mention, compared):
        return None
    if not agreeing:
        return None
    best = min(
        own or agreeing,
        key=lambda one: (len(one.finer), not one.named, -len(one.same), -one.likeness),
    )
    if best.contested:
        return _contested(mention, best)
    outcome = DIFFERS if best.finer else SUPPORTED
    return _verdict(mention, outcome, "same_event", best.finer, best.entry)


def _contested(mention: EventMention, one: Compared) -> Verdict:
    """Some reports say so and others otherwise: cited are those that say so; of whether it was at
    all, both."""
    said = [r for d in one.contested for r in tellers(one.entry, d.attribute, d.draft)]
    if any(difference.attribute == "status" for difference in one.contested):
        said += [r for r in one.entry.reports if r.status in DISPUTED and r not in said]
    verdict = _verdict(mention, DIFFERS, "reports_differ", one.contested, one.entry)
    return replace(verdict, reports=_best(said))


def _own_kind(mention: EventMention, one: Compared) -> bool:
    return act_of(mention.event) == act_of(one.entry)


def _told_in_kind(mention: EventMention, compared: Sequence[Compared]) -> bool:
    """Whether the record has an act of this very kind at that time, of these people."""
    return any(
        _own_kind(mention, one) and "date" in one.same and "person" in one.same for one in compared
    )


def _identified(mention: EventMention, one: Compared) -> bool:
    """Whether what agrees is enough to say it is that event."""
    event = mention.event
    if not _own_kind(mention, one) and not (one.named and _same_land(event, one.entry)):
        return False
    if not one.named and act_of(event) not in ("visit", "talks", "signing"):
        return False
    both = len(states_of(event) & states_of(one.entry)) > 1
    if act_of(event) == "signing":
        return both and ("date" in one.same or any(d.attribute == "date" for d in one.finer))
    if is_contact(event):
        named = "person" in one.same or both
        dated = "date" in one.same or any(d.attribute == "date" for d in one.finer)
        return named and (dated or _undated(event))
    return one.likeness >= LIKE or ("date" in one.same and both and one.likeness > 0)


def _only_signing(mention: EventMention, compared: Sequence[Compared]) -> Compared | None:
    """«По итогам переговоров стороны подписали 14 документов», without a day: the one signing of
    both that the month before the draft knows."""
    if act_of(mention.event) != "signing" or not _undated(mention.event):
        return None
    published = mention.source.published
    lately = (published - timedelta(days=MONTH_DAYS), published)
    found = [
        one
        for one in compared
        if act_of(one.entry) == "signing"
        and len(states_of(mention.event) & states_of(one.entry)) > 1
        and gap(_days(one.entry), lately) == 0
    ]
    return found[0] if len(found) == 1 else None


def _same_land(event: Event, entry: EventEntry) -> bool:
    """Talks tell of a visit where they were held in the land visited."""
    if act_of(event) in ("call", "message"):
        return True
    lands = {one.place_state or next(iter(hosts_of(one)), None) for one in (event, entry)}
    return len(lands) == 1 and None not in lands


def _undated(event: Event) -> bool:
    return event.start is None or event.inferred_day


def slip_of_one_attribute(mention: EventMention, compared: Sequence[Compared]) -> Verdict | None:
    """Everything says it is that event, and one attribute is another."""
    slips = [one for one in compared if any(rule(mention, one) for rule in SLIPS)]
    if not slips:
        return None
    best = max(
        slips,
        key=lambda one: (
            _own_kind(mention, one),
            -_off(mention, one),
            len(one.same),
            one.likeness,
        ),
    )
    best = _nearer(mention, best, compared)
    return _verdict(mention, CONTRADICTED, "slip_of_one_attribute", best.differs, best.entry)


def _nearer(mention: EventMention, slip: Compared, compared: Sequence[Compared]) -> Compared:
    """«9 апреля в Оше» of those who met on 17 March, and on 8 April in Bishkek: the act of the same
    people of a day or so away is meant, though its place is another too."""
    if slip.names != {"date"} or _off(mention, slip) <= NEWS_DAYS:
        return slip
    near = [
        one
        for one in compared
        if _own_kind(mention, one)
        and one.entry.status == mention.event.status
        and "person" in one.same
        and one.names <= {"date", *HELD}
        and days_of(one.entry) is not None
        and _off(mention, one) <= NEWS_DAYS
    ]
    return min(near, key=lambda one: _off(mention, one), default=slip)


def _off(mention: EventMention, one: Compared) -> int:
    here, there = days_of(mention.event), days_of(one.entry)
    return gap(here, there) if here and there else 0


def other_day(mention: EventMention, one: Compared) -> bool:
    """The same people, the same way, near that day or on that day of another year."""
    if one.names != {"date"} or act_of(mention.event) != act_of(one.entry):
        return False
    here, there = days_of(mention.event), days_of(one.entry)
    if here is None or there is None:
        return False
    near = gap(here, there) <= MEANT_DAYS or same_day_of_another_year(here, there)
    if not near or not _same_parties(mention, one):
        return False
    if act_of(mention.event) in ("visit", "talks"):
        if any(finer.attribute == "person" for finer in one.finer):
            return False  # others of the two states may have met then
        return "person" in one.same or ("place" in one.same and length(there) <= FINE_DAYS)
    return one.likeness >= LIKE and not _of_the_news(one.entry, gap(here, there))


def _of_the_news(entry: EventEntry, apart: int) -> bool:
    """Told on the day it is dated by, and on no other: it may well have been done a day or two
    before."""
    if apart > NEWS_DAYS or all(one.published != entry.start for one in entry.reports):
        return False
    dated = (one for held in entry.attributes if held.name == "date" for one in held.reports)
    return all(one.published == entry.start for one in dated)


def other_place(mention: EventMention, one: Compared) -> bool:
    """Of those days and people, in another place; its rank may be told otherwise beside."""
    return (
        "place" in one.names
        and one.names <= set(HELD)
        and "date" in one.same
        and _same_parties(mention, one)
        and ("person" in one.same or length(_days(one.entry)) <= MONTH_DAYS)
    )


def other_rank(mention: EventMention, one: Compared) -> bool:
    return one.names == {"rank"} and (
        "date" in one.same or (_undated(mention.event) and "person" in one.same)
    )


def other_person(mention: EventMention, one: Compared) -> bool:
    """On the same days, of the same rank or with the same counterpart, and not a lesser colleague:
    both hold the same office, as far as it is told. A call is known by its day and who was called."""
    if one.names != {"person"} or "date" not in one.same:
        return False
    if act_of(mention.event) in ("call", "message"):
        return length(_days(one.entry)) == 1 and (one.counterpart or one.likeness >= LIKE)
    if not _same_office(mention, one.entry):
        return False
    if act_of(mention.event) == "visit":
        return length(_days(one.entry)) <= FINE_DAYS or "rank" in one.same
    return length(_days(one.entry)) <= FINE_DAYS and _same_parties(mention, one)


def other_status(mention: EventMention, one: Compared) -> bool:
    """Told as done and reported as called off, or the other way round."""
    if one.names != {"status"}:
        return False
    if is_contact(mention.event):
        dated = "date" in one.same or (_undated(mention.event) and "person" in one.same)
        return dated and _same_parties(mention, one)
    return one.likeness >= LIKE and _same_parties(mention, one)


SLIPS: tuple[Callable[[EventMention, Compared], bool], ...] = (
    other_day,
    other_place,
    other_rank,
    other_person,
    other_status,
)


def _days(entry: EventEntry) -> tuple[date, date]:
    return days_of(entry) or (date.min, date.max)


def _same_parties(mention: EventMention, one: Compared) -> bool:
    """Both states of a contact; of a visit the visitor's and the host's."""
    shared = states_of(mention.event) & states_of(one.entry)
    if act_of(mention.event) == "visit":
        return bool(actors_of(mention.event) & actors_of(one.entry))
    return len(shared) > 1 or shared == states_of(mention.event) == states_of(one.entry)


def _same_office(mention: EventMention, entry: EventEntry) -> bool:
    """Whether those who differ hold the same office, where both tell one."""
    here = {p.state: p.office for p in mention.event.participants if p.office}
    there = {p.state: p.office for p in entry.participants if p.office}
    both = [
        (here[state], there[state]) for state in here.keys() & there.keys() if state is not None
    ]
    return all(_head(a) == _head(b) for a, b in both)


def _head(office: str) -> str:
    return office.casefold().split()[0].split("-")[0] if office.strip() else ""


def _verdict(
    mention: EventMention,
    outcome: str,
    rule: str,
    differences: tuple[Difference, ...] = (),
    entry: EventEntry | None = None,
) -> Verdict:
    return Verdict(
        kind="event",
        span=mention.event.evidence,
        also=tuple(one for one in mention.event.mentions if one != mention.event.evidence),
        finding=tell_event(mention.event),
        outcome=outcome,
        rule=rule,
        differences=differences,
        reports=_bearing(mention, outcome, differences, entry) if entry else (),
        subject=entry.id if entry else "",
    )


def tell_event(event: Event) -> str:
    """An event in a few words, as data: «visit actual 2024-04-22 Ильхам Алиев → Россия»."""
    days = days_of(event)
    when = tell_days(days) if days else "undated"
    who = ", ".join(one.name for one in event.participants)
    return f"{event.form} {event.status} {when} {who}"


def _bearing(
    mention: EventMention, outcome: str, differences: Sequence[Difference], entry: EventEntry
) -> tuple[Report, ...]:
    """The reports to cite. That something was planned bears out no word of its having been, where
    others tell that it was; what tells nothing else than the draft does not contradict it."""
    if outcome not in (SUPPORTED, DIFFERS):
        return _best(speak_against(mention.event, differences, entry))
    alike = [one for one in entry.reports if one.status == mention.event.status]
    return _best(alike or entry.reports)


def _best(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Own reports before copies and replaced versions."""
    return tuple(
        sorted(reports, key=lambda one: one.copy_of is not None or one.replaced_by is not None)
    )
