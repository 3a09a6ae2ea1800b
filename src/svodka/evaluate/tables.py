"""Evaluations in plain text: a table of measures, and what stands behind each number."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from svodka.evaluate.breakdowns import NOTHING, break_down, break_down_rules, confuse_types
from svodka.evaluate.data import RULE, world_to_json
from svodka.evaluate.forms import Row
from svodka.evaluate.mistakes import Mistake, first_of_each
from svodka.evaluate.scores import Evaluation, Score
from svodka.evaluate.worlds import WorldScores

WIDTH = 160  # of a quote
RULES = 40  # rules shown; those with most findings too many come first


def write_evaluation(evaluation: Evaluation, by: tuple[str, ...]) -> Iterator[str]:
    """Lines: the measures, then per attribute, then by each key asked for, then confusion."""
    yield f"{'':18}{'gold':>6}{'read':>6}{'P':>8}{'R':>8}{'F1':>8}"
    yield from (_score_line(name, score) for name, score in evaluation.scores.items())
    if (told := evaluation.citations) is not None:
        yield f"{'citation':18}{'':6}{told.quotes:6}{told.share:8.3f}"
    yield ""
    agreeing = ", ".join(f"{name} {share:.3f}" for name, share in evaluation.attributes.items())
    yield f"matched events agree in: {agreeing}"
    for key in by:
        yield ""
        yield from _rule_lines(evaluation) if key == RULE else _breakdown_lines(evaluation, key)
    confused = {pair: n for pair, n in confuse_types(evaluation).items() if NOTHING not in pair}
    yield from _confusion_lines(confused)


def _score_line(name: str, score: Score) -> str:
    counts = f"{name:18}{score.gold:6}{score.read:6}"
    return f"{counts}{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"


def _breakdown_lines(evaluation: Evaluation, key: str) -> Iterator[str]:
    yield f"{f'events by {key}':18}{'gold':>6}{'read':>6}{'P':>8}{'R':>8}{'F1':>8}{'strict':>8}"
    strict = break_down(evaluation, "event, strict", key)
    for value, score in break_down(evaluation, "event", key).items():
        strictly = strict[value].f1 if value in strict else 0.0
        yield f"{_score_line(value, score)}{strictly:8.3f}"


def _rule_lines(evaluation: Evaluation) -> Iterator[str]:
    rules = break_down_rules(evaluation, "event")
    yield f"{'events by rule':40}{'right':>6}{'extra':>6}"
    for rule, (right, extra) in list(rules.items())[:RULES]:
        yield f"{rule:40}{right:6}{extra:6}"
    if len(rules) > RULES:
        yield f"and {len(rules) - RULES} rules more; --json has them all"


def _confusion_lines(counts: Mapping[tuple[str, str], int]) -> Iterator[str]:
    wrong = {pair: count for pair, count in counts.items() if pair[0] != pair[1]}
    yield ""
    yield "types taken for others: " + (
        "; ".join(f"{gold} as {read} {count}" for (gold, read), count in wrong.items()) or "none"
    )


def write_mistakes(mistakes: Iterable[Mistake], most: int) -> Iterator[str]:
    """Lines: for each measure the first so many misses and the first so many too many."""
    told = list(mistakes)
    for mistake in first_of_each(told, most):
        yield from _mistake_lines(mistake)
    counts = Counter((one.measure, one.kind) for one in told)
    for (measure, kind), count in counts.items():
        if count > most:
            yield f"[{measure}] {kind}: {count - most} more; --errors {count} shows them all"


def _mistake_lines(mistake: Mistake) -> Iterator[str]:
    yield f"[{mistake.measure}] {mistake.kind} {mistake.item}: {describe(mistake.finding)}"
    if mistake.instead is not None:
        apart = f", apart in {', '.join(mistake.differs)}" if mistake.differs else ""
        yield f"    read in its place: {describe(mistake.instead)}{apart}"
    if mistake.rule:
        words = ", ".join(f"«{_line(word)}»" for word in mistake.words)
        yield f"    rule {mistake.rule}" + (f", words {words}" if words else "")


def describe(finding: Row) -> str:
    """A finding of any kind in one line, its quote last.

    >>> describe({"text": "вчера", "start": "2024-05-01", "end": "2024-05-01"})
    '2024-05-01 «вчера»'
    """
    told = [str(finding[key]) for key in TOLD if finding.get(key) not in (None, [], {})]
    sides = [_side(one) for one in finding.get("participants") or ()]
    quote = finding.get("evidence") or finding.get("text") or ""
    days = [day for day in (finding.get("start"), finding.get("end")) if day]
    parts = [*told, *sides, *_change(finding), "..".join(dict.fromkeys(days)), f"«{_line(quote)}»"]
    return " ".join(part for part in parts if part)


TOLD = (
    *("type", "form", "rank", "status", "speaker", "kind"),
    *("measure", "qualifier", "value", "unit"),
)


def _change(finding: Row) -> list[str]:
    change = finding.get("change")
    return [json.dumps(change, ensure_ascii=False)] if change else []


def _side(one: Row) -> str:
    arrow = "→" if one.get("role") == "recipient" else ""
    return f"{arrow}{one.get('name')} ({one.get('state')})"


def _line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def write_world(scores: WorldScores, most: int) -> Iterator[str]:
    """Lines: mentions, links, B-cubed, contradictions; then the first so many missed and false."""
    for name, values in world_to_json(scores).items():
        yield f"{name:18}" + "  ".join(
            f"{key} {value:.3f}" if isinstance(value, float) else f"{key} {value}"
            for key, value in values.items()
        )
    if scores.contradictions is not None:
        for kind, rows in (
            ("missed", scores.contradictions.missed),
            ("false", scores.contradictions.false),
        ):
            for row in rows[:most]:
                yield f"[contradiction] {kind}: {json.dumps(row, ensure_ascii=False)[:300]}"
