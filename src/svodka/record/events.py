"""What a cluster of mentions tells of its event: each attribute, who supports it, who differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from svodka.findings import Participant
from svodka.record.event_rules import on_the_day
from svodka.record.mentions import EventMention, FigureMention
from svodka.record.people import Name, same_person
from svodka.record.spans import Days, gap, level_of
from svodka.record.traits import days_of, family
from svodka.record.wording import fold, words_of

SETTLED = frozenset({"actual", "negation"})


M = TypeVar("M", EventMention, FigureMention)


@dataclass(frozen=True, slots=True)
class Held:
    """An attribute: its value, and the mentions that support it or say another value."""

    name: str
    value: str | None
    support: tuple[EventMention, ...]
    differing: tuple[tuple[str, tuple[EventMention, ...]], ...]


@dataclass(frozen=True, slots=True)
class EventFacts:
    """One event as its mentions tell it. mentions: in order of publication."""

    id: str
    type: str
    form: str
    rank: str | None
    status: str
    participants: tuple[Participant, ...]
    days: Days | None
    precision: str
    place: str | None
    place_state: str | None
    mentions: tuple[EventMention, ...]
    held: tuple[Held, ...]


def describe_event(members: Iterable[EventMention]) -> EventFacts:
    """The facts of one event. A function of the set of its mentions, and of what people said
    against them."""
    mentions = tuple(sorted(members, key=lambda one: one.order))
    voices, edits = voices_of(mentions), edits_of(mentions)
    status = edits.get("status") or _status(voices)
    dated, placed = _dated(voices, status), _placed(voices)
    days = edited_days(edits, days_of(dated) if dated else None, A_STAY)
    type_ = edits.get("type") or _most(voices, lambda one: one.event.type)
    form = edits.get("form") or _most(voices, lambda one: one.event.form)
    rank = edits.get("rank", _most(voices, lambda one: one.event.rank))
    place = edits.get("place", placed.event.place if placed else None)
    return EventFacts(
        id=f"e{mentions[0].key}",
        type=type_ or "",
        form=form or "",
        rank=rank,
        status=status,
        participants=_participants(voices),
        days=days,
        precision=_precision(dated, days),
        place=place,
        place_state=edits.get("place_state", placed.event.place_state if placed else None),
        mentions=mentions,
        held=(
            _held("type", type_, mentions, lambda one: one.event.type),
            _held("form", form, mentions, lambda one: one.event.form),
            _held("rank", rank, mentions, lambda one: one.event.rank),
            _held("status", status, mentions, lambda one: one.event.status),
            _held_days(days, mentions),
            _held("place", place, mentions, lambda one: one.event.place),
        ),
    )


def edits_of(mentions: Iterable[M], alone: M | None = None) -> dict[str, str | None]:
    """Field → the value a person gave it last: of all these mentions, and of one alone."""
    made = {applied for one in mentions for applied in one.corrections if not applied.side}
    made |= {applied for applied in alone.corrections if applied.side} if alone else set()
    edits = (applied for applied in made if applied.act == "edit" and applied.field)
    ordered = sorted(edits, key=lambda applied: (applied.made, applied.id))
    return {str(applied.field): applied.value for applied in ordered}


A_STAY = 10  # days; a longer time is none that an act takes, but one it is somewhere in


def edited_days(
    edits: Mapping[str, str | None], days: Days | None, longest: int | None = None
) -> Days | None:
    """First and last day, where a person gave one or both; an empty start is no known day, an
    empty end the day of the start. longest: in days; where a start alone is given, the last day
    stays only within it, and else moves along."""
    start, end = (edits.get(side) for side in ("start", "end"))
    if "start" in edits and start is None:
        days = None
    if "end" in edits and end is None and (start or days):
        first = date.fromisoformat(start) if start else days and days[0]
        return (first, first) if first else None
    first = date.fromisoformat(start) if start else days and days[0]
    last = date.fromisoformat(end) if end else days and days[1]
    if start and not end and days and first and longest is not None:
        return _begun(days, first, longest)
    if first is None or last is None:
        return (first, first) if first else (last, last) if last else None
    return (first, max(first, last)) if start or not end else (min(first, last), last)


def _begun(days: Days, first: date, longest: int) -> Days:
    """A stay of these days that began on another one."""
    length = days[1] - days[0]
    if not length or length.days > longest:
        return first, first
    stays = 0 <= (days[1] - first).days <= longest
    return first, days[1] if stays else first + length


def _precision(dated: EventMention | None, days: Days | None) -> str:
    if days is None:
        return "unknown"
    if dated is not None and days_of(dated) == days:
        return dated.event.precision
    return "day" if days[0] == days[1] else "range"


def voices_of(mentions: Sequence[M]) -> list[M]:
    """Mentions that add a voice of their own: not replaced, no copies, and no one's very words."""
    own = [one for one in mentions if one.source.independent] or list(mentions)
    first: dict[str, M] = {}
    for one in own:
        first.setdefault(_words_alone(one.evidence) or one.key, one)
    return list(first.values())


_LONG = 5  # words that two do not say alike by chance


def _words_alone(quote: str) -> str:
    words = [fold(word.group()) for word in words_of(quote)]
    return " ".join(words) if len(words) >= _LONG else ""


def _most(voices: Sequence[EventMention], told: Callable[[EventMention], str | None]) -> str | None:
    """The value most mentions tell; among equals the one told first."""
    counts: dict[str, int] = {}
    for one in voices:
        if value := told(one):
            counts[value] = counts.get(value, 0) + 1
    return max(counts, key=lambda value: counts[value]) if counts else None


def _status(voices: Sequence[EventMention]) -> str:
    """Done or not done, once somebody says so; before that, what was said last."""
    settled = [one for one in voices if one.event.status in SETTLED]
    if not settled:
        return voices[-1].event.status
    done = sum(one.event.status == "actual" for one in settled)
    if 2 * done == len(settled):
        return settled[-1].event.status
    return "actual" if 2 * done > len(settled) else "negation"


def _dated(voices: Sequence[EventMention], status: str) -> EventMention | None:
    """The mention whose days the event is given: finest, told as the event stands, best supported."""
    told = Counter(days for one in voices if (days := days_of(one)))
    if not told:
        return None
    fits = {
        days: sum(count for there, count in told.items() if not gap(days, there)) for days in told
    }

    def merit(one: EventMention) -> tuple[int, bool, bool, int, int]:
        days = days_of(one)
        return (
            -level_of(days),
            one.event.status == status,
            not one.event.inferred_day,
            fits[days] if days else 0,
            told[days] if days else 0,
        )

    best = max((one for one in voices if days_of(one)), key=merit)
    return _told_that_day(best, voices)


def _told_that_day(best: EventMention, voices: Sequence[EventMention]) -> EventMention:
    """«на этой неделе» looks back: of its days, the one on which another told it as news."""
    span = days_of(best)
    if span is None or span[0] == span[1] or family(best) == "visit":
        return best
    news = [one for one in voices if on_the_day(one) and _within(days_of(one), span)]
    return news[0] if news and len({days_of(one) for one in news}) == 1 else best


def _within(days: Days | None, span: Days) -> bool:
    return days is not None and days[0] == days[1] and span[0] <= days[0] and days[1] <= span[1]


def _placed(voices: Sequence[EventMention]) -> EventMention | None:
    """The mention whose place the event is given: a named place that most tell."""
    place = _most(voices, lambda one: one.event.place)
    state = _most(voices, lambda one: one.event.place_state)
    told = [one for one in voices if one.event.place == place and one.event.place]
    told = told or [
        one for one in voices if one.event.place_state and one.event.place_state == state
    ]
    return told[0] if told else None


def _held(
    name: str,
    value: str | None,
    mentions: Sequence[EventMention],
    told: Callable[[EventMention], str | None],
) -> Held:
    others: dict[str, list[EventMention]] = {}
    for one in mentions:
        said = told(one)
        if said is not None and said != value:
            others.setdefault(said, []).append(one)
    support = tuple(one for one in mentions if value is not None and told(one) == value)
    return Held(name, value, support, tuple((said, tuple(ones)) for said, ones in others.items()))


def _held_days(days: Days | None, mentions: Sequence[EventMention]) -> Held:
    """Mentions whose days hold or touch the event's support them; the rest differ."""
    support, others = [], {}  # type: tuple[list[EventMention], dict[str, list[EventMention]]]
    for one in mentions:
        told = days_of(one)
        if told is None or days is None:
            continue
        if gap(told, days):
            others.setdefault(tell_days(told), []).append(one)
        else:
            support.append(one)
    differing = tuple((said, tuple(ones)) for said, ones in others.items())
    return Held("date", tell_days(days) if days else None, tuple(support), differing)


def tell_days(days: Days) -> str:
    """ "2025-03-13" or "2025-03-13/2025-03-14", as ISO 8601 has it."""
    if days[0] == days[1]:
        return days[0].isoformat()
    return f"{days[0].isoformat()}/{days[1].isoformat()}"


def _participants(voices: Sequence[EventMention]) -> tuple[Participant, ...]:
    """By state: the people named, each in the fullest form; else the office; else the state."""
    best: dict[tuple[str | None, Name], Participant] = {}
    for one in voices:
        for participant, name in zip(one.event.participants, one.names, strict=True):
            _take(participant, name, best)
    named = {state for state, name in best if name}
    unnamed = [one for (state, name), one in best.items() if not name and state not in named]
    return (*(one for (_state, name), one in best.items() if name), *unnamed)


def _take(
    participant: Participant, name: Name, best: dict[tuple[str | None, Name], Participant]
) -> None:
    """Keeps a participant unless the same one is there in a fuller form."""
    state = participant.state
    for known, there in best.items():
        if known[0] == state and (known[1] == name or _same(known[1], name)):
            if len(participant.name) > len(there.name) and name:
                best[known] = participant
            return
    best[state, name] = participant


def _same(one: Name, other: Name) -> bool:
    return bool(one) and bool(other) and same_person(one, other)
