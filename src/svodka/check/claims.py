"""Counted claims in a text: «третья очная встреча в этом году», «впервые с 2018 года».

A claim is found by words alone, so that the report can look for it in any article of the record.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from svodka.findings import Span
from svodka.record.wording import Wording, fold, words_of

SENTENCE_END = re.compile(r"(?<=[^\W\d_][^\W\d_][.!?…])[\"»”)]*\s+(?=[«\"“(]?[A-ZА-ЯЁ0-9])|\n+")
YEAR = re.compile(r"(?:19|20)\d\d")
FARTHEST = 4  # words between a number and what it counts
EVER = date.min


@dataclass(frozen=True, slots=True)
class Claim:
    """A count told of acts.

    kind: nth (the number is that of one act in a row) | total | first | last.
    act: visit | meeting | call. number: for nth and total, else 0. days: the period counted in
    (nth, total), the days since which (first) or on which (last) it was; None: ever. ahead: told
    of an act still to come. span: the words; sentence: all of it.
    """

    kind: str
    act: str
    number: int
    days: tuple[date, date] | None
    ahead: bool
    span: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """The table `counts` of a language."""

    table: Mapping[str, Any]

    def of(self, part: str, key: str) -> frozenset[str]:
        return frozenset(self.table[part][key])

    def number(self, part: str, lemma: str) -> int:
        return int(self.table[part].get(lemma, 0))

    def act(self, lemma: str) -> str:
        return str(self.table["acts"].get(lemma, ""))

    def deed(self, lemma: str) -> str:
        return str(self.table["verbs"].get(lemma, ""))

    def worth_reading(self, text: str) -> bool:
        """Whether any word in it begins as one of a counted claim does."""
        folded = fold(text)
        return any(start in folded for start in self.table["worth"]["starts"])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence with its lemma."""

    start: int
    stop: int
    text: str
    lemma: str


def find_claims(text: str, published: date, wording: Wording, words: ClaimWords) -> Iterator[Claim]:
    """The counted claims of a text, in order, at most one a sentence and kind."""
    for sentence in split_sentences(text):
        part = text[sentence.start : sentence.stop]
        if not words.worth_reading(part):
            continue
        told = [
            Word(
                sentence.start + match.start(),
                sentence.start + match.end(),
                fold(match.group()),
                wording.lemma(fold(match.group())),
            )
            for match in words_of(part)
        ]
        for rule in RULES:
            found = rule(told, published, sentence, words)
            if found:
                yield found


def split_sentences(text: str) -> Iterator[Span]:
    """The sentences of a text, and its lines, as spans without the space between them."""
    at = 0
    for end in SENTENCE_END.finditer(text):
        if text[at : end.start()].strip():
            yield Span(at, end.start())
        at = end.end()
    if text[at:].strip():
        yield Span(at, len(text))


# ------------------------------------------------------------------ rules


def number_in_a_row(
    told: Sequence[Word], published: date, sentence: Span, words: ClaimWords
) -> Claim | None:
    """«третья очная встреча», «в третий раз за год посетил»"""
    for at, word in enumerate(told):
        number = words.number("ordinals", word.lemma)
        if not number:
            continue
        counted = _counted(told, at, words)
        if counted is None:
            continue
        last, act = counted
        days = _period(told, published, words)
        if number == 1 and days is None:
            continue
        return _claim("nth", act, number, days, told, at, last, sentence, words)
    return None


def _counted(told: Sequence[Word], at: int, words: ClaimWords) -> tuple[int, str] | None:
    """Where the noun counted stands and what act it is; «раз» is counted by the sentence's verb."""
    between = words.of("between", "words")
    for index in range(at + 1, min(at + 2 + FARTHEST, len(told))):
        lemma = told[index].lemma
        if act := words.act(lemma):
            return index, act
        if lemma in words.of("times", "words"):
            act = _deed(told, words)
            return (index, act) if act else None
        if lemma not in between:
            break
    return _predicated(told, at, words)


def _predicated(told: Sequence[Word], at: int, words: ClaimWords) -> tuple[int, str] | None:
    """«Встреча в Баку станет третьей»: the act stands before a copula."""
    if not at or told[at - 1].lemma not in words.of("periods", "becoming"):
        return None
    acts = [act for word in told[:at] if (act := words.act(word.lemma))]
    return (at, acts[0]) if acts else None


def _deed(told: Sequence[Word], words: ClaimWords) -> str:
    deeds = [deed for word in told if (deed := words.deed(word.lemma) or words.act(word.lemma))]
    return min(deeds, key=lambda deed: deed == "visit") if deeds else ""


def total(told: Sequence[Word], published: date, sentence: Span, words: ClaimWords) -> Claim | None:
    """«в этом году встречались трижды», «провели три встречи в 2024 году»"""
    for at, word in enumerate(told):
        number = words.number("cardinals", word.lemma)
        if not number:
            continue
        twice = word.text.endswith("жды")
        counted = (at, _deed(told, words)) if twice else _counted(told, at, words)
        days = _period(told, published, words)
        if counted is None or not counted[1] or days is None or _is_length(told, at, words):
            continue
        return _claim("total", counted[1], number, days, told, at, counted[0], sentence, words)
    return None


def _is_length(told: Sequence[Word], at: int, words: ClaimWords) -> bool:
    """«за три года» tells how long, not how many."""
    return at > 0 and told[at - 1].lemma in words.of("periods", "within")


def first_since(
    told: Sequence[Word], published: date, sentence: Span, words: ClaimWords
) -> Claim | None:
    """«впервые с 2018 года», «впервые за шесть лет», «первый визит за шесть лет»"""
    for at, word in enumerate(told):
        first = word.lemma in words.of("since", "first")
        counted = None
        if words.number("ordinals", word.lemma) == 1:
            counted = _counted(told, at, words)
        if not first and counted is None:
            continue
        act = counted[1] if counted else _deed(told, words)
        days = _since(told, published, words)
        if act and days:
            return _claim("first", act, 0, days, told, at, at, sentence, words)
    return None


def last_time(
    told: Sequence[Word], published: date, sentence: Span, words: ClaimWords
) -> Claim | None:
    """«в последний раз был в Баку в сентябре 2018 года», «предыдущий визит состоялся в…»"""
    for at, word in enumerate(told[:-1]):
        if word.lemma not in words.of("since", "last"):
            continue
        nearby = told[at + 1].lemma
        act = words.act(nearby)
        told_by_verb = nearby in words.of("times", "words")
        if told_by_verb or (not act and word.lemma in words.of("since", "before")):
            act = _deed(told, words)
        days = _named_days(told, published, words)
        if act and days:
            return _claim("last", act, 0, days, told, at, at + 1, sentence, words)
    return None


RULES = (number_in_a_row, total, first_since, last_time)


def _claim(
    kind: str,
    act: str,
    number: int,
    days: tuple[date, date] | None,
    told: Sequence[Word],
    first: int,
    last: int,
    sentence: Span,
    words: ClaimWords,
) -> Claim:
    will = words.of("periods", "will")
    return Claim(
        kind=kind,
        act=act,
        number=number,
        days=days,
        ahead=any(word.text in will for word in told),
        span=Span(told[first].start, told[max(first, last)].stop),
        sentence=sentence,
    )


# ------------------------------------------------------------------ periods


def _period(told: Sequence[Word], published: date, words: ClaimWords) -> tuple[date, date] | None:
    """The period a count is made in; None where the sentence tells none. «в мае 2024 года» tells
    when the act was, not in which time it was counted."""
    if within := _within(told, published, words):
        return within
    for at, word in enumerate(told):
        if at and word.lemma in words.of("periods", "year") and not _of_a_month(told, at, words):
            before = told[at - 1]
            if YEAR.fullmatch(before.text):
                return _year(int(before.text))
            if before.lemma in words.of("periods", "this"):
                return _year(published.year)
            if before.lemma in words.of("periods", "beginning"):
                return date(published.year, 1, 1), published
            if before.lemma in words.of("periods", "last") and not _last_time(told, at, words):
                return _year(published.year - 1)
    return None


def _of_a_month(told: Sequence[Word], at: int, words: ClaimWords) -> bool:
    return at > 1 and bool(words.number("months", told[at - 2].lemma))


def _last_time(told: Sequence[Word], at: int, words: ClaimWords) -> bool:
    return at > 1 and told[at - 2].lemma in words.of("times", "words")


def _within(told: Sequence[Word], published: date, words: ClaimWords) -> tuple[date, date] | None:
    """«за десять месяцев», «за последние полгода», «за год»"""
    for at, word in enumerate(told):
        if word.lemma not in words.of("periods", "within"):
            continue
        number = 1
        for later in told[at + 1 : at + 4]:
            if later.text.isdigit():
                number = int(later.text)
            elif count := words.number("cardinals", later.lemma):
                number = count
            elif months := words.number("spans", later.lemma):
                return published - timedelta(round(30.44 * months * number)), published
            elif later.lemma not in words.of("periods", "past"):
                break
    return None


def _since(told: Sequence[Word], published: date, words: ClaimWords) -> tuple[date, date] | None:
    """«с 2018 года», «с сентября 2018 года»: that time; «за шесть лет»: so long ago."""
    for at, word in enumerate(told):
        if word.lemma in words.of("periods", "since") and (
            days := _named_days(told[at + 1 : at + 4], published, words)
        ):
            return days
    within = _within(told, published, words)
    if within is None:
        return None
    return _year(within[0].year) if (published - within[0]).days > 700 else (within[0], within[0])


def _named_days(
    told: Sequence[Word], published: date, words: ClaimWords
) -> tuple[date, date] | None:
    """A month with its year, or a year; a bare month is the last one not after publication."""
    for at, word in enumerate(told):
        month = words.number("months", word.lemma)
        if month:
            after = told[at + 1].text if at + 1 < len(told) else ""
            year = int(after) if YEAR.fullmatch(after) else _year_of(month, published)
            return _month(year, month)
    for word in told:
        if YEAR.fullmatch(word.text):
            return _year(int(word.text))
    return None


def _year_of(month: int, published: date) -> int:
    return published.year if month <= published.month else published.year - 1


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
