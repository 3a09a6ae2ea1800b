"""Compiled by mypyc (`make fast`) it reads what it reads as Python."""

from __future__ import annotations

import ast
import copy
import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from quality.sets import SETS, own_set

ROOT = Path(__file__).resolve().parent.parent
FAST = ROOT / ".venv-fast" / "bin" / "python"
ROOMS = ("ontology", "language", "annotate", "extract")  # as setup.py has them
RUN = "from svodka.cli import main; main()"


def is_stale() -> bool:
    """Something of the source is newer than what was compiled of it, or nothing was compiled."""
    made = ROOT / ".venv-fast" / ".installed"
    if not made.exists():
        return True
    newest = max(path.stat().st_mtime for path in (ROOT / "src" / "svodka").rglob("*.py"))
    return newest > made.stat().st_mtime


compiled = pytest.mark.skipif(is_stale(), reason="what is there is not compiled: make fast")


def output(python: str | Path, *arguments: str | Path) -> str:
    run = subprocess.run(
        [python, "-c", RUN, *arguments], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return run.stdout


def starred_lines(path: Path) -> list[int]:
    """Lines with `in (a, *b)`."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Compare)
        for right in node.comparators
        if isinstance(right, ast.Tuple | ast.List)
        and any(isinstance(one, ast.Starred) for one in right.elts)
    ]


def test_no_starred_tuple_stands_behind_in(tmp_path: Path) -> None:
    """mypyc fails on one; a set says the same."""
    path = tmp_path / "one.py"
    path.write_text("a in (1, *b)\nx = (1, *b)\na in {1, *b}\n", encoding="utf-8")
    assert starred_lines(path) == [1]
    paths = [path for path in (ROOT / "src" / "svodka").rglob("*.py") if starred_lines(path)]
    assert [path for path in paths if path.relative_to(ROOT).parts[2] in ROOMS] == []


FUTURE = "from __future__ import annotations\n"


def written_out(body: str) -> str:
    """What is compiled of a module with these classes."""
    head = "from dataclasses import dataclass, field\nfrom typing import ClassVar\n"
    written: str = runpy.run_path(str(ROOT / "setup.py"))["written_out"](head + body)
    return written


def test_an_init_is_written_out() -> None:
    body = """
@dataclass(slots=True)
class Heap:
    size: int
    name: str = "heap"  # a comment
    kept: list[int] = field(default_factory=list)

    def grow(self) -> None:
        self.size += 1

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError
"""
    names: dict[str, Any] = {}
    exec(written_out(body), names)
    heap, other = names["Heap"](1), names["Heap"](1)
    heap.kept.append(2)
    heap.grow()
    assert repr(heap) == "Heap(size=2, name='heap', kept=[2])"
    assert repr(other) == "Heap(size=1, name='heap', kept=[])"
    made, fields = heap.__reduce__()
    assert made(*fields) == heap == copy.copy(heap) is not heap
    with pytest.raises(TypeError):
        names["Heap"]()
    with pytest.raises(ValueError):
        names["Heap"](-1)


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("from dataclasses import replace", "from svodka.written import replace"),
        (
            "from dataclasses import dataclass, field, replace",
            "from dataclasses import dataclass, field; from svodka.written import replace",
        ),
        ("from dataclasses import dataclass", "from dataclasses import dataclass"),
        ("from here import replace", "from here import replace"),
    ],
)
def test_replace_is_our_own(line: str, written: str) -> None:
    assert written_out(line).split("\n")[2:] == [written]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("SIZE = 3  # letters", "SIZE: _Final = 3  # letters"),
        ("_KEPT: dict[str, int] = {}", "_KEPT: _Final[dict[str, int]] = {}"),
        ("WORDS = frozenset(", "WORDS: _Final = frozenset("),
        ("Spans = list[int]", "Spans = list[int]"),
        ("read = 3", "read = 3"),
        ("TWICE = 3", "TWICE = 3"),
        ("A.SIZE = 3", "A.SIZE = 3"),
    ],
)
def test_constants_are_final(line: str, written: str) -> None:
    rest = '    {"a"}\n)\n' if line.endswith("(") else "def f() -> None:\n    TWICE = 4\n"
    out = runpy.run_path(str(ROOT / "setup.py"))["written_out"](f"{FUTURE}{line}\n{rest}")
    assert out.split("\n")[1] == written
    assert out.split("\n", 2)[2] == rest


def test_lines_stay_where_they_are_down_to_the_first_field() -> None:
    body = "@dataclass(\n    frozen=True,\n)\nclass Span:\n    start: int\n"
    source, written = body.split("\n"), written_out(body).split("\n")[2:]
    assert written[0] == "@dataclass(frozen=True, init=False)"
    assert written[3:5] == source[3:5]
    assert "        self.start = start  # type: ignore[misc]" in written


@pytest.mark.parametrize(
    "body",
    [
        "@dataclass\nclass A:\n    a: int\n    def __init__(self) -> None: ...\n",
        "@dataclass\nclass A:\n    a: int = field(default=3, compare=False)\n",
        "@dataclass\nclass A:\n    a: int\n    made: ClassVar[int] = 0\n",
        "@dataclass(kw_only=True)\nclass A:\n    a: int\n",
        "@dataclass\nclass A(Exception):\n    a: int\n",
        "@dataclass\nclass A:\n    pass\n",
        "class A:\n    a: int\n",
    ],
)
def test_what_only_dataclass_understands_is_left_to_it(body: str) -> None:
    assert written_out(body).endswith(body)


@pytest.mark.slow
@compiled
def test_the_rooms_that_read_are_compiled() -> None:
    told = "import svodka.pipeline as p, svodka.extract.events as e; print(p.__file__, e.__file__)"
    files = subprocess.run(
        [FAST, "-c", told], capture_output=True, text=True, check=True, cwd=ROOT.anchor
    ).stdout.split()
    assert all(file.endswith((".so", ".pyd")) for file in files), files


@pytest.mark.slow
@compiled
def test_the_gold_texts_are_read_alike(tmp_path: Path) -> None:
    texts = [*own_set().items.values(), *SETS["agency"]().items.values()]
    items = tmp_path / "items.jsonl"
    items.write_text("\n".join(json.dumps(text) for text in texts), encoding="utf-8")
    compiled = output(FAST, "read", "--jsonl", items)
    assert compiled.count("\n") == len(texts)
    assert compiled == output(sys.executable, "read", "--jsonl", items)


@pytest.mark.slow
@compiled
def test_two_processes_read_what_one_reads(tmp_path: Path) -> None:
    """Articles and readings go from process to process."""
    items = tmp_path / "items.jsonl"
    texts = own_set().items.values()
    items.write_text("\n".join(json.dumps(text) for text in texts), encoding="utf-8")
    one, two = (output(FAST, "read", "--jsonl", items, "--jobs", jobs) for jobs in "12")
    assert one == two != ""


@pytest.mark.slow
@compiled
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
