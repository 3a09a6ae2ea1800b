"""What a server does that a file does not: several writers, addresses, another program's tables."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.record.conftest import make_database
from tests.record.empty import empty_record
from tests.record.servers import execute, server, why_not
from tests.record.test_kills import SEED, SIZE, ask_during, finish, kill_once, start
from tests.record.worlds import all_of, crowded_world, large_world

from svodka.errors import RecordError, RecordMissing
from svodka.record import Record

pytestmark = pytest.mark.slow


def test_two_ingests_at_once_both_complete(postgres: str) -> None:
    url = make_database(postgres, "shared", "empty")
    processes = [start(url, seed=SEED), start(url, seed=SEED + 1, size=60)]
    for process in processes:
        finish(process)
    both = [*large_world(random.Random(SEED), SIZE), *large_world(random.Random(SEED + 1), 60)]
    with empty_record() as expected, Record.open(url, create=False) as record:
        expected.ingest(both)
        assert all_of(record) == all_of(expected)


def test_readers_do_not_wait_for_an_ingest(postgres: str) -> None:
    """No question during an ingest is kept waiting for 0.1 s by another's lock, which would be
    an error."""
    url = make_database(postgres, "asked", "empty")
    told = ask_during(start(url, size=200, batch=20), url + "?options=-clock_timeout%3D100")
    assert told == sorted(told)
    assert len(told) > 10


@pytest.mark.parametrize("seed", range(3))
def test_killed_ingest_is_completed(postgres: str, seed: int) -> None:
    chance = random.Random(seed)
    url = make_database(postgres, f"killed{seed}", "empty")
    for _ in range(3):
        kill_once(url, chance)
    finish(start(url))
    with empty_record() as expected, Record.open(url, create=False) as record:
        expected.ingest(large_world(random.Random(SEED), SIZE))
        assert all_of(record) == all_of(expected)


@pytest.mark.parametrize("seed", range(10))
def test_a_server_keeps_what_a_file_keeps(postgres: str, seed: int) -> None:
    world = crowded_world(random.Random(seed))
    url = make_database(postgres, f"crowd{seed}", "empty")
    with empty_record() as expected, Record.open(url) as record:
        expected.ingest(world)
        record.ingest(random.Random(seed).sample(world, len(world)), batch=3)
        assert all_of(record) == all_of(expected)


def test_an_empty_database_is_no_record_until_told_to(postgres: str) -> None:
    url = make_database(postgres, "fresh")
    with pytest.raises(RecordMissing, match="make one with"):
        Record.open(url, create=False)
    Record.open(url).close()
    with Record.open(url, create=False) as record:
        assert record.events() == []


def test_a_database_of_another_program(postgres: str) -> None:
    url = make_database(postgres, "alien")
    execute(
        url,
        "CREATE TABLE alembic_version (version_num TEXT)",
        "INSERT INTO alembic_version VALUES ('8a1f')",
    )
    with pytest.raises(RecordError, match="of another program"):
        Record.open(url)


def test_a_record_of_a_newer_version(postgres: str) -> None:
    url = make_database(postgres, "newer", "empty")
    execute(url, "UPDATE alembic_version SET version_num = 'r9999'")
    with pytest.raises(RecordError, match=r"newer version \(r9999\); upgrade with"):
        Record.open(url)


def test_a_record_that_may_only_be_read(postgres: str) -> None:
    url = (
        make_database(postgres, "still", "empty") + "?options=-cdefault_transaction_read_only%3Don"
    )
    with Record.open(url, create=False) as record:
        assert record.events() == []
        with pytest.raises(RecordError, match="only to be read there"):
            record.ingest(crowded_world(random.Random(0)))


def test_a_damaged_record(postgres: str) -> None:
    url = make_database(postgres, "damaged", "empty")
    execute(url, "DROP TABLE people")
    with Record.open(url) as record, pytest.raises(RecordError, match="restore a copy") as error:
        record.events(person="Токаев")
    assert "\n" not in str(error.value)


def test_a_server_that_stops(tmp_path: Path) -> None:
    if reason := why_not():
        pytest.skip(reason)
    with server() as url:
        make_database(url, "gone")
        record = Record.open(f"{url}/gone")
    with pytest.raises(RecordError, match="start") as error:
        record.events()
    assert "\n" not in str(error.value)
    record.close()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("/nowhere", "no such database or user there"),
        ("9/record", "no server there"),
    ],
)
def test_wrong_addresses(postgres: str, wrong: str, told: str) -> None:
    with pytest.raises(RecordError, match=told) as error:
        Record.open(postgres + wrong)
    assert "\n" not in str(error.value)
