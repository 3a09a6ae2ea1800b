"""Dates: expressions of calendar time, found and resolved.

Every rule is tried everywhere; where several match, the one that starts first and of those the
longest is read, and one that abstains gives way to the next. Reading goes in the order of the
text, so that a date can be told from the one before it in its paragraph («годом позже»).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from svodka.annotate.dates import (
    adjectives,
    days,
    months,
    parts,
    ranges,
    relative,
    weekdays,
    years,
)
from svodka.annotate.dates.appositions import explain_days
from svodka.annotate.dates.calendar import Period, span
from svodka.annotate.dates.moments import Earlier, Moment
from svodka.annotate.dates.patterns import Found, Rule, draw_kinds, find_runs
from svodka.annotate.dates.pieces import NUMERALS, Piece, cut_pieces
from svodka.annotate.dates.teasers import find_undated, told_day
from svodka.annotate.dates.words import Words, ready_words
from svodka.annotate.notes import DateNote
from svodka.findings import Date, Span
from svodka.language import Doc, Language, Sentence
from svodka.language.tables import fold

__all__ = ["RULES", "find_dates"]

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *ranges.RULES,
    *parts.RULES,
    *relative.RULES,
    *weekdays.RULES,
    *months.RULES,
    *years.RULES,
    *adjectives.RULES,
)
SKIPPED = ("junk", "caption")  # zones that carry no proposition
# «каждого года», «каждого месяца»
EVERY = (["every", "unit_year"], ["every", "unit_month"])
# What makes a year the text's own and not a guess.
NAMED_YEARS = frozenset({"year", "yearth", "shortyear", "fulldate"})


_RUNS = 10_000  # distinct runs of kinds remembered
_PARTS = re.compile(r"\d|[а-яё]+|[a-z]+", re.IGNORECASE)


def find_dates(doc: Doc, language: Language) -> tuple[DateNote, ...]:
    """Every expression of calendar time in the order of the text, one note per occurrence.

    Junk and captions are passed over. A date that names calendar time but cannot be resolved has
    start and end None and precision "unknown".
    """
    words, text = ready_words(language), doc.text
    moment = Moment(doc.article.published, words)
    undated = find_undated(doc, words)
    notes: list[DateNote] = []
    stop = 0
    for sentence in doc.sentences:
        if sentence.zone in SKIPPED:
            continue
        if "\n" in text[stop : sentence.start]:
            moment.start_paragraph()
        stop = sentence.stop
        if _may_hold(sentence, words):
            moment.sentence, moment.tokens = sentence.index, sentence.tokens
            pieces = cut_pieces(text, sentence, words)
            titled = moment.published != doc.article.published
            sure = titled or sentence.index not in undated
            notes += explain_days(list(_read_sentence(pieces, moment, sure)), sentence.tokens)
            moment.published = told_day(sentence, notes, words) or moment.published
    return tuple(notes)


def _may_hold(sentence: Sentence, words: Words) -> bool:
    """Cheap: whether any token is a number or a telling word."""
    telling = words.telling
    for token in sentence.tokens:
        if token.low in telling or token.lemma in telling:
            return True
        text = token.text
        if not text.isalpha() and _tells_in_part(text, telling):
            return True
    return False


def _tells_in_part(word: str, telling: Set[str]) -> bool:
    """«18», «2018-й», «XX-го»; «сентябре–октябре», which may be one token, and no «премьер-министр»."""
    parts = _PARTS.findall(word)
    if len(parts) < 2:
        return bool(parts) and parts[0].isdecimal()
    return any(p[0] in NUMERALS or p[0].isdecimal() or fold(p.lower()) in telling for p in parts)


def _read_sentence(pieces: Sequence[Piece], moment: Moment, sure: bool) -> Iterator[DateNote]:
    """sure: the day the sentence speaks on is known; else only dates with a year are."""
    stop = 0
    for rule, found in _candidates(pieces):
        if found.first < stop or _recurs(found):
            continue
        moment.took = False
        period = _read(rule, found, moment)
        if period is None:
            continue
        stop = found.stop
        named = any(piece.kind in NAMED_YEARS for piece in pieces[found.first : stop])
        if not (sure or named):
            continue
        explicit = named or moment.took  # «в июле 2018-го …, в мае …, в июне …» goes on
        moment.earlier.append(Earlier(period, explicit, moment.sentence, stop))
        moment.opening = moment.opening or moment.last_day()
        moment.look_ahead(found, period)
        yield _note(rule, found, period, moment)


def _recurs(found: Found) -> bool:
    """«каждую пятницу», «в январе каждого года», «1-го числа каждого месяца»"""
    after = [piece.kind for piece in found.pieces[found.stop : found.stop + 2]]
    return (found.before is not None and found.before.kind == "every") or after in EVERY


def _read(rule: Rule, found: Found, moment: Moment) -> Period | None:
    try:
        period = rule.read(found, moment)
    except OverflowError:
        return None  # before the year 1 or after 9999: the calendar has no such day
    return _led(period, found, moment) if period else None


def _candidates(pieces: Sequence[Piece]) -> list[tuple[Rule, Found]]:
    """Matches of all rules, the leftmost first, of those the longest, of those by rules' order.

    No pattern goes over a piece of kind `other`, so the rules are tried on the runs between them.
    """
    kinds = draw_kinds(pieces)
    return [
        (rule, Found(pieces, match, start))
        for start, stop in find_runs(kinds)
        for rule, match in _matches(kinds[start:stop])
    ]


@lru_cache(_RUNS)
def _matches(run: str) -> Sequence[tuple[Rule, re.Match[str]]]:
    """Matches of all rules within one run, in the order of candidates; most runs come again."""
    kinds = frozenset(run)
    found = [
        (match.start(), -match.end(), order, match)
        for order in sorted({order for kind in kinds for order in _ORDERS.get(kind, ())})
        if _may_match(RULES[order], kinds)
        for match in RULES[order].pattern.finditer(run)
    ]
    found.sort(key=_place)
    return [(RULES[order], match) for _, _, order, match in found]


def _by_kind() -> dict[str, list[int]]:
    """Kind's character → the places of the rules that it may make match: of the kinds that each
    needs, by the rarest. Every rule needs one."""
    orders: dict[str, list[int]] = {}
    for order, rule in enumerate(RULES):
        for kind in rule.needed[0]:
            orders.setdefault(kind, []).append(order)
    return orders


_ORDERS = _by_kind()


def _may_match(rule: Rule, kinds: frozenset[str]) -> bool:
    return all(not needed.isdisjoint(kinds) for needed in rule.needed)


def _place(candidate: tuple[int, int, int, re.Match[str]]) -> tuple[int, int, int]:
    return candidate[:3]


def _led(period: Period, found: Found, moment: Moment) -> Period:
    """«до X», «не позднее X», of days «по X» lie between now and the end of X, unless X is over or
    something is put off to X."""
    until = found.lead == "until" or moment.is_at_latest(found)
    until = until or (found.lead == "to" and period.precision == "day")
    if not until or period.end is None or period.end < moment.published:
        return period
    if moment.is_postponed(found):
        return period
    if period.start and period.start > period.end:
        return period
    return span(moment.published, period.end) or period


def _note(rule: Rule, found: Found, period: Period, moment: Moment) -> DateNote:
    first, last = moment.tokens_of(found)
    place = Span(found.pieces[found.first].start, found.pieces[found.stop - 1].stop)
    day = Date(place, period.start, period.end, period.precision, rule.name)
    return DateNote(day, moment.sentence, first, last)
