"""Qualifiers: how sure the writer is of a number, from the words on either side of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from svodka.annotate.quantities.words import Words, folded
from svodka.language import Token

_PHRASE = 4  # words in the longest qualifier
_SKIPPED = 4  # transparent words between qualifier and number
_VERB_REACH = 12  # tokens back to the verb of «превысила, по данным ФТС, 300 млн»
_CLAUSE_REACH = 25
_BREAKS = (";", ":", "(", ")")


@dataclass(slots=True)  # not frozen: made by the thousand
class Sureness:
    """qualifier as in Quantity; tokens[first..last] hold it and the number."""

    qualifier: str
    first: int
    last: int
    rule: str


def qualify(tokens: Sequence[Token], first: int, last: int, words: Words) -> Sureness:
    """How sure the number of tokens[first..last] (unit and all) is."""
    for rule in RULES:
        found = rule(tokens, first, last, words)
        if found is not None:
            return found
    return Sureness("exact", first, last, "plain")


def word_after(tokens: Sequence[Token], first: int, last: int, words: Words) -> Sureness | None:
    """«300 и более», «лет 50 с небольшим»."""
    if last + 1 >= len(tokens) or tokens[last + 1].low not in words.qualifier_firsts:
        return None
    for length in range(_PHRASE, 1, -1):
        after = tokens[last + 1 : last + 1 + length]
        kind = words.qualifiers_after.get(tuple(folded(token) for token in after))
        next_one = last + 1 + length
        if kind is None or len(after) < length or _is_number(tokens, next_one, words):
            continue  # «12 дипломатов и более 30 граждан»: said of what follows
        return Sureness(kind, first, last + length, "word_after")
    return None


def word_before(tokens: Sequence[Token], first: int, last: int, words: Words) -> Sureness | None:
    """«около 600 тыс.», «более чем на 5», «чуть ли не на 10 суток», «по меньшей мере, 7»; the
    longest phrase wins."""
    apart = first > 1 and tokens[first - 1].text == ","
    stop = first - apart
    for _ in range(1 if apart else _SKIPPED + 1):
        told = stop > 0 and tokens[stop - 1].low in words.qualifier_lasts
        for length in range(min(_PHRASE, stop), int(apart), -1) if told else ():
            kind = words.qualifiers.get(tuple(folded(t) for t in tokens[stop - length : stop]))
            if kind is not None and not _compares(tokens, stop, words):
                kind = _turned(tokens, stop - length, kind, words)
                return Sureness(kind, stop - length, last, "word_before")
        if stop == 0 or not _is_transparent(tokens[stop - 1], words):
            return None
        stop -= 1
    return None


def verb_before(tokens: Sequence[Token], first: int, last: int, words: Words) -> Sureness | None:
    """«превысила [в 2024 году] 300 млн», «приблизилась к 80 %», «не дотянул до 72 млрд»."""
    preposition = _preposition(tokens, first, words)
    for i in range(first - 1, max(-1, first - _VERB_REACH), -1):
        token = tokens[i]
        if token.text in _BREAKS:
            return None
        key = token.lemma, preposition
        if _is_negated(tokens, i, words) and key in words.negated_verbs:
            return Sureness(words.negated_verbs[key], first, last, "verb_before")
        if key in words.qualifier_verbs:
            return Sureness(words.qualifier_verbs[key], first, last, "verb_before")
        if token.pos == "VERB" or (token.text[0].isdigit() and token.pos != "ADJ"):
            return None  # a year is an adjective, as ordinals are
    return None


def upper_bound(tokens: Sequence[Token], first: int, last: int, words: Words) -> Sureness | None:
    """«до 5 тысяч человек»; not «вырос до 5 тысяч», «снизился на 13 % (до 244 млн)», «от 3 до 5»."""
    if _preposition(tokens, first, words) != words.bound:
        return None
    opening = first - 2 if first > 1 and tokens[first - 2].text == "(" else None
    for i in _outside_brackets(tokens, first):
        if tokens[i].text in _BREAKS and i != opening:
            break
        if folded(tokens[i]) in words.apart:
            break  # «план роста на 2 млрд, в том числе до 1,5 млрд займов»
        if tokens[i].lemma in words.reaching or _leads_away(tokens, i, words):
            return None
    return Sureness("at_most", first - 1, last, "upper_bound")


def _outside_brackets(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Tokens back from a number, without what is closed in brackets: «вырос на 5 % (на 3 млн), до …»."""
    inside = False
    for i in range(first - 1, max(-1, first - _CLAUSE_REACH), -1):
        mark = tokens[i].text
        if mark == ")":
            inside = True
        elif mark == "(" and inside:
            inside = False
        elif not inside:
            yield i


RULES = (word_after, word_before, verb_before, upper_bound)


def _is_number(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """In digits, or a word of the tables («и более десятка»)."""
    if i >= len(tokens):
        return False
    token = tokens[i]
    counted = {*words.cardinals, *words.collectives, *words.scales, *words.share_nouns}
    return token.text[0].isdigit() or token.lemma in counted


def _leads_away(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """«[с 150 млрд кубометров] в 2021 году до 52 млрд»: where it arrived."""
    after = tokens[i + 1 : i + 2]
    opens = folded(tokens[i]) in words.range_changes
    return opens and any(token.text[0].isdigit() for token in after)


def _preposition(tokens: Sequence[Token], first: int, words: Words) -> str:
    """The preposition the number hangs on, "" for none."""
    i = first - 1
    while i >= 0 and tokens[i].pos != "ADP" and _is_transparent(tokens[i], words):
        i -= 1
    if i > 0 and folded(tokens[i]) in words.marked and tokens[i - 1].lemma in words.marks:
        i -= 2  # «превысил отметку в 10 млрд»
    return tokens[i].lemma if i >= 0 and tokens[i].pos == "ADP" else ""


def _turned(tokens: Sequence[Token], first: int, kind: str, words: Words) -> str:
    """«не могут приглашать более 500 гостей»: at most five hundred."""
    verb = first - 1
    turns = kind == "over" and verb > 0 and tokens[verb].pos == "VERB"
    turns = turns and folded(tokens[first]) in words.comparatives
    return "at_most" if turns and _is_negated(tokens, verb, words) else kind


def _compares(tokens: Sequence[Token], stop: int, words: Words) -> bool:
    """«больше [на 15 %]» says how much more there is, and «больше всего» who has most; «более [чем на
    15 %]» qualifies."""
    comparative = folded(tokens[stop - 1]) in words.comparatives
    most = folded(tokens[stop]) in words.superlatives
    return comparative and (most or tokens[stop].pos == "ADP")


def _is_transparent(token: Token, words: Words) -> bool:
    form = folded(token)
    return form in words.transparent or form in words.qualifier_joints


def _is_negated(tokens: Sequence[Token], i: int, words: Words) -> bool:
    """«не превысит», «не должно превышать»."""
    before = tokens[max(0, i - 2) : i]
    if len(before) == 2 and before[1].pos not in ("VERB", "AUX", "ADJ", "PART"):
        before = before[1:]
    return any(folded(token) in words.negations for token in before)
