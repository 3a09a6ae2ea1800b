"""Within: what talks and signings take from the visit or the talks that they are part of.

«Днём ранее гость провёл переговоры с премьером» tells no place: they were where the visit took
him. «Стороны подписали соглашение» tells no day: they did on the day of the talks just told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.extract.events.tales import OLD
from svodka.extract.events.times import precision_of
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.places import Place
from svodka.findings import Participant

HELD_WITHIN = frozenset({"meeting", "signing", "statement"})
PLACED_WITHIN = frozenset({"meeting", "signing"})
SAID_THERE = frozenset({"statement"})
REACH = 3  # sentences back
OPENING = 1  # the last sentence of an article's opening
NEWS = timedelta(days=7)  # a visit is news as long
HEADLINE = 0
EVE = timedelta(days=1)
STAY = timedelta(days=2)  # a guest of whom only the arrival is told is still there


def borrow_date(
    draft: Draft, whole: Sequence[Draft], visits: Sequence[Draft], published: date
) -> Draft:
    """Talks and signings have the day of the nearest act that they are part of: of talks told
    before them in their paragraph, or of a visit."""
    if draft.date is not None or draft.form not in HELD_WITHIN or draft.listed:
        return draft
    if draft.background and draft.dated_by != OLD:
        return draft
    if (draft.form, draft.status) == ("statement", "future"):
        # «предложит построить дорогу», whenever that is, but «на саммите 10 мая будут готовы»
        whole = [w for w in whole if w.sentence == draft.sentence]
        visits = [v for v in visits if v.sentence == draft.sentence]
    states = draft.states
    same = [v for v in visits if states and states == v.states]
    nearest = sorted(same, key=lambda v: (v.sentence > draft.sentence, far(v, draft)))
    visit = next((v for v in nearest if hosts(v, draft, published)), None)
    said = draft.form == "statement"  # not when a paper of old was signed
    near = [w for w in whole if not (said and w.form == "signing" and is_long_past(w, published))]
    talks = next((w for w in reversed(near) if states == w.states and leads(w, draft)), None)
    if talks is not None and (visit is None or is_nearer(talks, visit, draft)):
        return date_from(draft, talks)
    if visit is not None:
        return so_far(date_from(draft, visit), published)
    news = next((v for v in nearest if is_news(v, draft, published)), None)
    return draft if news is None else date_from(draft, news)


def so_far(draft: Draft, published: date) -> Draft:
    """What is told as done on a visit that goes on was done by the day it is told; what the article
    opens with, or is said, on that day."""
    told = draft.date
    if told is None or told.start is None or told.end is None or draft.status != "actual":
        return draft
    if not told.start <= published < told.end:
        return draft
    news = draft.form == "statement" or draft.sentence <= OPENING
    start = published if news else told.start
    return replace(
        draft,
        date=replace(told, start=start, end=published, precision=precision_of(start, published)),
    )


def far(one: Draft, other: Draft) -> int:
    """Sentences between two mentions."""
    return abs(one.sentence - other.sentence)


def leads(talks: Draft, draft: Draft) -> bool:
    """Dated talks told before, in the same paragraph, that the draft may be part of."""
    if talks.sentence > draft.sentence or talks.paragraph != draft.paragraph:
        return False
    if talks.form == "visit" or talks.date is None or talks.aside:
        return False
    if talks.background and not draft.background:
        return False  # «Прошлая встреча была в мае. Лидеры подписали договор»
    if draft.form == "meeting" and draft.status != talks.status:
        return False
    return draft.status in shares(talks)


def is_nearer(talks: Draft, visit: Draft, draft: Draft) -> bool:
    """«На следующий день прошли переговоры. Стороны подписали план»: told after the visit, and
    nearer to what they led to."""
    return talks.sentence > visit.sentence and far(talks, draft) < far(visit, draft)


def borrow_place(draft: Draft, lenders: Sequence[Draft], published: date) -> Draft:
    """«Днём ранее гость провёл переговоры с премьером»: where the visit that they fall into took
    him, unless the talks name a city themselves."""
    if draft.place is not None and draft.place.city:
        return draft
    if draft.sentence == HEADLINE and draft.date is None:
        return draft  # what it tells is told again, with its place
    if draft.form not in PLACED_WITHIN and not (draft.form in SAID_THERE and is_said(draft)):
        return draft
    states = draft.states
    near = sorted((v for v in lenders if v is not draft), key=lambda v: far(v, draft))
    for lender in near if len(states) == 2 else ():
        if lender.place is None or not lends_place(lender, draft, published):
            continue
        if draft.form in SAID_THERE and not speaks_at(draft, lender):
            continue
        if states == lender.states and places_meet(draft.place, lender.place):
            return replace(draft, place=lender.place)
    return draft


def is_said(draft: Draft) -> bool:
    """One person says it, at a time that is told or that of the talks."""
    doers = [p for p in draft.participants if p.role == "actor"]
    return len(doers) == 1 and doers[0].kind == "person"


def speaks_at(draft: Draft, lender: Draft) -> bool:
    """Who says it is one of those who meet, or receives the guest."""
    names = {p.name for p in lender.participants}
    return any(p.role == "actor" and p.name in names for p in draft.participants)


def lends_place(lender: Draft, draft: Draft, published: date) -> bool:
    """The draft's days are the lender's, and it is not somebody else who travels."""
    if any(is_other(guest, p) for guest in guests(lender) for p in draft.participants):
        return False
    if lender.date is draft.date is None:
        return far(lender, draft) <= REACH and lender.status == draft.status
    theirs, own = days_of(lender, published), days_of(draft, published)
    if theirs is None or own is None:
        return False
    if lender.form != "visit":
        return theirs == own
    arrived = theirs[0] == theirs[1] and lender.sentence <= draft.sentence
    last = theirs[1] + STAY if arrived else theirs[1]
    # «находится с визитом. Накануне гость провёл переговоры»: since when is not told
    first = theirs[0] - EVE if lender.date is None and not lender.past else theirs[0]
    return first <= own[0] and own[1] <= last


def days_of(draft: Draft, published: date) -> tuple[date, date] | None:
    """The first and last day of an act; «прибыл с визитом» is of the day of the news."""
    if draft.date is None:
        news = draft.status == "actual" and not draft.background and draft.sentence <= OPENING
        return (published, published) if news else None
    start, end = draft.date.start, draft.date.end
    return (start, end) if start is not None and end is not None else None


def places_meet(own: Place | None, lent: Place) -> bool:
    return own is None or own.state is None or own.state == lent.state


def is_news(visit: Draft, draft: Draft, published: date) -> bool:
    """What is said or signed further down is of the visit that the article is about."""
    last = visit.date.end if visit.date else None
    if last is None or draft.status != "actual" or draft.sentence <= OPENING:
        return False
    if any(is_other(guest, p) for guest in guests(visit) for p in draft.participants):
        return False
    return visit.status == "actual" and timedelta(0) <= published - last <= NEWS


def hosts(visit: Draft, draft: Draft, published: date) -> bool:
    """The visit is near by in the text, or it is what the article is about; talks that are told
    as held are not dated by a visit to come."""
    if visit.status != "actual" and draft.status == "actual":
        return False
    if (visit.status, draft.status) == ("future", "negation"):
        return False  # «визит отложен на июль. Подписание отложено»
    if any(is_other(guest, p) for guest in guests(visit) for p in draft.participants):
        return False
    if visit.status == draft.status == "future":
        return True
    if visit.aside or (visit.sentence > draft.sentence > 1):
        return False
    if visit.sentence > draft.sentence and is_long_past(visit, published):
        return False  # a headline tells of today, the background below it of another day
    if draft.form == "statement" and is_long_past(visit, published):
        return visit.sentence == draft.sentence
    over = visit.date is not None and visit.date.end is not None and visit.date.end < published
    if over and draft.status != "actual" and not draft.past:
        return False
    return abs(visit.sentence - draft.sentence) <= REACH or visit.sentence <= 1


def is_long_past(visit: Draft, published: date) -> bool:
    """A visit of another time, told as background: what is said today is not said on it."""
    last = visit.date.end if visit.date else None
    return last is not None and published - last > NEWS


def guests(visit: Draft) -> list[Participant]:
    return [p for p in visit.participants if p.role == "actor" and p.kind == "person"]


def is_other(guest: Participant, participant: Participant) -> bool:
    """Somebody else of the guest's own state: the visit is not his."""
    if participant.kind != "person" or participant.state != guest.state:
        return False
    return participant.name.split()[-1] != guest.name.split()[-1]


def shares(lender: Draft) -> tuple[str, ...]:
    """Statuses that share the lender's date: what is to come within talks under way shares it."""
    return ("actual", "future") if lender.status == "actual" else (lender.status,)


def date_from(draft: Draft, lender: Draft) -> Draft:
    place = draft.place or lender.place
    return replace(draft, date=lender.date, dated_by=f"within_{lender.form}", place=place)
