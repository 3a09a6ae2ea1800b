"""Bad input: one clear line that names the next step, exit code 2, no traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from tests.cli.conftest import Run

TEXT = "Путин прибыл в Баку\n\nПрезидент России Владимир Путин прибыл в Баку с визитом.\n"


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


BAD_FILES = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n\t ", "empty"),
    ("binary.txt", bytes(range(256)) * 40, "text"),
    ("garbage.txt", os.urandom(4096), ""),
    ("undated.txt", TEXT.encode(), "--published"),
    (
        "undated.html",
        f"<html><body><article><p>{TEXT * 5}</p></article></body></html>".encode(),
        "--published",
    ),
]


@pytest.mark.parametrize(("name", "content", "told"), BAD_FILES, ids=[row[0] for row in BAD_FILES])
@pytest.mark.parametrize("verb", ["read", "explain"])
def test_articles_that_cannot_be_read(
    run: Run, tmp_path: Path, verb: str, name: str, content: bytes, told: str
) -> None:
    done = run(verb, _file(tmp_path, name, content))
    _one_clear_line(done.err, name, told)
    assert (done.code, done.out) == (2, "")


def _one_clear_line(err: str, *told: str) -> None:
    assert err.count("\n") == 1, err
    assert err.startswith("svodka: ")
    assert "Traceback" not in err
    for words in told:
        assert words in err


def test_article_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("read", tmp_path / "nothing.txt")
    _one_clear_line(done.err, "nothing.txt")
    assert done.code == 2


def test_several_articles_where_one_is_read(run: Run, tmp_path: Path) -> None:
    _file(tmp_path, "2024-08-18-a.txt", TEXT.encode())
    _file(tmp_path, "2024-08-19-b.txt", TEXT.encode())
    done = run("read", tmp_path)
    _one_clear_line(done.err, "--jsonl")
    assert done.code == 2


def test_nothing_to_read(run: Run) -> None:
    done = run("read")
    assert done.code == 2
    assert "give an article, or --jsonl FILE" in done.err


@pytest.mark.parametrize(
    ("states", "told"),
    [
        (("RUX", "AZE"), "RUS"),
        (("Росия", "AZE"), "RUS (Россия)"),
        (("RUS", "rus"), "same state"),
        (("RUS", "Россия"), "same state"),
        (("12345", "AZE"), "ISO 3166"),
    ],
)
def test_states_nobody_knows(run: Run, tmp_path: Path, states: tuple[str, str], told: str) -> None:
    done = run("brief", *states, "--record", tmp_path / "svodka.db")
    _one_clear_line(done.err, told)
    assert done.code == 2


@pytest.mark.parametrize(
    "verb", [("brief", "RUS", "AZE"), ("events",), ("figures",), ("contradictions",)]
)
def test_record_that_is_not_there(run: Run, tmp_path: Path, verb: tuple[str, ...]) -> None:
    missing = tmp_path / "nowhere.db"
    done = run(*verb, "--record", missing)
    _one_clear_line(done.err, "nowhere.db", "svodka ingest")
    assert done.code == 2
    assert not missing.exists()
    empty = tmp_path / "empty.db"
    empty.touch()
    done = run(*verb, "--record", empty)
    _one_clear_line(done.err, "empty.db", "svodka ingest")
    assert (done.code, [one.name for one in tmp_path.iterdir()]) == (2, ["empty.db"])
    assert empty.stat().st_size == 0


def test_record_that_is_something_else(run: Run, tmp_path: Path) -> None:
    foreign = _file(tmp_path, "photo.db", os.urandom(8192))
    done = run("events", "--record", foreign)
    _one_clear_line(done.err, "photo.db")
    assert done.code == 2


def test_output_format_nobody_writes(run: Run, tmp_path: Path) -> None:
    done = run("brief", "RUS", "AZE", "-o", "brief.xyz", "--record", tmp_path / "svodka.db")
    _one_clear_line(done.err, "brief.xyz", ".html, .docx, .pdf, .md or .json")
    assert done.code == 2


def test_day_that_is_none(run: Run) -> None:
    done = run("read", "a.txt", "--published", "вчера")
    assert done.code == 2
    assert "give YYYY-MM-DD" in done.err


def test_form_nobody_knows(run: Run) -> None:
    done = run("events", "--form", "visits")
    assert done.code == 2
    assert "visit, meeting, call" in done.err


@pytest.mark.parametrize("content", [None, b"", b"{broken\n"], ids=["folder", "empty", "broken"])
def test_nothing_to_ingest_leaves_no_record(
    run: Run, tmp_path: Path, content: bytes | None
) -> None:
    source = tmp_path / "news.jsonl"
    source.mkdir() if content is None else source.write_bytes(content)
    record = tmp_path / "svodka.db"
    done = run("ingest", source, "--record", record)
    _one_clear_line(done.err, "news.jsonl")
    assert (done.code, done.out) == (2, f"{record}: сохранять нечего, не принято: 1\n")
    assert not record.exists()


def test_given_day_is_not_put_over_those_told(run: Run, tmp_path: Path) -> None:
    """Of a line of JSON Lines; a text given by name is of the day that the person says."""
    row = json.dumps({"id": "a", "published": "2024-08-18", "body": TEXT})
    lines = _file(tmp_path, "a.jsonl", row.encode())
    done = run("read", lines, "--published", "2024-09-01", "--json")
    assert [event["start"] for event in json.loads(done.out)["events"]] == ["2024-08-18"]
    _one_clear_line(done.err, "tells its own day", "--published")
    same = run("read", lines, "--published", "2024-08-18", "--json")
    assert (same.err, same.out) == ("", done.out)


@pytest.mark.parametrize("given", [("--published", "2024-09-01"), ()], ids=["given", "by name"])
def test_given_day_is_that_of_one_text(run: Run, tmp_path: Path, given: tuple[str, ...]) -> None:
    path = _file(tmp_path, "2024-08-18-a.txt", TEXT.encode())
    done = run("read", path, *given, "--json")
    day = given[-1] if given else "2024-08-18"
    assert [event["start"] for event in json.loads(done.out)["events"]] == [day]
    assert done.err == ""


def test_given_day_of_several_paths_fills_in(run: Run, tmp_path: Path) -> None:
    paths = [_file(tmp_path, f"{day}.txt", TEXT.encode()) for day in ("2024-08-18", "undated")]
    record = tmp_path / "svodka.db"
    done = run("ingest", *paths, "--published", "2024-09-01", "--record", record)
    _one_clear_line(done.err, "2024-08-18.txt", "tells its own day")
    assert done.code == 0


def test_dateline_of_another_day_is_told(run: Run, tmp_path: Path) -> None:
    text = "Визит\n\nБАКУ, 18 авг — Меридиан. Министр прибыл в Баку.\n".encode()
    wrong = _file(tmp_path, "2024-02-10-a.txt", text)
    done = run("read", wrong)
    _one_clear_line(done.err, "2024-02-10", "18 авг", "--published")
    assert run("read", wrong, "--published", "2024-08-19").err == ""


def test_datelines_of_another_day_are_told_up_to_a_number(run: Run, tmp_path: Path) -> None:
    text = "БАКУ, 18 авг — Меридиан. Министр прибыл в Баку."
    rows = [{"id": str(n), "published": "2024-02-10", "body": text} for n in range(23)]
    path = _file(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)).encode())
    told = run("read", "--jsonl", path).err.splitlines()
    assert len(told) == 21 and "3 more" in told[-1]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql+psycopg://me:secret@127.0.0.1:9/record", "start PostgreSQL"),
        ("mysql://me:secret@127.0.0.1/record", "name a file"),
    ],
)
def test_record_on_a_server_that_is_not_there(run: Run, address: str, told: str) -> None:
    done = run("events", "--record", address)
    _one_clear_line(done.err, told)
    assert (done.code, done.out) == (2, "") and "secret" not in done.err


@pytest.mark.parametrize("verb", [("events",), ("timeline", "RUS", "AZE")], ids=lambda one: one[0])
def test_days_the_wrong_way_round(run: Run, record: Path, verb: tuple[str, ...]) -> None:
    """They gave events that touch either day."""
    days = ("--since", "2024-08-20", "--until", "2024-08-10")
    done = run(*verb, *days, "--record", record)
    _one_clear_line(done.err, "2024-08-20 is after 2024-08-10", "the other way round")
    assert (done.code, done.out) == (2, "")
    same = run(*verb, "--since", "2024-08", "--until", "2024-08", "--record", record)
    assert (same.code, same.err) == (0, "")
