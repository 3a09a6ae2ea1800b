"""Inheritance: the time of a figure that its own clause does not tell."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.periods import fits, is_earlier, is_stretch
from svodka.extract.figures.scenes import Measure
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords

_MONTHS = ("year", "half", "quarter", "range")


def inherited_date(
    mention: Mention,
    measure: Measure,
    status: str,
    previous: Draft | None,
    since: int,
    near: Sequence[DateNote],
    around: Surroundings,
) -> DateNote | None:
    """A date told before: with «тогда», in the same sentence, or with the same measure.

    since: sentences from the figure told last. near: the dates of this sentence and of the one before.
    """
    words = around.words
    caused = day_of_cause(mention, measure, near, words)
    caused = caused or day_of_disaster(mention, measure, near, around)
    if caused is not None:
        return caused
    if looks_back(mention, words):
        return told_just_before(mention, status, near, around)
    if previous is None or previous.date is None or is_undated(mention, words):
        if status != "actual":
            return None
        return day_of_vote(mention, near, around) or day_of_act(mention, near, around)
    if is_stretch(mention, words) or is_of_no_year(mention, measure, words):
        return None
    over = previous.date.date.end is not None and previous.date.date.end < around.published
    if over and (is_now(mention, words) or (since and is_as_it_stands(mention, words))):
        return None
    if previous.sentence == mention.sentence.index:
        return previous.date if fits(previous.date, status, around.published) else None
    if since > 1 or status != previous.status:
        return None
    return previous.date if follows(mention, measure, previous, words) else None


def told_just_before(
    mention: Mention, status: str, near: Sequence[DateNote], around: Surroundings
) -> DateNote | None:
    """The last date before the number that fits it."""
    here = (mention.sentence.index, mention.quantity.first)
    earlier = [note for note in near if (note.sentence, note.first) < here]
    earlier = [note for note in earlier if fits(note, status, around.published)]
    return earlier[-1] if earlier else None


def is_of_no_year(mention: Mention, measure: Measure, words: FigureWords) -> bool:
    """«протяжённость — 300 км»; «накопленные инвестиции приблизились к 79 млрд»: what has grown over
    the years is of none."""
    if measure.key in words.timeless:
        return True
    here = measure.sentence == mention.sentence.index
    named = mention.tokens[measure.first : measure.last + 1] if here else []
    return any(token.lemma in words.gathered for token in named)


def follows(mention: Mention, measure: Measure, previous: Draft, words: FigureWords) -> bool:
    """The figure goes on with what the sentence before it told: its measure, a part of it, another
    side of the same trade, or the other half of a sentence that «;» parts."""
    if measure.borrowed or goes_on(mention, words) or is_part(mention, measure, words):
        return True
    if measure.key in words.between and is_sum(previous.unit):
        return True
    if is_mutual(mention, measure, words) and is_of_months(previous):
        return True
    if is_balance(mention, measure, words):
        return True
    if measure.key in words.trade_parts:
        return True
    if mention.lemma(mention.verb) in words.voting:
        return previous.date is None or not is_earlier(previous.date)
    return previous.last.sentence.tokens[-1].text == ";" and is_past(mention)


def is_balance(mention: Mention, measure: Measure, words: FigureWords) -> bool:
    """«торговый дефицит», «отрицательный баланс внешней торговли»: the other side of the same trade."""
    if measure.sentence != mention.sentence.index:
        return False
    named = {token.lemma for token in mention.tokens[measure.first : measure.last + 1]}
    return bool(named & words.balances and named & words.trading)


def is_mutual(mention: Mention, measure: Measure, words: FigureWords) -> bool:
    """«взаимная торговля»: of the two that were just spoken of."""
    here = measure.sentence == mention.sentence.index and measure.key in words.between
    named = mention.tokens[measure.first : measure.last + 1] if here else []
    return any(token.lemma in words.mutual for token in named)


def is_of_months(previous: Draft) -> bool:
    """«В 2024 году приехали 800 тысяч. Взаимная торговля выросла»: its own year, half-year or months."""
    date = previous.date
    return date is not None and previous.own_date and date.date.precision in _MONTHS


def is_sum(unit: str | None) -> bool:
    """Money or a share of it: what a turnover told next goes on with."""
    return unit == "%" or (unit is not None and unit.isascii() and unit.isupper())


def is_part(mention: Mention, measure: Measure, words: FigureWords) -> bool:
    """«На США пришлось 58 % [этой суммы], на Китай — 9 млрд», «[из этого объёма] в Чили ушло 4 млрд»."""
    here = measure.sentence == mention.sentence.index
    first = mention.lemma(measure.first) if here else ""
    if measure.rule == "falls_on" or first in words.pointers:
        return True
    before = range(mention.start + 1, mention.quantity.first)
    pointed = [i for i in before if mention.lemma(i) in words.pointers]
    return any(mention.lemma(i - 1) in words.out_of for i in pointed)


def is_past(mention: Mention) -> bool:
    """Its own verb tells what was."""
    verb = mention.verb if mention.verb is not None else mention.trigger
    return verb is not None and mention.tokens[verb].feats.get("Tense") == "Past"


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


def day_of_cause(
    mention: Mention, measure: Measure, near: Sequence[DateNote], words: FigureWords
) -> DateNote | None:
    """«шесть человек погибли при крушении, которое произошло [вчера]»: the day of what did it."""
    if measure.rule != "people_of_verb":
        return None
    here, last = mention.sentence.index, mention.quantity.last
    for note in near:
        if note.sentence != here or note.first <= last:
            continue
        between = [token.lemma for token in mention.tokens[last + 1 : note.first]]
        if words.happening.intersection(between[-2:]) and words.relative.intersection(between):
            return note
    return None


def day_of_act(mention: Mention, near: Sequence[DateNote], around: Surroundings) -> DateNote | None:
    """«Сегодня вернулся отряд. Самолёт доставил 144 солдата»: the one day that the sentence before
    it tells, of what was done to or by those that are counted."""
    words, verb, index = around.words, mention.verb, mention.sentence.index
    acts = words.done_to.keys() | words.done_by.keys()
    if mention.quantity.kind != "count" or mention.lemma(verb) not in acts or not is_past(mention):
        return None
    before = [n for n in near if n.sentence == index - 1]
    if any(n.sentence == index for n in near) or len(before) != 1:
        return None
    day = before[0].date
    told = day.precision == "day" and day.start is not None and day.start <= around.published
    return before[0] if told else None


def day_of_disaster(
    mention: Mention, measure: Measure, near: Sequence[DateNote], around: Surroundings
) -> DateNote | None:
    """«Взрыв прогремел в ночь на вторник. Погибли 30 человек»: the day of what the sentence before
    tells to have happened."""
    here = mention.sentence.index
    if measure.rule != "people_of_verb" or any(note.sentence == here for note in near):
        return None
    return around.happened.get(here - 1) if is_past(mention) else None


def looks_back(mention: Mention, words: FigureWords) -> bool:
    """«По итогам его переговоров …», «за это время …»."""
    floor = max(mention.start, mention.floor)
    lemmas = tuple([token.lemma for token in mention.tokens[floor : mention.quantity.first]])
    return any(
        lemmas[i : i + len(opening)] == opening
        for i in range(len(lemmas))
        if lemmas[i] in words.pointing_back
        for opening in words.anaphors
    )


def goes_on(mention: Mention, words: FigureWords) -> bool:
    """«При этом российский экспорт …» at the start of the sentence."""
    opening = tuple(token.lemma for token in mention.tokens[:3])
    return opening in words.continuing or opening[:2] in words.continuing


def is_undated(mention: Mention, words: FigureWords) -> bool:
    """«в перспективе экспорт может вырасти»."""
    before = mention.tokens[mention.start : mention.quantity.first]
    return any(token.lemma in words.undated for token in before)


def is_as_it_stands(mention: Mention, words: FigureWords) -> bool:
    """«Лима взимает с этих товаров 9 %» after what was last year: a present tense that measures
    nothing («составляет», «приходится») tells how things are."""
    verb = mention.verb
    if verb is None or (verb != mention.trigger and mention.trigger is not None):
        return False
    tense = mention.tokens[verb].feats.get("Tense")
    return tense == "Pres" and mention.lemma(verb) not in words.triggers


def is_now(mention: Mention, words: FigureWords) -> bool:
    """«сейчас остаются 950 тысяч», «погашено уже 4,5 млрд», «работают 700 компаний»: no date that
    is over."""
    own = mention.tokens[max(mention.start, mention.floor) : mention.quantity.first]
    if any(token.lemma in words.now for token in own):
        return True
    verb = mention.verb
    stands = verb is not None and mention.lemma(verb) in words.standing
    return stands and mention.tokens[verb or 0].feats.get("Tense") == "Pres"
