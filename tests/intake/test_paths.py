"""Paths: files, folders and standard input."""

from __future__ import annotations

import gzip
import io
import json
import sys
from datetime import date
from pathlib import Path

import pytest

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake import read_bytes, read_path

TEXT = "Визит\n\nМинистр прибыл в Минск."


def row(id: str) -> str:
    told = {"id": id, "published": "2025-06-11", "headline": "Визит", "body": "Министр прибыл."}
    return json.dumps(told)


ROW = row("a")


def ids(found: list[Article | Refused]) -> list[str]:
    return [x.id if isinstance(x, Article) else f"refused: {x.reason}" for x in found]


def test_paths_of_texts(tmp_path: Path) -> None:
    path = tmp_path / "2025-06-11.txt"
    path.write_bytes(TEXT.encode("koi8-r"))
    (found,) = read_path(path)
    assert isinstance(found, Article)
    assert (found.text, found.published, found.zones) == (TEXT, date(2025, 6, 11), ())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("2025-06-11.txt", (date(2025, 6, 11), "date_in_name")),
        ("visit.txt", (date(2025, 1, 2), "given")),
    ],
)
def test_paths_given_day_is_for_those_that_tell_none(
    tmp_path: Path, name: str, told: tuple[date, str]
) -> None:
    path = tmp_path / name
    path.write_text(TEXT)
    (found,) = read_path(str(path), date(2025, 1, 2))
    assert isinstance(found, Article)
    assert (found.published, found.published_by) == told


@pytest.mark.parametrize("name", ["2025-06-11.txt", "visit.txt"])
def test_paths_given_day_outright(tmp_path: Path, name: str) -> None:
    """Of one text; in a folder each keeps the day it tells."""
    (tmp_path / name).write_text(TEXT)
    (found,) = read_path(tmp_path / name, date(2025, 1, 2), outright=True)
    assert isinstance(found, Article)
    assert (found.published, found.published_by) == (date(2025, 1, 2), "given")
    (kept,) = read_path(tmp_path, date(2025, 1, 2), outright=True)
    assert isinstance(kept, Article)
    assert kept.published == date(2025, 6, 11) or name == "visit.txt"


def test_paths_given_day_outright_is_of_no_line(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(ROW)
    (found,) = read_path(path, date(2025, 1, 2), outright=True)
    assert isinstance(found, Article) and found.published == date(2025, 6, 11)


def test_paths_of_folders_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    (tmp_path / "b" / "feed.jsonl").write_text(ROW + "\n" + row("b"))
    with gzip.open(tmp_path / "more.jsonl.gz", "wt") as packed:
        packed.write(row("c"))
    (tmp_path / "list.json").write_text(f"[{row('d')}, {{}}]")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "README.md").write_text("О папке")
    (tmp_path / ".hidden" / "x.txt").write_text(TEXT)
    assert ids(list(read_path(tmp_path))) == [
        "d",
        "refused: empty; give an article with text in it",
        "c",
        "refused: a picture: give its text",
        "a",
        "b",
    ]


def test_paths_of_damaged_gzip_keep_what_came_before(tmp_path: Path) -> None:
    rows = "\n".join(row(str(number)) for number in range(20_000))
    path = tmp_path / "feed.jsonl.gz"
    path.write_bytes(gzip.compress(rows.encode())[:-2000])
    *found, last = read_path(path)
    assert len(found) > 1000
    assert isinstance(last, Refused) and last.reason.startswith("damaged gzip")


def test_paths_missing(tmp_path: Path) -> None:
    (found,) = read_path(tmp_path / "none.txt")
    assert isinstance(found, Refused)
    assert found.reason == "no such file; check the path"


def test_paths_of_bad_json(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{")
    (found,) = read_path(path)
    assert isinstance(found, Refused) and found.reason.startswith("not JSON")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (ROW + "\n" + ROW, ["a", "a"]),
        ("МИНСК, 11 июня 2025 — Вестник. Министр прибыл.", ["2025-06-11"]),
        ("", ["refused: empty; give a file with text in it"]),
    ],
)
def test_paths_of_standard_input(
    raw: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw.encode())))
    found = list(read_path("-"))
    told = [
        x.id if isinstance(x, Article) and x.id == "a" else getattr(x, "published", x)
        for x in found
    ]
    assert [f"refused: {x.reason}" if isinstance(x, Refused) else str(x) for x in told] == expected


def test_paths_large_texts_are_read() -> None:
    found = read_bytes("2025-06-11.txt", ("Министр прибыл в Минск. " * 200_000).encode())
    assert isinstance(found, Article)
    assert len(found.text) == 4_800_000


def test_paths_too_large_is_refused() -> None:
    found = read_bytes("2025-06-11.txt", b"a" * (64 * 1024 * 1024 + 1))
    assert isinstance(found, Refused)
    assert found.reason.startswith("larger than 64 MB")
