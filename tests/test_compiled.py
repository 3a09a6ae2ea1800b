"""Compiled by mypyc (`make fast`) it reads what it reads as Python."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from quality.sets import SETS, own_set

ROOT = Path(__file__).resolve().parent.parent
FAST = ROOT / ".venv-fast" / "bin" / "python"
RUN = "from svodka.cli import main; main()"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FAST.exists(), reason="nothing is compiled: make fast"),
]


def output(python: str | Path, *arguments: str | Path) -> str:
    run = subprocess.run(
        [python, "-c", RUN, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return run.stdout


def test_the_rooms_that_read_are_compiled() -> None:
    told = "import svodka.pipeline as p, svodka.extract.events as e; print(p.__file__, e.__file__)"
    files = subprocess.run(
        [FAST, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT.anchor
    ).stdout.split()
    assert all(file.endswith((".so", ".pyd")) for file in files), files


def test_the_gold_texts_are_read_alike(tmp_path: Path) -> None:
    texts = [*own_set().items.values(), *SETS["agency"]().items.values()]
    items = tmp_path / "items.jsonl"
    items.write_text("\n".join(json.dumps(text) for text in texts), encoding="utf-8")
    compiled = output(FAST, "read", "--jsonl", items)
    assert compiled.count("\n") == len(texts)
    assert compiled == output(sys.executable, "read", "--jsonl", items)


def test_bad_input_is_refused_alike(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text(" \n", encoding="utf-8")
    runs = [
        subprocess.run(
            [python, "-c", RUN, "read", empty], capture_output=True, text=True, check=False
        )
        for python in (FAST, sys.executable)
    ]
    assert [run.returncode for run in runs] == [2, 2]
    assert runs[0].stderr == runs[1].stderr != ""
