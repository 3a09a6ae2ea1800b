"""Patterns over pieces, and the rules that read what they find.

A pattern is a regular expression whose words are kinds of pieces (`day month year`) or, in
capitals, phrases (`YEAR`). Each kind is one private character, so a sentence of pieces is a
string and a pattern an ordinary compiled expression over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.needed import find_needed
from svodka.annotate.dates.pieces import Piece

if TYPE_CHECKING:
    from svodka.annotate.dates.moments import Moment

KINDS = (
    "other", "comma", "dot", "slash", "opening", "closing", "dash", "day", "nth", "number",
    "year", "yearth", "shortyear", "decade", "fulldate", "clock", "decimal", "roman", "month",
    "month_adj", "weekday", "weekday_adj", "season", "season_adj", "deictic", "deictic_adj",
    "yearly_adj", "rel", "neuter", "part", "ordinal", "cardinal", "daypart", "daytime", "hour", "hours",
    "byday", "compound", "unit_day", "unit_week", "unit_month", "unit_quarter", "unit_half",
    "unit_year", "unit_decade", "unit_century", "unit_season", "unit_time", "unit_weekend", "unit_date", "tenday", "halfof",
    "oneandhalf", "fourth", "several", "recent", "feast", "newer", "far", "working", "whole", "same", "even",
    "other_adj", "various", "similar", "period", "during", "results", "ago", "late", "since", "early",
    "through", "eve", "morrow", "coming", "every", "approx", "odd", "than", "exact", "in", "on", "from", "by", "until",
    "over", "to", "dated", "about", "at", "near", "between", "and",
)  # fmt: skip
_CHARS = {kind: chr(0xE000 + number) for number, kind in enumerate(KINDS)}

PREPOSITIONS = ("in", "on", "from", "by", "until", "over", "to", "dated", "about", "at", "near")

# Phrases that patterns are made of. Order matters: an alternative that takes more comes first.
PHRASES = {
    "LEAD": "(in|on|from|by|until|over|to|dated|about|at|near)",
    "OPENING": "((in during|on during|to results|LEAD) whole?)?",
    "DAYPART": "(daypart|byday)",
    "DAYTIME": "((?<!hour) daytime LEAD?)",
    "DAY": "(day|nth|cardinal ordinal|ordinal)",
    "RELYEAR": "((same even?|rel even?|newer) unit_year | from dot unit_year)",
    "NUMYEAR": "(((rel|newer|far)+ comma?)? (year|yearth) (working? unit_year)? | shortyear unit_year?)",
    "YEAR": "(RELYEAR|NUMYEAR)",
    "MONTH": "(rel month | month dot? YEAR | month)",
    "SEASON": "((rel|neuter) season | season YEAR | season)",
    "DATE": "(DAY month dot? YEAR | DAY month)",
    "WEEK": "((rel|rel working|working)? unit_week)",
    "RANK": "(ordinal|nth|day|roman|recent)",
    "QUARTER": "(RANK unit_quarter YEAR? | rel unit_quarter)",
    "HALF": "(RANK unit_half YEAR? | (rel|neuter) unit_half)",
    "DECADE": "(decade unit_year? CENTURY | decade unit_year?)",
    "CENTURY": "((roman|nth|cardinal ordinal|ordinal|rel|neuter) unit_century)",
    "COUNT": "((day|number|cardinal+) from odd | (day|number) dash (day|number) | cardinal+ from halfof | cardinal+ | day from halfof | day | number | several | oneandhalf)",
    "UNIT": "(unit_day|unit_week|unit_month|unit_quarter|unit_half|unit_year|unit_decade|unit_century)",
    "WHOLE": "(MONTH|SEASON|QUARTER|HALF|WEEK|CENTURY|YEAR|DECADE|rel? unit_month|(rel|neuter)? unit_decade|unit_century|unit_quarter|unit_half|unit_year)",
    "ABOUT": "(approx+ than?)?",
    "SPELL": "(compound | cardinal? fourth unit_century | COUNT UNIT | UNIT | byday)",
}
_NAME = re.compile(r"\?P<\w+>|\?P=\w+|[A-Za-z_]+")


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The expression over kinds' characters. Raises KeyError for a name that is no kind."""
    return re.compile(_expand(pattern).replace(" ", ""))


def _expand(pattern: str) -> str:
    def put(match: re.Match[str]) -> str:
        name = match[0]
        if name.startswith("?"):
            return name
        return f"(?:{_expand(PHRASES[name])})" if name in PHRASES else _CHARS[name]

    return _NAME.sub(put, re.sub(r"\((?!\?)", "(?:", pattern))


def draw_kinds(pieces: Sequence[Piece]) -> str:
    """The sentence as patterns see it."""
    return "".join([_CHARS[piece.kind] for piece in pieces])


# Kinds that make no date among themselves: a run of nothing else is not looked at.
IDLE = (
    "comma", "dot", "slash", "opening", "closing", "dash", "clock", "decimal", "roman", "number",
    "cardinal", "part", "halfof", "several", "recent", "newer", "far", "working", "whole", "same",
    "even", "other_adj", "various", "period", "during", "results", "ago", "late", "since", "early", "through", "coming", "every",
    "approx", "odd", "than", "exact", "hour", "oneandhalf", "fourth", "ordinal", "neuter", "similar", *PREPOSITIONS, "between", "and",
)  # fmt: skip
_OTHER = _CHARS["other"]
_TELLING = re.compile(f"[^{_OTHER}{''.join(_CHARS[kind] for kind in IDLE)}]")
LONGEST = 60  # pieces: a longer run is a list or a table, and is cut so that time stays linear


def find_runs(kinds: str) -> list[tuple[int, int]]:
    """(start, stop) of the runs between pieces of kind `other` that may hold a date."""
    runs = []
    stop = 0
    while match := _TELLING.search(kinds, stop):
        first = kinds.rfind(_OTHER, 0, match.start()) + 1
        stop = kinds.find(_OTHER, match.start())
        stop = len(kinds) if stop < 0 else stop
        for start in range(first, stop, LONGEST):
            end = min(start + LONGEST, stop)
            if _TELLING.search(kinds, start, end):
                runs.append((start, end))
    return runs


class Found:
    """A place where a pattern matched. `found["year"]`: the pieces of that group, () if none.

    offset: the index of the piece that the match counts from. first, stop: of the first piece, and
    of the one after the last.
    """

    def __init__(self, pieces: Sequence[Piece], match: re.Match[str], offset: int = 0) -> None:
        self.pieces = pieces
        self.match = match
        self.offset = offset
        self.first: int = offset + match.start()
        self.stop: int = offset + match.end()

    def __getitem__(self, group: str) -> Sequence[Piece]:
        start, stop = self.match.span(group)
        return self.pieces[self.offset + start : self.offset + stop] if start >= 0 else ()

    @property
    def lead(self) -> str:
        """The kind of the preposition before the date, the last of several; "" if none."""
        kinds = [piece.kind for piece in self["lead"] if piece.kind in PREPOSITIONS]
        return kinds[-1] if kinds else ""

    @property
    def before(self) -> Piece | None:
        return self.pieces[self.first - 1] if self.first else None

    @property
    def after(self) -> Piece | None:
        return self.pieces[self.stop] if self.stop < len(self.pieces) else None


Reading = Callable[[Found, "Moment"], Period | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """read: what the place means, or None when the rule abstains. about: specimens, as prose.
    needed: sets of kinds' characters, of each of which one is in any run that it matches in."""

    name: str
    about: str
    pattern: re.Pattern[str]
    read: Reading
    needed: tuple[frozenset[str], ...]


def reads(pattern: str, led: bool = True) -> Callable[[Reading], Rule]:
    """Makes a rule of a reading function, whose name is the rule's.

    led: a preposition before the date is the date's own («в июле», but not «к майской встрече»).
    """
    opening = "OPENING" if led else ""

    def make(read: Reading) -> Rule:
        compiled = compile_pattern(f"(?P<lead>{opening})({pattern})")
        about = " ".join((read.__doc__ or "").split())
        return Rule(read.__name__, about, compiled, read, find_needed(compiled.pattern))

    return make
