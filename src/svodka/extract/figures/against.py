"""Against: «1,5 млн баррелей против 0,9 млн годом ранее», «с 9 млрд в 2025 году до 12 млрд в 2029-м»:
two figures, and the later one has risen by as much as they differ."""

from __future__ import annotations

from dataclasses import replace

from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.words import FigureWords
from svodka.findings import Change

_NEAR = 8  # tokens between the two: «в сутки против»
_WHOLE = ("%",)


def set_against(before: Draft, after: Draft, words: FigureWords) -> Draft:
    """The figure before with the move that the one after it makes of it; as it is where the two are
    not one measure at two times («107 голосов против 14»)."""
    if not _told_of_two_times(before, after, words):
        return before
    if before.number is None or after.number is None or before.number == after.number:
        return before
    direction = "up" if before.number > after.number else "down"
    told = words.directions.get(before.mentions[0].lemma(before.mentions[0].trigger), direction)
    if told != direction:
        return before
    amount = round(abs(before.number - after.number), 6)
    return replace(before, change=Change(direction, amount=amount))


def moved_on(before: Draft, after: Draft, words: FigureWords) -> Draft:
    """«с 9 млрд в 2025 году [до 12 млрд в 2029-м]»: two figures, and the second has risen by as much
    as they differ; as it is where it goes on from no other."""
    a, b = before.value, after.value
    if a is None or b is None or before.number is None or after.number is None:
        return after
    apart = before.sentence != after.sentence or before.unit != after.unit
    if apart or before.change or after.change or a.trigger != b.trigger:
        return after
    if a.preposition not in words.moved_from or b.preposition not in words.till:
        return after
    direction = "up" if after.number > before.number else "down"
    told = words.directions.get(b.lemma(b.trigger), direction)
    if told != direction or before.number == after.number:
        return after
    amount = round(abs(after.number - before.number), 6)
    return replace(after, change=Change(direction, amount=amount))


def _told_of_two_times(before: Draft, after: Draft, words: FigureWords) -> bool:
    if before.value is None or after.value is None or before.change or after.change:
        return False
    if before.sentence != after.sentence or before.unit != after.unit:
        return False
    one = after.measure.borrowed or after.measure.name == before.measure.name
    near = after.value.quantity.first - before.value.quantity.last <= _NEAR
    return one and near and _is_led(after, words) and _is_earlier(before, after, words)


def _is_led(after: Draft, words: FigureWords) -> bool:
    """«против 0,9 млн годом ранее», «вместо 106 %»; «вместо нынешних восьми» and «вместо заявленных
    семи» name no earlier time."""
    m = after.value
    if m is None or after.status != "actual":
        return False
    before = m.tokens[max(0, m.quantity.first - 3) : m.quantity.first]
    if any(token.lemma in words.present - words.against for token in before):
        return False
    return m.preposition in words.against | words.moved_from


def _is_earlier(before: Draft, after: Draft, words: FigureWords) -> bool:
    """«0,9 млн годом ранее»; with no day of its own what a word of moving is set against («снижен до
    30 % против 145 %»), but not another's share («11 % против 4 % у соседей»)."""
    if after.own_date:
        return True
    m, told = after.value, before.mentions[0]
    if m is None or m.preposition not in words.against or after.unit not in _WHOLE:
        return False
    return told.lemma(told.trigger) in words.directions
