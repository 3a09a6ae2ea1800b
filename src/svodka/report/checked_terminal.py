"""A checked draft in a terminal: its text with verdicts at its words, then each verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from svodka.check import Checked
from svodka.report.checked import (
    Finding,
    count_outcomes,
    marks_of,
    style_of,
    word_findings,
    write_scope,
    write_source,
)
from svodka.report.contents import Paragraph
from svodka.report.html import cut_at_quotes
from svodka.report.quoting import shorten
from svodka.report.wording import label

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

COLOURS = {"against": "bold red", "finer": "yellow", "unknown": "dim", "borne": "green"}
SIGNS = {"against": "✗", "finer": "≈", "unknown": "?", "borne": "✓"}


def print_checked(checked: Checked, lang: str, console: Console) -> None:
    """The draft, marked [✗1], then the verdicts by number; the same without colours."""
    findings = word_findings(checked, lang)
    console.print(label(lang, "check.kicker"), style="bold")
    console.print(write_scope(checked, findings, lang), style="dim")
    console.print(_marked(checked, findings))
    for one in findings:
        _print_finding(one, checked, lang, console)
    counts = [f"{words}: {n}" for _style, words, n in count_outcomes(findings, lang) if n]
    console.print("\n" + "; ".join(counts))


def _marked(checked: Checked, findings: tuple[Finding, ...]) -> Text:
    from rich.text import Text

    text = Text("\n")
    for piece in cut_at_quotes(
        Paragraph(0, checked.draft.text, marks_of(findings, checked.draft.text))
    ):
        for number in piece.opens:
            style = findings[number - 1].style
            text.append(f"[{SIGNS[style]}{number}]", style=COLOURS[style])
        text.append(piece.text, style=COLOURS.get(style_of(piece.numbers, findings), ""))
    text.append("\n")
    return text


def _print_finding(one: Finding, checked: Checked, lang: str, console: Console) -> None:
    from rich.text import Text

    line = Text(f"{SIGNS[one.style]} {one.number:>2}  {one.outcome}", style=COLOURS[one.style])
    line.append(f"  {one.kind}: «{one.words}»", style="not bold not dim default")
    console.print(line)
    for difference in one.differences:
        console.print(Text(f"      {difference}", style=COLOURS[one.style]))
    for report in one.reports:
        told = f"      {one.relation}: {write_source(report, checked, lang)}: «{shorten(report.evidence)}»"
        console.print(Text(f"{told} [{report.start}:{report.stop}]", style="dim"))
    if one.more:
        console.print(Text(f"      {label(lang, 'check.more', n=one.more)}", style="dim"))
