"""JSON Lines: one article a line, `{"id", "url", "published", "headline", "body"}`.

Other common names of the same fields are taken too. A bad line is refused by its number, and the
reading goes on with the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake.articles import make_article
from svodka.intake.encodings import decode
from svodka.intake.published import parse_date

HEADLINES = ("headline", "title")
BODIES = ("body", "text", "content")
DAYS = ("published", "date", "published_at", "publication_date", "datetime")
URLS = ("url", "link")
OUTLETS = ("outlet", "source", "site", "publisher")
IDS = ("id", "_id", "uid")


def read_jsonl(
    stream: Iterable[bytes], name: str, published: date | None = None
) -> Iterator[Article | Refused]:
    """The articles of a stream of lines, one in memory at a time.

    name: what refusals call the stream. published: the day of every article whose line tells none. A
    line that is blank is passed over.
    """
    for number, line in enumerate(stream, start=1):
        if line.strip():
            yield _read_line(f"{name}, line {number}", line, published)


def _read_line(source: str, line: bytes, published: date | None) -> Article | Refused:
    try:
        return read_row(source, _parsed(source, line), published)
    except Refused as refused:
        return refused


def _parsed(source: str, line: bytes) -> Any:
    import orjson

    text = decode(source, line)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise Refused(source, f"not JSON ({error}); mend or drop the line") from error


def read_row(source: str, row: Any, published: date | None) -> Article:
    """The article of one JSON object. Raises Refused where the object does not hold one."""
    if not isinstance(row, Mapping):
        raise Refused(source, "not an object; give {headline, body, published}")
    return make_article(
        source,
        _field(source, row, HEADLINES) or "",
        _field(source, row, BODIES) or "",
        _day(source, row, published),
        published,
        id=_field(source, row, IDS),
        url=_field(source, row, URLS),
        outlet=_field(source, row, OUTLETS),
    )


def _day(source: str, row: Mapping[str, Any], given: date | None) -> tuple[date, str] | None:
    """What the row tells, None for nothing. Raises Refused for what is no date and none given."""
    told = _field(source, row, DAYS)
    if told is None:
        return None
    day = parse_date(told)
    if day is None and given is not None:
        return given, "given"
    if day is None:
        raise Refused(source, f"the date {told[:40]!r} is not one; write it as YYYY-MM-DD")
    return day, "field"


def _field(source: str, row: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    """The first of the fields that is there and not empty; numbers as they are written."""
    for name in names:
        value = row.get(name)
        if value is None or value == "":
            continue
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise Refused(source, f"the field {name!r} is not a string; mend or drop the line")
        return str(value)
    return None
