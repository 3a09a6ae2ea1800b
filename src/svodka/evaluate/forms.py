"""The codebook's JSON form: rows of a file by their id, held to the shapes that scoring needs.

JSON (a list, or one object) and JSON Lines are told apart by trying. What does not hold together
is refused with the place in the file, before anything is scored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from svodka.errors import Refused

Row = Mapping[str, Any]
LISTS = ("events", "figures", "dates", "statements")


def read_rows(source: str, content: bytes) -> dict[str, Row]:
    """Objects by their `id`, in the order of the file; of two with one id the later.

    source: what refusals call the file. Raises Refused where it holds no such objects.
    """
    rows: dict[str, Row] = {}
    for number, row in enumerate(_parse(source, content), start=1):
        if not isinstance(row, Mapping) or "id" not in row:
            raise Refused(f"{source}, object {number}", "no object with an id; give it one")
        rows[str(row["id"])] = row
    if not rows:
        raise Refused(source, "holds no objects; give JSON or JSON Lines as in docs/codebook.md")
    return rows


def read_readings(source: str, content: bytes) -> dict[str, Row]:
    """Rows that are readings or gold. Raises Refused where one lacks what scoring needs."""
    rows = read_rows(source, content)
    for id_, row in rows.items():
        check_reading(f"{source}, {id_}", row)
    return rows


def read_events(source: str, content: bytes) -> list[Row]:
    """A record's events with their reports. Raises Refused where one lacks what scoring needs."""
    rows = read_rows(source, content)
    for id_, row in rows.items():
        for wrong in (*_wrongs("events", row), *_wrong_reports(row)):
            raise Refused(f"{source}, {id_}", f"{wrong}; correct the file")
    return list(rows.values())


def read_contradictions(source: str, content: bytes) -> list[Row]:
    """Contradictions told, each with its kind and sides of reports; there may be none."""
    rows = list(_parse(source, content))
    for number, row in enumerate(rows, start=1):
        if not _is_contradiction(row):
            raise Refused(f"{source}, object {number}", "no contradiction with sides of reports")
    return rows


def _is_contradiction(row: Any) -> bool:
    if not isinstance(row, dict) or not _is_list_of_objects(row.get("sides")):
        return False
    return not any(list(_wrong_reports(side)) for side in row.get("sides") or ())


def read_world(source: str, content: bytes) -> Row:
    """The world behind a corpus: an object with `contradictions`."""
    told = _parse(source, content)
    world: Row = told[0] if len(told) == 1 and isinstance(told[0], dict) else {}
    if not _is_list_of_objects(world.get("contradictions", 0)):
        raise Refused(source, "no object with a list of contradictions; name a world.json")
    for number, one in enumerate(world.get("contradictions") or (), start=1):
        for key in ("kind", "world", "articles"):
            if key not in one:
                raise Refused(source, f"contradiction {number} has no {key!r}; correct the file")
    return world


def _wrong_reports(row: Row) -> Iterator[str]:
    reports = row.get("reports")
    if not _is_list_of_objects(reports):
        yield "'reports' is not a list of objects"
    elif not all(isinstance(one.get("article"), str) for one in reports or ()):
        yield "a report names no article"


def _parse(source: str, content: bytes) -> Sequence[Any]:
    try:
        text = content.decode("utf-8-sig").strip()
    except UnicodeDecodeError as error:
        raise Refused(source, "not UTF-8; give JSON or JSON Lines in UTF-8") from error
    lines = text.split("\n")  # splitlines would also split at U+2028, which JSON lets stand
    if not text.startswith("[") and len(lines) > 1 and _is_object(lines[0]):
        return [
            _load(f"{source}, line {number}", line)
            for number, line in enumerate(lines, start=1)
            if line.strip()
        ]
    told = _load(source, text) if text else []
    return told if isinstance(told, list) else [told]


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _load(source: str, text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused(source, f"not JSON ({error}); give JSON or JSON Lines") from error


def check_reading(source: str, row: Row) -> None:
    """Raises Refused naming the first finding that cannot be compared."""
    for kind in LISTS:
        found = row.get(kind)
        if not _is_list_of_objects(found):
            raise Refused(source, f"{kind} is not a list of objects; correct the file")
        for number, one in enumerate(found or (), start=1):
            for version in (one, *(one.get("also") or ())):
                for wrong in _wrongs(kind, version):
                    raise Refused(source, f"{kind} {number}: {wrong}; correct the file")


def _is_list_of_objects(found: Any) -> bool:
    return found is None or (
        isinstance(found, list)
        and all(
            isinstance(one, dict) and (not one.get("also") or _is_list_of_objects(one["also"]))
            for one in found
        )
    )


def _wrongs(kind: str, one: Any) -> Iterator[str]:
    """What is wrong with one finding, in words."""
    for key in NEEDED.get(kind, ()):
        if key not in one:
            yield f"has no {key!r}"
    for key in TEXTS:
        if one.get(key) is not None and not isinstance(one[key], str):
            yield f"{key!r} is not text"
    for key, holds in SHAPES.items():
        if one.get(key) is not None and not holds(one[key]):
            yield f"{key!r} is not in the form of docs/codebook.md"


def _is_participants(told: Any) -> bool:
    texts = ("name", "state", "role")
    return isinstance(told, list) and all(
        isinstance(one, dict) and all(isinstance(one.get(key), str | None) for key in texts)
        for one in told
    )


def _is_number(told: Any) -> bool:
    try:
        float(told)
    except (TypeError, ValueError):
        return False
    return True


def _is_change(told: Any) -> bool:
    return isinstance(told, dict) and all(
        told.get(size) is None or _is_number(told[size]) for size in ("percent", "amount", "times")
    )


NEEDED = {"events": ("type",), "dates": ("text",)}
TEXTS = (
    *("type", "form", "rank", "status", "start", "end", "place_state", "evidence"),
    *("measure", "unit", "qualifier", "text", "speaker"),
)
SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "participants": _is_participants,
    "value": _is_number,
    "change": _is_change,
}
