"""The page of the rules, made from the rules: `python -m svodka.annotate.dates`."""

from __future__ import annotations

from collections.abc import Iterable

from svodka.annotate.dates.patterns import Rule

HEAD = """# Rules that read dates

Made from the rules themselves: `python -m svodka.annotate.dates > docs/reference/dates.md`.

Every rule is tried everywhere; of several that match, the one that starts first and of those the
longest is taken. `svodka explain` prints the name. Words are in `language/ru/words/dates.toml`.

| rule | reads |
| --- | --- |
"""


def describe_rules(rules: Iterable[Rule]) -> str:
    """A Markdown page with a row a rule."""
    return HEAD + "".join(f"| `{rule.name}` | {rule.about} |\n" for rule in rules)
