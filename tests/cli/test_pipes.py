"""What is piped: a row is a line, neither wrapped nor cut nor padded."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

ARTICLE = EXAMPLES / "2024-04-22-aliev-moskva.txt"


def test_a_timeline_is_a_line_an_event(run: Run, record: Path) -> None:
    lines = run("timeline", "RUS", "AZE", "--record", record).out.splitlines()
    events = json.loads(run("timeline", "RUS", "AZE", "--json", "--record", record).out)
    assert len(lines) == len(events)
    assert max(map(len, lines)) > 120
    for line, event in zip(lines, events, strict=True):
        assert line.endswith(event["id"])


def test_a_brief_has_a_line_a_quote(run: Run, record: Path) -> None:
    told = run("brief", "RUS", "AZE", "--record", record).out
    quotes = told.partition("\nЦИТАТЫ\n")[2].partition("\n\n")[0].splitlines()
    assert len(quotes) > 50
    assert [line.partition("]")[0] for line in quotes] == [
        f"[{n}" for n in range(1, len(quotes) + 1)
    ]
    assert all(line.endswith(")") for line in quotes)


@pytest.mark.parametrize(
    "asked",
    [("brief", "RUS", "AZE"), ("events",), ("figures",), ("read", ARTICLE), ("explain", ARTICLE)],
    ids=lambda asked: asked[0],
)
def test_no_line_is_padded(run: Run, record: Path, asked: tuple[object, ...]) -> None:
    option = () if asked[0] == "read" else ("--record", record)
    lines = run(*asked, *option).out.splitlines()
    assert lines and not [line for line in lines if line != line.rstrip()]


def test_a_pipe_that_is_closed_ends_quietly(record: Path) -> None:
    """`svodka events | head -1` fails nothing that waits for it."""
    command = [sys.executable, "-c", "from svodka.cli import main; main()", "events"]
    with subprocess.Popen(
        [*command, "--record", str(record)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        told = running.stderr.read()
    assert (running.returncode, told) in ((141, b""), (0, b""))
