"""What a server does that a file does not: several writers, addresses, another program's tables."""

from __future__ import annotations

import random

import pytest
from sqlalchemy import create_engine, text
from tests.record.conftest import make_database
from tests.record.empty import empty_record
from tests.record.test_kills import SEED, SIZE, finish, start
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
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE alembic_version (version_num TEXT)"))
        connection.execute(text("INSERT INTO alembic_version VALUES ('8a1f')"))
    engine.dispose()
    with pytest.raises(RecordError, match="of another program"):
        Record.open(url)


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
