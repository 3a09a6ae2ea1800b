"""Sentences: zones are cut first, then lines, then razdel's rules find the ends within a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from razdel.rule import JOIN, SPLIT
from razdel.segmenters.sentenize import DELIMITER, RULES, SentSplit

from svodka.article import Zone
from svodka.language.ru.tokens import cut_tokens

LONGEST = 300  # tokens; syntax is quadratic in them, so a longer stretch is cut

# razdel asks its rules about every mark, and they join what no space follows or a small letter
# comes after: half of the marks need not be asked about.
_MARK = re.compile(DELIMITER + r"(?=\s+(?![а-яёa-z]+(?![А-ЯЁA-Z])))")
_WINDOW = 10  # characters on either side of a mark that the rules see
# A line of more characters is cut at a space: razdel is quadratic in what it cannot divide.
_PART = r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]{1,50000}"
_LINE = re.compile(rf"{_PART}(?!\S)|{_PART}")
_JOINT = frozenset(",;:.")
_OPENER, _NEAR = 40, 12  # characters of an opener, tokens to its colon
_LOOK_BACK = 60  # tokens in which a mark to cut at is sought

Spans = list[tuple[int, int]]
Ends = Callable[[str, str], bool]
Rule = Callable[[SentSplit], str | None]  # JOIN, SPLIT or nothing to say


def cut_sentences(
    text: str,
    zones: Sequence[Zone],
    openers: tuple[str, ...] = (),
    beginnings: tuple[str, ...] = (),
    ends: Ends | None = None,
) -> Iterator[tuple[str, Spans]]:
    """(the zone's kind, spans of the tokens) of every sentence in order; none is empty.

    No sentence crosses a zone or a line, or has more than LONGEST tokens. openers: how a list of
    stories opens («Смотрите в этом выпуске: …»), in lower case; its stories begin behind the colon.
    beginnings: words that no surname is, with which a sentence begins though a single letter ends
    the one before («…Ван И. Во вторник…»). ends: whether a point between two texts that razdel may
    take for an abbreviation's ends the sentence all the same.
    """
    rules = _rules(beginnings, ends)
    for zone in zones:
        for line in _LINE.finditer(text, zone.start, zone.stop):
            for start, stop in _divide(line.group().rstrip(), rules):
                spans = cut_tokens(text, line.start() + start, line.start() + stop)
                for listed in _cut_off_opener(text, spans, openers):
                    for clause in _cut_at_semicolons(text, listed):
                        for piece in _pieces(text, clause):
                            yield zone.kind, piece


def _divide(line: str, rules: Sequence[Rule]) -> Iterator[tuple[int, int]]:
    """Where each sentence of a line stands: as razdel's own segmenter has it, which makes two texts
    of every sentence and seeks them in the line again."""
    start = 0
    for mark in _MARK.finditer(line):
        first, last = mark.span()
        near = line[max(0, first - _WINDOW) : first], mark[1], line[last : last + _WINDOW]
        if not _is_joined(SentSplit(*near, line[start:first]), rules):
            yield start, last
            start = last
    yield start, len(line)


def _is_joined(split: SentSplit, rules: Sequence[Rule]) -> bool:
    """Whether the first rule that has anything to say joins what is on both sides."""
    for rule in rules:
        told = rule(split)
        if told is not None:
            return bool(told == JOIN)
    return False


@lru_cache(maxsize=8)
def _rules(beginnings: tuple[str, ...], ends: Ends | None) -> list[Rule]:
    """razdel's, but for a letter that it takes for an initial before one of these words, and for
    what `ends` a sentence."""
    own: list[Rule] = [rule.function for rule in RULES]
    if not beginnings:
        return own
    spelled = "|".join(word.replace("е", "[её]") for word in beginnings)
    opening = re.compile(rf"\s+(?:{spelled})\s")

    def begins(split: SentSplit) -> str | None:
        token = split.left_token or ""
        letter = split.delimiter == "." and len(token) == 1 and token.isupper()
        return SPLIT if letter and opening.match(split.right) else None

    def is_end(split: SentSplit) -> str | None:
        told = split.delimiter == "." and ends is not None and ends(split.buffer, split.right)
        return SPLIT if told else None

    return [begins, is_end, *own]


def _cut_off_opener(text: str, spans: Spans, openers: tuple[str, ...]) -> Iterator[Spans]:
    start = spans[0][0] if spans else 0
    opening = text[start : start + _OPENER].lower().replace("\u00a0", " ")
    if not spans or not opening.startswith(openers):
        yield spans
        return
    marks = (i for i, (first, _) in enumerate(spans[:_NEAR]) if text[first] == ":")
    stop = next(marks, -1) + 1
    if 0 < stop < len(spans):
        yield spans[:stop]
    yield spans[stop:] if stop < len(spans) else spans


def _cut_at_semicolons(text: str, spans: Spans) -> Iterator[Spans]:
    """«…; …»: listings and long periods fall into sentences of their own, each with its mark."""
    start = 0
    for index, (first, _) in enumerate(spans):
        if text[first] == ";":
            yield spans[start : index + 1]
            start = index + 1
    if start < len(spans):
        yield spans[start:]


def _pieces(text: str, spans: Spans) -> Iterator[Spans]:
    """A sentence too long to parse, in pieces that end at a mark where there is one."""
    while len(spans) > LONGEST:
        size = _cut_before(text, spans[:LONGEST])
        yield spans[:size]
        spans = spans[size:]
    if spans:
        yield spans


def _cut_before(text: str, spans: Spans) -> int:
    for size in range(len(spans), len(spans) - _LOOK_BACK, -1):
        if text[spans[size - 1][0]] in _JOINT:
            return size
    return len(spans)
