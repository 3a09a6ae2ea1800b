"""`svodka evaluate --world`: a record's merging against the world behind its articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svodka.cli.outputs import print_json
from svodka.cli.records import open_record
from svodka.errors import Refused

if TYPE_CHECKING:
    from svodka.evaluate import Row


def evaluate_world_files(
    gold: str,
    world: str,
    events: str,
    contradictions: str,
    record: str,
    errors: int,
    json: bool,
) -> None:
    """Scores the events of a file, or of the record where none is named, and prints them."""
    from svodka.evaluate import evaluate_world, read_readings
    from svodka.evaluate.data import world_to_json
    from svodka.evaluate.forms import read_contradictions, read_events, read_world
    from svodka.evaluate.tables import write_world

    wanted = read_readings(gold, read_whole(gold))
    truth = read_world(world, read_whole(world))
    merged: Sequence[Row]
    told: Sequence[Row] | None
    if events:
        merged = read_events(events, read_whole(events))
        told = (
            read_contradictions(contradictions, read_whole(contradictions))
            if contradictions
            else None
        )
    else:
        merged, told = _ask(record)
    scores = evaluate_world(wanted, truth, merged, told)
    if json:
        print_json(world_to_json(scores))
    else:
        print("\n".join(write_world(scores, errors)))


def _ask(place: str) -> tuple[list[Any], list[Any]]:
    """A record's events and contradictions, in the form `svodka events --json` gives them."""
    import orjson

    from svodka.cli.contradictions import find_all

    with open_record(place) as record:
        told = orjson.dumps([list(record.events()), find_all(record)])
    events, contradictions = orjson.loads(told)
    return events, contradictions


def read_whole(path: str) -> bytes:
    """The file's bytes. Raises Refused where it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise Refused(path, f"{error.strerror}; check the path") from error
