"""Clusters: mentions of one thing put together. Knows nothing of what the mentions are about.

The result is a function of the *set* of mentions. Mentions come in levels, by how finely they say
when: fine ones are put together among themselves; a coarser one («в прошлом месяце») joins the
cluster of finer ones it fits best, and those that fit none are put together among themselves.
So a decision never looks at coarser mentions, which keeps a neighbourhood small.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from svodka.record.mentions import Applied, Source

LINKED = 0.6  # two mentions of this score are one thing, where nothing forbids it
_CLEAR = 0.05  # by how much the best cluster must beat the second for a coarse mention to join it


class Mentioned(Protocol):
    """What clustering asks of a mention."""

    @property
    def key(self) -> str: ...
    @property
    def source(self) -> Source: ...
    @property
    def order(self) -> tuple[date, str]: ...
    @property
    def corrections(self) -> tuple[Applied, ...]: ...


M = TypeVar("M", bound=Mentioned)
J = TypeVar("J", bound=Mentioned, contravariant=True)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules said of two mentions. Forbidden: never in one cluster, even through others."""

    score: float
    forbidden: bool
    reasons: tuple[str, ...]

    @property
    def linked(self) -> bool:
        return not self.forbidden and self.score >= LINKED


class Judge(Protocol[J]):
    """How one kind of mention is compared. `compare` must be symmetric, and whatever it can link
    must meet in a block: one mention's `sought` holds a block of the other's `entered`."""

    def level(self, mention: J) -> int: ...
    def content(self, mention: J) -> Hashable: ...
    def entered(self, mention: J) -> Iterable[Hashable]: ...
    def sought(self, mention: J) -> Iterable[Hashable]: ...
    def compare(self, one: J, other: J) -> Verdict: ...


@dataclass(slots=True, eq=False)
class Cluster(Generic[M]):
    """Mentions of one thing."""

    members: list[M]


def merge(
    mentions: Iterable[M],
    judge: Judge[M],
    standing: Iterable[Cluster[M]] = (),
    verdicts: Verdicts[M] | None = None,
) -> list[Cluster[M]]:
    """Clusters of the mentions. `standing` clusters keep their members and may gain coarser ones."""
    clusters = [Cluster(list(cluster.members)) for cluster in standing]
    levels: dict[int, list[M]] = {}
    for mention in sorted(mentions, key=lambda one: one.order):
        levels.setdefault(judge.level(mention), []).append(mention)
    verdicts = verdicts or Verdicts(judge)
    for level in sorted(levels):
        alone = _join_finer(levels[level], clusters, verdicts) if level else levels[level]
        clusters += _put_together(alone, verdicts)
    return clusters


class Verdicts(Generic[M]):
    """Comparisons made once, and the blocks that say which are worth making."""

    def __init__(self, judge: Judge[M]) -> None:
        self.judge = judge
        self._known: dict[tuple[str, str], Verdict] = {}

    def of(self, one: M, other: M) -> Verdict:
        pair = (one.key, other.key) if one.key < other.key else (other.key, one.key)
        if pair not in self._known:
            self._known[pair] = self.judge.compare(one, other)
        return self._known[pair]


def neighbours(mentions: Sequence[M], judge: Judge[M]) -> Iterator[tuple[M, M]]:
    """Pairs that meet in a block, each once."""
    entered: dict[Hashable, list[int]] = {}
    for index, mention in enumerate(mentions):
        for block in judge.entered(mention):
            entered.setdefault(block, []).append(index)
    seen: set[tuple[int, int]] = set()
    for index, mention in enumerate(mentions):
        for block in judge.sought(mention):
            for other in entered.get(block, ()):
                pair = (min(index, other), max(index, other))
                if index != other and pair not in seen:
                    seen.add(pair)
                    yield mentions[pair[0]], mentions[pair[1]]


class _Growing(Generic[M]):
    """A cluster being put together. heads: the first mention of each content in it."""

    def __init__(self, head: M) -> None:
        self.heads = [head]
        self.by_text: dict[str, list[M]] = {head.source.text: [head]}

    def add(self, mention: M) -> None:
        self.by_text.setdefault(mention.source.text, []).append(mention)

    def take(self, other: _Growing[M]) -> None:
        self.heads += other.heads
        for text, mentions in other.by_text.items():
            self.by_text.setdefault(text, []).extend(mentions)

    def forbids(self, other: _Growing[M], verdicts: Verdicts[M]) -> bool:
        """Any two heads that do, or any two mentions of one article."""
        pairs = ((a, b) for a in self.heads for b in other.heads)
        if any(
            verdicts.of(a, b).forbidden
            and not self._excuses(b, verdicts)
            and not other._excuses(a, verdicts)
            for a, b in pairs
        ):
            return True
        texts = self.by_text.keys() & other.by_text.keys()
        return any(
            verdicts.of(a, b).forbidden
            for text in texts
            for a in self.by_text[text]
            for b in other.by_text[text]
        )

    def _excuses(self, other: M, verdicts: Verdicts[M]) -> bool:
        """Where a person merged what differs, whatever is like one of it may join."""
        merged = [head for head in self.heads if _merges(head)]
        return len(merged) > 1 and any(not verdicts.of(head, other).forbidden for head in merged)

    def cluster(self) -> Cluster[M]:
        return Cluster([one for mentions in self.by_text.values() for one in mentions])


def _merges(mention: Mentioned) -> frozenset[str]:
    return frozenset(one.id for one in mention.corrections if one.act == "merge")


def _put_together(mentions: Sequence[M], verdicts: Verdicts[M]) -> list[Cluster[M]]:
    """The strongest pair first; two clusters become one unless any two of their heads forbid."""
    where = {one.heads[0].key: one for one in _bundles(mentions, verdicts)}
    heads = [one.heads[0] for one in where.values()]
    pairs = [(verdicts.of(a, b), a, b) for a, b in neighbours(heads, verdicts.judge)]
    linked = [pair for pair in pairs if pair[0].linked]
    linked.sort(key=lambda pair: (-pair[0].score, *sorted((pair[1].order, pair[2].order))))
    for _verdict, one, other in linked:
        left, right = where[one.key], where[other.key]
        if left is not right and not left.forbids(right, verdicts):
            left.take(right)
            where.update((head.key, left) for head in right.heads)
    return [one.cluster() for one in {id(one): one for one in where.values()}.values()]


def _bundles(mentions: Sequence[M], verdicts: Verdicts[M]) -> list[_Growing[M]]:
    """Mentions of equal content with the first of them, one an article; the rest alone.

    `mentions` are in order, so that which is the first does not depend on how they came.
    """
    first: dict[Hashable, _Growing[M]] = {}
    bundles: list[_Growing[M]] = []
    for mention in mentions:
        content = verdicts.judge.content(mention)
        bundle = first.get(content) if content is not None else None
        if (
            bundle is not None
            and mention.source.text not in bundle.by_text
            and verdicts.judge.compare(bundle.heads[0], mention).linked
        ):
            bundle.add(mention)
            continue
        bundles.append(_Growing(mention))
        if content is not None:
            first.setdefault(content, bundles[-1])
    return bundles


def _forbid(left: Iterable[M], right: Sequence[M], verdicts: Verdicts[M]) -> bool:
    return any(verdicts.of(one, other).forbidden for one in left for other in right)


def _join_finer(
    mentions: Sequence[M], clusters: Sequence[Cluster[M]], verdicts: Verdicts[M]
) -> list[M]:
    """Joins mentions to clusters of finer ones where one fits clearly best; returns the rest.

    Only the mentions that founded a cluster decide, not the coarse ones that joined it since; and
    one article gives a cluster at most one that joins.
    """
    level = verdicts.judge.level(mentions[0])
    cores = [_core(cluster, level, verdicts.judge) for cluster in clusters]
    told = [{member.source.text for member in cluster.members} for cluster in clusters]
    alone = {mention.key: mention for mention in mentions}
    fits = sorted(_fits(mentions, cores, verdicts), key=lambda fit: (-fit[0], fit[1]))
    for _score, _order, mention, index in fits:
        if mention.source.text not in told[index]:
            clusters[index].members.append(mention)
            told[index].add(mention.source.text)
            del alone[mention.key]
    return list(alone.values())


def _core(cluster: Cluster[M], level: int, judge: Judge[M]) -> list[M]:
    """The members of a cluster's finest level, one of each content, if that is finer than
    `level`."""
    finest = min(map(judge.level, cluster.members))
    if finest >= level:
        return []
    core: dict[Hashable, M] = {}
    for one in sorted(cluster.members, key=lambda one: one.order):
        if judge.level(one) == finest:
            core.setdefault(judge.content(one) or one.key, one)
    return list(core.values())


def _fits(
    mentions: Sequence[M], cores: Sequence[Sequence[M]], verdicts: Verdicts[M]
) -> Iterator[tuple[float, tuple[date, str], M, int]]:
    where = {member.key: index for index, members in enumerate(cores) for member in members}
    members = [member for core in cores for member in core]
    scores: dict[str, dict[int, float]] = {}
    for one, other in _between(mentions, members, verdicts.judge):
        verdict, index = verdicts.of(one, other), where[other.key]
        if verdict.linked:
            known = scores.setdefault(one.key, {})
            known[index] = max(known.get(index, 0.0), verdict.score)
    for mention in mentions:
        ranked = sorted(
            (score, index)
            for index, score in scores.get(mention.key, {}).items()
            if not _forbid([mention], cores[index], verdicts)
        )
        if ranked and (len(ranked) == 1 or ranked[-1][0] - ranked[-2][0] >= _CLEAR):
            yield ranked[-1][0], mention.order, mention, ranked[-1][1]


def _between(coarse: Sequence[M], fine: Sequence[M], judge: Judge[M]) -> Iterator[tuple[M, M]]:
    """Pairs of a coarse and a fine mention that meet in a block, each once."""
    entered: dict[Hashable, list[M]] = {}
    for mention in fine:
        for block in judge.entered(mention):
            entered.setdefault(block, []).append(mention)
    for mention in coarse:
        met = {
            other.key: other for block in judge.sought(mention) for other in entered.get(block, ())
        }
        for other in met.values():
            yield mention, other
