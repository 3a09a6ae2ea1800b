"""Counts that cannot both hold: «третья встреча в этом году» here, «четвёртая» there; «впервые с
2022 года», and the record holds a visit of 2024.

A record knows only what it was given: that it holds fewer acts than an article counts is no
contradiction. That it holds more, that two articles count one act differently, and that an act lies
within the time that is said to be without one, is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from svodka.check.claims import ClaimWords, find_claims
from svodka.check.contacts import is_contact, people_of
from svodka.check.counts import (
    Counted,
    Made,
    Ruled,
    count_acts,
    counted_otherwise,
    last_time_told,
    more_than_claimed,
    same_count,
    time_between,
)
from svodka.check.encounters import Encounter
from svodka.check.opposed import id_of_sides
from svodka.check.tellings import claims_of_record
from svodka.check.verdicts import CONTRADICTED
from svodka.record import ArticleEntry, Contradiction, EventEntry, Record, Report, Side
from svodka.record.people import same_person
from svodka.record.wording import Wording

NOTE = "one act is counted one way"
A_WEEK = 7
FEW = 3  # states of one contact; of a larger summit nobody counts the meetings of each pair
Pair = tuple[str, str]

DISPUTES: tuple[Callable[[Made, Counted, Sequence[Made]], Ruled], ...] = (
    counted_otherwise,
    more_than_claimed,
    time_between,
    last_time_told,
)


def find_count_contradictions(
    record: Record, between: Sequence[str], wording: Wording, words: ClaimWords
) -> Iterator[Contradiction]:
    """Those about a pair of states; without one, about every pair whose articles count acts."""
    open_entry: Callable[[str], ArticleEntry | None] = record.article
    if between:
        pairs = [(between[0], between[1])]
    else:
        counting = {one.article.id: one for one in _counting(record, wording, words)}
        pairs, open_entry = _pairs(record, counting.values()), lambda id: counting.get(id)
    told: set[str] = set()
    for pair in pairs:
        events = record.events(between=pair)
        made = claims_of_record(open_entry, pair, events, wording, words)
        for one in _disputed(made, events, wording):
            if one.id not in told:
                told.add(one.id)
                yield one


def _pairs(record: Record, counting: Iterable[ArticleEntry]) -> list[Pair]:
    """Pairs of states that meet in articles that count anything, in order."""
    found: set[Pair] = set()
    for entry in counting:
        events = (record.event(id) for id in entry.events)
        for event in events:
            if event and is_contact(event) and len(event.states) <= FEW:
                found.update(combinations(event.states, 2))
    return sorted(found)


def _counting(record: Record, wording: Wording, words: ClaimWords) -> Iterator[ArticleEntry]:
    """Articles that count acts, in their newest version; looked through a year at a time, to hold
    few at once."""
    newest = record.articles(limit=1)
    year = newest[0].article.published.year if newest else 0
    while year and (rest := record.articles(until=date(year, 12, 31), limit=1)):
        year = rest[0].article.published.year
        for entry in record.articles(since=date(year, 1, 1), until=date(year, 12, 31)):
            text, published = entry.article.text, entry.article.published
            if (
                entry.events
                and entry.newer is None
                and any(find_claims(text, published, wording, words))
            ):
                yield entry
        year -= 1


def _disputed(
    told: Iterable[Made], events: Sequence[EventEntry], wording: Wording
) -> Iterator[Contradiction]:
    """What does not agree with the claims told of a pair of states, whose events these are."""
    voices = [made for made in told if made.report and made.report.copy_of is None]
    for made in voices:
        if len(made.sides.states) == 2:
            yield from _disputes(made, events, voices, wording)


def _disputes(
    made: Made, events: Sequence[EventEntry], voices: Sequence[Made], wording: Wording
) -> Iterator[Contradiction]:
    """The first rule that finds something against a claim."""
    if made.claim.kind in ("first", "last"):
        events = [one for one in events if _names_them(one, made, wording)]
    counted = _surely(count_acts(made, events, wording))
    others = [one for one in voices if one is not made and same_count(made, one)]
    against = [one for one in others if _says_otherwise(made, one)]
    for rule in DISPUTES:
        found = rule(made, counted, against)
        if found and found[0] == CONTRADICTED and found[1] and made.report:
            said, held = found[1].draft, found[1].record
            reports = tuple(one for one in found[2] if one.article != made.report.article)
            if reports:
                subject = _subject(made, against, events, reports)
                claims = (made.report, *_of_event(made))
                reports += tuple(own for one in against for own in _of_event(one))
                yield _contradiction(claims, said, held, reports, subject)
                return


def _names_them(event: EventEntry, made: Made, wording: Wording) -> bool:
    """Whether it names whom the claim is of: «король» then may be no «принц» now."""
    there = people_of(event, wording)
    named = {state: name for state, name in made.sides.people.items() if state != made.sides.host}
    return bool(named) and all(
        any(same_person(name, other) for other, _told in there.get(state, ()))
        for state, name in named.items()
    )


def _surely(counted: Counted) -> Counted:
    """Without acts that may be an earlier one told again in the week's digest."""
    kept: list[Encounter] = []
    for one in counted.encounters:
        if not kept or (one.days[0] - kept[-1].days[1]).days > A_WEEK:
            kept.append(one)
    return replace(counted, encounters=tuple(kept))


def _says_otherwise(made: Made, other: Made) -> bool:
    if made.claim.kind in ("nth", "total"):
        return made.claim.number != other.claim.number
    return made.claim.days != other.claim.days


def _of_event(made: Made) -> tuple[Report, ...]:
    """What the claim's article tells of the event it counts."""
    told = made.event.reports if made.event and made.report else ()
    return tuple(one for one in told if made.report and one.article == made.report.article)


def _subject(
    made: Made, against: Sequence[Made], events: Sequence[EventEntry], reports: Sequence[Report]
) -> str:
    """The event counted: the claim's own, else that of a count against it, else one in between."""
    own = [one.event.id for one in (made, *against) if one.event]
    cited = {report.mention for report in reports}
    own += [one.id for one in events if any(told.mention in cited for told in one.reports)]
    return own[0] if own else ""


def _contradiction(
    claims: tuple[Report, ...], said: str, held: str, reports: tuple[Report, ...], subject: str
) -> Contradiction:
    sides = (Side(said, claims), Side(held, tuple(dict.fromkeys(reports))))
    return Contradiction(id_of_sides("count", sides), "count", "event", subject, sides, NOTE)
