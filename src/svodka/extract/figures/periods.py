"""Periods: which date expression tells the time a figure covers."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.measures import Measure
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords

_AFTER = 10  # tokens after the number where its date may still stand
_COMPARED = 4


def own_date(
    mention: Mention, dates: Sequence[DateNote], previous: Draft | None, words: FigureWords
) -> DateNote | None:
    """The date of the figure's own clause: the nearest before the number, else one after it."""
    floor = mention.start
    if previous is not None and previous.sentence == mention.sentence.index:
        floor = max(floor, previous.last.quantity.last + 1)
    q = mention.quantity
    usable = [note for note in dates if not is_compared(mention, note, words)]
    before = [note for note in usable if floor <= note.first and note.last < q.first]
    if before:
        return before[-1]
    stop = min(mention.stop, q.last + _AFTER)
    after = [n for n in usable if q.last < n.first < stop and not _number_between(mention, n)]
    return after[0] if after else None


def inherited_date(
    mention: Mention,
    measure: Measure,
    status: str,
    previous: Draft | None,
    near: Sequence[DateNote],
    words: FigureWords,
) -> DateNote | None:
    """A date told before: with «тогда», in the same sentence, or with the same measure.

    near: the dates of this sentence and of the one before.
    """
    if looks_back(mention, words):
        here = (mention.sentence.index, mention.quantity.first)
        earlier = [note for note in near if (note.sentence, note.first) < here]
        return earlier[-1] if earlier else None
    if previous is None or previous.date is None or is_undated(mention, words):
        return None
    if previous.sentence == mention.sentence.index:
        return previous.date
    follows = measure.borrowed or measure.key in words.trade_parts
    is_next = mention.sentence.index - previous.sentence == 1
    return previous.date if is_next and follows and status == previous.status else None


def looks_back(mention: Mention, words: FigureWords) -> bool:
    """«По итогам его переговоров …», «за это время …»."""
    floor = max(mention.start, mention.floor)
    lemmas = tuple(token.lemma for token in mention.tokens[floor : mention.quantity.first])
    return any(
        lemmas[i : i + len(opening)] == opening
        for opening in words.anaphors
        for i in range(len(lemmas))
    )


def is_undated(mention: Mention, words: FigureWords) -> bool:
    """«в перспективе экспорт может вырасти»."""
    before = mention.tokens[mention.start : mention.quantity.first]
    return any(token.lemma in words.undated for token in before)


def is_compared(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«чем в 2023-м», «по сравнению с прошлым годом»: the date of the other figure."""
    before = mention.tokens[max(0, note.first - _COMPARED) : note.first]
    for token in reversed(before):
        if token.pos in ("VERB", "PUNCT"):
            return False
        if token.lemma in words.than:
            return True
    return False


def _number_between(mention: Mention, note: DateNote) -> bool:
    """Another number stands between this one and the date."""
    between = mention.tokens[mention.quantity.last + 1 : note.first]
    return any(token.pos == "NUM" or token.text in (",",) for token in between)
