"""Bad places for a record: one clear line that names the next step, and nothing lost."""

from __future__ import annotations

import random
import sqlite3
import subprocess
from pathlib import Path

import pytest
from tests.record.empty import empty_record
from tests.record.telling import event, tell
from tests.record.worlds import all_of, large_world

from svodka.errors import RecordError, RecordMissing, RecordUnreadable
from svodka.record import Record, connections
from svodka.record.connections import HEAD

PAIR = tell("a1", "2025-04-03", event("встреча", "KAZ Казахстан; UZB Узбекистан", "2025-04-03"))


def made(path: Path) -> Path:
    with Record.open(path) as record:
        record.ingest([PAIR])
    return path


def refused(path: Path | str, create: bool = False) -> str:
    with pytest.raises(RecordError) as error:
        Record.open(path, create=create).close()
    message = str(error.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


def test_missing_record(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    with pytest.raises(RecordMissing, match="make one with `svodka ingest"):
        Record.open(path, create=False)
    assert not path.exists()


def test_missing_folder(tmp_path: Path) -> None:
    assert "make it first" in refused(tmp_path / "none" / "r.db", create=True)


def test_folder_in_its_place(tmp_path: Path) -> None:
    assert "a folder; name a file in it" in refused(tmp_path)


def test_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.write_text("Здесь не база данных, а просто текст.\n" * 20, encoding="utf-8")
    assert "not a record; name another file" in refused(path, create=True)
    assert path.read_text(encoding="utf-8").startswith("Здесь")


def test_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    assert "of another program" in refused(path, create=True)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("songs",)]


def test_empty_file_becomes_a_record_only_when_told_to(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    path.touch()
    assert "no record here" in refused(path)
    assert len(Record.open(made(path), create=False).events()) == 1


def test_record_of_a_newer_version(tmp_path: Path) -> None:
    path = made(tmp_path / "r.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'r9999'")
    assert "made by a newer version (r9999); upgrade" in refused(path)


def test_record_of_an_older_version_is_brought_up_with_all_it_holds(tmp_path: Path) -> None:
    path = made(tmp_path / "r.db")
    with Record.open(path) as record:
        record.correct.edit(record.events()[0].id, "place", "Алматы", "Анна", "по снимку")
    with sqlite3.connect(path) as connection:
        for name in ("undone_by", "undone_because"):
            connection.execute(f"ALTER TABLE corrections DROP COLUMN {name}")
        for name in ("said", "said_until"):
            connection.execute(f"ALTER TABLE statements DROP COLUMN {name}")
        connection.execute("UPDATE alembic_version SET version_num = 'r0001'")
    with Record.open(path, create=False) as record:
        (entry,) = record.corrections()
        assert (entry.corrector, entry.undone_by) == ("Анна", None)
        assert record.events()[0].place == "Алматы"
        record.correct.undo(entry.id, "Борис", "снимок другой встречи")
        assert record.corrections()[0].undone_by == "Борис"


def test_damaged_record(tmp_path: Path) -> None:
    path = made(tmp_path / "r.db")
    data = bytearray(path.read_bytes())
    data[100:] = b"\xa5" * (len(data) - 100)
    path.write_bytes(data)
    assert "restore a copy" in refused(path)


def test_record_cut_short(tmp_path: Path) -> None:
    path = made(tmp_path / "r.db")
    path.write_bytes(path.read_bytes()[: 4096 * 3])

    def ask() -> None:
        with Record.open(path, create=False) as record:
            record.events()
            record.search("встреча")
            record.articles()

    with pytest.raises(RecordUnreadable, match="restore a copy"):
        ask()


def test_file_that_may_only_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may write anywhere, so the file is said to be read-only."""
    path = made(tmp_path / "r.db")
    monkeypatch.setattr(connections, "_writable", lambda path: False)
    with Record.open(path, create=False) as record:
        assert len(record.events()) == 1
        with pytest.raises(RecordUnreadable, match="read-only; allow writing"):
            record.ingest([PAIR])


def test_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says the same of a full disk as of a database at its allowed size."""
    path = made(tmp_path / "r.db")
    more = [
        tell(f"b{at}", "2025-04-03", event("слово " * 4000, "KAZ Казахстан; UZB Узбекистан"))
        for at in range(50)
    ]
    with Record.open(path) as record:
        _keep_small(record)
        with pytest.raises(RecordUnreadable, match="the disk is full; free some space and run"):
            record.ingest(more)
        assert len(record.articles()) == 1
    with Record.open(path) as record:
        assert record.ingest(more).read == 50


def _keep_small(record: Record) -> None:
    from sqlalchemy import event as listening

    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 120")

    listening.listen(record._store.engine, "connect", limit)


def test_full_disk_for_true(tmp_path: Path) -> None:
    """A small file system of its own: an ingest stops in one line, and goes on given room."""
    small = tmp_path / "small"
    small.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", small], capture_output=True
    )
    if made.returncode:
        pytest.skip("only root may mount a small file system")
    try:
        path, world = small / "r.db", large_world(random.Random(1), 120)
        with Record.open(path) as record:
            with pytest.raises(RecordUnreadable, match="free some space and run the same") as error:
                record.ingest(world, batch=5)
            assert "\n" not in str(error.value)
            kept = len(record.articles())
        assert 0 < kept < 120
        subprocess.run(["mount", "-o", "remount,size=64m", small], check=True)
        with Record.open(path, create=False) as record, empty_record() as expected:
            assert record.ingest(world).known == kept
            expected.ingest(world)
            assert all_of(record) == all_of(expected)
    finally:
        subprocess.run(["umount", "-l", small], check=True)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql+psycopg://me:secret@127.0.0.1:9/record", "start PostgreSQL, or name a file"),
        ("postgresql+psycopg://me:secret@nowhere.invalid/record", "no server of that name"),
        ("postgresql+psycopg://me:secret@[::bad/record", "no address of a server; correct it"),
    ],
)
def test_no_server_there(address: str, told: str) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(RecordError, match=told) as error:
        Record.open(address)
    assert "secret" not in str(error.value)
    assert "\n" not in str(error.value)


def test_unknown_database_url() -> None:
    assert "name a file, or postgresql+psycopg:" in refused("mysql://localhost/svodka")


def test_head_is_the_newest_migration() -> None:
    import svodka.record.migrations.versions as versions

    files = sorted(path.stem for path in Path(versions.__path__[0]).glob("r*.py"))
    assert files[-1].startswith(HEAD)


def test_migrations_make_what_the_code_believes(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from svodka.record.schema import metadata

    with Record.open(tmp_path / "r.db") as record, record._store.reading() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or name in known},
        )
        known = set(metadata.tables)
        assert compare_metadata(context, metadata) == []
