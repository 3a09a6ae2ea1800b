"""Why two mentions are one event or two: an ordered list of small rules, each may abstain.

A rule sees two mentions of one family and answers with a weight, with FORBIDDEN, or with None.
Its name is the reason `svodka explain` prints. Every rule is symmetric.
"""

from __future__ import annotations

import math

from svodka.record.mentions import EventMention
from svodka.record.spans import FINE, gap, level_of
from svodka.record.traits import (
    acting,
    compare_people,
    days_of,
    family,
    far_apart,
    is_contact,
    states_as,
    states_of_envoys,
    states_without_office,
)

FORBIDDEN = float("-inf")

NEAR_DAYS = 3  # two outlets may be this far apart about the day of one meeting
PLAN_DAYS = 31  # a planned visit may be this far apart in two outlets
STORY_DAYS = 7  # articles of one story are published within so many days
RUNNING_DAYS = 2  # articles of two days running are published no further apart
MEMORY_DAYS = 45  # an undated mention speaks of something so near to its publication

_MUCH_THE_SAME = 0.5  # likeness of two quotes that tell of one thing

_DIRECTED = frozenset(
    [
        "AID",
        "ACCUSE",
        "REQUEST",
        "SANCTION",
        "THREATEN",
        "COERCE",
        "ASSAULT",
        "REJECT",
        "CONCEDE",
        "PROTEST",
    ]
)


# Rules that forbid


def told_apart(one: EventMention, other: EventMention) -> float | None:
    """One article tells of two things: a reading holds one object for each event."""
    if one.source.text != other.source.text:
        return None
    return None if _told_twice(one, other) else FORBIDDEN


def _told_twice(one: EventMention, other: EventMention) -> bool:
    """The same named people, days and status: one contact found at two places."""
    a, b = one.event, other.event
    return (
        is_contact(one)
        and len(one.people) >= (1 if family(one) == "visit" else 2)
        and (a.form, a.status, a.start, a.end) == (b.form, b.status, b.start, b.end)
        and sorted(one.people, key=str) == sorted(other.people, key=str)
    )


def other_family(one: EventMention, other: EventMention) -> float | None:
    return FORBIDDEN if family(one) != family(other) else None


def other_states(one: EventMention, other: EventMention) -> float | None:
    """Less than half of the states in common."""
    together = len(one.states & other.states) / max(1, len(one.states | other.states))
    return FORBIDDEN if together < 0.5 else None


def other_way_round(one: EventMention, other: EventMention) -> float | None:
    """A visit to Baku is not one to Moscow; nor is an accusation its answer."""
    if family(one) != "visit" and one.event.type not in _DIRECTED and one.event.form != "message":
        return None
    for role in ("actor", "recipient"):
        here, there = states_as(one, role), states_as(other, role)
        if here and there and not here & there:
            return FORBIDDEN
    return None


def other_host(one: EventMention, other: EventMention) -> float | None:
    """A visit goes to one state."""
    here, there = one.event.place_state, other.event.place_state
    return FORBIDDEN if family(one) == "visit" and here and there and here != there else None


def other_place(one: EventMention, other: EventMention) -> float | None:
    """A meeting of spring in Sochi is not the one of July in Saint Petersburg: where the days do
    not tell that it is one, the places may not tell that it is not."""
    if not is_contact(one) or not far_apart(one, other):
        return None
    coarse = level_of(days_of(one)) != FINE or level_of(days_of(other)) != FINE
    return FORBIDDEN if coarse else None


def other_people(one: EventMention, other: EventMention) -> float | None:
    """Both name who acted for a state, and name different people."""
    _same, different = compare_people(one, other)
    if not different:
        return None
    return -0.3 if family(one) == "signing" else FORBIDDEN


def not_the_envoy(one: EventMention, other: EventMention) -> float | None:
    """«посла Белоруссии» here is not the Lukashenko of there: an envoy named is told as one."""
    if not is_contact(one):
        return None
    for here, there in ((one, other), (other, one)):
        named = states_without_office(there)
        if any(state in named for state in states_of_envoys(here)):
            return FORBIDDEN
    return None


def denied_of_others(one: EventMention, other: EventMention) -> float | None:
    """What is denied without a day is no act of a day, but for the act of all whom it names."""
    if {one.event.status, other.event.status} != {"actual", "negation"} or not is_contact(one):
        return None
    denied, done = (one, other) if one.event.status == "negation" else (other, one)
    if days_of(denied) is not None or days_of(done) is None:
        return None
    same, _different = compare_people(one, other)
    return None if acting(denied).keys() <= same else FORBIDDEN


def other_days(one: EventMention, other: EventMention) -> float | None:
    """Too far apart in time, and nothing that would explain it."""
    here, there = days_of(one), days_of(other)
    if here is None or there is None:
        return None if _remembered(one, other) else FORBIDDEN
    apart = gap(here, there)
    if not apart or _near(one, other, apart) or _plan_moved(one, other, apart):
        return None
    return None if _same_story(one, other) else FORBIDDEN


def _remembered(one: EventMention, other: EventMention) -> bool:
    """An undated mention speaks of what is near: what happened before it, what is planned after."""
    if days_of(one) is None and days_of(other) is None:
        return _published_apart(one, other) <= 2 * STORY_DAYS
    undated, dated = (one, other) if days_of(one) is None else (other, one)
    days, told = days_of(dated), undated.source.published
    assert days is not None
    if dated.event.status == "negation" and dated.event.inferred_day:
        return _published_apart(one, other) <= STORY_DAYS  # the day it was denied on
    named = is_contact(one) or one.event.form == "signing"
    if level_of(days) > 1 or gap(days, (told, told)) > (MEMORY_DAYS if named else 2 * STORY_DAYS):
        return False  # of aid, sanctions and shelling there are new ones every month
    if undated.event.status == "actual":
        return days[0] <= told
    return undated.event.status == "negation" or days[1] >= told


def _near(one: EventMention, other: EventMention, apart: int) -> bool:
    """Outlets that differ by a day or so about one act of the same people, or of one kind.

    Not where each was told on its own day: those are two acts, on two days; but a guest stays for
    days, and of one expulsion the news comes again. Nor is one year near the next.
    """
    if FINE not in (level_of(days_of(one)), level_of(days_of(other))):
        return False
    if family(one) == "visit" and apart <= _stay(one, other):
        return bool(compare_people(one, other)[0])  # one day of a stay, and the next
    if _again_in_the_news(one, other, apart):
        return True
    if family(one) in ("call", "message") or (on_the_day(one) and on_the_day(other)):
        return False
    if apart > (NEAR_DAYS if is_contact(one) or one.event.form == "signing" else 1):
        return False
    if one.event.inferred_day or other.event.inferred_day:
        return apart <= 1 or _looked_back_on(one, other, apart)
    if not is_contact(one) and likeness(one, other) >= 0.3 and apart <= 1:
        return True
    needed = 1 if family(one) == "visit" else 2
    return len(compare_people(one, other)[0]) >= needed


def _again_in_the_news(one: EventMention, other: EventMention, apart: int) -> bool:
    """«выслал четырёх дипломатов», told with no day of its own a little after much the same was
    told of the same state: no new one."""
    here, there = days_of(one), days_of(other)
    if here is None or there is None:
        return False
    later = one if here > there else other
    return (
        one.event.type == "SANCTION"
        and one.event.form == other.event.form == "action"
        and one.event.status == other.event.status == "actual"
        and later.event.inferred_day
        and apart <= NEAR_DAYS
        and likeness(one, other) >= _MUCH_THE_SAME
    )


def _stay(one: EventMention, other: EventMention) -> int:
    """Days between two tellings of one stay: a guest told as there on a day, and again on another,
    has hardly been home between."""
    there = one.event.status == other.event.status == "actual"
    return NEAR_DAYS if there else 1


def _looked_back_on(one: EventMention, other: EventMention, apart: int) -> bool:
    """«в ходе визита подписано», told with no day of its own a little after the same guest's visit
    to the same host: that one."""
    inferred, dated = (one, other) if one.event.inferred_day else (other, one)
    here, there = days_of(inferred), days_of(dated)
    return (
        family(one) == "visit"
        and apart <= NEAR_DAYS
        and not dated.event.inferred_day
        and here is not None
        and there is not None
        and there[1] < here[0]
        and inferred.event.status == dated.event.status == "actual"
        and bool(compare_people(one, other)[0])
    )


def on_the_day(one: EventMention) -> bool:
    """Told as done on the day it was done."""
    days = days_of(one)
    return one.event.status == "actual" and days is not None and days[1] == one.source.published


def _plan_moved(one: EventMention, other: EventMention, apart: int) -> bool:
    """Two outlets give different days for one plan of the same people."""
    planned = {"future", "hypothetical"}
    return (
        {one.event.status, other.event.status} <= planned
        and family(one) in ("visit", "talks", "call")
        and apart <= (NEAR_DAYS if family(one) == "call" else PLAN_DAYS)
        and _published_apart(one, other) <= STORY_DAYS
        and len(compare_people(one, other)[0]) >= (1 if family(one) == "visit" else 2)
    )


def _same_story(one: EventMention, other: EventMention) -> bool:
    """Articles of one week about one named thing: «соглашение о признании подписей» put off
    until autumn here and signed there. What is done in one year, and in the next, is told twice."""
    return (
        not is_contact(one)
        and FINE in (level_of(days_of(one)), level_of(days_of(other)))
        and not one.event.status == other.event.status == "actual"
        and _published_apart(one, other) <= STORY_DAYS
        and likeness(one, other) >= _MUCH_THE_SAME
        and len(one.topic & other.topic) >= 2
    )


def _published_apart(one: EventMention, other: EventMention) -> int:
    return abs((one.source.published - other.source.published).days)


# Rules that weigh


def same_states(one: EventMention, other: EventMention) -> float | None:
    return 0.35 if one.states == other.states else 0.15


def same_people(one: EventMention, other: EventMention) -> float | None:
    same, _different = compare_people(one, other)
    return 0.25 * min(2, len(same)) or None


def same_days(one: EventMention, other: EventMention) -> float | None:
    here, there = days_of(one), days_of(other)
    if here is None or there is None or gap(here, there):
        return None
    if max(level_of(here), level_of(there)):
        return 0.2 if is_contact(one) else 0.1
    exact = 0.02 if here == there else 0.0
    return exact + (0.3 if is_contact(one) else 0.2)


def told_together(one: EventMention, other: EventMention) -> float | None:
    """Articles of the same days on the same states mostly tell the same acts."""
    apart = _published_apart(one, other)
    return 0.1 if apart <= 2 else 0.05 if apart <= STORY_DAYS else None


def done_here_not_there(one: EventMention, other: EventMention) -> float | None:
    """An act and the denial of one are less surely the same."""
    statuses = {one.event.status, other.event.status}
    return -0.1 if statuses == {"actual", "negation"} and not is_contact(one) else None


def same_place(one: EventMention, other: EventMention) -> float | None:
    here, there = one.event, other.event
    if here.place and there.place and here.place == there.place:
        return 0.1
    if not here.place_state or not there.place_state:
        return None
    return 0.05 if here.place_state == there.place_state else -0.15


def same_topic(one: EventMention, other: EventMention) -> float | None:
    """How much the two quotes say the same."""
    alike = likeness(one, other)
    if is_contact(one):
        return (0.15 * alike + 0.05 * _news_again(one, other)) or None
    if not alike and one.topic and other.topic:
        return -0.25 if one.event.form == "statement" else -0.2
    return 0.6 * alike or None


def _news_again(one: EventMention, other: EventMention) -> bool:
    """«предстоящий раунд переговоров», told of the same states on two days running and without a
    day: one that is to come."""
    return (
        days_of(one) is None
        and days_of(other) is None
        and one.states == other.states
        and one.event.status == other.event.status == "future"
        and _published_apart(one, other) <= RUNNING_DAYS
    )


def likeness(one: EventMention, other: EventMention) -> float:
    """0 to 1: the telling stems two quotes share, against both and against the shorter one."""
    shared = len(one.topic & other.topic)
    if not shared:
        return 0.0
    here, there = len(one.topic), len(other.topic)
    return shared / (0.5 * min(here, there) + 0.5 * math.sqrt(here * there) + 0.5)


RULES = (
    told_apart,
    other_family,
    other_states,
    other_way_round,
    other_host,
    other_place,
    other_people,
    not_the_envoy,
    denied_of_others,
    other_days,
    same_states,
    same_people,
    same_days,
    told_together,
    done_here_not_there,
    same_place,
    same_topic,
)
