"""The day of a saying, where its own sentence tells it: «сообщил 20 августа посол»."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from svodka.annotate.notes import DateNote
from svodka.extract.statements.cues import Cue
from svodka.extract.statements.views import View
from svodka.findings import Date


def find_day(view: View, cue: Cue, dates: Iterable[DateNote], published: date) -> Date | None:
    """The date that hangs on the word that attributes, outside what is said."""
    for note in dates:
        start = note.date.start
        if start is None or start > published or _is_said(view, cue, note):
            continue
        if _verb_of(view, note) == cue.at and not _is_bound(view, note):
            return note.date
    return None


def _verb_of(view: View, note: DateNote) -> int | None:
    """«заявил, выступая вчера по радио»: what a gerund tells is of its verb's day."""
    above = _governor(view, note)
    if above is not None and view.tree.tokens[above].feats.get("VerbForm") == "Conv":
        return view.tree.governor(above)
    return above


def _is_said(view: View, cue: Cue, note: DateNote) -> bool:
    first, last = view.tokens[note.first], view.tokens[note.last]
    return any(one.start < last.stop and first.start < one.stop for one in cue.contents)


def _governor(view: View, note: DateNote) -> int | None:
    """The word that the date hangs on."""
    above = view.tree.ancestors(note.first)
    return next((i for i in above if not note.first <= i <= note.last), None)


def _is_bound(view: View, note: DateNote) -> bool:
    """«обещал до конца года»: a term, within which something is to be or has been since."""
    moments = view.language.table("acts")["moments"]
    bounds = {*moments["deadlines"], *moments["since"]}
    return any(view.tree.preposition(i) in bounds for i in range(note.first, note.last + 1))
