"""A merged record compared with the world behind a corpus: are reports of one event one event?

Gold mentions carry `world`, the id of the real event; the record's events carry `reports`. Each
report is matched to at most one gold mention of its article, and what is counted then are links
between mentions of different articles, B-cubed, and contradictions told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from svodka.evaluate.forms import Row
from svodka.evaluate.likenesses import like_event
from svodka.evaluate.matches import match_findings
from svodka.evaluate.scores import harmonic
from svodka.evaluate.wordings import overlap

Key = tuple[str, int]  # article, number among its mentions
QUOTED = 0.5  # overlap by which a quote is of a mention
SIDES = 2  # articles of a contradiction that have to be quoted


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision and recall of a clustering."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return harmonic(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Those of the gold, with what was found of them, and those told that are none."""

    gold: int
    told: int
    missed: tuple[Row, ...]
    false: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class WorldScores:
    """mentions, matched: of the gold. link_recall: of all links, of unmatched mentions too."""

    mentions: int
    matched: int
    link: Rates
    link_recall: float
    b_cubed: Rates
    contradictions: Contradictions | None


def evaluate_world(
    gold: Mapping[str, Row],
    world: Row,
    events: Iterable[Row],
    contradictions: Sequence[Row] | None = None,
) -> WorldScores:
    """Compares a record's events (`id`, `type`, …, `reports`: [{"article", "evidence"}]) with gold.

    world: its `contradictions`, each with kind, world and articles. contradictions: those told,
    each with kind and sides of reports; None where they are not to be compared.
    """
    where = _placed(gold, events)
    named = {
        (article, number): one["world"]
        for article, row in gold.items()
        for number, one in enumerate(_mentions(row))
    }
    wanted = [
        (article, number)
        for article, row in gold.items()
        for number, one in enumerate(_mentions(row))
        if not one.get("optional")
    ]
    keys = [key for key in wanted if key in where]
    right, linked, true = _count_links(keys, named, where)
    possible = sum(a[0] != b[0] and named[a] == named[b] for a, b in combinations(wanted, 2))
    return WorldScores(
        mentions=len(wanted),
        matched=len(keys),
        link=Rates(_share(right, linked), _share(right, true)),
        link_recall=right / max(1, possible),
        b_cubed=Rates(_purity(keys, where, named), _purity(keys, named, where)),
        contradictions=None if contradictions is None else _compare(gold, world, contradictions),
    )


def _mentions(row: Row) -> list[Row]:
    return [one for one in row.get("events") or () if one.get("world")]


def _placed(gold: Mapping[str, Row], events: Iterable[Row]) -> dict[Key, str]:
    """Gold mention → id of the record's event of which a report was matched to it."""
    reports: dict[str, list[Row]] = defaultdict(list)
    for event in events:
        for report in event.get("reports") or ():
            reported = {**event, "evidence": report.get("evidence") or ""}
            reports[report["article"]].append(reported)
    where: dict[Key, str] = {}
    for article, row in gold.items():
        # versions and optional mentions are matched like any other, and left out later
        wanted = [
            {**one, "also": None, "optional": None, "number": number}
            for number, one in enumerate(_mentions(row))
        ]
        match = match_findings(article, wanted, reports[article], like_event)
        where |= {(article, one["number"]): found["id"] for one, found in match.pairs}
    return where


def _count_links(
    keys: Sequence[Key], named: Mapping[Key, str], where: Mapping[Key, str]
) -> tuple[int, int, int]:
    """Pairs of mentions in different articles: linked rightly, linked by the record, truly one."""
    right = linked = true = 0
    for a, b in combinations(keys, 2):
        if a[0] != b[0]:
            one, told = named[a] == named[b], where[a] == where[b]
            right += one and told
            linked += told
            true += one
    return right, linked, true


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _purity(keys: Sequence[Key], of: Mapping[Key, str], against: Mapping[Key, str]) -> float:
    """Mean share of a mention's cluster (in `of`) that is in its cluster in `against`."""
    clusters: dict[str, list[Key]] = defaultdict(list)
    for key in keys:
        clusters[of[key]].append(key)
    shares = (
        sum(against[other] == against[key] for other in clusters[of[key]]) / len(clusters[of[key]])
        for key in keys
    )
    return sum(shares) / len(keys) if keys else 0.0


def _compare(gold: Mapping[str, Row], world: Row, told: Sequence[Row]) -> Contradictions:
    every = world.get("contradictions") or ()
    true = [one for one in every if not one.get("optional")]
    return Contradictions(
        gold=len(true),
        told=len(told),
        missed=tuple(one for one in true if not any(_is_told(one, by, gold) for by in told)),
        false=tuple(by for by in told if not any(_is_told(one, by, gold) for one in every)),
    )


def _is_told(contradiction: Row, told: Row, gold: Mapping[str, Row]) -> bool:
    """Whether it is of the kind, and quotes its mentions in two of its articles at least."""
    if told.get("kind") != contradiction["kind"]:
        return False
    said = _quotes_by_article(told)
    quoted = (
        any(
            overlap(evidence, quote) >= QUOTED
            for evidence in _evidence(gold.get(article) or {}, contradiction["world"])
            for quote in said.get(article, ())
        )
        for article in contradiction["articles"]
    )
    return sum(quoted) >= SIDES


def _quotes_by_article(told: Row) -> dict[str, list[str]]:
    said: dict[str, list[str]] = defaultdict(list)
    for side in told.get("sides") or ():
        for report in side.get("reports") or ():
            said[report["article"]].append(report.get("evidence") or "")
    return said


def _evidence(row: Row, world: str) -> list[str]:
    findings = [one for kind in ("events", "figures") for one in row.get(kind) or ()]
    return [one["evidence"] for one in findings if one.get("world") == world]
