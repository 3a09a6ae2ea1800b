"""Where output goes: a console, JSON on stdout, or a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from svodka.errors import OutputError

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 1_000_000  # characters: what is piped is not wrapped, a row is a line


def open_console() -> Console:
    """stdout: colours and the window's width in a terminal; in a pipe plain text, a row a line."""
    from rich.console import Console

    if sys.stdout.isatty():
        return Console(highlight=False, markup=False, emoji=False)
    return Console(file=sys.stdout, width=PIPE_WIDTH, highlight=False, markup=False, emoji=False)


def tell_nothing(what: str) -> None:
    """An empty answer told a person, on stderr: what was not found, and what to try."""
    print(f"svodka: {what}", file=sys.stderr)


def print_json(data: Any) -> None:
    """Indented JSON on stdout, as UTF-8 whatever the terminal's own encoding."""
    import orjson

    sys.stdout.buffer.write(orjson.dumps(data, default=_plain, option=orjson.OPT_INDENT_2) + b"\n")


def print_line(line: bytes) -> None:
    """A line, its end included, on stdout, sent at once."""
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def _plain(value: Any) -> Any:
    """What orjson asks about: an exception that is also a value."""
    if isinstance(value, Exception):
        return str(value)
    raise TypeError(type(value).__name__)


def write_file(path: Path, content: str | bytes, option: str = "-o") -> None:
    """Writes the file whole or not at all. Raises OutputError with the next step, which names the
    option that named the file."""
    if path.is_dir():
        raise OutputError(f"{path}: is a folder; name a file in it, {path / 'brief.html'}")
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True) if part.parent.is_dir() else None
        raise OutputError(
            f"{path}: {error.strerror}; choose another place with {option}"
        ) from error
