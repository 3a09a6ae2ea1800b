"""Denials: «не вырос до 100 млрд» is below them, «не составил 5 млрд» tells no figure."""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.surroundings import Surroundings

_BOUNDS = {"up": "under", "down": "over"}
_TOLD = ("over", "under", "at_least", "at_most")
_BACK = 2  # «не было увеличено», «не смог вырасти»: a word between the negation and the verb


def as_denied(mention: Mention, moved: bool, around: Surroundings) -> Mention | None:
    """The mention as it is where nothing denies it; a level that was not reached as a bound of it;
    None where the text does not tell the figure. moved: the quantity is the size of a move."""
    q, verb = mention.quantity, mention.trigger
    if not _is_denied(mention, around) or q.qualifier in _TOLD:
        return mention  # «не превысил», «не более»: the qualifier has told it
    lemma = mention.lemma(verb)
    told = number_words_of(around.language).negated_verbs.get((lemma, ""))  # «не превысит 150»
    bound = told or _BOUNDS.get(around.words.directions.get(lemma, ""))
    if moved or bound is None or q.qualifier != "exact":
        return None
    return replace(mention, quantity=replace(q, qualifier=bound))


def _is_denied(mention: Mention, around: Surroundings) -> bool:
    """A negation right before the word that moves or amounts, or before its auxiliary."""
    verb, negations = mention.trigger, number_words_of(around.language).negations
    if verb is None or mention.tokens[verb].pos not in ("VERB", "AUX"):
        return False
    before = mention.tokens[max(mention.start, verb - _BACK) : verb]
    if before and before[-1].pos not in ("VERB", "AUX", "PART"):
        return False
    return any(token.low in negations for token in before)
