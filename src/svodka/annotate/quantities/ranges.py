"""Ranges: two numbers that bound one quantity, or lead from an old value to a new one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from svodka.annotate.quantities.drafts import Draft
from svodka.annotate.quantities.numbers import BETWEEN
from svodka.annotate.quantities.qualifiers import word_before
from svodka.annotate.quantities.words import Words, folded
from svodka.language import Token

_GAP = 4  # tokens between the two numbers: «с 68 рейсов в неделю до 90»
_LEAD = 3  # tokens between the opening preposition and its number: «с нынешних примерно 68»
_DASHES = "-–—−‑"


Rule = Callable[[Sequence[Token], Draft, Draft, Words], Draft | None]


def join_ranges(tokens: Sequence[Token], drafts: Sequence[Draft], words: Words) -> list[Draft]:
    """Drafts in order, with every two that make a range put into one."""
    joined: list[Draft] = []
    for draft in drafts:
        pair = _join(tokens, joined[-1], draft, words) if joined else None
        if pair is None:
            joined.append(draft)
        else:
            joined[-1] = pair
    return joined


def _join(tokens: Sequence[Token], a: Draft, b: Draft, words: Words) -> Draft | None:
    if b.first - a.last > _GAP or a.low is not None or not _same_unit(a, b):
        return None
    for rule in RULES:
        found = rule(tokens, a, b, words)
        if found is not None:
            return found
    return None


def from_to(tokens: Sequence[Token], a: Draft, b: Draft, words: Words) -> Draft | None:
    """«от 3 до 5 млрд» (between the two), «с 68 до примерно 90» (it is ninety now)."""
    before = tokens[max(0, a.first - _LEAD) : a.first]
    opening = next((t for t in reversed(before) if folded(t) in words.range_pairs), None)
    between = [folded(token) for token in tokens[a.last + 1 : b.first]]
    if opening is None or words.range_pairs[folded(opening)] not in between:
        return None
    if any(token.text[0].isdigit() for token in tokens[a.last + 1 : b.first]):
        return None  # «с 9 млрд евро в 2025-м до 12 млрд»: each of its own year
    if folded(opening) in words.range_changes:
        joined = _joined(a, b, "from_to", low=_left(a, b))
        own = word_before(tokens, b.first, b.last, words)
        sure = own.qualifier if own is not None and own.first > a.last else None
        return replace(joined, sure=sure)
    return replace(_joined(a, b, "from_to"), sure=BETWEEN)


def to_from(tokens: Sequence[Token], a: Draft, b: Draft, words: Words) -> Draft | None:
    """«упала до 55 % с 62 %»: it is fifty-five now."""
    opening = folded(tokens[a.first - 1]) if a.first else ""
    between = [folded(token) for token in tokens[a.last + 1 : b.first]]
    after = tokens[b.last + 1] if b.last + 1 < len(tokens) else None
    if opening != words.bound or a.unit is None or len(between) != 1:
        return None
    if between[0] not in words.range_changes or (after is not None and after.pos != "PUNCT"):
        return None  # «с 33,5 % месяцем ранее» has a time of its own
    return replace(a, last=b.last, low=_left(b, a), rule="from_to")


def dash_between(tokens: Sequence[Token], a: Draft, b: Draft, words: Words) -> Draft | None:
    """«3 – 5 млрд», «пять – шесть человек»."""
    apart = b.first - a.last == 2 and tokens[a.last + 1].text in _DASHES
    if not apart or a.unit is not None or a.value >= b.value:
        return None
    return replace(_joined(a, b, "dash_between"), sure=BETWEEN)


def one_or_other(tokens: Sequence[Token], a: Draft, b: Draft, words: Words) -> Draft | None:
    """«пять или шесть человек»."""
    apart = b.first - a.last == 2 and folded(tokens[a.last + 1]) in words.range_or
    if not apart or a.unit is not None or a.value >= b.value:
        return None
    return replace(_joined(a, b, "one_or_other"), sure=BETWEEN)


RULES: tuple[Rule, ...] = (from_to, to_from, dash_between, one_or_other)


def _joined(a: Draft, b: Draft, rule: str, low: float | None = None) -> Draft:
    """b with a's value below it; «от 3 до 5 млрд» means milliards both times."""
    if low is None:
        low = a.value * b.scale if a.scale == 1 and a.value * b.scale < b.value else a.value
    unit = b.unit if b.unit is not None or b.kind == "times" else a.unit
    kind = b.kind if b.unit is not None else a.kind
    noun = b.noun if b.noun is not None else a.noun
    return replace(b, first=a.first, low=low, unit=unit, kind=kind, noun=noun, rule=rule)


def _left(old: Draft, new: Draft) -> float:
    """«с 5 до 4 млрд»: milliards both times, though it fell; «с 800 до 1,2 тысячи»: eight hundred.

    A number without a scale or a unit behind it takes the other's where that brings them nearer.
    """
    bare = old.scale == 1 and (old.unit is None or old.rule == "sign_before")
    scaled = old.value * new.scale
    if not bare or min(old.value, new.value) <= 0:
        return old.value
    return scaled if _distance(scaled, new.value) < _distance(old.value, new.value) else old.value


def _distance(a: float, b: float) -> float:
    """How many times the larger is the smaller."""
    return max(a, b) / min(a, b)


def _same_unit(a: Draft, b: Draft) -> bool:
    return a.unit is None or b.unit is None or a.unit == b.unit
