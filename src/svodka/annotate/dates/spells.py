"""Spells: «три года», «полтора месяца», «несколько дней» as a count of one unit, and their steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from svodka.annotate.dates import calendar
from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.words import Words

MONTHS = {"unit_month": 1, "unit_quarter": 3, "unit_half": 6, "unit_year": 12, "unit_decade": 120,
          "unit_century": 1200, "compound": 1}  # fmt: skip
DAYS = {"unit_day": 1, "byday": 1, "unit_week": 7}
LONGEST = 1_200_000  # months, days: what is longer is geology


@dataclass(frozen=True, slots=True)
class Spell:
    """count of a unit («days» or «months»); whole: it is so many whole years."""

    unit: str
    count: int
    whole: bool = False


def is_plural(noun: Piece, words: Words) -> bool:
    """«годы», «лет»; «сутки» have no singular and are one day."""
    plural = noun.feat("Number") == "Plur" or noun.text.lower() in words.lists["plural"]
    return plural and not is_nights(noun, words) and noun.kind != "compound"


def is_nights(noun: Piece, words: Words) -> bool:
    """«сутки»: a day and a night, which reach into the day before."""
    return noun.lemma in words.lists["nights"]


def read_spell(pieces: Sequence[Piece], words: Words) -> Spell | None:
    """Pieces of a SPELL; None for «несколько дней», «40–50 лет» and for a bare plural."""
    noun, counts = pieces[-1], pieces[:-1]
    if noun.kind == "compound":
        return Spell("months", noun.value, noun.value % 12 == 0)
    if any(piece.kind in ("several", "dash") for piece in counts):
        return None
    if not counts and is_plural(noun, words):
        return None
    if counts and counts[-1].kind == "fourth":  # «три четверти века»
        return Spell("months", MONTHS[noun.kind] * (_half_counts(counts) // 2 or 1) // 4, True)
    return _spell(noun.kind, _half_counts(counts))


def _half_counts(counts: Sequence[Piece]) -> int:
    """Twice the count, so that «полтора» and «два с половиной» are whole: 3 and 5."""
    if not counts:
        return 2
    if counts[0].kind == "oneandhalf":
        return 3
    total = sum(piece.value for piece in counts if piece.kind in ("day", "number", "cardinal"))
    return 2 * total + any(piece.kind == "halfof" for piece in counts)


def _spell(unit: str, halves: int) -> Spell | None:
    table = DAYS if unit in DAYS else MONTHS
    count = table[unit] * halves // 2
    if not 0 < count <= LONGEST:
        return None
    years = (
        unit in ("unit_year", "unit_decade", "unit_century") and count % MONTHS["unit_year"] == 0
    )
    return Spell("days" if unit in DAYS else "months", count, years)


def step(day: date, spell: Spell, sign: int) -> Period | None:
    """Where a spell before (-1) or after (+1) a day leads: a day, a month or a whole year."""
    if spell.unit == "days":
        there = calendar.shift_days(day, sign * spell.count)
        return calendar.on_day(there) if there else None
    there = calendar.shift_months(day.replace(day=1), sign * spell.count)
    if there is None:
        return None
    if spell.whole:
        return calendar.make_year(there.year)
    return calendar.make_month(there.year, there.month)


def exact_step(day: date, spell: Spell, sign: int) -> date | None:
    """The very day a spell before or after a day."""
    move = calendar.shift_days if spell.unit == "days" else calendar.shift_months
    return move(day, sign * spell.count)


def stretch(day: date, spell: Spell, sign: int, nights: bool = False) -> Period | None:
    """The spell that ends on a day (-1) or begins on it (+1).

    «за неделю» is seven days with the last; «за сутки» (nights) reaches into the day before.
    """
    if spell.unit == "days":
        other = calendar.shift_days(day, sign * (spell.count - (0 if nights else 1)))
    else:
        other = calendar.shift_months(day, sign * spell.count)
    if other is None:
        return None
    return calendar.span(other, day) if sign < 0 else calendar.span(day, other)
