"""Evaluate: readings compared with gold, both in the codebook's JSON form.

Knows no reader and no language: it can score anybody's readings, an annotator's too.
"""

from svodka.evaluate.forms import Row, read_readings, read_rows
from svodka.evaluate.scores import Evaluation, Score, evaluate_readings
from svodka.evaluate.worlds import WorldScores, evaluate_world

__all__ = [
    "Evaluation",
    "Row",
    "Score",
    "WorldScores",
    "evaluate_readings",
    "evaluate_world",
    "read_readings",
    "read_rows",
]
