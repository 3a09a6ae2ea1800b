"""The reference of the command line, made from the verbs themselves.

`python -m svodka.cli.reference > docs/reference/cli.md`; a test holds the file to it.
"""

from __future__ import annotations

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
    for name in program.list_commands(context):  # type: ignore[attr-defined]
        verb = program.get_command(context, name)  # type: ignore[attr-defined]
        inner = Context(verb, info_name=name, parent=context)
        parts += _section(f"svodka {name}", verb.get_help(inner))
    parts += [
        "Exit codes: 0 done; 1 `svodka check` found something contradicted; 2 bad input (one line on",
        "stderr says what to do next).",
        "",
    ]
    return "\n".join(parts)


def _section(title: str, text: str) -> list[str]:
    lines = [line.rstrip() for line in text.splitlines()]
    return [f"## {title}", "", "```", *lines, "```", ""]


if __name__ == "__main__":
    print(write_reference(), end="")
