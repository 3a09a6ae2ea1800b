"""Periods: which date expression tells the time a figure covers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from svodka.annotate.notes import DateNote, Quantity
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention, is_participle
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords

_AFTER = 10  # tokens after the number where its date may still stand
_COMPARED = 4


def own_date(
    mention: Mention,
    dates: Sequence[DateNote],
    status: str,
    previous: Draft | None,
    around: Surroundings,
) -> DateNote | None:
    """The date of the figure's own clause: the nearest before the number, else one after it."""
    words, floor = around.words, mention.start
    if previous is not None and previous.sentence == mention.sentence.index:
        floor = max(floor, previous.last.quantity.last + 1)
    q = mention.quantity
    usable = [
        n for n in dates if fits(n, status, around.published) and not is_compared(mention, n, words)
    ]
    before = [note for note in usable if floor <= note.first and note.last < q.first]
    if before:
        return best(before, q)
    stop = min(mention.stop, q.last + _AFTER)
    after = [n for n in usable if q.last < n.first < stop and not _number_between(mention, n)]
    ahead = status != "actual"
    return next((note for note in after if ahead or not is_goal(mention, note, words)), None)


def fits(note: DateNote, status: str, published: date) -> bool:
    """What is aimed at or foreseen lies ahead: «в среду решили довести до 10 млрд» has no date."""
    return status == "actual" or note.date.end is None or note.date.end > published


def best(notes: Sequence[DateNote], quantity: Quantity) -> DateNote:
    """The last one; for money and shares a stretch of time before a single day."""
    if quantity.kind in ("money", "percent"):
        stretches = [note for note in notes if note.date.precision != "day"]
        return (stretches or notes)[-1]
    return notes[-1]


def inherited_date(
    mention: Mention,
    measure: Measure,
    status: str,
    previous: Draft | None,
    near: Sequence[DateNote],
    around: Surroundings,
) -> DateNote | None:
    """A date told before: with «тогда», in the same sentence, or with the same measure.

    near: the dates of this sentence and of the one before.
    """
    words = around.words
    if looks_back(mention, words):
        here = (mention.sentence.index, mention.quantity.first)
        earlier = [note for note in near if (note.sentence, note.first) < here]
        return earlier[-1] if earlier else None
    if previous is None or previous.date is None or is_undated(mention, words):
        return None
    if previous.sentence == mention.sentence.index:
        return previous.date if fits(previous.date, status, around.published) else None
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


def is_goal(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«доложили о готовности к 1 сентября»: the date of another thing's goal."""
    return mention.tokens[note.first].lemma in words.goals or (
        note.first > 0 and mention.tokens[note.first - 1].lemma in words.goals
    )


def is_compared(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«чем в 2023-м», «по сравнению с прошлым годом»: the date of the other figure.

    But «против 26 млрд годом ранее» dates the number it stands with.
    """
    for i in range(note.first - 1, max(-1, note.first - 1 - _COMPARED), -1):
        token = mention.tokens[i]
        if token.pos in ("VERB", "PUNCT"):
            return False
        if token.lemma in words.than:
            return not mention.floor <= i < mention.quantity.first
    return False


def _number_between(mention: Mention, note: DateNote) -> bool:
    """Another number, a comma or another verb stands between this one and the date."""
    verb = mention.verb if mention.verb is not None else -1
    for i in range(mention.quantity.last + 1, note.first):
        token = mention.tokens[i]
        if token.pos == "NUM" or token.text == ",":
            return True
        if token.pos == "VERB" and not is_participle(token) and i != verb:
            return True
    return False
