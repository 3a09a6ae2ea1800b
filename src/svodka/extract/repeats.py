"""Repeats: an act of which several days are told is several acts.

«Приезжал в Каир в июне 2021-го и в ноябре 2022-го» tells of two visits. Days that stand in one
date («13 и 14 мая») are one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.notes import DateNote
from svodka.extract.drafts import Draft
from svodka.language.trees import Tree

REPEATED = frozenset({"visit", "meeting", "call", "summit"})


def split_repeated(draft: Draft, dates: Sequence[DateNote], tree: Tree) -> list[Draft]:
    """[draft], and one more draft for each further date joined to the draft's own."""
    if draft.type != "CONSULT" or draft.form not in REPEATED or draft.date is None:
        return [draft]
    told = [n for n in dates if n.date.span == draft.date.span]
    for note in (*dates, *reversed(dates)):
        near = any(is_joined(t, note, tree) or is_joined(note, t, tree) for t in told)
        if near and note not in told:
            told.append(note)
    return [draft, *(replace(draft, date=note.date) for note in told[1:])]


def is_joined(one: DateNote, other: DateNote, tree: Tree) -> bool:
    """The other date is joined to this one and follows it, as precise as this one."""
    if other.first <= one.last or one.date.precision != other.date.precision:
        return False
    own = range(one.first, one.last + 1)
    heads = [tree.governor(i) for i in range(other.first, other.last + 1) if is_conjunct(i, tree)]
    return any(head in own for head in heads)


def is_conjunct(token: int, tree: Tree) -> bool:
    return tree.tokens[token].rel == "conj"
