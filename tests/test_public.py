"""The public names, that they import, and that what the documents name exists."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import svodka
from svodka.cli.verbs import VERBS

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *ROOT.glob("docs/**/*.md")])
NAMES = [document.relative_to(ROOT).as_posix() for document in DOCUMENTS]
PUBLIC = ["Article", "Reading", "Refused", "SvodkaError", "__version__", "read", "read_many"]


def test_public_names() -> None:
    assert sorted(svodka.__all__) == PUBLIC
    for name in PUBLIC:
        assert getattr(svodka, name) is not None


def test_public_version_is_told_in_the_changelog() -> None:
    assert f"## {svodka.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_module_imports() -> None:
    for module in pkgutil.walk_packages(svodka.__path__, "svodka."):
        if ".migrations" not in module.name:  # run by Alembic only
            importlib.import_module(module.name)


def test_import_loads_no_models() -> None:
    heavy = "slovnet navec pymorphy3 numpy sqlalchemy trafilatura rich"
    code = f"import sys, svodka; print([name for name in {heavy.split()} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("document", NAMES)
def test_documents_name_files_that_exist(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    named = re.findall(r"\]\(([^)#:]+)\)", text) + re.findall(
        r"`((?:src|tests|docs|quality|benchmarks|\.ci)/[\w./-]+)`", text
    )
    beside = (ROOT / document).parent
    missing = [
        path for path in named if not (ROOT / path).exists() and not (beside / path).exists()
    ]
    assert not missing


@pytest.mark.parametrize("document", NAMES)
def test_documents_name_verbs_that_exist(document: str) -> None:
    verbs = {verb.__name__ for verb in VERBS}
    named = re.findall(r"(?:^|`)\s*svodka ([a-z]+)", (ROOT / document).read_text("utf-8"), re.M)
    assert set(named) <= verbs


@pytest.mark.parametrize("document", NAMES)
def test_documents_name_make_targets_that_exist(document: str) -> None:
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M)
    named = re.findall(r"`make (\w+)`", (ROOT / document).read_text("utf-8"))
    assert set(named) <= set(targets)
