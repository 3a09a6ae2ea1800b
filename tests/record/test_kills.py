"""Killed at any instant, an ingest run again completes the record: nothing lost, nothing twice."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tests.record.worlds import all_of, large_world

from svodka.record import Record, connections

SIZE, BATCH, SEED = 120, 5, 3
ROOT = Path(__file__).parents[2]


def start(
    path: Path | str, seed: int = SEED, size: int = SIZE, batch: int = BATCH
) -> subprocess.Popen[str]:
    words = [
        sys.executable,
        "-m",
        "tests.record.ingesting",
        str(path),
        *map(str, (seed, size, batch)),
    ]
    return subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def finish(process: subprocess.Popen[str]) -> None:
    with process:
        process.communicate(timeout=120)
    assert process.returncode == 0


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    path = tmp_path_factory.mktemp("whole") / "r.db"
    with Record.open(path) as record:
        record.ingest(large_world(random.Random(SEED), SIZE))
        return all_of(record)


def kill_once(path: Path, chance: random.Random) -> None:
    """Kills an ingest between its start and a while after its first batches."""
    process = start(path)
    assert process.stdout is not None
    for _ in range(chance.randint(0, 12)):
        process.stdout.readline()
    time.sleep(chance.random() * 0.05)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def whole(path: Path) -> bool:
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    finally:
        connection.close()


def killed_and_resumed(path: Path, seed: int, expected: dict[str, Any]) -> None:
    chance = random.Random(seed)
    for _ in range(chance.randint(1, 3)):
        kill_once(path, chance)
    if path.exists() and path.stat().st_size:
        assert whole(path)
    finish(start(path))
    assert whole(path)
    with Record.open(path, create=False) as record:
        assert all_of(record) == expected


@pytest.mark.parametrize("seed", range(4))
def test_killed_ingest_is_completed(
    tmp_path: Path, seed: int, uninterrupted: dict[str, Any]
) -> None:
    killed_and_resumed(tmp_path / "r.db", seed, uninterrupted)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 300))
def test_killed_ingest_is_completed_two_hundred_times(
    tmp_path: Path, seed: int, uninterrupted: dict[str, Any]
) -> None:
    killed_and_resumed(tmp_path / "r.db", seed, uninterrupted)


def test_two_ingests_at_once_both_complete(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    processes = [start(path, seed=SEED), start(path, seed=SEED + 1, size=80)]
    for process in processes:
        finish(process)
    both = [*large_world(random.Random(SEED), SIZE), *large_world(random.Random(SEED + 1), 80)]
    with Record.open(tmp_path / "one.db") as record:
        record.ingest(both)
        expected = all_of(record)
    with Record.open(path, create=False) as record:
        assert all_of(record) == expected


def test_two_ingests_of_the_same_articles_at_once(
    tmp_path: Path, uninterrupted: dict[str, Any]
) -> None:
    path = tmp_path / "r.db"
    processes = [start(path), start(path, batch=7)]
    for process in processes:
        finish(process)
    with Record.open(path, create=False) as record:
        assert all_of(record) == uninterrupted


def test_a_record_may_be_made_by_several_at_once(tmp_path: Path) -> None:
    program = f"from svodka.record import Record; Record.open({str(tmp_path / 'r.db')!r}).close()"
    made = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(4)]
    assert [one.wait(timeout=120) for one in made] == [0, 0, 0, 0]


def test_readers_do_not_wait_for_an_ingest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No question during an ingest fails, or is kept waiting for 0.1 s by another's lock."""
    path = tmp_path / "r.db"
    Record.open(path).close()
    process = start(path, size=300, batch=20)
    monkeypatch.setattr(connections, "WAIT", 0.1)
    told = ask_during(process, path)
    assert told == sorted(told)
    assert len(told) > 10


def ask_during(process: subprocess.Popen[str], place: Path | str) -> list[int]:
    """How many articles there are, asked for as long as the process lives: by a reader that stays,
    and by one that comes anew each time."""
    told: list[int] = []
    with Record.open(place, create=False) as staying:
        while process.poll() is None:
            told.append(len(staying.articles()))
            with Record.open(place, create=False) as coming:
                coming.events(between=("ARM", "GEO"), limit=5)
                told.append(len(coming.articles()))
    finish(process)
    return told


def test_two_threads_may_open_one_new_record(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with ThreadPoolExecutor(4) as pool:
        for opened in [pool.submit(lambda: Record.open(path).close()) for _ in range(4)]:
            opened.result()
