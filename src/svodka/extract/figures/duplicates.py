"""Duplicates: the same figure told again (headline and body) is one figure."""

from __future__ import annotations

from collections.abc import Iterable

from svodka.findings import Figure

_STEM = 5


def drop_duplicates(figures: Iterable[Figure], body: int = 0) -> tuple[Figure, ...]:
    """Figures in order; of those that tell the same the fullest stays.

    body: where the headline ends, in characters: what it tells, the body tells again.
    """
    kept: list[Figure] = []
    for figure in figures:
        same = (i for i, other in enumerate(kept) if tell_the_same(other, figure, body))
        again = next(same, None)
        if again is None:
            kept.append(figure)
        else:
            kept[again] = fuller(kept[again], figure)
    return tuple(kept)


def tell_the_same(a: Figure, b: Figure, body: int = 0) -> bool:
    """Same value and unit (or, without a value, same move), of one measure, at one time."""
    if _announces_move(a, b, body):
        return _of_one_measure(a, b) and _at_one_time(a, b)
    if a.value != b.value or a.unit != b.unit:
        return False
    if a.value is None and a.change != b.change:
        return False
    if a.change is not None and b.change is not None and a.change != b.change:
        return False
    announced = a.evidence.start < body <= b.evidence.start
    if a.status != b.status and not announced:
        return False  # what was bought and what is to be bought again
    sure = announced or _is_unmistakable(a.value) or _of_one_measure(a, b)
    return sure and _at_one_time(a, b)


def fuller(a: Figure, b: Figure) -> Figure:
    """The one that knows more: its move, its period; the earlier one where they know the same."""
    return b if _knows(b) > _knows(a) else a


def _knows(figure: Figure) -> tuple[bool, int, int]:
    told = (figure.change is not None) + (figure.start is not None)
    return figure.value is not None, told, len(figure.parties)


def _announces_move(a: Figure, b: Figure, body: int) -> bool:
    """«Экспорт вырос на 40 %» over «экспорт вырос на 40 % и составил 9 млн»: the body tells how much."""
    announced = a.evidence.start < body <= b.evidence.start
    return announced and a.value is None and a.change is not None and a.change == b.change


def _at_one_time(a: Figure, b: Figure) -> bool:
    if a.start is None or b.start is None:
        return True
    return (a.start, a.end) == (b.start, b.end)


def _of_one_measure(a: Figure, b: Figure) -> bool:
    return bool(_stems(a.measure) & _stems(b.measure))


def _is_unmistakable(value: float | None) -> bool:
    """Three significant digits or more: 244,8 is not met twice by chance, 20 is."""
    if value is None:
        return False
    digits = f"{value:.10g}".replace(".", "").rstrip("0")
    return len(digits.partition("e")[0]) >= 3


def _stems(text: str) -> set[str]:
    return {word[:_STEM].casefold() for word in text.split() if len(word) >= 4}
