"""Help: fast, and with an example for each verb."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest
from tests.cli.conftest import Run

from svodka import __version__
from svodka.cli.verbs import VERBS

SECONDS = 0.3


def test_help_lists_every_verb(run: Run) -> None:
    done = run("--help")
    assert done.code == 0
    for verb in VERBS:
        assert f"  {verb.__name__} " in done.out
    assert "svodka brief RUS AZE -o brief.html" in done.out


@pytest.mark.parametrize("verb", [verb.__name__ for verb in VERBS])
def test_help_of_each_verb_has_an_example(run: Run, verb: str) -> None:
    done = run(verb, "--help")
    assert done.code == 0
    examples = done.out.partition("Examples:")[2]
    assert f"\n    svodka {verb} " in examples


def test_help_is_fast() -> None:
    """The best of five: the machine may be busy with something else."""
    best = min(_seconds() for _ in range(5))
    assert best < SECONDS


def _seconds() -> float:
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", "from svodka.cli import main; main()", "--help"],
        capture_output=True,
        check=True,
    )
    return time.perf_counter() - began


def test_version(run: Run) -> None:
    assert run("--version").out == f"svodka {__version__}\n"
