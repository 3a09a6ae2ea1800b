"""The log of corrections, in a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from svodka.record import CorrectionEntry
from svodka.report.amounts import write_number
from svodka.report.codes import say, write_attribute, write_code
from svodka.report.quoting import shorten
from svodka.report.wording import label

if TYPE_CHECKING:
    from rich.console import Console

SHOWN = 6  # quotes of a correction; the others are counted


def print_corrections(entries: Iterable[CorrectionEntry], lang: str, console: Console) -> None:
    """One paragraph a correction: what, who and why, the quotes it is about, and its undoing."""
    from rich.text import Text

    for one in entries:
        line = Text(f"{one.number:>3}  {one.made[:10]}  ", style="cyan")
        line.append(_say(one, lang), style="dim strike" if one.undone else "bold not dim default")
        line.append(f"  {' '.join([one.id, *one.subjects])}", style="dim")
        console.print(line)
        console.print(Text(f"     {one.corrector}: {one.reason}"))
        for article, quote in one.quotes[:SHOWN]:
            taken = one.act == "split" and (article, quote) in one.apart
            apart = label(lang, "corrections.apart") if taken else ""
            console.print(Text(f"     {apart}«{shorten(quote)}» {article}", style="dim"))
        if len(one.quotes) > SHOWN:
            more = label(lang, "corrections.more", n=len(one.quotes) - SHOWN)
            console.print(Text(f"     {more}", style="dim"))
        if one.undone:
            console.print(Text(f"     {_undoing(one, lang)}", style="yellow"))


def print_shaping(entries: Sequence[CorrectionEntry], lang: str, console: Console) -> None:
    """The corrections that shaped what is printed above, if any."""
    if entries:
        console.print(f"\n{say('corrected', lang)}", style="bold")
        print_corrections(entries, lang, console)


def print_done(entry: CorrectionEntry, notes: Iterable[str], lang: str, console: Console) -> None:
    """That a correction is kept, or undone, and how to take that back; then the notes on it."""
    key = "corrections.taken_back" if entry.undone else "corrections.kept"
    console.print(label(lang, key, number=entry.number, id=entry.id, what=_say(entry, lang)))
    for note in notes:
        console.print(note, style="yellow")


def write_correction_note(key: str, values: Mapping[str, object], lang: str) -> str:
    """A note of the table `corrections.notes`; a field and its value are told in words.

    >>> write_correction_note("edit_overruled", {"number": 1, "field": "value",
    ...     "value": "2600000000.0", "by": 2}, "en")
    'Correction 1, value: 2.6 billion, is overruled by the later correction 2.'
    """
    if "field" in values:
        field, value = str(values["field"]), str(values["value"])
        words = {"field": write_code("attribute", field, lang)}
        values = {**values, **words, "value": write_attribute(field, value, lang)}
    if "others" in values:
        values = {**values, "others": _write_others(values["others"], lang)}
    return label(lang, f"corrections.notes.{key}", **values)


def _write_others(others: object, lang: str) -> str:
    """Values that reports told, each with who told it: «4,5 млрд – Вестник, a1:340; …»."""
    assert isinstance(others, Mapping)
    written = (f"{write_number(value, lang)} – {', '.join(told)}" for value, told in others.items())
    return "; ".join(written)


def _say(entry: CorrectionEntry, lang: str) -> str:
    told = write_attribute(entry.field or "", entry.value, lang) if entry.value else ""
    value = told or label(lang, "corrections.none")
    field = write_code("attribute", entry.field or "", lang)
    act = "edit_alone" if entry.act == "edit" and entry.apart else entry.act
    return label(lang, f"corrections.{act}", field=field, value=value)


def _undoing(entry: CorrectionEntry, lang: str) -> str:
    day = (entry.undone or "")[:10]
    by = ", ".join(one for one in (day, entry.undone_by) if one)
    return label(lang, "corrections.undone", by=by, because=entry.undone_because or "")
