"""Measures: what a number measures, by an ordered list of rules that may abstain."""

from __future__ import annotations

from collections.abc import Callable

from svodka.extract.figures import acts, counted, dimensions, genitives, moved, prices
from svodka.extract.figures.likewise import likewise
from svodka.extract.figures.scenes import Measure, Scene

Rule = Callable[[Scene], Measure | None]


def find_measure(scene: Scene) -> Measure | None:
    """The first rule's answer, or None where no noun is near."""
    for rule in RULES:
        measure = rule(scene)
        if measure is not None:
            return measure
    return None


RULES: tuple[Rule, ...] = (
    likewise,
    counted.arrived,
    moved.falls_on,
    counted.yearly,
    counted.share,
    counted.share_of_them,
    counted.part_of_them,
    genitives.counted_before_dash,
    moved.counted_in_genitive,
    counted.gapped,
    moved.compared_with_level,
    moved.pronoun_moved,
    moved.object_moved,
    moved.counted_by_subject,
    moved.noun_moved,
    dimensions.dimension,
    prices.price,
    counted.noun_above,
    counted.sum_of_noun,
    counted.noun_before_dash,
    counted.people_of_participle,
    acts.people_of_noun,
    acts.acted_on,
    counted.people_of_verb,
    counted.became,
    counted.what_lasted,
    dimensions.granted,
    counted.substance,
    acts.acting,
    counted.counted_phrase,
    moved.sum_of_verb,
    counted.told_last,
    counted.nearest_noun,
    counted.counted_anything,
    moved.sum_of_anything,
)
