"""Spans: where names stand, from the networks' tags, mended where these overreach or fall short."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from svodka.language.doc import Token

_OPENING = "(["
_LOOSE = frozenset("—–-,(«")  # marks that end no name


_NOMINAL = frozenset({"PROPN", "NOUN", "X"})


class Span(NamedTuple):
    """A name of a kind: first and last token, inclusive."""

    kind: str
    first: int
    last: int


Rule = Callable[[Span, Sequence[Token], frozenset[str]], Span]


def find_spans(
    bio: Sequence[str], tokens: Sequence[Token], titles: frozenset[str]
) -> Iterator[Span]:
    """Names in order. titles: lemmas that are said before a name and are no part of it."""
    for span in _read(bio):
        for part in _parted_by_bracket(span, tokens):
            for rule in RULES:
                part = rule(part, tokens, titles)
            if part.kind != "PER" or any(map(_may_name, tokens[part.first : part.last + 1])):
                yield part


def repeated_persons(
    tokens: Sequence[Token], spans: Sequence[Span], surnames: Set[str], others: Set[str]
) -> list[Span]:
    """Surnames that no name holds, but that are a person's elsewhere in the article.

    surnames, others: last and other words of persons' names, lower case, ё→е, in the nominative.
    """
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    found = []
    for last, token in enumerate(tokens):
        if token.pos == "PROPN" and last not in taken and _is_one_of(token, surnames):
            first = last
            while first - 1 not in taken and first and _is_one_of(tokens[first - 1], others):
                first -= 1
            found.append(Span("PER", _before_initials(tokens, first, taken), last))
            taken.update(range(first, last + 1))
    return found


def _is_one_of(token: Token, words: Set[str]) -> bool:
    return token.text[0].isupper() and (token.lemma in words or token.low in words)


def _before_initials(tokens: Sequence[Token], first: int, taken: Set[int]) -> int:
    """«Б. Обама»: the index of the first of the initials before a surname."""
    while first >= 2 and tokens[first - 1].text == "." and first - 2 not in taken:
        initial = tokens[first - 2].text
        if len(initial) > 1 or not initial.isupper():
            break
        first -= 2
    return first


def _read(bio: Sequence[str]) -> Iterator[Span]:
    """B-PER I-PER O → PER, 0, 1."""
    if bio.count("O") == len(bio):
        return
    first = -1
    for index, tag in enumerate((*bio, "O")):
        if first >= 0 and tag[0] != "I":
            yield Span(bio[first][2:], first, index - 1)
            first = -1
        if tag[0] == "B":
            first = index


def _parted_by_bracket(span: Span, tokens: Sequence[Token]) -> Iterator[Span]:
    """«Томас Шефер (Thomas Schäfer)» is a person named twice."""
    for index in range(span.first + 1, span.last):
        if span.kind == "PER" and tokens[index].text in _OPENING:
            yield Span(span.kind, span.first, index - 1)
            if tokens[index + 1].text[0].isupper():
                yield Span(span.kind, index + 1, span.last - (tokens[span.last].text in ")]"))
            return
    yield span


def title_before(span: Span, tokens: Sequence[Token], titles: frozenset[str]) -> Span:
    """«Император Акихито» at the start of a sentence: his name is Акихито."""
    first = span.first
    if span.kind == "PER":
        while first < span.last and tokens[first].lemma in titles and _is_name(tokens[first + 1]):
            first += 1
    return span if first == span.first else span._replace(first=first)


def adverb_before(span: Span, tokens: Sequence[Token], titles: frozenset[str]) -> Span:
    """«Завтра Такаити прибудет в Ханой»: the adverb that opens a sentence is no name."""
    opens = span.kind == "PER" and span.first == 0 < span.last and tokens[0].pos == "ADV"
    return span._replace(first=1) if opens and _is_name(tokens[1]) else span


def mark_after(span: Span, tokens: Sequence[Token], titles: frozenset[str]) -> Span:
    """«Мишель —»: a loose mark is no part of a name."""
    last = span.last
    while last > span.first and tokens[last].text in _LOOSE:
        last -= 1
    return span if last == span.last else span._replace(last=last)


def quote_left_out(span: Span, tokens: Sequence[Token], titles: frozenset[str]) -> Span:
    """«центр «Россия»: the quotation mark that closes the name's own."""
    after = span.last + 1
    if after == len(tokens) or tokens[after].text != "»":
        return span
    inside = [token.text for token in tokens[span.first : after]]
    left_out = "«" in inside and "»" not in inside
    return span._replace(last=after) if left_out else span


def point_of_the_sentence(span: Span, tokens: Sequence[Token], titles: frozenset[str]) -> Span:
    """«с Ван И.»: the point that ends the sentence is no part of the name."""
    ends = span.first < span.last == len(tokens) - 1 and tokens[span.last].text == "."
    return span._replace(last=span.last - 1) if ends else span


RULES: tuple[Rule, ...] = (
    title_before,
    adverb_before,
    mark_after,
    quote_left_out,
    point_of_the_sentence,
)


def _may_name(token: Token) -> bool:
    """«Российско-азербайджанские» at the start of a sentence is nobody."""
    return token.pos in _NOMINAL


def _is_name(token: Token) -> bool:
    return token.text[0].isupper()
