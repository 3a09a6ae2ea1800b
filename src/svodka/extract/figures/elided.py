"""Elided: a number whose unit the text leaves out, and what every rule that restores it asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from svodka.annotate.quantities.units import noun_unit
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.words import FigureWords, folded
from svodka.language import Language

LARGE = 1e6  # numbers from here on are never written without their thousands


@dataclass(frozen=True, slots=True)
class Elision:
    """What may be asked: the mention, its measure, and the figures told before it."""

    mention: Mention
    measure: Measure
    told: Sequence[Draft]
    words: FigureWords
    language: Language


@dataclass(frozen=True, slots=True)
class Restored:
    """The unit meant and what the number is to be multiplied by («до пяти миллионов, … до восьми»)."""

    unit: str | None
    factor: float = 1.0


def ends_clause(elision: Elision) -> bool:
    """Nothing that it could count stands behind the number."""
    m = elision.mention
    after = m.quantity.last + 1
    return after >= len(m.tokens) or m.tokens[after].pos == "PUNCT"


def last_in_sentence(elision: Elision) -> Draft | None:
    """The figure told last in the sentence, whose halves a semicolon may part; what was told of a part
    of it is passed over."""
    here = _told_here(elision)
    whole = (told for told in here if not is_part(told, elision.words))
    return next(whole, here[0] if here else None)


def _told_here(elision: Elision) -> list[Draft]:
    """The figures of the sentence, the last first."""
    index = elision.mention.sentence.index
    return list(takewhile(lambda told: _goes_on_in(told, index), reversed(elision.told)))


def _goes_on_in(draft: Draft, index: int) -> bool:
    """Told in the sentence, or in the one before up to its «;»."""
    cut = draft.last.sentence.tokens[-1].text == ";"
    return draft.sentence == index or (cut and draft.sentence == index - 1)


def is_part(draft: Draft, words: FigureWords) -> bool:
    """«30 палестинцев, [включая 11 детей], более 80 ранены»"""
    m = draft.mentions[0]
    before = m.tokens[max(0, m.lead - 1) : m.quantity.first]
    return any(folded(token) in words.including for token in before)


def last_like(mention: Mention, told: Sequence[Draft]) -> Draft | None:
    """The figure that a number may go on with: «912 млн долларов; треть этой суммы дал экспорт.
    Её доведут до двух миллиардов» passes over the share, of which there are no millions."""
    quantity = mention.quantity
    shares = quantity.unit is not None or quantity.value < LARGE
    return next((draft for draft in reversed(told) if shares or draft.unit != "%"), None)


def is_large(draft: Draft) -> bool:
    return draft.number is not None and draft.number >= LARGE


def is_small(draft: Draft) -> bool:
    return draft.number is not None and draft.number < 1000


def plural_of(elision: Elision, i: int) -> str:
    m = elision.mention
    return noun_unit(m.tokens, i, number_words_of(elision.language), elision.language)


def last_counted(elision: Elision) -> Draft | None:
    """«закупит 40 танков на 300 млн евро; [первые 10] прибудут»: the last count, not the money."""
    counts = (
        d for d in _told_here(elision) if d.value is not None and d.value.quantity.kind == "count"
    )
    return next(counts, None)
