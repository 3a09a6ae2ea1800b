"""Periods: which date expression tells the time a figure covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.annotate.dates.calendar import shift_months
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
        n
        for n in dates
        if fits(n, status, around.published)
        and not is_anothers(mention, n, words)
        and not is_compared(mention, n, words)
        and (n.date.precision == "day" or not is_stretch(mention, words))
    ]
    before = [
        note
        for note in usable
        if floor <= note.first and note.last < q.first and not is_spent(mention, note, words)
    ]
    told = [note for note in before if not is_day_of_word(mention, note, words)]
    told = [year_ended(mention, note, words) for note in told]
    if told:
        return best(told, q)
    when = [note for note in usable if is_when(mention, note, words)]
    if when:
        return when[-1]
    stop = min(mention.stop, q.last + _AFTER)
    after = [n for n in usable if q.last < n.first < stop and not _number_between(mention, n)]
    ahead = status != "actual"
    return next((note for note in after if ahead or not is_goal(mention, note, words)), None)


def fits(note: DateNote, status: str, published: date) -> bool:
    """What is aimed at or foreseen lies ahead: «в среду решили довести до 10 млрд» has no date.

    status: of a figure, or "present" for what is said to be so now.
    """
    if status == "present":
        return note.date.start is None or note.date.start <= published
    return status == "actual" or note.date.end is None or note.date.end > published


def year_ended(mention: Mention, note: DateNote, words: FigureWords) -> DateNote:
    """«за финансовый год, завершившийся 31 марта»: the twelve months to that day."""
    near = [token.lemma for token in mention.tokens[max(0, note.first - 5) : note.first]]
    day = note.date
    if day.end is None or day.precision != "day":
        return note
    if not (words.ended.intersection(near) and words.years.intersection(near)):
        return note
    before = shift_months(day.end, -12)
    if before is None:
        return note
    return replace(note, date=replace(day, start=before + timedelta(days=1), precision="range"))


def is_anothers(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«по соглашению с Суданом [1959 года]»: the agreement's year, not the share's."""
    tokens = mention.tokens
    if note.date.precision != "year" or tokens[note.first].pos == "ADP":
        return False
    before = range(note.first - 1, max(-1, note.first - 5), -1)
    for i in before:
        if tokens[i].pos in ("VERB", "PUNCT"):
            return False
        if tokens[i].lemma in words.dated:
            return True
    return False


def is_when(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«о событиях [1940 года], когда погибли четыре тысячи»"""
    start = mention.start
    return mention.lemma(start) in words.when and note.last in (start - 1, start - 2)


def is_stretch(mention: Mention, words: FigureWords) -> bool:
    """«в конце 80-х три года шла война»: a duration is not the year's or the decade's."""
    noun = mention.quantity.noun
    return noun is not None and mention.lemma(noun) in words.time


def is_spent(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«с 150 млрд [в 2021 году] до 52 млрд», «на 8 % [к апрелю] и на 11 %»: the number's before it.

    But «торговля двух стран за 2024 год» has no number before the date.
    """
    if not 0 < mention.floor == note.first < mention.quantity.first:
        return False
    return mention.lemma(mention.floor - 1) not in words.pair


def is_day_of_word(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«выступая 5 июня, министр отметил рост на 5 %»: the day it was said."""
    if note.date.precision != "day" or mention.quantity.kind not in ("money", "percent", "times"):
        return False
    between = mention.tokens[note.last + 1 : mention.quantity.first]
    return any(token.lemma in words.telling for token in between)


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
        return day_of_vote(mention, near, around) if status == "actual" else None
    if is_stretch(mention, words) or measure.key in words.timeless:
        return None
    over = previous.date.date.end is not None and previous.date.date.end < around.published
    if over and is_now(mention, words):
        return None
    if previous.sentence == mention.sentence.index:
        return previous.date if fits(previous.date, status, around.published) else None
    follows = measure.borrowed or measure.key in words.trade_parts or goes_on(mention, words)
    follows = follows or mention.lemma(mention.verb) in words.voting
    is_next = mention.sentence.index - previous.sentence == 1
    return previous.date if is_next and follows and status == previous.status else None


def day_of_vote(
    mention: Mention, near: Sequence[DateNote], around: Surroundings
) -> DateNote | None:
    """«В четверг приняли резолюцию. За неё проголосовали 138 стран»: the day just told."""
    votes = mention.lemma(mention.verb) in around.words.voting
    if not votes or mention.quantity.kind != "count":
        return None
    days = [n for n in near if n.date.precision == "day" and n.date.start]
    over = [n for n in days if n.date.start and n.date.start <= around.published]
    return over[-1] if len({n.date.start for n in over}) == 1 else None


def looks_back(mention: Mention, words: FigureWords) -> bool:
    """«По итогам его переговоров …», «за это время …»."""
    floor = max(mention.start, mention.floor)
    lemmas = tuple(token.lemma for token in mention.tokens[floor : mention.quantity.first])
    return any(
        lemmas[i : i + len(opening)] == opening
        for opening in words.anaphors
        for i in range(len(lemmas))
    )


def goes_on(mention: Mention, words: FigureWords) -> bool:
    """«При этом российский экспорт …» at the start of the sentence."""
    opening = tuple(token.lemma for token in mention.tokens[:3])
    return opening in words.continuing or opening[:2] in words.continuing


def is_undated(mention: Mention, words: FigureWords) -> bool:
    """«в перспективе экспорт может вырасти»."""
    before = mention.tokens[mention.start : mention.quantity.first]
    return any(token.lemma in words.undated for token in before)


def a_year_earlier(note: DateNote, previous: Draft | None, sentence: int) -> DateNote:
    """«22 млрд в январе–апреле против 20,6 млрд [годом ранее]»: the same months, a year back."""
    told = (
        previous.date.date if previous and previous.date and previous.sentence == sentence else None
    )
    day = note.date
    if told is None or day.rule != "sooner_or_later" or day.precision != "year":
        return note
    if told.start is None or told.end is None or day.start is None:
        return note
    back = (day.start.year - told.start.year) * 12
    start, end = shift_months(told.start, back), shift_months(told.end, back)
    if back >= 0 or start is None or end is None:
        return note
    return replace(note, date=replace(day, start=start, end=end, precision=told.precision))


def is_now(mention: Mention, words: FigureWords) -> bool:
    """«сейчас остаются 950 тысяч», «погашено уже 4,5 млрд», «работают 700 компаний»: no date that
    is over."""
    own = mention.tokens[max(mention.start, mention.floor) : mention.quantity.first]
    if any(token.lemma in words.now for token in own):
        return True
    verb = mention.verb
    stands = verb is not None and mention.lemma(verb) in words.standing
    return stands and mention.tokens[verb or 0].feats.get("Tense") == "Pres"


def is_goal(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«доложили о готовности к 1 сентября»: the date of another thing's goal."""
    return mention.tokens[note.first].lemma in words.goals or (
        note.first > 0 and mention.tokens[note.first - 1].lemma in words.goals
    )


def is_compared(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«чем в 2023-м», «по сравнению с прошлым годом»: the date of the other figure.

    But «против 26 млрд годом ранее» dates the number it stands with, and «уровень цен в мае» is no
    comparison.
    """
    for i in range(note.first - 1, max(-1, note.first - 1 - _COMPARED), -1):
        token = mention.tokens[i]
        if token.pos in ("VERB", "PUNCT"):
            return False
        if token.lemma in words.than and token.rel not in ("nsubj", "nsubj:pass"):
            return not mention.floor <= i < mention.quantity.first < note.first
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
