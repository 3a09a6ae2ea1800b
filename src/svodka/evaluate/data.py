"""Evaluations as data, under the keys of the codebook's scorers and a few more."""

from __future__ import annotations

from typing import Any

from svodka.evaluate.breakdowns import break_down, break_down_rules, confuse_types
from svodka.evaluate.scores import Evaluation, Score
from svodka.evaluate.worlds import Rates, WorldScores

RULE = "rule"


def evaluation_to_json(evaluation: Evaluation, by: tuple[str, ...]) -> dict[str, Any]:
    """Scores, attributes, citation; F1 of events by the keys asked for; confusion of types."""
    data: dict[str, Any] = {name: score_to_json(one) for name, one in evaluation.scores.items()}
    data["attributes"] = evaluation.attributes
    if (told := evaluation.citations) is not None:
        data["citation"] = {"quotes": told.quotes, "verbatim": told.share}
    data["by"] = {key: _breakdown_to_json(evaluation, key) for key in by}
    data["confusion"] = [
        {"gold": gold, "predicted": read, "count": count}
        for (gold, read), count in confuse_types(evaluation).items()
    ]
    return data


def score_to_json(score: Score) -> dict[str, float]:
    """Counts, precision, recall and F1 as the codebook's scorer names them."""
    return {
        "gold": score.gold,
        "predicted": score.read,
        "P": score.precision,
        "R": score.recall,
        "F1": score.f1,
    }


def _breakdown_to_json(evaluation: Evaluation, key: str) -> dict[str, Any]:
    if key == RULE:
        rules = break_down_rules(evaluation, "event")
        return {rule: {"right": right, "extra": extra} for rule, (right, extra) in rules.items()}
    strict = break_down(evaluation, "event, strict", key)
    return {
        value: {**score_to_json(score), "strict F1": strict[value].f1 if value in strict else 0.0}
        for value, score in break_down(evaluation, "event", key).items()
    }


def world_to_json(scores: WorldScores) -> dict[str, Any]:
    """Mentions, links, B-cubed and contradictions."""
    found = scores.matched / scores.mentions if scores.mentions else 0.0
    data: dict[str, Any] = {
        "mentions": {"gold": scores.mentions, "matched": scores.matched, "R": found},
        "link": _rates_to_json(scores.link),
        "link, end to end": {"R": scores.link_recall},
        "B3": _rates_to_json(scores.b_cubed),
    }
    if (told := scores.contradictions) is not None:
        data["contradiction"] = {
            "gold": told.gold,
            "found": told.gold - len(told.missed),
            "predicted": told.told,
            "false": len(told.false),
        }
    return data


def _rates_to_json(rates: Rates) -> dict[str, float]:
    return {"P": rates.precision, "R": rates.recall, "F1": rates.f1}
