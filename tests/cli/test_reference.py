"""The reference of the command line is made from the verbs, and the file in docs is not stale."""

from __future__ import annotations

from pathlib import Path

from svodka.cli.reference import write_reference

FILE = Path(__file__).resolve().parents[2] / "docs/reference/cli.md"


def test_reference_is_not_stale() -> None:
    made = write_reference()
    assert FILE.read_text("utf-8") == made, (
        "run: python -m svodka.cli.reference > docs/reference/cli.md"
    )
