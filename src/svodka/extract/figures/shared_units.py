"""Shared units: a number whose unit stands with the next one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from svodka.annotate.notes import Quantity
from svodka.extract.figures.elisions import scale_of
from svodka.extract.figures.mentions import Mention, is_second_of_two
from svodka.extract.figures.words import FigureWords
from svodka.language import Language

_SHARED = frozenset({"percent", "money"})
_BETWEEN = 7  # tokens from one number to the next


def with_shared(
    mentions: Iterable[Mention], words: FigureWords, language: Language
) -> Iterator[Mention]:
    """The mentions, each with the unit of the next or the preposition of the one before where it
    shares them."""
    before: Mention | None = None
    for mention in mentions:
        shared = with_shared_unit(mention, words, language)
        if (
            before is not None
            and before.following is mention.quantity
            and is_second_of_two(mention)
        ):
            preposition = mention.preposition or before.preposition
            shared = replace(shared, preposition=preposition)
        before = shared if shared.quantity is not mention.quantity else None
        yield shared


def with_shared_unit(mention: Mention, words: FigureWords, language: Language) -> Mention:
    """«экспорт вырос на [7], а импорт — на 12 процентов», «на [7] и 12 процентов», «составил [3], а
    импорт — 5 млрд долларов»; «число рейсов выросло на 7, а цены — на 12 процентов» counts them."""
    q, after = mention.quantity, mention.following
    if after is None or after.kind not in _SHARED or not _is_bare(mention):
        return mention
    if _counts_things(mention, words) or not _is_parallel(mention, after, words):
        return mention
    own = scale_of(mention, language)
    scale = scale_of(replace(mention, quantity=after), language) if own == 1.0 else 1.0
    shared = replace(q, kind=after.kind, unit=after.unit, value=q.value * scale)
    return replace(mention, quantity=shared)


def _is_bare(mention: Mention) -> bool:
    """A number with nothing behind it that it could count."""
    q, tokens = mention.quantity, mention.tokens
    if q.kind != "count" or q.unit is not None or q.noun is not None or q.low is not None:
        return False
    behind = tokens[q.last + 1]
    return behind.text == "," or behind.pos == "CCONJ"


def _counts_things(mention: Mention, words: FigureWords) -> bool:
    """«число рейсов выросло на 7», «индекс составил 103»: of no unit."""
    before = mention.tokens[mention.start : mention.quantity.first]
    return any(token.lemma in words.number_of | words.unitless for token in before)


def _is_parallel(mention: Mention, after: Quantity, words: FigureWords) -> bool:
    """The next number goes on from this one: after «и», or in a clause that leaves its verb out, and
    with the same preposition. What is no percentage may well stand beside one («курс вырос до 90, а
    инфляция — до 7 процентов»), but not what both have moved by."""
    between = mention.tokens[mention.quantity.last + 1 : after.first]
    if not between or len(between) > _BETWEEN:
        return False
    if any(token.pos in ("VERB", "AUX") or token.text in ".;:()" for token in between):
        return False
    told = next((t.lemma for t in reversed(between) if t.pos == "ADP"), "")
    named = any(token.pos in ("NOUN", "PROPN") for token in between)
    if not named:
        return between[0].pos == "CCONJ" and told in ("", mention.preposition)
    if after.kind == "percent" and mention.preposition != words.on:
        return False
    last = between[-2:] if mention.preposition else between[-1:]
    dashed = any(token.text in ("-", "–", "—") for token in last)
    return dashed and told == mention.preposition
