"""The build; pyproject.toml tells all of it but this: with SVODKA_COMPILE=1 the rooms that read are
compiled to C by mypyc. The same code, half as fast again; `make fast` does it.

mypyc leaves the `__init__` that `dataclass` makes interpreted, at ten times the cost of one that is
written, and looks constants up in a dictionary unless they are said to be final. So it is given a
copy of the sources in which the dataclasses' methods and what `replace` does are written out, and
constants are final. What it makes is optimised by gcc as one whole, its runtime inlined.
"""

from __future__ import annotations

import ast
import os
import re
import sysconfig
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

SOURCE = Path("src/svodka")
WRITTEN = Path("build/written/svodka")  # the copy that is compiled
ROOMS = ("ontology", "language", "annotate", "extract")
FILES = ("article.py", "findings.py", "pipeline.py")
PLAIN = frozenset({"frozen", "slots", "eq", "order"})  # what changes nothing of an __init__
MADE = re.compile(r"field\(default_factory=(\w+)\)")  # a value made anew for every object
CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]+")
AS_ONE_WHOLE = ["-O2", "-flto=auto", "-fvisibility=hidden", "-fno-semantic-interposition"]
FUTURE = "from __future__ import annotations"
IMPORTED = re.compile(r"^from dataclasses import (.*?)(?:, )?\breplace$", re.MULTILINE)
REPLACE = '''"""`replace` of dataclasses whose methods are written out."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar

Made = TypeVar("Made")


def replace(of: Made, **fields: Any) -> Made:
    copied = getattr(of, "__copy__", None)
    if copied is None:
        return dataclasses.replace(of, **fields)  # type: ignore[type-var]
    made: Made = copied()
    for name, value in fields.items():
        object.__setattr__(made, name, value)
    return made
'''


def compiled() -> list[object]:
    """The extension modules: none, unless they are asked for."""
    if os.environ.get("SVODKA_COMPILE") != "1":
        return []
    try:
        from mypyc.build import mypycify
    except ModuleNotFoundError as missing:
        raise SystemExit(
            "SVODKA_COMPILE=1 needs mypy and what svodka needs: first pip install '.[fast]', "
            "then once more with --no-build-isolation --no-deps --force-reinstall"
        ) from missing
    for path in SOURCE.rglob("*.py"):
        copy = WRITTEN / path.relative_to(SOURCE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(written_out(path.read_text(encoding="utf-8")), encoding="utf-8")
    (WRITTEN / "written.py").write_text(REPLACE, encoding="utf-8")
    rooms = sorted(path for room in ROOMS for path in (SOURCE / room).rglob("*.py"))
    paths = [*(path.relative_to(SOURCE) for path in rooms), *FILES, "written.py"]
    files = [str(WRITTEN / path) for path in paths]
    extensions = list(mypycify(files, opt_level="2", debug_level="0", multi_file=True))
    if is_gcc(os.environ.get("CC") or sysconfig.get_config_var("CC") or ""):
        for extension in extensions:
            # new lists: mypyc's extensions share theirs
            extension.extra_compile_args = [*extension.extra_compile_args, *AS_ONE_WHOLE]
            extension.extra_link_args = [*extension.extra_link_args, *AS_ONE_WHOLE]
    return extensions


def is_gcc(command: str) -> bool:
    """Whether a command that compiles is GNU's, whose options others may not know."""
    return "gcc" in Path(command.split(maxsplit=1)[0]).name if command.strip() else False


def written_out(source: str) -> str:
    """The source with the methods of every plain dataclass written out, below its fields, and with
    constants that are final."""
    lines, tree = source.split("\n"), ast.parse(source)
    make_final(tree, lines)
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    for node in sorted(classes, key=lambda node: -node.lineno):
        decorator, options = decorator_of(node)
        fields = [field for field in node.body if isinstance(field, ast.AnnAssign)]
        own = methods_of(node)
        if decorator is None or not options.keys() <= PLAIN or "__init__" in own or not fields:
            continue
        written = write_methods(
            node.name,
            fields,
            frozen=options.get("frozen") == "True",
            checked="__post_init__" in own,
        )
        if written:
            below = fields[-1].end_lineno
            lines[below:below] = written
            first, last = decorator.lineno - 1, decorator.end_lineno
            told = ", ".join(
                f"{name}={value}" for name, value in (*options.items(), ("init", False))
            )
            lines[first:last] = [f"@dataclass({told})", *[""] * (last - first - 1)]
    return IMPORTED.sub(other_import, "\n".join(lines))


def make_final(module: ast.Module, lines: list[str]) -> None:
    """Says of the module's constants that they are final, where they stand."""
    if FUTURE not in lines:
        return
    lines[lines.index(FUTURE)] += "; from typing import Final as _Final"
    stored = (
        n for n in ast.walk(module) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    )
    times = Counter(name.id for name in stored)
    for node in module.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            name, told = ast.unparse(node.targets[0]), ": _Final"
        elif isinstance(node, ast.AnnAssign) and node.value is not None:
            name = ast.unparse(node.target)
            told = f": _Final[{ast.unparse(node.annotation)}]"
        else:
            continue
        line, equals = lines[node.lineno - 1], " = "
        if CONSTANT.fullmatch(name) and times[name] == 1 and equals in line:
            lines[node.lineno - 1] = f"{name}{told} = {line.split(equals, 1)[1]}"


def other_import(told: re.Match[str]) -> str:
    """`replace` from our own module, what else is imported with it from where it was."""
    rest = f"from dataclasses import {told[1]}; " if told[1] else ""
    return f"{rest}from svodka.written import replace"


def decorator_of(node: ast.ClassDef) -> tuple[ast.expr | None, dict[str, str]]:
    """The decorator that makes a class without bases a dataclass, and its options."""
    for decorator in () if node.bases else node.decorator_list:
        call = decorator if isinstance(decorator, ast.Call) else None
        if ast.unparse(call.func if call else decorator) == "dataclass":
            options = call.keywords if call else []
            return decorator, {str(option.arg): ast.unparse(option.value) for option in options}
    return None, {}


def methods_of(node: ast.ClassDef) -> set[str]:
    """Names of the methods of a class."""
    return {method.name for method in node.body if isinstance(method, ast.FunctionDef)}


def write_methods(
    name: str, fields: Sequence[ast.AnnAssign], frozen: bool, checked: bool
) -> list[str]:
    """Lines of an `__init__`, of a `__copy__`, and of a `__reduce__`, as pickle cannot make the class
    without its fields, nor fill in one that is frozen; none if a field is one that only `dataclass`
    understands. checked: a `__post_init__` looks at what was made."""
    parameters, steps = ["self"], []
    for field in fields:
        own, kind = ast.unparse(field.target), ast.unparse(field.annotation)
        default = "" if field.value is None else ast.unparse(field.value)
        made = MADE.fullmatch(default)
        if kind.startswith("ClassVar") or ("field(" in default and not made):
            return []
        if made:
            parameters.append(f"{own}: {kind} | None = None")
            steps.append(f"self.{own} = {made[1]}() if {own} is None else {own}")
        else:
            parameters.append(f"{own}: {kind}" + (f" = {default}" if default else ""))
            steps.append(f"self.{own} = {own}")
    ignored = "  # type: ignore[misc]" if frozen else ""
    lines = [f"{step}{ignored}" for step in steps] + ["self.__post_init__()"] * checked
    values = "".join(f"self.{ast.unparse(field.target)}, " for field in fields)
    return [
        f"    def __init__({', '.join(parameters)}) -> None:",
        *(f"        {line}" for line in lines),
        f"    def __copy__(self) -> {name}:",
        f"        return {name}({values})",
        "    def __reduce__(self) -> tuple[object, tuple[object, ...]]:",
        f"        return {name}, ({values})",
    ]


if __name__ == "__main__":
    from setuptools import setup

    setup(ext_modules=compiled())
