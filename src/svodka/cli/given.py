"""Readings made elsewhere, in the form of the codebook, put to the articles they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import Reading

GIVEN = "given"  # the reader that the record names for them


def pair_readings(
    articles: Iterable[Article | Refused], file: Path
) -> Iterator[tuple[Article, Reading] | Refused]:
    """Each article with its reading; a Refused where there is none or it does not hold together.

    Raises Refused where the file itself cannot be read.
    """
    from svodka.readings import reading_from_json

    readings = _by_id(file)
    for article in articles:
        if isinstance(article, Refused):
            yield article
        elif article.id not in readings:
            yield Refused(article.id, f"{file} has no reading of it; add one, or leave it out")
        else:
            try:
                yield article, reading_from_json(article, readings[article.id])
            except Refused as refused:
                yield refused


def _by_id(file: Path) -> dict[str, Mapping[str, Any]]:
    """Readings by the id of their article, from JSON Lines or one JSON list."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Refused(str(file), f"{error.strerror}; name a file with --readings") from error
    listed = content.lstrip().startswith(b"[")
    rows = _parse(content, file) if listed else (_parse(line, file) for line in _lines(content))
    found: dict[str, Mapping[str, Any]] = {}
    for number, row in enumerate(rows, start=1):
        if not isinstance(row, dict) or "id" not in row:
            raise Refused(str(file), f"reading {number} has no id; correct it, or leave it out")
        found[str(row["id"])] = row
    return found


def _lines(content: bytes) -> Iterator[bytes]:
    return (line for line in content.splitlines() if line.strip())


def _parse(content: bytes, file: Path) -> Any:
    import orjson

    try:
        return orjson.loads(content)
    except orjson.JSONDecodeError as error:
        shown = content[:40].decode("utf-8", "replace")
        raise Refused(str(file), f"not JSON at {shown!r}: {error}; correct it") from error
