"""Paths: files, folders and standard input, by what they hold."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake.documents import LIMIT, read_bytes
from svodka.intake.jsonl import read_jsonl, read_row

LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def read_path(
    path: str | Path, published: date | None = None, outright: bool = False
) -> Iterator[Article | Refused]:
    """Every article at a path: a text, a page, JSON, JSON Lines (.gz too), a folder, or "-".

    published: the day of publication, for inputs that do not tell it. outright: where the path is
    one text or page it is its day, whatever that tells. A folder is read whole, in the order of its
    names; hidden files and READMEs are passed over.
    """
    name = str(path)
    try:
        if name == "-":
            yield from _read_stream(sys.stdin.buffer, "standard input", published, outright)
        elif Path(name).is_dir():
            yield from _read_folder(Path(name), published)
        else:
            yield from _read_file(Path(name), published, outright)
    except (OSError, EOFError, zlib.error) as error:
        yield Refused(name, _reason(error))


def _read_folder(folder: Path, published: date | None) -> Iterator[Article | Refused]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.lower().startswith((".", "readme")):
                yield from read_path(Path(parent) / name, published)


def _read_file(path: Path, published: date | None, outright: bool) -> Iterator[Article | Refused]:
    name = path.name.lower()
    with gzip.open(path) if name.endswith(".gz") else path.open("rb") as opened:
        stream = cast(BinaryIO, opened)
        if name.endswith(LINES):
            yield from read_jsonl(stream, str(path), published)
        elif name.removesuffix(".gz").endswith(".json"):
            yield from _read_json(stream, str(path), published)
        else:
            yield _read_document(str(path), stream.read(LIMIT + 1), published, outright)


def _read_stream(
    stream: BinaryIO, name: str, published: date | None, outright: bool
) -> Iterator[Article | Refused]:
    """JSON Lines where the first line opens an object, else one document."""
    first = stream.readline()
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        yield from read_jsonl(_chain(first, stream), name, published)
    else:
        yield _read_document(name, first + stream.read(LIMIT), published, outright)


def _read_document(
    name: str, raw: bytes, published: date | None, outright: bool
) -> Article | Refused:
    """One text or page, of the day given where that is to be its day outright."""
    found = read_bytes(name, raw, published)
    if published is None or not outright or isinstance(found, Refused):
        return found
    return replace(found, published=published, published_by="given")


def _chain(first: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield first
    yield from stream


def _read_json(stream: BinaryIO, name: str, published: date | None) -> Iterator[Article | Refused]:
    """One object, or a list of them."""
    import orjson

    try:
        told = orjson.loads(stream.read())
    except orjson.JSONDecodeError as error:
        yield Refused(name, f"not JSON ({error}); for one object a line name it .jsonl")
        return
    for number, row in enumerate(told if isinstance(told, list) else [told], start=1):
        try:
            yield read_row(f"{name}, item {number}", row, published)
        except Refused as refused:
            yield refused


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the path"
    if isinstance(error, PermissionError):
        return "may not be read; check its permissions"
    if isinstance(error, EOFError | zlib.error | gzip.BadGzipFile):
        return "damaged gzip; what came before it was read, fetch the file again for the rest"
    return f"cannot be read ({error}); check the path"
