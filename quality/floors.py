"""Floors: what each measure of each set must reach, and the record of every time one was lowered.

A floor lies MARGIN under what was measured when it was set, so that a change of wording does not
fail the build and a broken rule does. `raise_floors` only raises. `lower_floors` needs a reason,
which stays in the file.
"""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from quality.sets import CITATION

FILE = Path(__file__).parent / "floors.toml"
MARGIN = 0.02
HEAD = """\
# What each measure of each set must reach (F1; citation: the share of verbatim quotes).
# Written by `python -m quality --raise`; lowering takes `python -m quality --lower REASON`.
# fingerprint: sha256 of the set that the floors were set on.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """One set's floors by measure."""

    fingerprint: str
    floors: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Lowering:
    """A floor that was lowered, when and why."""

    set: str
    measure: str
    was: float
    now: float
    day: date
    reason: str


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured on a set."""

    name: str
    fingerprint: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Book:
    """The whole file."""

    sets: Mapping[str, Floors] = field(default_factory=dict)
    lowered: tuple[Lowering, ...] = ()


def read_book(path: Path = FILE) -> Book:
    """The committed floors; none where there is no file yet."""
    if not path.exists():
        return Book()
    told = tomllib.loads(path.read_text("utf-8"))
    sets = {
        name: Floors(one["fingerprint"], one["floors"])
        for name, one in told.get("sets", {}).items()
    }
    return Book(sets, tuple(Lowering(**one) for one in told.get("lowered", ())))


def find_failures(book: Book, measured: Measured) -> Iterator[str]:
    """Why a set does not pass, a line each."""
    known = book.sets.get(measured.name)
    if known is None:
        yield f"{measured.name}: has no floors yet; set them with --raise"
        return
    if known.fingerprint != measured.fingerprint:
        yield f"{measured.name}: the set has changed since its floors were set; --raise takes it"
    for name, floor in known.floors.items():
        value = measured.values.get(name, 0.0)
        if value < floor:
            yield f"{measured.name}: {name} is {value:.3f}, its floor {floor:.3f}"


def raise_floors(book: Book, measured: Measured) -> Book:
    """Floors as high as what was measured allows; none comes down."""
    known = book.sets.get(measured.name)
    before = known.floors if known else {}
    floors = {
        name: max(floor_under(name, value), before.get(name, 0.0))
        for name, value in measured.values.items()
    }
    return _with(book, measured, floors, ())


def lower_floors(book: Book, measured: Measured, reason: str, day: date) -> Book:
    """Floors that were not reached come down to what was; each is written down with the reason."""
    known = book.sets.get(measured.name)
    if known is None:
        return raise_floors(book, measured)
    floors, lowered = dict(known.floors), []
    for name, floor in known.floors.items():
        value = measured.values.get(name, 0.0)
        if value < floor:
            floors[name] = floor_under(name, value)
            lowered.append(Lowering(measured.name, name, floor, floors[name], day, reason))
    return _with(book, measured, floors, tuple(lowered))


def _with(
    book: Book, measured: Measured, floors: Mapping[str, float], lowered: tuple[Lowering, ...]
) -> Book:
    sets = {**book.sets, measured.name: Floors(measured.fingerprint, floors)}
    return Book(sets, (*book.lowered, *lowered))


def floor_under(name: str, value: float) -> float:
    """The floor for a measured value: a little under it, in thousandths; quotes have no margin.

    >>> floor_under("event", 0.7777), floor_under("citation", 1.0)
    (0.757, 1.0)
    """
    margin = 0.0 if name == CITATION else MARGIN
    return max(0.0, math.floor((value - margin) * 1000) / 1000)


def write_book(book: Book, path: Path = FILE) -> None:
    """The file, whole."""
    parts = [HEAD]
    for name, one in book.sets.items():
        parts.append(f"\n[sets.{name}]\nfingerprint = {_quoted(one.fingerprint)}\n")
        parts.append(f"\n[sets.{name}.floors]\n")
        parts += [f"{_quoted(key)} = {floor:.3f}\n" for key, floor in one.floors.items()]
    for one_lowered in book.lowered:
        parts.append("\n[[lowered]]\n" + "".join(_lowering_lines(one_lowered)))
    path.write_text("".join(parts), "utf-8")


def _lowering_lines(one: Lowering) -> Iterator[str]:
    yield f"set = {_quoted(one.set)}\nmeasure = {_quoted(one.measure)}\n"
    yield f"was = {one.was:.3f}\nnow = {one.now:.3f}\n"
    yield f"day = {one.day.isoformat()}\nreason = {_quoted(one.reason)}\n"


def _quoted(text: str) -> str:
    """A basic string of TOML; JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False)
