"""Main figures: which of those told before a clause goes on from, and which were told only to compare.

«Оборот за полугодие достиг 5 млрд. Годом ранее он равнялся 4 млрд. Экспорт вырос на 9 %»: what comes
next is of the half-year, not of the year before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.pairs import told_beside
from svodka.extract.figures.periods import is_earlier
from svodka.extract.figures.words import FigureWords

_ASIDES = 3  # figures of earlier times that may be told in a row
_NEAR = 1  # sentences from a figure to what it is compared with


def main_figure(told: Sequence[Draft], mention: Mention, words: FigureWords) -> Draft | None:
    """The figure that a clause goes on from: of «4,5 млрд против 4,4 млрд годом ранее» the first."""
    last = told[-1] if told else None
    if last is None or told_beside(last, words):
        return None
    here = last.sentence == mention.sentence.index
    earlier = last.date is not None and is_earlier(last.date)
    if here and earlier and last.own_date and mention.lemma(mention.trigger) in words.directions:
        return None  # «годом ранее согласны были 141, поддержка упала на треть»: since then
    if here and mention.start <= last.last.quantity.last:
        return last
    for before, after in zip(told[-2 : -2 - _ASIDES : -1], told[::-1], strict=False):
        if not is_aside(before, after) or not _is_in_passing(before, after, here):
            return after
        last = before
    return last


def is_aside(before: Draft, last: Draft) -> bool:
    """`last` tells what the figure before it was at an earlier time."""
    if not _is_one_measure(before, last) or before.date is None or last.date is None:
        return False
    if before.status != last.status or last.sentence - before.sentence > _NEAR:
        return False
    early, late = last.date.date.end, before.date.date.start
    return early is not None and late is not None and early < late


def _is_in_passing(before: Draft, last: Draft, here: bool) -> bool:
    """Told to compare with, and no more; here: what goes on does so in the same sentence («за прошлый
    год Осло насчитал 30 млрд, [Лима — 44]» goes on from Oslo's)."""
    moved = before.change is not None and last.change is None
    if here:
        return moved and before.sentence == last.sentence
    said = last.measure.borrowed and last.own_date and last.change is None
    return moved or said or (last.date is not None and is_earlier(last.date))


def _is_one_measure(before: Draft, last: Draft) -> bool:
    one = last.measure.borrowed or last.measure.name == before.measure.name
    bare = before.value is None or last.value is None
    return one and (bare or last.unit == before.unit)


def moves_main(told: Sequence[Draft], draft: Draft) -> bool:
    """«Годом ранее показатель равнялся 2 млрд, [прибавка составила 14 %]»: the move is of the figure
    that the one of the year before was told to compare with."""
    if len(told) < 2 or draft.value is not None or draft.sentence != told[-1].sentence:
        return False
    before, last = told[-2], told[-1]
    bare = before.value is not None and before.change is None and last.change is None
    one = draft.measure.borrowed or draft.measure.name == before.measure.name
    return (
        bare and one and last.date is not None and is_earlier(last.date) and is_aside(before, last)
    )
