"""What a cluster of figure mentions tells: one series, and the values that cannot all hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from svodka.findings import Figure
from svodka.record.contradictions import Conflict, settle_versions
from svodka.record.events import edited_days, edits_of, voices_of
from svodka.record.figure_rules import period_of
from svodka.record.mentions import FigureMention
from svodka.record.spans import Days
from svodka.record.values import compatible


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """One figure as its mentions tell it. figure: the one that stands for it, as corrected.
    corrected: by the key of a mention, its figure as corrected."""

    id: str
    figure: Figure
    days: Days | None
    mentions: tuple[FigureMention, ...]
    corrected: Mapping[str, Figure]


def describe_series(members: Iterable[FigureMention]) -> SeriesFacts:
    """The facts of one series. A function of the set of its mentions."""
    mentions = tuple(sorted(members, key=lambda one: one.order))
    edits = edits_of(mentions)
    head = _head([_alone(one) for one in voices_of(mentions)])
    corrected = {one.key: _as_edited(one, head.figure, mentions) for one in mentions}
    return SeriesFacts(
        id=f"f{mentions[0].key}",
        figure=corrected[head.key],
        days=edited_days(edits, next((days for one in mentions if (days := period_of(one))), None)),
        mentions=mentions,
        corrected=corrected,
    )


def _alone(one: FigureMention) -> FigureMention:
    """With what a person corrected of this report alone."""
    return replace(one, figure=_edited(one.figure, edits_of((), one)))


def _as_edited(one: FigureMention, head: Figure, mentions: Sequence[FigureMention]) -> Figure:
    """A figure of the series whose head a person corrected: a target told beside the fact is
    another value, and a bare change tells none."""
    figure = one.figure
    if figure.status != head.status or (figure.value is None and head.value is not None):
        return _alone(one).figure
    return _edited(figure, edits_of(mentions, one))


def _edited(figure: Figure, edits: Mapping[str, str | None]) -> Figure:
    value = edits.get("value")
    return replace(
        figure,
        measure=edits.get("measure") or figure.measure,
        value=float(value) if value else figure.value,
        qualifier="exact" if value else figure.qualifier,
        unit=edits.get("unit", figure.unit),
        status=edits.get("status") or figure.status,
    )


def _head(voices: Sequence[FigureMention]) -> FigureMention:
    """The value most agree with; a fact before a target, an exact one before «около»."""

    def merit(one: FigureMention) -> tuple[bool, bool, int, bool]:
        figure = one.figure
        agreeing = sum(compatible(figure, other.figure) for other in voices)
        return (
            figure.value is not None,
            figure.status == "actual",
            agreeing,
            figure.qualifier == "exact",
        )

    return max(voices, key=merit)


def series_conflicts(facts: SeriesFacts) -> Iterator[Conflict[FigureMention]]:
    """The values of one status that cannot all hold."""
    for status in ("actual", "target", "forecast"):
        told = [_alone(one) for one in facts.mentions if one.figure.status == status]
        told = [one for one in told if one.figure.value is not None]
        clashing = {
            one.key: one
            for pair in combinations(told, 2)
            if not compatible(pair[0].figure, pair[1].figure)
            for one in pair
        }
        if clashing:
            yield settle_versions(_conflict(list(clashing.values())))


def _conflict(mentions: Sequence[FigureMention]) -> Conflict[FigureMention]:
    sides: dict[str, list[FigureMention]] = {}
    for one in mentions:
        sides.setdefault(f"{one.figure.value:.15g}", []).append(one)
    ordered = sorted(sides.items(), key=lambda side: (-len(side[1]), float(side[0])))
    told = tuple((value, tuple(ones)) for value, ones in ordered)
    if _mirrored(told):
        note = "two sources count the same flow, each from its side"
        return Conflict("value", "mirror", note, told)
    return Conflict("value", "contradiction", "one figure of one period has one value", told)


def _mirrored(sides: Sequence[tuple[str, tuple[FigureMention, ...]]]) -> bool:
    """Every side has a named source of its own."""
    speakers = [{one.figure.speaker for one in ones} for _value, ones in sides]
    if any(None in named for named in speakers):
        return False
    return all(not one & other for one, other in combinations(speakers, 2))
