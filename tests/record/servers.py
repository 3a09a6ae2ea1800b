"""A PostgreSQL of the tests' own: Debian's packages, a folder in /tmp, a free port on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

NEEDED = ("initdb", "pg_ctl")
_BIN = "/usr/lib/postgresql"


def find(program: str) -> str | None:
    """A program of PostgreSQL, on the path or where Debian keeps it."""
    versions = sorted(Path(_BIN).glob(f"*/bin/{program}")) if Path(_BIN).is_dir() else []
    return shutil.which(program) or (str(versions[-1]) if versions else None)


def why_not() -> str | None:
    """Why there can be no server here, None where there can."""
    if any(find(program) is None for program in NEEDED):
        return "no PostgreSQL here: apt-get install postgresql"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "no driver here: pip install 'svodka[postgres]'"
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return "PostgreSQL does not run as root, and there is no runuser"
    return None


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server without the name of a database."""
    folder = Path(tempfile.mkdtemp(prefix="svodka-postgres-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        port = _free_port()
        data = str(folder / "data")
        _run("initdb", "-D", data, "-A", "trust", "-U", "svodka", "-E", "UTF8", "--no-sync")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}"
        _run("pg_ctl", "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start")
        try:
            yield f"postgresql+psycopg://svodka@127.0.0.1:{port}"
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def execute(url: str, *statements: str) -> None:
    """Statements in a database, as another program would make them."""
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _run(program: str, *words: str) -> None:
    found = find(program)
    assert found is not None
    command = [found, *words]
    if os.geteuid() == 0:
        command = ["runuser", "-u", "postgres", "--", *command]
    done = subprocess.run(command, cwd="/tmp", capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
