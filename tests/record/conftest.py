"""A record of its own for every test, compared as Russian compares words: in a file, and (slow)
in a PostgreSQL that the tests start."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from tests.record.empty import empty_file
from tests.record.servers import server, why_not

from svodka.record import Record
from svodka.wordings import load_wording

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """A server with an empty record in the database `empty`."""
    if reason := why_not():
        pytest.skip(reason)
    with server() as url:
        make_database(url, "empty")
        Record.open(f"{url}/empty").close()
        yield url


def make_database(url: str, name: str, template: str = "template1") -> str:
    """The URL of a new database on a server."""
    engine = create_engine(f"{url}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return f"{url}/{name}"


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty record is kept."""
    if getattr(request, "param", "file") == "postgres":
        url: str = request.getfixturevalue("postgres")
        return make_database(url, f"record{next(_numbers)}", "empty")
    path = tmp_path / "svodka.db"
    path.write_bytes(empty_file())
    return str(path)


@pytest.fixture
def record(place: str) -> Iterator[Record]:
    with Record.open(place, wording=load_wording) as record:
        yield record


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Whatever asks for a record is asked of both kinds."""
    if "place" in metafunc.fixturenames:
        server = pytest.param("postgres", marks=pytest.mark.slow)
        metafunc.parametrize("place", ["file", server], indirect=True)
