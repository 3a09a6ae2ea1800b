"""Appositions: a day counted from another one, which the words behind its comma name («накануне, в
четверг», «на следующий день, 20 июля»)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import DateNote
from svodka.language import Token

# rules that count a day from another, which the text may not tell
COUNTED = frozenset({"eve", "sooner_or_later", "told_day", "after_spell", "spell_before_that"})
TO_A_DAY = frozenset({"day", "unknown"})
CLOSING = frozenset(",;.)")


def explain_days(notes: Sequence[DateNote], tokens: Sequence[Token]) -> list[DateNote]:
    """The notes of a sentence, each counted day as its apposition has it."""
    behind = [*notes[1:], None]
    return [explain_day(note, behind[i], tokens) for i, note in enumerate(notes)]


def explain_day(note: DateNote, after: DateNote | None, tokens: Sequence[Token]) -> DateNote:
    """«Накануне, в четверг, он вылетел»: on that Thursday, whatever day is the eve of what."""
    if after is None or note.date.rule not in COUNTED or note.date.precision not in TO_A_DAY:
        return note
    parted = after.first - note.last == 2 and tokens[note.last + 1].text == ","
    closed = after.last + 1 >= len(tokens) or tokens[after.last + 1].text in CLOSING
    if not (parted and closed and after.date.precision == "day"):
        return note
    told = after.date
    named = replace(note.date, start=told.start, end=told.end, precision=told.precision)
    return replace(note, date=named)
