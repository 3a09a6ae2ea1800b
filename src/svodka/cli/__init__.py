"""The command line: one verb a file, each thin over the function of the same name.

Nothing heavy is imported before a verb needs it: `svodka --help` takes a moment, not a second.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from svodka.errors import SvodkaError

__all__ = ["main"]

BAD_INPUT = 2
YOUNG = 100_000  # objects made between two searches for garbage; loading makes ten times as many
PIPE_CLOSED = 141  # as a shell tells it of a program that nobody reads on from: 128 + SIGPIPE


def main() -> None:
    """Runs the verb. What was refused is one line on stderr, and exit code 2; what nobody reads on
    from (`| head`) ends quietly."""
    gc.set_threshold(YOUNG)
    atexit.register(gc.freeze)  # or all that was loaded would be searched through once more
    from svodka.cli.verbs import app

    try:
        try:
            app()
        finally:
            sys.stdout.flush()
    except SvodkaError as error:
        print(f"svodka: {error}", file=sys.stderr)
        sys.exit(BAD_INPUT)
    except BrokenPipeError:
        _leave_pipe()
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer's answer to it is 1
            _leave_pipe()
        raise


def _leave_pipe() -> NoReturn:
    """What is not yet written goes nowhere, or the interpreter would complain of it."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]
    sys.exit(PIPE_CLOSED)
