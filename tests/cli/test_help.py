"""Help: fast, and with an example for each verb."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.cli.conftest import Run

from svodka import __version__
from svodka.cli.verbs import VERBS

HEAVY = {"numpy", "navec", "pymorphy3", "sqlalchemy", "alembic", "jinja2", "docx", "lxml", "typst"}


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


def test_help_loads_nothing_heavy() -> None:
    """What a verb needs is loaded when it runs: help takes a moment, on a busy machine too."""
    program = (
        "import atexit, sys; from svodka.cli import main; "
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr)); main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--help"], capture_output=True, text=True, check=True
    )
    loaded = set(done.stderr.split())
    assert "svodka.cli.verbs" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_version(run: Run) -> None:
    assert run("--version").out == f"svodka {__version__}\n"
