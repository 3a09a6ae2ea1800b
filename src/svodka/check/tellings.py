"""Who a counted claim counts the acts of: the sides of the event its sentence tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TypeVar

from svodka.article import Article
from svodka.check.claims import Claim, ClaimWords, find_claims
from svodka.check.contacts import act_of, days_of, hosts_of, people_of, states_of
from svodka.check.counts import Made
from svodka.check.encounters import Sides
from svodka.findings import Event, Reading
from svodka.record import ArticleEntry, EventEntry, Report
from svodka.record.spans import gap
from svodka.record.wording import Wording, fold

A_SENTENCE = 250  # characters
MOST_ARTICLES = 80  # of the record, the newest, looked through for claims
CONTACTS = ("visit", "talks", "call", "message")
One = TypeVar("One", Event, EventEntry)


def claims_of_draft(
    draft: Article,
    reading: Reading,
    between: tuple[str, ...],
    wording: Wording,
    words: ClaimWords,
) -> Iterator[Made]:
    """The draft's counted claims, with the sides of the event in the sentence, else the pair the
    draft is about; none where that cannot be told."""
    contacts = [one for one in reading.events if act_of(one) in CONTACTS]
    known = between or _main_pair(contacts)
    for claim in find_claims(draft.text, draft.published, wording, words):
        inside = [one for one in contacts if _stands_in(one, claim)]
        before = just_told(((one.evidence.stop, one) for one in contacts), claim)
        event = _best(inside, claim) if inside else before
        sides = _sides(event, claim, known, wording)
        claim = _dated_by(event, claim, draft.published)
        yield Made(claim, sides, draft.published, _as_entry(event) if event else None)


def _main_pair(contacts: Sequence[Event]) -> tuple[str, ...]:
    """The pair of states most of the draft's contacts are of; () where two are told as often."""
    pairs = Counter(tuple(sorted(states_of(one))) for one in contacts if len(states_of(one)) == 2)
    most = pairs.most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return ()
    return most[0][0]


def _stands_in(event: Event, claim: Claim) -> bool:
    """By its evidence: a mere mention in the sentence may be of something told elsewhere."""
    span = event.evidence
    return claim.sentence.start <= span.start and span.stop <= claim.sentence.stop


def _dated_by(event: Event | None, claim: Claim, published: date) -> Claim:
    """«за десять месяцев» of an act of last May ends in May, not today."""
    days = days_of(event) if event and not event.inferred_day else None
    if claim.kind == "last" or claim.days is None or days is None or claim.days[1] != published:
        return claim
    moved = days[1] - published
    return replace(claim, days=(claim.days[0] + moved, days[1]))


def _best(events: Sequence[Event], claim: Claim) -> Event | None:
    """The event of the kind counted, with most states, told outside the claim's own words."""

    def merit(one: Event) -> tuple[bool, bool, bool, bool]:
        apart = one.evidence.stop <= claim.span.start or claim.span.stop <= one.evidence.start
        return len(states_of(one)) > 1, _is_kind(one.form, claim), one.start is not None, apart

    return max(events, key=merit, default=None)


def _is_kind(form: str, claim: Claim) -> bool:
    if claim.act == "meeting":
        return form in ("meeting", "summit", "visit")
    return form == claim.act


def _sides(
    one: Event | EventEntry | None, claim: Claim, between: tuple[str, ...], wording: Wording
) -> Sides:
    if one is None:
        return Sides(frozenset(between))
    states = states_of(one) or frozenset(between)
    if len(states) < 2 and between and states <= frozenset(between):
        states = frozenset(between)
    if between and (one.form == "summit" or len(states) > 2):
        states = frozenset(between)
    people = {
        state: held[0][0] for state, held in people_of(one, wording).items() if state in states
    }
    hosts = hosts_of(one) if one.form == "visit" else frozenset()
    host = next(iter(hosts)) if claim.act == "visit" and len(hosts) == 1 else None
    return Sides(states, people, host)


def _as_entry(event: Event) -> EventEntry:
    """The event as far as counting looks at it: its days."""
    return EventEntry(
        id="",
        type=event.type,
        form=event.form,
        rank=event.rank,
        status=event.status,
        participants=event.participants,
        start=event.start if not event.inferred_day else None,
        end=event.end if not event.inferred_day else None,
        precision=event.precision,
        place=event.place,
        place_state=event.place_state,
        reports=(),
        history=(),
        attributes=(),
        independent=0,
    )


def claims_of_record(
    open_entry: Callable[[str], ArticleEntry | None],
    pair: tuple[str, str],
    events: Sequence[EventEntry],
    wording: Wording,
    words: ClaimWords,
    until: date | None = None,
) -> list[Made]:
    """What articles that tell of contacts of the pair count of them, newest articles first.

    open_entry: the article of an id, as `Record.article` gives it.
    """
    told: dict[str, list[tuple[Report, EventEntry]]] = {}
    for event in events:
        if act_of(event) in CONTACTS:
            for report in event.reports:
                if until is None or report.published <= until:
                    told.setdefault(report.article, []).append((report, event))
    newest = sorted(told, key=lambda id: (told[id][0][0].published, id), reverse=True)
    found: list[Made] = []
    lands = places_of(events, wording)
    for id in newest[:MOST_ARTICLES]:
        entry = open_entry(id)
        if entry is not None and entry.newer is None:
            found += _claims_of(entry.article, told[id], pair, lands, wording, words)
    return found


def places_of(events: Iterable[EventEntry], wording: Wording) -> dict[str, str]:
    """Lemmas of the one-word places these events were at → their states: a claim in a sentence
    that tells no event still names where. «Азербайджан» counts only after a preposition."""
    return {
        wording.lemma(fold(one.place)): one.place_state
        for one in events
        if one.place and one.place_state and " " not in one.place
    }


def _claims_of(
    article: Article,
    told: Sequence[tuple[Report, EventEntry]],
    pair: tuple[str, str],
    lands: Mapping[str, str],
    wording: Wording,
    words: ClaimWords,
) -> Iterator[Made]:
    for claim in find_claims(article.text, article.published, wording, words):
        inside = [
            (report, event)
            for report, event in told
            if claim.sentence.start <= report.start
            and report.stop <= claim.sentence.stop
            and not _is_the_last(event, claim)
        ]
        listed = [one for one in inside if _is_listed(one[0], claim, article.text)]
        before = ((report.stop, event) for report, event in told)
        event = max(
            (event for report, event in inside if (report, event) not in listed),
            key=lambda one: (_is_kind(one.form, claim), one.start is not None),
            default=None if listed else just_told(before, claim),
        )
        sides = _sides(event or next((e for _, e in listed), None), claim, pair, wording)
        if event is None and claim.act == "visit":
            host = _host(article.text, claim, pair, lands, wording, words)
            sides = replace(sides, host=host)
        vague = claim.kind in ("first", "last") and event is None and sides.host is None
        if set(pair) <= sides.states and not vague:
            report = _report(article, claim, told[0][0])
            yield Made(claim, sides, article.published, event, report)


def just_told(told: Iterable[tuple[int, One]], claim: Claim) -> One | None:
    """«Это была четвёртая встреча министров»: the one told in the sentence before. told: where its
    words stop, and the act."""
    before = [
        (stop, event)
        for stop, event in told
        if 0 <= claim.sentence.start - stop <= A_SENTENCE
        and _is_kind(event.form, claim)
        and not _is_the_last(event, claim)
    ]
    if not before or claim.kind not in ("nth", "first"):
        return None
    return max(before, key=lambda one: one[0])[1]


def _is_listed(report: Report, claim: Claim, text: str) -> bool:
    """«Это третья встреча лидеров с начала года: [20 февраля они беседовали]»: behind the colon stand
    others of the row, and not the one that the claim is told of."""
    between = text[claim.span.stop : report.start]
    return claim.kind == "nth" and report.start >= claim.span.stop and ":" in between


def _is_the_last(event: Event | EventEntry, claim: Claim) -> bool:
    """«впервые с мая 2022 года»: the act of that May is not the one told as the first since."""
    days = days_of(event)
    since = claim.days if claim.kind == "first" else None
    return days is not None and since is not None and gap(days, since) == 0


def _host(
    text: str,
    claim: Claim,
    pair: tuple[str, str],
    lands: Mapping[str, str],
    wording: Wording,
    words: ClaimWords,
) -> str | None:
    """The one of the pair whose place the claim's sentence names."""
    lemmas = wording.lemmas(text[claim.sentence.start : claim.sentence.stop])
    named = {
        lands[word]
        for before, word in pairwise(["", *lemmas])
        if word in lands and (word not in wording.states or before in words.of("periods", "in"))
    } & set(pair)
    return next(iter(named)) if len(named) == 1 else None


def _report(article: Article, claim: Claim, like: Report) -> Report:
    """The sentence of the claim as a citation."""
    span = claim.sentence
    return Report(
        mention=f"claim:{article.id}:{claim.span.start}",
        article=article.id,
        published=article.published,
        start=span.start,
        stop=span.stop,
        evidence=article.text[span.start : span.stop],
        rule=f"claim_{claim.kind}",
        words=((claim.span.start, claim.span.stop),),
        outlet=article.outlet,
        url=article.url,
        copy_of=like.copy_of,
    )
