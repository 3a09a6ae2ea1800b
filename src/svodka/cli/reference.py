"""The reference of the command line, made from the verbs themselves.

`python -m svodka.cli.reference > docs/reference/cli.md`; a test holds the file to it.
"""

from __future__ import annotations

from typing import Any

from typer import Context
from typer.main import get_command

WIDTH = 98


def write_reference() -> str:
    """Markdown: the help of the program and of each verb, as a person sees it."""
    from svodka.cli.verbs import app

    program = get_command(app)
    parts = ["# The command line", "", "Made from `svodka --help` and each verb's own help.", ""]
    context = Context(
        program,
        info_name="svodka",
        terminal_width=WIDTH,
        help_option_names=program.context_settings["help_option_names"],
    )
    parts += _section("svodka", program.get_help(context))
    parts += _verbs(program, context)
    parts += [
        "Exit codes: 0 done; 1 `svodka check` found something contradicted; 2 bad input (one line on",
        "stderr says what to do next).",
        "",
    ]
    return "\n".join(parts)


def _verbs(group: Any, context: Context) -> list[str]:
    """A section for each verb, and for each act of a verb of several."""
    parts: list[str] = []
    for name in group.list_commands(context):
        verb = group.get_command(context, name)
        inner = Context(verb, info_name=name, parent=context)
        parts += _section(inner.command_path, verb.get_help(inner))
        if hasattr(verb, "list_commands"):
            parts += _verbs(verb, inner)
    return parts


def _section(title: str, text: str) -> list[str]:
    lines = [line.rstrip() for line in text.splitlines()]
    return [f"## {title}", "", "```", *lines, "```", ""]


if __name__ == "__main__":
    print(write_reference(), end="")
