"""Periods: which date expression tells the time a figure covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.annotate.dates.calendar import shift_months
from svodka.annotate.notes import DateNote, Quantity
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention, is_participle, is_sized, start_of_which
from svodka.extract.figures.roles import level_behind
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords
from svodka.language import Token

_ASIDE = frozenset({"acl", "acl:relcl"})
_DASHES = frozenset("-–—")
_AFTER = 10  # tokens after the number where its date may still stand
_COMPARED = 4
_LEVEL = 7  # tokens from «превысил» to the date of the level
_EARLIER = ("sooner_or_later", "one_sooner_or_later")  # rules of «годом ранее»
_GOING_ON = 60  # days after its beginning in which something still goes on
_YEAR = 8  # tokens from «десять месяцев» to the day the year began


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
    floor = behind_bracket(mention, dates, floor, words)
    usable = [note for note in dates if may_tell(mention, note, status, around)]
    behind = next((note for note in usable if is_behind_dash(mention, note)), None)
    if behind is not None:
        return behind
    before = [
        note
        for note in usable
        if floor <= note.first and note.last < q.first and not is_spent(mention, note, words)
    ]
    told = [note for note in before if not is_day_of_word(mention, note, words)]
    told = [year_ended(mention, year_begun(mention, note, around), words) for note in told]
    if told:
        return since_begun(mention, best(told, q), status, around)
    when = [note for note in usable if is_when(mention, note, words)]
    if when:
        return when[-1]
    if is_sized(mention, words):
        return None  # «контракт стоимостью 6 млрд подпишут в августе»
    stop = min(mention.stop, q.last + _AFTER)
    after = [
        n for n in usable if q.last < n.first < stop and not _number_between(mention, n, words)
    ]
    ahead = status != "actual"
    return next((note for note in after if ahead or not is_goal(mention, note, words)), None)


def may_tell(mention: Mention, note: DateNote, status: str, around: Surroundings) -> bool:
    """Whether a date may be the figure's: it fits its status, and is of nothing else."""
    words = around.words
    return (
        fits(note, status, around.published)
        and not is_anothers(mention, note, words)
        and not is_of_condition(mention, note, words)
        and not is_of_the_deed(mention, note, words)
        and not (status == "actual" and is_of_an_aside(mention, note, words))
        and not is_compared(mention, note, words)
        and not is_before_which(mention, note, words)
        and (note.date.precision == "day" or not is_stretch(mention, words))
    )


def is_behind_dash(mention: Mention, note: DateNote) -> bool:
    """«10 катеров в мае, 20 — [в июне]»: the dash stands for all but the date."""
    tokens, last = mention.tokens, mention.quantity.last
    dashed = last + 2 == note.first and tokens[last + 1].text in _DASHES
    return dashed and mention.quantity.first > 0 and tokens[mention.quantity.first - 1].text == ","


def behind_bracket(
    mention: Mention, dates: Sequence[DateNote], floor: int, words: FigureWords
) -> int:
    """«по программе [(2020–2022 годы)] поставлено 1,8 тыс. тракторов»: a date that is all a bracket
    right before the clause holds is the clause's own."""
    tokens, stop = mention.tokens, mention.start - 1
    if stop < 2 or tokens[stop].text != ")":
        return floor
    held = [n for n in dates if n.last == stop - 1 and tokens[n.first - 1].text == "("]
    for note in held[:1]:
        nouns = {token.lemma for token in tokens[max(0, note.first - 4) : note.first - 1]}
        if not nouns & words.stretches:
            return floor  # «картина (1890 год) продана»: of the picture
    return held[0].first if held and floor <= mention.start else floor


def is_of_condition(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«если запрет сохранится [до осени], экспорт упадёт на 15 %»: when that may be."""
    tokens, first = mention.tokens, mention.quantity.first
    opens = next(
        (i for i in range(note.first, -1, -1) if tokens[i].lemma in words.conditional), None
    )
    if opens is None or note.last >= first:
        return False
    between = range(opens, note.first)
    behind = any(tokens[i].text == "," for i in range(note.last + 1, first))
    return behind and not any(tokens[i].text == "," for i in between)


def is_of_the_deed(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«[в марте] ответил, обложив сборами товары на 3 млрд»: the day of the answer, unless the
    participle itself tells how much was moved, given or spent («вырос, достигнув 5 млрд»)."""
    verb, tokens = mention.verb, mention.tokens
    if verb is None or not note.last < verb < mention.quantity.first:
        return False
    if tokens[verb].feats.get("VerbForm") != "Conv" or tokens[verb - 1].text != ",":
        return False
    return mention.lemma(verb) not in words.telling_much


def is_of_an_aside(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«завод, построенный [в 2019 году], выпустил 300 тракторов»: of another deed, that a relative
    clause or a participle tells of. «в аварии, которая произошла [5 мая], погибли 12» is of its day;
    what is to come has the day of what it waits for («после пуска, обещанного [в мае], утроят»)."""
    tree, tokens = mention.tree, mention.tokens
    above = (i for i in tree.ancestors(note.last) if tokens[i].rel in _ASIDE)
    verb = next(above, None)
    if verb is None or not note.last < mention.quantity.first or not verb < mention.quantity.first:
        return False
    if tokens[verb].lemma in words.having_a_day or mention.quantity.first in tree.subtree(verb):
        return False
    return any(token.text == "," for token in tokens[note.last : mention.quantity.first])


def is_before_which(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«[в 2019 году] построен завод, который выпускает 300 тракторов»: so many now, not then."""
    comma, verb = start_of_which(mention, words), mention.verb
    if comma is None or verb is None or note.last > comma:
        return False
    return mention.tokens[verb].feats.get("Tense") == "Pres"


def fits(note: DateNote, status: str, published: date) -> bool:
    """What is aimed at or foreseen lies ahead: «в среду решили довести до 10 млрд» has no date.

    status: of a figure, or "present" for what is said to be so now.
    """
    if status == "present":
        return note.date.start is None or note.date.start <= published
    return status == "actual" or note.date.end is None or note.date.end > published


def year_ended(mention: Mention, note: DateNote, words: FigureWords) -> DateNote:
    """«за финансовый год, завершившийся 31 марта», «за год, истёкший в июне»: the twelve months to it."""
    near = [token.lemma for token in mention.tokens[max(0, note.first - 5) : note.first]]
    day = note.date
    if day.end is None or day.precision not in ("day", "month"):
        return note
    if not (words.ended.intersection(near) and words.years.intersection(near)):
        return note
    before = shift_months(day.end, -12)
    if before is None:
        return note
    return replace(note, date=replace(day, start=before + timedelta(days=1), precision="range"))


def year_begun(mention: Mention, note: DateNote, around: Surroundings) -> DateNote:
    """«за десять месяцев года, начавшегося 20 марта»: ten months from that day."""
    words, day, tokens = around.words, note.date, mention.tokens
    near = range(max(1, note.first - _YEAR), note.first)
    begun = any(tokens[i].lemma in words.begun for i in near)
    if not begun or day.start is None or day.precision != "day":
        return note
    counting = number_words_of(around.language).cardinals
    for i in near:
        count = counting.get(tokens[i - 1].low) if tokens[i].lemma in words.months else None
        after = shift_months(day.start, int(count)) if count else None
        if after is not None:
            return replace(
                note, date=replace(day, end=after - timedelta(days=1), precision="range")
            )
    return note


def since_begun(mention: Mention, note: DateNote, status: str, around: Surroundings) -> DateNote:
    """«в учениях, начавшихся [10 июля], участвуют 500 солдат»: from that day to this one."""
    day, words = note.date, around.words
    first = note.first - (note.first > 0 and mention.tokens[note.first - 1].pos == "ADP")
    before = mention.tokens[first - 1] if first > 0 else None
    begun = before is not None and before.lemma in words.opened
    begun = begun and before is not None and before.feats.get("Tense") == "Past"
    over = day.precision == "day" and day.end is not None
    over = over and day.end is not None and 0 < (around.published - day.end).days <= _GOING_ON
    if not (begun and over) or status != "actual" or is_stretch(mention, words):
        return note
    return replace(note, date=replace(day, end=around.published, precision="range"))


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
    if any(token.lemma in words.telling for token in between):
        return True
    near = mention.tokens[max(0, note.first - 2) : note.first]  # «как заявил [вчера] министр, …»
    told = any(token.lemma in words.telling and token.pos == "VERB" for token in near)
    return told and any(token.text == "," for token in between)


def best(notes: Sequence[DateNote], quantity: Quantity) -> DateNote:
    """The last one; for money and shares a stretch of time before a single day."""
    if quantity.kind in ("money", "percent"):
        stretches = [note for note in notes if note.date.precision != "day"]
        return (stretches or notes)[-1]
    return notes[-1]


def is_earlier(note: DateNote) -> bool:
    """«годом ранее», «двумя годами раньше»."""
    return note.date.rule in _EARLIER


def a_year_earlier(note: DateNote, previous: Draft | None, near: bool) -> DateNote:
    """«22 млрд в январе–апреле против 20,6 млрд [годом ранее]»: the same months, a year back.

    near: the two stand in one sentence, or tell one measure in two.
    """
    told = previous.date.date if previous and previous.date and near else None
    day = note.date
    if told is None or not is_earlier(note) or day.precision != "year":
        return note
    if told.start is None or told.end is None or day.start is None:
        return note
    back = (day.start.year - told.start.year) * 12
    start, end = shift_months(told.start, back), shift_months(told.end, back)
    if back >= 0 or start is None or end is None:
        return note
    return replace(note, date=replace(day, start=start, end=end, precision=told.precision))


def until_now(
    mention: Mention, note: DateNote, status: str, around: Surroundings
) -> DateNote | None:
    """«с 2020 года поставили 80 комбайнов»: from then to this day; «с осени выполняют 12 рейсов» is
    how things are now, and of no time that is over."""
    day, words = note.date, around.words
    if status != "actual" or day.end is None or day.end >= around.published:
        return note
    moved = mention.lemma(mention.trigger) in words.moving and day.precision == "day"
    if moved or not is_since(mention, note, words):
        return note  # «с 1 марта пошлина повышена»: that day
    done = [i for i in (mention.trigger, mention.verb, *_after(mention)) if i is not None]
    tenses = [mention.tokens[i].feats.get("Tense") for i in done]
    if "Past" in tenses or mention.verb is None:
        return replace(note, date=replace(day, end=around.published, precision="range"))
    return None if "Pres" in tenses else note


def is_since(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """«[с] марта прошлого года», but not «с 2019 по 2022 год»."""
    tokens, first = mention.tokens, note.first
    opens = tokens[first] if tokens[first].pos == "ADP" else tokens[max(0, first - 1)]
    if opens.lemma not in words.moved_from or note.date.precision == "range":
        return False
    if any(token.lemma in words.records for token in tokens[max(0, first - 3) : first]):
        return False  # «впервые с 2008 года», «крупнейший с 2011 года»
    after = tokens[note.last + 1 : note.last + 2]
    return not any(token.lemma in words.till for token in after)


def _after(mention: Mention) -> list[int]:
    """Participles right behind the number: «6,8 млн, [покинувших] родину с 2015 года»."""
    last = mention.quantity.last
    near = range(last + 1, min(last + 4, len(mention.tokens)))
    return [i for i in near if is_participle(mention.tokens[i])]


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
    inside = mention.tokens[note.first : note.last + 1]
    if is_of_level(mention.tokens, note, words):
        return True
    if inside[0].lemma in words.goals and any(token.lemma in words.than for token in inside):
        return True  # «увеличился к аналогичному периоду 2021-го»
    for i in range(note.first - 1, max(-1, note.first - 1 - _COMPARED), -1):
        token = mention.tokens[i]
        if token.pos in ("VERB", "PUNCT"):
            return False
        if token.lemma in words.than and token.rel not in ("nsubj", "nsubj:pass"):
            return not mention.floor <= i < mention.quantity.first < note.first
    return False


def is_of_level(tokens: Sequence[Token], note: DateNote, words: FigureWords) -> bool:
    """«превышает [прошлогодний] показатель», «превысил уровень [2023 года]»: of what is compared with."""
    before = range(note.first - 1, max(-1, note.first - 1 - _LEVEL), -1)
    verb = next((i for i in before if tokens[i].lemma in words.comparing_verbs), None)
    if verb is None:
        return False
    level = level_behind(tokens, verb, note.last + _COMPARED, words)
    return level is not None and abs(level - note.first) <= _COMPARED


def _number_between(mention: Mention, note: DateNote, words: FigureWords) -> bool:
    """Another number, a comma or another verb stands between this one and the date; not the comma
    of «6,8 млн, покинувших родину с 2015 года», which tells what the counted did."""
    verb = mention.verb if mention.verb is not None else -1
    done = {*words.done_by, *words.become}
    for i in range(mention.quantity.last + 1, note.first):
        token = mention.tokens[i]
        told = mention.lemma(i + 1) in done and is_participle(mention.tokens[i + 1])
        if token.pos == "NUM" or (token.text == "," and not told):
            return True
        if token.pos == "VERB" and not is_participle(token) and i != verb:
            return True
    return False
