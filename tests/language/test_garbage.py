"""The search for garbage pauses while texts are read, and nobody's garbage is forgotten."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from svodka.language import garbage
from svodka.language.garbage import collecting_paused


class Ring:
    """An object that only the search for garbage frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    gc.collect()
    yield
    gc.enable()
    gc.unfreeze()


def test_pauses_and_goes_on() -> None:
    with collecting_paused(100):
        assert not gc.isenabled()
    assert gc.isenabled()


def test_goes_on_after_an_error() -> None:
    with pytest.raises(KeyError), collecting_paused(100):
        raise KeyError
    assert gc.isenabled()


def test_a_collector_switched_off_stays_so() -> None:
    gc.disable()
    with collecting_paused(100):
        pass
    assert not gc.isenabled()


def test_young_garbage_of_others_is_freed() -> None:
    told = weakref.ref(Ring())
    with collecting_paused(100):
        assert told() is None


def test_old_garbage_is_freed_once_in_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_unsearched", 0)
    with collecting_paused(100):
        told = weakref.ref(Ring())
    assert told() is not None
    with collecting_paused(garbage._OFTEN):
        pass
    assert told() is None


def test_what_others_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with collecting_paused(100):
        pass
    assert gc.get_freeze_count() == frozen
