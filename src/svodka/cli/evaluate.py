"""svodka evaluate"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, RecordFile, one_of
from svodka.cli.outputs import print_json
from svodka.cli.worlds import evaluate_world_files, read_whole
from svodka.errors import Refused

if TYPE_CHECKING:
    from svodka.article import Article
    from svodka.evaluate import Row

KEYS = ("type", "form", "status", "rule")
USUAL = ("type", "form", "status")


Gold = Annotated[str, typer.Argument(metavar="GOLD", help="Readings known to be right.")]
Items = Annotated[str, typer.Argument(metavar="ITEMS", help="The texts they are of.")]
By = Annotated[
    str | None, typer.Option(metavar="KEY", help="Events by type, form, status or rule only.")
]
Errors = Annotated[
    int, typer.Option(metavar="N", min=0, help="Show N misses and extras of each measure.")
]


def _file(about: str) -> Any:
    return typer.Option(metavar="FILE", help=about)


def evaluate(
    gold: Gold,
    items: Items = "",
    readings: Annotated[str, _file("Readings made elsewhere; nothing is read then.")] = "",
    by: By = None,
    errors: Errors = 0,
    world: Annotated[str, _file("Score a record's merging against this world.")] = "",
    events: Annotated[str, _file("With --world: events, in place of the record's.")] = "",
    contradictions: Annotated[str, _file("With --events: the contradictions told.")] = "",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """How well articles are read: precision, recall and F1.

    Files are JSON or JSON Lines in the form of the codebook (docs/codebook.md). Misses and extras
    come with the rule and the words that made them.

    Examples:
    svodka evaluate gold.jsonl items.jsonl
    svodka evaluate gold.jsonl items.jsonl --errors 20 --by rule
    svodka evaluate gold.jsonl items.jsonl --readings others.jsonl --json
    svodka evaluate gold.json --world world.json --record svodka.db
    """
    one_of(by, KEYS, "--by")
    if (events or contradictions) and not world:
        raise typer.BadParameter("--events and --contradictions go with --world FILE")
    if contradictions and not events:
        raise typer.BadParameter("--contradictions goes with --events FILE")
    if world:
        evaluate_world_files(gold, world, events, contradictions, record, errors, json)
    elif items or readings:
        _evaluate_files(gold, items, readings, (by,) if by else USUAL, errors, json)
    else:
        raise typer.BadParameter("give ITEMS to read, or --readings FILE, or --world FILE")


def _evaluate_files(
    gold: str, items: str, readings: str, by: tuple[str, ...], errors: int, json: bool
) -> None:
    from svodka.evaluate import evaluate_readings, read_readings, read_rows
    from svodka.evaluate.data import evaluation_to_json
    from svodka.evaluate.mistakes import find_mistakes, first_of_each, mistake_to_json
    from svodka.evaluate.tables import write_evaluation, write_mistakes

    wanted = read_readings(gold, read_whole(gold))
    rows = read_rows(items, read_whole(items)) if items else {}
    articles = _articles(items, rows)
    if readings:
        told = read_readings(readings, read_whole(readings))
    else:
        told = {reading["id"]: reading for reading in _read(articles.values())}
    _tell_absent(wanted, told)
    evaluation = evaluate_readings(wanted, told, rows)
    mistakes = find_mistakes(evaluation, {id: one.text for id, one in articles.items()})
    if json:
        shown = [mistake_to_json(one) for one in first_of_each(mistakes, errors)]
        print_json({**evaluation_to_json(evaluation, by), "mistakes": shown})
        return
    print("\n".join(write_evaluation(evaluation, by)))
    if errors:
        print("", *write_mistakes(mistakes, errors), sep="\n")


def _articles(source: str, rows: Mapping[str, Row]) -> dict[str, Article]:
    """Articles by id; those refused are told on stderr, and count as empty readings."""
    from svodka.intake.jsonl import read_row

    articles = {}
    for id, row in rows.items():
        try:
            articles[id] = read_row(f"{source}, {id}", row, None)
        except Refused as refused:
            print(f"svodka: {refused}", file=sys.stderr)
    return articles


def _read(articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    from svodka.pipeline import read_many
    from svodka.readings import reading_to_json

    waiting = deque(articles)
    for reading in read_many(list(waiting)):
        yield reading_to_json(waiting.popleft(), reading)


def _tell_absent(gold: Mapping[str, Row], readings: Mapping[str, Row]) -> None:
    absent = [id for id in gold if id not in readings]
    if len(absent) == len(gold):
        raise Refused(absent[0], "and no other item of the gold has a reading; are the ids alike?")
    if absent:
        more = f" and {len(absent) - 1} more" if len(absent) > 1 else ""
        told = f"{absent[0]}{more} of the gold: no reading, counted as an empty one"
        print(f"svodka: {told}", file=sys.stderr)
