"""The build; pyproject.toml tells all of it but this: with SVODKA_COMPILE=1 the rooms that read are
compiled to C by mypyc. The same code, a third faster; `make fast` does it.
"""

from __future__ import annotations

import os
from pathlib import Path

from setuptools import setup

ROOMS = ("ontology", "language", "annotate", "extract")
FILES = ("article.py", "findings.py", "pipeline.py")


def compiled() -> list[object]:
    """The extension modules: none, unless they are asked for."""
    if os.environ.get("SVODKA_COMPILE") != "1":
        return []
    try:
        from mypyc.build import mypycify
    except ModuleNotFoundError as missing:
        raise SystemExit(
            "SVODKA_COMPILE=1 needs mypy and what svodka needs: first pip install '.[fast]', "
            "then once more with --no-build-isolation --no-deps --force-reinstall"
        ) from missing
    source = Path("src/svodka")
    rooms = sorted(path for room in ROOMS for path in (source / room).rglob("*.py"))
    files = [str(path) for path in (*rooms, *(source / name for name in FILES))]
    return list(mypycify(files, opt_level="2", debug_level="0", multi_file=True))


setup(ext_modules=compiled())
