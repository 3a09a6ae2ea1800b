"""Loading: light until asked, and clear when something is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from svodka.errors import SvodkaError
from svodka.language.ru import load, weights

HEAVY = ("numpy", "slovnet", "navec", "pymorphy3", "razdel", "natasha")


def test_import_is_light() -> None:
    script = f"""
import sys, svodka, svodka.language, svodka.language.ru, svodka.language.tables, svodka.pipeline
print([name for name in {HEAVY!r} if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_natasha_is_never_imported() -> None:
    script = "import sys, svodka.language.ru as ru; ru.load(); print('natasha' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_load_gives_the_same_object() -> None:
    assert load() is load()


def test_weights_missing_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda name: None)
    with pytest.raises(SvodkaError, match="pip install 'natasha"):
        weights.load_embeddings()
