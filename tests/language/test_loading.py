"""Loading: light until asked, and clear when something is missing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from svodka.errors import SvodkaError
from svodka.language import Doc
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


def test_loading_leaves_no_trace() -> None:
    """natasha is never imported, and the environment is as it was."""
    script = """
import os, sys, svodka.language.ru as ru
before = dict(os.environ)
ru.load()
print("natasha" in sys.modules, dict(os.environ) == before)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={key: value for key, value in os.environ.items() if key != "OPENBLAS_NUM_THREADS"},
    )
    assert done.stdout.split() == ["False", "True"]


def test_load_gives_the_same_object() -> None:
    assert load() is load()


def test_weights_missing_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "find_spec", lambda name: None)
    with pytest.raises(SvodkaError, match="pip install 'natasha"):
        weights.load_embeddings()


def test_threads_do_not_disturb_each_other(read: Callable[[str], Doc]) -> None:
    texts = [
        f"Президент {state} {name} посетил {city} и подписал {number} соглашений."
        for state, name, city in (
            ("Сербии", "Александр Вучич", "Будапешт"),
            ("Турции", "Реджеп Тайип Эрдоган", "Афины"),
            ("Азербайджана", "Ильхам Алиев", "Москву"),
        )
        for number in range(2, 12)
    ]
    alone = [repr(read(text).sentences) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda text: repr(read(text).sentences), texts)) == alone
