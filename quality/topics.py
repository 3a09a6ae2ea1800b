"""The project's own gold: one TOML file a topic, written short and told in the codebook's form.

    [[items]]
    id = "visit-state"
    published = 2024-05-16
    headline = "…"
    body = "…"
    dates = ["в пятницу = 2024-05-17"]                  # words = days, ? after what is optional
    [[items.events]]
    code = "CONSULT visit state actual"                 # type, form, rank (visits), status
    who = ["RUS Владимир Путин", "> CHN Китай"]         # > before recipients, - for no state
    when = "2024-05-16"                                 # days; "published"; "" where unknown
    where = "CHN Пекин"
    quote = "…"                                         # as it stands in headline or body

Days are one day, a month (2024-05), a year (2024) or a range with two dots between.
"""

from __future__ import annotations

import calendar
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "gold"
RANKS = frozenset(("state", "official", "working", "private"))

Row = Mapping[str, Any]
Days = tuple[str | None, str | None]


class TopicError(ValueError):
    """A topic that does not hold together; the message names file and item."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A text and its gold, both in the codebook's form."""

    item: Row
    gold: Row


def read_topics(folder: Path = FOLDER) -> Iterator[Coded]:
    """Every item of every topic, in the order of the files' names."""
    for path in sorted(folder.glob("*.toml")):
        for told in tomllib.loads(path.read_text("utf-8"))["items"]:
            try:
                yield read_item(told)
            except (KeyError, ValueError) as error:
                raise TopicError(f"{path.name}, {told.get('id')}: {error}") from error


def read_item(told: Row) -> Coded:
    """One item. Raises KeyError or ValueError for what the codebook would not take."""
    published = told["published"].isoformat()
    item = {
        "id": told["id"],
        "published": published,
        "headline": told["headline"],
        "body": told["body"],
    }
    gold = {
        "id": told["id"],
        "events": [_read_event(one, published) for one in told.get("events", ())],
        "figures": [_read_figure(one) for one in told.get("figures", ())],
        "dates": [_read_date(one) for one in told.get("dates", ())],
        "statements": [_read_statement(one) for one in told.get("statements", ())],
    }
    text = f"{told['headline']}\n{told['body']}"
    for quote in _quotes(gold):
        if quote not in text:
            raise ValueError(f"the quote «{quote}» does not stand in the text")
    return Coded(item, gold)


def _quotes(gold: Row) -> Iterator[str]:
    for kind in ("events", "figures", "dates", "statements"):
        yield from (one.get("evidence") or one["text"] for one in gold[kind])


def _read_event(told: Row, published: str) -> Row:
    type, form, *rank, status = told["code"].split()
    if len(rank) > 1 or not RANKS.issuperset(rank):
        raise ValueError(f"{told['code']!r} is not type, form, rank of a visit, status")
    start, end = (published, published) if told["when"] == "published" else days(told["when"])
    state, place = _split(told["where"]) if "where" in told else (None, None)
    event = {
        "type": type,
        "form": form,
        "rank": rank[0] if rank else None,
        "status": status,
        "participants": [_read_participant(one) for one in told["who"]],
        "start": start,
        "end": end,
        "place": place,
        "place_state": state,
        "evidence": told["quote"],
    }
    return event | _doubts(told, event)


def _read_participant(told: str) -> Row:
    state, name = _split(told.removeprefix("> "))
    return {
        "name": name,
        "state": state,
        "role": "recipient" if told.startswith("> ") else "actor",
    }


def _split(told: str) -> tuple[str | None, str]:
    """A code and a name; - stands for no code."""
    code, space, name = told.partition(" ")
    if not space or not (code == "-" or code.isupper() or code[1:].isdigit()):
        raise ValueError(f"{told!r} is not a code and a name")
    return None if code == "-" else code, name


def _read_figure(told: Row) -> Row:
    start, end = days(told.get("when", ""))
    figure = {
        "measure": told["measure"],
        "value": told.get("value"),
        "unit": told.get("unit"),
        "qualifier": told.get("qualifier", "exact"),
        "status": told.get("status", "actual"),
        "parties": told.get("parties", "").split(),
        "start": start,
        "end": end,
        "change": told.get("change"),
        "evidence": told["quote"],
    }
    return figure | _doubts(told, figure)


def _doubts(told: Row, finding: Row) -> dict[str, Any]:
    """optional: coded by some, not by others. also: what else would be right, as overrides."""
    doubts: dict[str, Any] = {"optional": True} if told.get("optional") else {}
    if "also" in told:
        doubts["also"] = [{**finding, **other} for other in told["also"]]
    return doubts


def _read_date(told: str) -> Row:
    text, equals, when = told.partition(" =")
    if not equals:
        raise ValueError(f"the date {told!r} is not words = days")
    start, end = days(when.strip(" ?"))
    date_ = {"text": text, "start": start, "end": end}
    return date_ | ({"optional": True} if when.endswith("?") else {})


def _read_statement(told: Row) -> Row:
    statement = {"speaker": told["speaker"], "kind": told["kind"], "evidence": told["quote"]}
    return statement | _doubts(told, statement)


def days(when: str) -> Days:
    """First and last day of what is written, in ISO 8601; nothing where nothing is.

    >>> days("2024-02"), days("2019..2020"), days("")
    (('2024-02-01', '2024-02-29'), ('2019-01-01', '2020-12-31'), (None, None))
    """
    if not when:
        return None, None
    first, _, last = when.partition("..")
    start, end = _whole(first)[0], _whole(last or first)[1]
    if start > end:
        raise ValueError(f"{when!r} ends before it begins")
    return start, end


def _whole(written: str) -> tuple[str, str]:
    year, *rest = (int(part) for part in written.split("-"))
    if len(rest) == 2:
        return (day := date(year, *rest).isoformat()), day
    first, last = (rest[0], rest[0]) if rest else (1, 12)
    length = calendar.monthrange(year, last)[1]
    return date(year, first, 1).isoformat(), date(year, last, length).isoformat()
