"""Connections to a record: one engine, WAL for SQLite, and errors that name the next step."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.pool import NullPool, PoolProxiedConnection

from svodka.errors import RecordError, RecordMissing, RecordUnreadable
from svodka.record.schema import APPLICATION

HEAD = "r0004"  # the newest revision in migrations/versions; a test holds it to that
WAIT = 600.0  # seconds a writer waits for another
AGAIN = 0.02  # seconds until one asks again for what SQLite does not wait for
PATIENCE = 10  # seconds to wait for a server to answer


class Store:
    """The place a record is kept in. Use `reading()` and `writing()` as context managers."""

    def __init__(self, place: str | Path, create: bool) -> None:
        self.place = told_place(str(place))
        self.readonly = False
        path = _path_of(str(place))
        if path is not None:
            self.readonly = _look_at(path, create)
        self.engine = _engine(str(place), path, self.readonly)
        self._kept: PoolProxiedConnection | None = None
        with self._errors():
            self._migrate(create)
            if path is not None and not self.readonly:
                # The last to close a file locks it to tidy up: not after every transaction.
                self._kept = self.engine.raw_connection()

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; never waits for a writer."""
        with self._errors(), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction, alone among writers; committed at the end, or nothing of it is kept."""
        if self.readonly:
            raise RecordUnreadable(
                f"{self.place}: read-only; allow writing to it, or work on a copy"
            )
        with self._errors(), self.engine.connect() as connection:
            connection = connection.execution_options(writing=True)
            with connection.begin():
                if connection.dialect.name == "postgresql":
                    connection.execute(_TURN, {"key": APPLICATION})
                yield connection

    def _migrate(self, create: bool) -> None:
        with self.engine.connect() as connection:
            revision = _revision(connection, self.place)
        if revision == HEAD:
            return
        if revision is None and not create:
            raise RecordMissing(f"{self.place}: {_MAKE_ONE.format(self.place)}")
        if self.readonly:
            raise RecordUnreadable(
                f"{self.place}: made by an older version, and read-only; open it once where it can be written"
            )
        with self.writing() as connection:
            upgrade(connection, self.place)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise _explain(self.place, error) from error


_OURS = re.compile(r"r\d{4}")  # how our revisions are called
_TURN = text("SELECT pg_advisory_xact_lock(:key)")  # writers take turns, as in a file

_MAKE_ONE = "no record here; make one with `svodka ingest PATH… --record {}`"


def told_place(place: str) -> str:
    """A place as it may be shown: an address without its password."""
    return re.sub(r"(://[^:/@]*):.*@", r"\1:***@", place)


def _path_of(place: str) -> Path | None:
    """The file of a SQLite record, None for a server's. Raises for any other address."""
    if place.startswith("sqlite:///"):
        return Path(place.removeprefix("sqlite:///"))
    if "://" not in place:
        return Path(place)
    if place.startswith(_SERVERS):
        return None
    raise RecordUnreadable(
        f"{told_place(place)}: no such kind of record; name a file, or {_SERVERS}//…"
    )


_SERVERS = "postgresql+psycopg:"


def _look_at(path: Path, create: bool) -> bool:
    """Whether the file can only be read. Raises where it is none of ours."""
    if path.is_dir():
        raise RecordUnreadable(f"{path}: a folder; name a file in it, such as {path / 'svodka.db'}")
    if not path.exists():
        if not create:
            raise RecordMissing(f"{path}: {_MAKE_ONE.format(path)}")
        if not path.absolute().parent.is_dir():
            raise RecordMissing(f"{path}: its folder does not exist; make it first")
        return False
    if not create and not path.stat().st_size:
        raise RecordMissing(f"{path}: empty; {_MAKE_ONE.format(path)}")  # and stays so
    if not os.access(path, os.R_OK):
        raise RecordUnreadable(f"{path}: may not be read; check who may read it")
    return not _writable(path)


def _writable(path: Path) -> bool:
    """Asked without opening it: to close a file takes away every lock its process holds on it,
    those of SQLite's other connections too, and then a writer overwrites what they read."""
    return os.access(path, os.W_OK)


def _engine(place: str, path: Path | None, readonly: bool) -> Engine:
    if path is None:
        try:
            return create_engine(
                place, pool_pre_ping=True, connect_args={"connect_timeout": PATIENCE}
            )
        except ImportError as error:
            raise RecordUnreadable(
                f"{told_place(place)}: no driver for it here; run pip install 'svodka[postgres]'"
            ) from error
        except (SQLAlchemyError, ValueError) as error:
            raise RecordUnreadable(
                f"{told_place(place)}: no address of a server; correct it"
            ) from error

    def connect() -> sqlite3.Connection:
        # A read-only folder leaves no room for the files WAL needs: without them, it is a still.
        still = "&immutable=1" if not path.with_name(path.name + "-wal").exists() else ""
        uri = f"{path.absolute().as_uri()}?mode={'ro' + still if readonly else 'rwc'}"
        return sqlite3.connect(
            uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(engine, "connect", _set_up if not readonly else _set_up_readonly)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: Any) -> None:
    """WAL: readers never wait for a writer. NORMAL loses nothing that was committed to a kill."""
    connection.execute(f"PRAGMA busy_timeout = {int(WAIT * 1000)}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        _keep_a_log(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -65536")


def _keep_a_log(connection: Any) -> None:
    """Turns a new file to WAL. SQLite does not wait for its turn here, as it does elsewhere: of two
    programs that make a record at once one is told that it is locked, and asks again."""
    until = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
        time.sleep(AGAIN)


def _set_up_readonly(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    """A writer takes its turn at once, so that what it reads is what it will write on."""
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _revision(connection: Connection, place: str) -> str | None:
    """The record's revision, None for an empty database. Raises for what is not ours or newer."""
    if connection.dialect.name == "sqlite":
        tables = connection.execute(text("SELECT count(*) FROM sqlite_master")).scalar_one()
        if not tables:
            return None
        mark = connection.execute(text("PRAGMA application_id")).scalar_one()
        if mark != APPLICATION:
            raise RecordUnreadable(
                f"{place}: a database of another program; name another file with --record"
            )
    elif not connection.dialect.has_table(connection, "alembic_version"):
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    if not _OURS.fullmatch(str(revision)):
        raise RecordUnreadable(f"{place}: a database of another program; name another one")
    if str(revision) > HEAD:
        raise RecordUnreadable(
            f"{place}: made by a newer version ({revision}); upgrade with `pip install -U svodka`"
        )
    return str(revision)


def upgrade(connection: Connection, place: str) -> None:
    """Brings the tables up to HEAD, within the transaction of `connection`."""
    from alembic import command
    from alembic.config import Config

    if _revision(connection, place) == HEAD:
        return  # another process was first
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _explain(place: str, error: DBAPIError) -> RecordError:
    """One line, and what to do."""
    told = str(error.orig).lower()
    for sign, what in _SIGNS:
        if sign in told:
            return RecordUnreadable(f"{place}: {what}")
    return RecordError(f"{place}: {_one_line(error.orig)}")


_SIGNS = (
    ("malformed", "damaged; restore a copy, or ingest the articles into a new file"),
    ("not a database", "not a record; name another file with --record"),
    ("readonly", "read-only; allow writing to it and its folder, or work on a copy"),
    ("disk is full", "the disk is full; free some space and run the same command again"),
    (
        "disk i/o error",
        "the disk cannot be read or written; free some space or check it, then try again",
    ),
    ("unable to open", "cannot be opened; check its folder exists and may be written"),
    ("locked", "another program holds it; try again when that is done"),
    ("no such column", "made by an unfinished version; ingest the articles into a new file"),
    (
        "no such table",
        "damaged or incomplete; restore a copy, or ingest the articles into a new file",
    ),
    ("no space left", "the server's disk is full; free some space and run the same command again"),
    ("too many", "the server is busy with others; try again when they are done"),
    ("read-only", "only to be read there; give an address that may be written"),
    ("permission denied", "that user may not use it; have the database's owner grant it"),
    ("relation", "damaged or incomplete; restore a copy, or ingest the articles into a new one"),
    ("does not exist", "no such database or user there; make it with createdb, or name a file"),
    ("pg_hba", "the server lets nobody in from here; have its owner allow it"),
    ("authentication", "the server does not know that user; correct the address"),
    ("no password", "the server wants a password; put it into the address"),
    ("resolve host", "no server of that name; correct the address, or name a file with --record"),
    ("closed the connection", "the server stopped; start it and run the same command again"),
    ("terminating", "the server stopped; start it and run the same command again"),
    ("connection", "no server there; start PostgreSQL, or name a file with --record"),
)


def _one_line(error: BaseException | None) -> str:
    return " ".join(str(error).split())
