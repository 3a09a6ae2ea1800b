"""Floors only rise, unless a reason is given, and the reason stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from quality.__main__ import main
from quality.floors import (
    Book,
    Floors,
    Measured,
    find_failures,
    lower_floors,
    raise_floors,
    read_book,
    write_book,
)
from quality.sets import SETS, GoldSet, own_set

DAY = date(2026, 11, 24)
HELD = Book({"own": Floors("abc", {"event": 0.7, "citation": 1.0})})


def _measured(event: float, citation: float = 1.0, fingerprint: str = "abc") -> Measured:
    return Measured("own", fingerprint, {"event": event, "citation": citation})


def test_floor_that_is_reached_does_not_fail() -> None:
    assert list(find_failures(HELD, _measured(0.7))) == []


@pytest.mark.parametrize(
    ("measured", "told"),
    [
        (_measured(0.69), "own: event is 0.690, its floor 0.700"),
        (_measured(0.7, citation=0.999), "citation is 0.999"),
        (_measured(0.9, fingerprint="def"), "the set has changed"),
        (Measured("dev", "abc", {}), "dev: has no floors yet"),
        (Measured("own", "abc", {"event": 0.9}), "citation is 0.000"),
    ],
)
def test_failures_are_told(measured: Measured, told: str) -> None:
    failures = list(find_failures(HELD, measured))
    assert len(failures) == 1 and told in failures[0]


def test_raising_raises_a_little_under_what_was_measured() -> None:
    assert raise_floors(HELD, _measured(0.81)).sets["own"].floors["event"] == 0.79


def test_raising_never_lowers() -> None:
    book = raise_floors(HELD, _measured(0.5, citation=0.5, fingerprint="def"))
    assert book.sets["own"] == Floors("def", {"event": 0.7, "citation": 1.0})
    assert book.lowered == ()


def test_lowering_writes_down_what_and_why() -> None:
    book = lower_floors(HELD, _measured(0.6), "the codebook changed", DAY)
    assert book.sets["own"].floors == {"event": 0.58, "citation": 1.0}
    assert [(one.measure, one.was, one.now, one.reason) for one in book.lowered] == [
        ("event", 0.7, 0.58, "the codebook changed")
    ]


def test_lowering_leaves_what_is_reached() -> None:
    book = lower_floors(HELD, _measured(0.9), "none", DAY)
    assert (book.sets["own"].floors["event"], book.lowered) == (0.7, ())


def test_book_is_written_and_read(tmp_path: Path) -> None:
    book = lower_floors(HELD, _measured(0.6), 'said "so"\nand so', DAY)
    write_book(book, tmp_path / "floors.toml")
    assert read_book(tmp_path / "floors.toml") == book
    assert read_book(tmp_path / "nothing.toml") == Book()


def test_committed_floors_are_of_the_committed_gold() -> None:
    floors = read_book().sets["own"]
    assert floors.fingerprint == own_set().fingerprint
    assert floors.floors["citation"] == 1.0


@pytest.mark.parametrize(("value", "code"), [(0.9, 0), (0.1, 1)])
def test_gate_fails_below_a_floor(
    value: float, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _measure_only("own", {"event": value, "citation": 1.0}, monkeypatch)
    assert main() == code
    told = capsys.readouterr()
    assert ("its floor 0.700" in told.err) is (code == 1)


def test_gate_skips_a_set_that_is_not_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _measure_only("own", {"event": 0.9, "citation": 1.0}, monkeypatch)
    monkeypatch.setitem(SETS, "dev", _absent)  # type: ignore[arg-type]
    assert main() == 0
    assert "skipped: /shared/gold.json is not there" in capsys.readouterr().out


def _absent() -> GoldSet:
    raise FileNotFoundError(2, "no such file", "/shared/gold.json")


def _measure_only(name: str, values: dict[str, float], monkeypatch: pytest.MonkeyPatch) -> None:
    one = GoldSet(name, {}, {})
    book = Book({name: Floors(one.fingerprint, HELD.sets["own"].floors)})
    monkeypatch.setattr("quality.__main__.SETS", SETS)
    for other in list(SETS):
        monkeypatch.delitem(SETS, other)  # type: ignore[arg-type]
    monkeypatch.setitem(SETS, name, lambda: one)  # type: ignore[arg-type]
    monkeypatch.setattr("quality.__main__.measure", lambda _set: values)
    monkeypatch.setattr("quality.__main__.read_book", lambda: book)
    monkeypatch.setattr("sys.argv", ["quality"])
