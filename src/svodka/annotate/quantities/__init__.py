"""Quantities: every number of a sentence with its unit, before anyone asks what it measures."""

from __future__ import annotations

from svodka.annotate.notes import Quantity
from svodka.annotate.quantities.drafts import Draft, draft_quantities
from svodka.annotate.quantities.qualifiers import qualify
from svodka.annotate.quantities.ranges import join_ranges
from svodka.annotate.quantities.words import Words, words_of
from svodka.findings import Span
from svodka.language import Doc, Language, Sentence

__all__ = ["find_quantities"]


def find_quantities(doc: Doc, language: Language) -> tuple[Quantity, ...]:
    """Numbers with their units, in the order of the text.

    Dates, ordinals, times of day and numbers that are names («дом 5») are none. A number without
    a unit has `unit` None («на импорт — 1,2 млрд»): what it counts is the article's to say.
    """
    words = words_of(language)
    found: list[Quantity] = []
    for sentence in doc.sentences:
        drafts = draft_quantities(sentence.tokens, words, language)
        if drafts:
            joined = join_ranges(sentence.tokens, drafts, words)
            found.extend(_quantity(sentence, draft, words) for draft in joined)
    return tuple(found)


def _quantity(sentence: Sentence, draft: Draft, words: Words) -> Quantity:
    tokens = sentence.tokens
    sureness = qualify(tokens, draft.first, draft.last, words)
    qualifier = sureness.qualifier
    if draft.sure is not None and qualifier == "exact":
        qualifier = draft.sure
    span = Span(tokens[draft.first].start, tokens[draft.last].stop)
    return Quantity(  # in order, not by name: made by the thousand
        span, sentence.index, draft.first, draft.last, draft.kind, draft.value, draft.low,
        draft.unit, draft.noun, qualifier, draft.rule,
    )  # fmt: skip
