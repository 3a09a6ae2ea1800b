"""The record is a function of the set of articles: order, batches and repetition do not matter."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record.empty import empty_record
from tests.record.telling import Pair
from tests.record.worlds import all_of, crowded_world, worlds

from svodka.record import Wording
from svodka.record.clusters import merge
from svodka.record.kinds import EVENTS, FIGURES
from svodka.record.mentions import event_mentions, figure_mentions

UNHURRIED = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def told(pairs: list[Pair], batch: int) -> dict[str, Any]:
    with empty_record() as record:
        record.ingest(pairs, batch=batch)
        return all_of(record)


@UNHURRIED
@given(worlds(), st.randoms(use_true_random=False), st.integers(1, 5))
def test_order_and_batches_do_not_matter(
    world: list[Pair], chance: random.Random, batch: int
) -> None:
    shuffled = chance.sample(world, len(world))
    assert told(shuffled, batch) == told(world, len(world))


@pytest.mark.slow
@settings(UNHURRIED, max_examples=600)
@given(worlds(), st.randoms(use_true_random=False), st.integers(1, 5))
def test_order_and_batches_do_not_matter_at_length(
    world: list[Pair], chance: random.Random, batch: int
) -> None:
    assert told(chance.sample(world, len(world)), batch) == told(world, len(world))


@pytest.mark.parametrize("seed", range(40))
def test_crowded_worlds_merge_alike_bit_by_bit(seed: int) -> None:
    """Everything about three states in six weeks: each mention meets most others."""
    chance = random.Random(seed)
    world = crowded_world(chance)
    pairs = chance.sample(world, len(world))
    events = [m for pair in world for m in event_mentions(*pair, Wording())]
    expected = {
        frozenset(one.key for one in cluster.members) for cluster in merge(events, EVENTS.judge)
    }
    with empty_record() as record:
        record.ingest(pairs, batch=chance.randint(1, 4))
        assert {_mentions(entry) for entry in record.events()} == expected


@UNHURRIED
@given(worlds(), st.integers(1, 3))
def test_bit_by_bit_gives_what_all_at_once_gives(world: list[Pair], batch: int) -> None:
    """The neighbourhood that is merged anew is wide enough."""
    wording = Wording()
    events = [m for article, reading in world for m in event_mentions(article, reading, wording)]
    figures = [m for article, reading in world for m in figure_mentions(article, reading, wording)]
    whole = told(world, batch)
    for kept, clusters in (
        (whole["events"], merge(events, EVENTS.judge)),
        (whole["series"], merge(figures, FIGURES.judge)),
    ):
        expected = {frozenset(one.key for one in cluster.members) for cluster in clusters}
        assert {_mentions(entry) for entry in kept} == expected


def _mentions(entry: Any) -> frozenset[str]:
    reports = (getattr(one, "report", one) for one in entry.reports)
    return frozenset(one.mention for one in reports)


@UNHURRIED
@given(worlds(size=8), st.randoms(use_true_random=False))
def test_read_anew_gives_what_the_last_reading_gives(
    world: list[Pair], chance: random.Random
) -> None:
    """Another version of the reader finds less, and later all of it again."""
    less = [
        (article, type(reading)(reading.article, reading.events[chance.randint(0, 2) :]))
        for article, reading in world
    ]
    with empty_record() as record:
        record.ingest(less, reader="1", batch=3)
        summary = record.ingest(world, reader="2", batch=2)
        assert (summary.read, summary.reread) == (0, len(world))
        again = all_of(record)
    expected = told(world, len(world))
    for part in ("events", "series", "contradictions", "statements"):
        assert again[part] == expected[part]


@UNHURRIED
@given(worlds(size=6))
def test_the_same_again_changes_nothing(world: list[Pair]) -> None:
    with empty_record() as record:
        first = record.ingest(world)
        before = all_of(record)
        again = record.ingest(world)
        assert (first.read, again.read, again.known) == (len(world), 0, len(world))
        assert again.events == again.merged == again.figures == again.contradictions == 0
        assert all_of(record) == before


@UNHURRIED
@given(worlds())
def test_every_report_is_cited_and_in_one_event(world: list[Pair]) -> None:
    texts = {article.id: article.text for article, _reading in world}
    whole = told(world, 5)
    reports = [one for entry in whole["events"] for one in entry.reports]
    assert len(reports) == sum(len(reading.events) for _article, reading in world)
    for one in reports:
        assert texts[one.article][one.start : one.stop] == one.evidence


@UNHURRIED
@given(worlds(size=8))
def test_rebuilding_changes_nothing_under_the_same_rules(world: list[Pair]) -> None:
    with empty_record() as record:
        record.ingest(world, batch=3)
        before = all_of(record)
        record.rebuild()
        assert all_of(record) == before


def test_other_rules_are_applied_by_the_next_ingest(monkeypatch: pytest.MonkeyPatch) -> None:
    world = crowded_world(random.Random(1))
    with empty_record() as record:
        record.ingest(world[:-1])
        monkeypatch.setattr("svodka.record.clusters.LINKED", 99.0)
        monkeypatch.setattr("svodka.record.rebuilding.RULES", 2)
        record.ingest(world[-1:])
        assert {len(one.reports) for one in record.events()} == {1}
