"""The command line: one verb a file, each thin over the function of the same name.

Nothing heavy is imported before a verb needs it: `svodka --help` takes a moment, not a second.
"""

from __future__ import annotations

import sys

from svodka.errors import SvodkaError

__all__ = ["main"]

BAD_INPUT = 2


def main() -> None:
    """Runs the verb. What was refused is one line on stderr, and exit code 2."""
    from svodka.cli.verbs import app

    try:
        app()
    except SvodkaError as error:
        print(f"svodka: {error}", file=sys.stderr)
        sys.exit(BAD_INPUT)
