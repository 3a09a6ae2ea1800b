"""Hostile files on the command line: read, or refused in one line with exit code 2; no traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.test_fuzz import NEWS

PAGE = f"<html><head><title>Визит</title></head><body><article><p>{NEWS}</p><p>{NEWS}</p>"

HOSTILE = {
    "one_letter.txt": "П".encode(),
    "utf16.txt": NEWS.encode("utf-16"),
    "cp1251.txt": NEWS.encode("cp1251"),
    "koi8.txt": NEWS.encode("koi8-r", "replace"),
    "bom.txt": b"\xef\xbb\xbf" + NEWS.encode(),
    "cut_in_a_letter.txt": NEWS.encode()[:-1],
    "nul.txt": NEWS.replace(" ", "\0").encode(),
    "crlf.txt": NEWS.replace(". ", ".\r\n").encode(),
    "controls.txt": NEWS.replace(" ", " \x1b[2J\x07").encode(),
    "unclosed.html": PAGE.encode(),
    "broken.html": PAGE.replace("<p>", "<p <b <<i>&#x; &nbsp").encode(),
    "nested.html": (b"<div>" * 3_000 + PAGE.encode() + b"</div>" * 10),
    "script_only.html": b"<html><script>while(1){}</script></html>",
    "liar.html": b'<html><meta charset="utf-32">' + PAGE.encode("cp1251"),
    "half.jsonl": b'{"id": "a", "published": "2024-08-19", "headline": "',
    "wrong_types.jsonl": b'{"id": 7, "published": 5, "headline": [], "body": {}}',
    "deep.json": b"[" * 50_000,
    "surrogate.jsonl": b'{"id": "a", "published": "2024-08-19", "headline": "\\ud83d", "body": "x"}',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("options", [("--json",), ()], ids=["json", "terminal"])
def test_hostile_files(run: Run, tmp_path: Path, name: str, options: tuple[str, ...]) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    done = run("read", path, "--published", "2024-08-19", *options)
    assert done.code in (0, 2)
    if done.code == 2:
        assert done.out == "" and done.err.startswith("svodka: ")
        assert done.err.count("\n") == 1 and "Traceback" not in done.err
    elif options:
        reading = json.loads(done.out)
        assert all(one["evidence"] for one in reading["events"] + reading["figures"])


READ = ["utf16.txt", "cp1251.txt", "bom.txt", "crlf.txt", "unclosed.html"]


@pytest.mark.parametrize("name", READ)
def test_hostile_files_that_hold_an_article_are_read(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    done = run("read", path, "--published", "2024-08-19", "--json")
    assert (done.code, done.err) == (0, "")
    assert 4.1e9 in [figure["value"] for figure in json.loads(done.out)["figures"]]


def test_hostile_lines_are_refused_and_the_others_read(run: Run, tmp_path: Path) -> None:
    good = json.dumps({"id": "good", "published": "2024-08-19", "headline": "Визит", "body": NEWS})
    bad = ['{"id": "a"', "[]", "null", '{"id": "b", "body": "x", "published": "never"}', "\0"]
    path = tmp_path / "mixed.jsonl"
    path.write_text("\n".join([good, *bad, good]), "utf-8")
    done = run("read", "--jsonl", path)
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ["good", "good"]
    assert done.code == 2
    assert done.err.count("\n") == len(bad) == done.err.count("svodka: ")
